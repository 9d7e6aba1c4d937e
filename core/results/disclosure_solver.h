// Which hidden counts a reader can work out with every equation there is. Definition: disclosure
// control, secondary suppression.
#pragma once

#include <cstdint>
#include <vector>

#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// A hidden count; or what a hidden numerator leaves of a hidden denominator.
struct Secret {
  std::uint32_t cell = no_cell;  ///< the count, or the numerator
  std::uint32_t whole = no_cell;
  friend bool operator==(const Secret&, const Secret&) = default;
};

/// What the equations are made of: the sums and what is known to be zero, and what is shown as
/// well.
enum class Knows : std::uint8_t { no_count, what_is_shown };

/// Those of `asked` that have one value only in all solutions of the equations between the counts
/// of their components. Costs far more than to follow a move, so it is for the few that no move was
/// found for.
std::vector<Secret> worked_out(const Tables& tables, const std::vector<Secret>& asked, Knows knows);

}  // namespace bandstand::disclosure
