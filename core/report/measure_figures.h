// Figures that the council brings in measures files, and totals where it brings only their parts.
// Definition: other CSVs it reads (a measure never overwrites a figure computed from cases).
#pragma once

#include <vector>

#include "report/council_data.h"
#include "results/figure.h"

namespace bandstand {

/// Adds a figure for every row of the measures files, its value computed from its counts.
void add_measures(const CouncilData& council, std::vector<Figure>& figures);

/// Adds the totals of figures that are not from cases and have parts but no total: the sum of the
/// parts, never the mean of their percentages. Rates are not pooled.
void add_pooled_parts(std::vector<Figure>& figures);

}  // namespace bandstand
