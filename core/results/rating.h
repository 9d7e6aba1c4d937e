// Red, amber or green against a target. Definition: rating against target.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "results/exact.h"
#include "results/polarity.h"

namespace bandstand {

enum class Rating : std::uint8_t { none, green, amber, red };

/// `green`, `amber`, `red`; empty for none.
std::string_view rating_name(Rating rating);

/// How far a target may be missed and still be amber: percent of the target, or points of the
/// figure's own unit.
struct Tolerance {
  Exact amount{5, 1};
  bool relative = true;
  friend bool operator==(const Tolerance&, const Tolerance&) = default;
};

/// A number to reach, all in the figure's own unit.
struct Target {
  Exact value;
  std::optional<Exact> tolerance;      ///< replaces the amount of the general tolerance
  std::optional<Exact> red_threshold;  ///< `red_below` (bigger is better) or `red_above` (smaller)
};

/// Green where the unrounded value meets the target; otherwise amber up to and including the
/// tolerance, red beyond it. A red threshold takes the place of the tolerance: red beyond it, amber
/// on it or short of it. Neutral indicators are not rated.
Rating rate(Exact value, const Target& target, Polarity polarity, Tolerance tolerance = {});

}  // namespace bandstand
