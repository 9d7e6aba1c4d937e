// Which way is good for an indicator. Definition: polarity.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bandstand {

enum class Polarity : std::uint8_t {
  bigger,   ///< bigger is better
  smaller,  ///< smaller is better
  neutral   ///< neither: an arrow without colour, no rating
};

/// `bigger`, `smaller`, `neutral`.
std::string_view polarity_name(Polarity polarity);
std::optional<Polarity> parse_polarity_name(std::string_view name);

}  // namespace bandstand
