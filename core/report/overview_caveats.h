// What to know before reading a year's figures: lists that are missing, months that no file covers,
// figures that rest on little.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/figure_set.h"

namespace bandstand {

/// Sentences, the weightiest first. `current` is each indicator's latest figure of the year, with
/// or without a value; `missing` is how many indicators have none.
std::vector<std::string> overview_caveats(FinancialYear year,
                                          std::span<const Figure* const> current,
                                          std::size_t missing, const Caseload& caseload);

}  // namespace bandstand
