// What a figure counts in. Definition: the unit column of the figures file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bandstand {

enum class Unit : std::uint8_t { count, percent, rate_per_10000, days, rank, band };

/// `count`, `percent`, `rate_per_10000`, `days`, `rank`, `band`.
std::string_view unit_name(Unit unit);

/// Reads those names, also with spaces in place of underscores (`rate per 10000`).
std::optional<Unit> parse_unit_name(std::string_view name);

}  // namespace bandstand
