// The rules about children's ids, which hold across all tables.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lists/interner.h"
#include "lists/text.h"
#include "report/quality_checks.h"
#include "report/quality_numbers.h"

namespace bandstand {
namespace {

// Ids in the loaded tables; those of files taken out again stay in the store.
template <class Visit>
void each_id(const ListStore& store, Visit&& visit) {
  std::vector<std::uint8_t> used(store.children.size(), 0);
  for (const ListTable& table : store.tables) {
    for (std::uint32_t row = 0; row < table.rows(); ++row) used[table.child[row]] = 1;
  }
  for (std::uint32_t child = 0; child < used.size(); ++child) {
    if (used[child] != 0) visit(store.children.text(child));
  }
}

// What is left of an id without what exports add and drop: `HM 00123` and `hm-123` are one.
std::string bare_id(std::string_view id) {
  std::string bare;
  for (const char c : lower_case(id)) {
    if (c != ' ' && c != '-' && c != '/') bare += c;
  }
  // Leading zeros of the whole id, and of the number behind letters.
  const auto digit =
      std::find_if(bare.begin(), bare.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto first = std::find_if(digit, bare.end(), [](char c) { return c != '0'; });
  if (first != bare.end()) bare.erase(digit, first);
  return bare;
}

bool is_scientific(std::string_view id) {
  std::size_t at = 0;
  const auto digits = [&id, &at] {
    const std::size_t from = at;
    while (at < id.size() && id[at] >= '0' && id[at] <= '9') ++at;
    return at - from;
  };
  if (digits() != 1) return false;
  if (at < id.size() && id[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at >= id.size() || (id[at] != 'E' && id[at] != 'e')) return false;
  ++at;
  if (at >= id.size() || id[at] != '+') return false;
  ++at;
  return digits() > 0 && at == id.size();
}

}  // namespace

QualityCheck ids_alike(const ListStore& store) {
  QualityCheck check("ids-alike", "Child ids that differ only in how they are written",
                     "If they are one child, that child counts twice and its records are "
                     "not joined. Export the id as text, the same way in every list.");
  Interner bare;
  std::vector<std::string_view> first;  // by number of the bare id
  std::uint64_t alike = 0;
  std::string example;
  each_id(store, [&](std::string_view id) {
    const std::uint32_t number = bare.id(bare_id(id));
    if (number == first.size()) {
      first.push_back(id);
    } else if (++alike == 1) {
      example = std::string(first[number]) + " and " + std::string(id);
    }
  });
  check.outcome = alike > 0 ? CheckOutcome::look : CheckOutcome::fine;
  check.finding = alike > 0 ? "Some child ids differ only by leading zeros, spaces, hyphens or "
                              "capitals."
                            : "No two child ids differ only by leading zeros, spaces, hyphens or "
                              "capitals.";
  if (alike > 0) check.numbers = counted(alike, "id", "ids") + ", such as " + example + ".";
  return check;
}

QualityCheck ids_shortened(const ListStore& store) {
  QualityCheck check("ids-shortened", "Child ids shortened by a spreadsheet",
                     "Different children may have become one, and cannot be told apart "
                     "again. Export once more and do not save the file from a "
                     "spreadsheet.");
  std::uint64_t shortened = 0;
  std::string example;
  each_id(store, [&](std::string_view id) {
    if (is_scientific(id) && ++shortened == 1) example = std::string(id);
  });
  check.outcome = shortened > 0 ? CheckOutcome::look : CheckOutcome::fine;
  check.finding = shortened > 0 ? "Some child ids are powers of ten, such as a spreadsheet makes "
                                  "of long numbers."
                                : "No child id has been shortened to a power of ten.";
  if (shortened > 0) check.numbers = counted(shortened, "id", "ids") + ", such as " + example + ".";
  return check;
}

}  // namespace bandstand
