// The quarterly table: indicators as rows in groups, the quarters of a year as columns.
// Definition: tidy figures, second half (previous year, Q1 to Q4, year to date; in-quarter,
// cumulative or rolling).
#pragma once

#include <array>
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

inline constexpr std::size_t quarterly_column_count = 6;
/// The previous year, four quarters on the basis chosen, and the year to date, cut at the quarter
/// of the as-at date; with their headings.
std::array<Period, quarterly_column_count> quarterly_columns(FinancialYear year, Basis basis,
                                                             Date as_at);
std::string quarterly_column_title(const Period& period, std::size_t column);

/// The total to show for a period: its own, that of another basis over the same days, or the latest
/// state in its last quarter. Null if there is none.
const Figure* figure_for(const Period& period, std::uint16_t indicator, std::string_view source,
                         const FigureSet& figures);

/// The figure a row is rated by: the latest quarter with a value, else the year to date; null if
/// there is none.
const Figure* current_figure(std::uint16_t indicator, std::string_view source,
                             const std::array<Period, quarterly_column_count>& columns,
                             const FigureSet& figures);

/// Whether the table has rows of a group.
bool in_quarterly_table(Group group);

/// What every table and chart has to say about how it was counted.
std::vector<std::string> frame_notes(const Caseload& caseload);

}  // namespace bandstand
