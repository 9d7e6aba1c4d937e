// English names of the months, as they stand in periods and in dates like 30-Sep-18.
#pragma once

#include <cstdint>
#include <string_view>

namespace bandstand {

/// `January` for 1 to `December` for 12.
std::string_view month_name(std::int32_t month);

/// 1 to 12 for a month's full name or its first three letters (`sept` too), in any case; else 0.
std::int32_t month_from_name(std::string_view name);

}  // namespace bandstand
