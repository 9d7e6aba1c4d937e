// Which series add up to which. Definition: disclosure control; breakdowns, two-way tables.
#pragma once

#include "results/disclosure_names.h"
#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// Fills `tables.sums` and the series' own lists of them. The series are there, sorted.
void add_sums(Tables& tables, const Index& index, const DisclosureRules& rules);

}  // namespace bandstand::disclosure
