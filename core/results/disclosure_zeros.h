// What needs no row to be known to be zero. Definition: disclosure control.
#pragma once

#include <span>

#include "results/disclosure_names.h"
#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// Fills `tables.zeros` and says for each series which it has. Only figures from cases are complete
/// enough for that.
void add_known_zeros(Tables& tables, const Index& index, std::span<const Figure* const> figures);

}  // namespace bandstand::disclosure
