// Names of the units.
#include "results/unit.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace bandstand {
namespace {
constexpr std::string_view names[] = {"count", "percent", "rate_per_10000", "days", "rank", "band"};
}

std::string_view unit_name(Unit unit) { return names[static_cast<std::size_t>(unit)]; }

std::optional<Unit> parse_unit_name(std::string_view name) {
  std::string wanted{name};
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (names[i] == wanted) return static_cast<Unit>(i);
  }
  return std::nullopt;
}

}  // namespace bandstand
