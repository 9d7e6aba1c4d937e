// The quarterly table: indicators as rows in groups, the quarters of a year as columns.
// Definition: tidy figures, second half (previous year, Q1 to Q4, year to date; in-quarter,
// cumulative or rolling).
#pragma once

#include <vector>

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

/// Financial years that have figures, latest first.
std::vector<FinancialYear> years_with_figures(const FigureSet& figures);

/// `basis`: quarter, ytd or rolling12, what the four middle columns show. States are shown as at
/// the end of each quarter, or at the as-at date inside it.
QuarterlyTableView quarterly_table(FinancialYear year, Basis basis, const FigureSet& figures,
                                   const Caseload& caseload, const CouncilData& council);

/// What every table and chart has to say about how it was counted.
std::vector<std::string> frame_notes(const Caseload& caseload);

}  // namespace bandstand
