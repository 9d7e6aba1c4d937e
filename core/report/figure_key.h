// What tells one figure of a report from all others.
// Definition: tidy figures file (a key occurs once).
#pragma once

#include <string>
#include <string_view>

#include "dates/period.h"

namespace bandstand {

/// The source of figures computed from case lists.
inline constexpr std::string_view cases_source = "cases";

inline std::string figure_key(std::uint16_t indicator, const Period& period,
                              std::string_view source, std::string_view breakdown,
                              std::string_view category) {
  std::string key = std::to_string(indicator);
  key += '|';
  key += std::to_string(static_cast<int>(period.basis));
  key += '|';
  key += std::to_string(period.end().days_since_1970());
  for (const std::string_view part : {source, breakdown, category}) {
    key += '\n';
    key += part;
  }
  return key;
}

}  // namespace bandstand
