// One indicator for its own page: headline, series, bands, changes of definition, forecast.
#pragma once

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

IndicatorView indicator_view(std::uint16_t indicator, const FigureSet& figures,
                             const Caseload& caseload, const CouncilData& council);

/// All categories of a breakdown in one period; an empty period means the latest with figures.
BreakdownView breakdown_view(std::uint16_t indicator, std::string_view breakdown, Basis basis,
                             std::string_view period, const FigureSet& figures);

/// One category over time.
BreakdownView category_series(std::uint16_t indicator, std::string_view breakdown,
                              std::string_view category, Basis basis, const FigureSet& figures);

}  // namespace bandstand
