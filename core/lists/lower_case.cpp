// Looks a character up among the ranges of capital letters.
#include "lists/lower_case.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace bandstand {
namespace {

// Capitals from `first` to `last`, every `step`th code point; each one's small letter lies `shift`
// further on.
struct CapitalRange {
  char32_t first;
  char32_t last;
  std::uint32_t step;
  std::int32_t shift;
};

constexpr CapitalRange capital_ranges[] = {
#include "lists/lower_case_table.inc"
};

}  // namespace

char32_t lower_case_of(char32_t code_point) {
  if (code_point < 0x80) {
    return code_point >= 'A' && code_point <= 'Z' ? code_point + 32 : code_point;
  }
  const auto* range =
      std::upper_bound(std::begin(capital_ranges), std::end(capital_ranges), code_point,
                       [](char32_t c, const CapitalRange& r) { return c < r.first; });
  if (range == std::begin(capital_ranges)) return code_point;
  --range;
  if (code_point > range->last || (code_point - range->first) % range->step != 0) return code_point;
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + range->shift);
}

}  // namespace bandstand
