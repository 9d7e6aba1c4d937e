// Which hidden counts a reader could guess from bounds: zero is shown, so a hidden count is 1 or
// more. Definition: disclosure control.
#pragma once

#include <cstdint>
#include <vector>

#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// Hidden cells for which only one value is left when the bounds of all counts are narrowed by each
/// sum in turn: two hidden categories that add up to 2, a hidden month of a quarter of 1. In the
/// order of the cells; only of the components with a yes in `asked`, which has one entry for each.
std::vector<std::uint32_t> guessed_cells(const Tables& tables, const std::vector<char>& asked);

}  // namespace bandstand::disclosure
