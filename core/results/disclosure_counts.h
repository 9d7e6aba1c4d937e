// The printed counts of figures, sorted into series of cells.
#pragma once

#include <vector>

#include "results/disclosure_names.h"
#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// Fills the nodes, cells, places and series of the tables, and says which cells each figure
/// prints. The same for every order of the figures, but for the places. Returns the names.
Index add_cells(Tables& tables, const std::vector<Figure>& figures, const DisclosureRules& rules);

}  // namespace bandstand::disclosure
