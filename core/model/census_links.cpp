// Referrals in order of child, number and date, looked up row by row.
#include "model/census_links.h"

#include <algorithm>
#include <tuple>

namespace bandstand {
namespace {

struct NumberedReferral {
  std::uint32_t child = 0;
  std::int32_t number = 0;
  std::int32_t day = 0;
  int file = 0;
};

bool in_order(const NumberedReferral& a, const NumberedReferral& b) {
  return std::tie(a.child, a.number, a.day) < std::tie(b.child, b.number, b.day);
}

std::vector<NumberedReferral> numbered(const ListTable& referrals) {
  std::vector<NumberedReferral> all;
  if (!referrals.has(Column::referral_date) || !referrals.has(Column::need_number)) return all;
  for (const FilePart& part : referrals.parts) {
    for (std::uint32_t row = part.first; row < part.first + part.count; ++row) {
      const std::int32_t day = referrals.column(Column::referral_date)[row];
      const std::int32_t number = referrals.column(Column::need_number)[row];
      if (day == missing_value || number == missing_value) continue;
      all.push_back({referrals.child[row], number, day, part.file});
    }
  }
  std::stable_sort(all.begin(), all.end(), in_order);
  return all;
}

}  // namespace

Values<std::int32_t> linked_referrals(const ListTable& rows, Column start,
                                      const ListTable& referrals) {
  Values<std::int32_t> linked;
  if (!rows.has(start) || !rows.has(Column::need_number)) {
    linked.resize(rows.rows(), missing_value);
    return linked;
  }
  const std::vector<NumberedReferral> known = numbered(referrals);
  for (const FilePart& part : rows.parts) {
    for (std::uint32_t row = part.first; row < part.first + part.count; ++row) {
      const NumberedReferral wanted{rows.child[row], rows.column(Column::need_number)[row],
                                    rows.column(start)[row], part.file};
      std::int32_t day = missing_value;
      const bool is_told = wanted.number != missing_value && wanted.day != missing_value;
      auto later =
          is_told ? std::upper_bound(known.begin(), known.end(), wanted, in_order) : known.begin();
      while (later != known.begin()) {
        const NumberedReferral& referral = *--later;
        if (referral.child != wanted.child || referral.number != wanted.number) break;
        if (day == missing_value) day = referral.day;
        if (referral.file != part.file) continue;
        day = referral.day;
        break;
      }
      linked.push_back(day);
    }
  }
  return linked;
}

}  // namespace bandstand
