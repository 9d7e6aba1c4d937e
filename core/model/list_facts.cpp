// Keeping what was worked out until a file goes.
#include "model/list_facts.h"

namespace bandstand {

const EventDays& ListFacts::days(ListId id, const ListTable& table, const FilePart& part) {
  const auto found = days_.find({part.file, id});
  if (found != days_.end()) return found->second;
  return days_.emplace(std::pair(part.file, id), EventDays(id, table, part)).first->second;
}

std::span<const Duplicate> ListFacts::duplicates(ListId id, const ListTable& table,
                                                 std::uint32_t children,
                                                 const Categories& categories,
                                                 const MeaningOf<AssessmentType>& types,
                                                 std::span<const std::size_t> newest_first) {
  OfList& known = duplicates_[list_index(id)];
  std::vector<FilePart> parts;
  for (const std::size_t p : newest_first) parts.push_back(table.parts[p]);
  if (parts == known.parts) return known.duplicates;
  known.duplicates = find_duplicates(id, table, children, categories, types, {parts, {}});
  known.parts = std::move(parts);
  return known.duplicates;
}

void ListFacts::forget(int file) {
  std::erase_if(days_, [file](const auto& known) { return known.first.first == file; });
}

void ListFacts::forget_all() { *this = ListFacts(); }

}  // namespace bandstand
