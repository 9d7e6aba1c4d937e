// Which series can change together without breaking a sum. Definition: disclosure control.
#pragma once

#include <cstddef>
#include <vector>

#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// Series and factors, the target's among them, that leave every sum as it is: one category up and
/// another down; a total and one category of each breakdown up; a rectangle of a two-way table.
/// Starts from the target alone and mends one sum after the other with the series that has least to
/// lose in the target's window; variants 1, 2 ... take the second, third ... best for the first
/// sum. By series; empty if that leads nowhere.
std::vector<Term> find_terms(const Tables& tables, const Cell& target, std::size_t variant);

/// Everything that hangs together with the target: the counts themselves are one way to change it,
/// if nothing simpler is found. That holds for the target's window only, so the factors are 0.
std::vector<Term> all_related(const Tables& tables, const Cell& target);

}  // namespace bandstand::disclosure
