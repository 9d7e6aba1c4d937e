// The year end of one indicator: forecast, its rating, and what the rest of the year would need.
// Definition: year-end forecast, required run rate.
#pragma once

#include <optional>
#include <string>

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

/// From the finished quarters of the year, in order from the first. None where the indicator is no
/// flow, or the year has no finished quarter or is over by the as-at date.
std::optional<ForecastView> forecast_view(std::uint16_t indicator, std::string_view source,
                                          FinancialYear year, const FigureSet& figures,
                                          const CouncilData& council, const Caseload& caseload);

}  // namespace bandstand
