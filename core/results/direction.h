// Direction of travel: a figure against the previous period on the same basis.
// Definition: direction of travel (unrounded change, tolerance, flipped by polarity).
#pragma once

#include <cstdint>
#include <string_view>

#include "results/exact.h"
#include "results/polarity.h"
#include "results/unit.h"

namespace bandstand {

enum class Direction : std::uint8_t {
  none,    ///< no earlier figure to compare with
  better,  ///< moved towards what is good
  worse,   ///< moved away from what is good
  level,   ///< no change, or less than the tolerance
  up,      ///< bigger, where neither way is good
  down     ///< smaller, where neither way is good
};

/// `better`, `worse`, `level`, `up`, `down`; empty for none.
std::string_view direction_name(Direction direction);

/// 0.3: percentage points for percentages, percent of the earlier value for every other unit.
inline constexpr Exact default_direction_tolerance{3, 10};

/// The way from `before` to `now`. Level only where the unrounded change is less than `tolerance`
/// (a change of exactly 0.3 points is no longer level) or nothing changed; a tolerance of 0 makes
/// every change count. From 0 any rise is a change. Never gives `none`.
Direction direction_of_travel(Exact now, Exact before, Unit unit, Polarity polarity,
                              Exact tolerance = default_direction_tolerance);

}  // namespace bandstand
