// Which national table a file is: by its headings, and by its labels where two share them.
#include <algorithm>
#include <vector>

#include "lists/text.h"
#include "report/comparator_files.h"

namespace bandstand {
namespace {

// Whether a row has a label that no other table with the same headings has.
bool has_own_labels(const PublishedTableSpec& spec, const SideTable& table) {
  const PublishedSort& sort = spec.sorts.front();
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const SideTable::Row& row) {
    const PublishedFilter& filter = sort.filters.back();
    const auto column = find_key(table.keys, filter.columns);
    return column && *column < row.cells.size() &&
           label_is_meant(match_key(row.cells[*column]), filter.labels);
  });
}

}  // namespace

const PublishedTableSpec* published_table_of(const SideTable& table) {
  std::vector<const PublishedTableSpec*> fitting;
  for (const PublishedTableSpec& spec : published_tables()) {
    if (has_marks(spec, table.keys)) fitting.push_back(&spec);
  }
  if (fitting.empty()) return nullptr;
  const auto last = fitting.back();
  // The table of looked-after children has populations too; care leavers' tables share headings.
  if (last->id == PublishedTableId::population) return fitting.front();
  if (fitting.size() == 1) return last;
  for (const PublishedTableSpec* spec : fitting) {
    if (!spec->sorts.empty() && has_own_labels(*spec, table)) return spec;
  }
  return nullptr;
}

std::string_view symbol_words(std::string_view symbol) {
  if (symbol == "c") return "suppressed";
  if (symbol == "z") return "not applicable";
  if (symbol == "x" || symbol == ":") return "not available";
  if (symbol == "u") return "of low reliability";
  if (symbol == "k" || symbol == "low" || symbol == "~") return "above zero but rounds to zero";
  return "not published";
}

}  // namespace bandstand
