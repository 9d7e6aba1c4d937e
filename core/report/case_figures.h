// Figures from the case lists: sums of month cells over periods, and the states at the as-at date.
// Definition: coverage, markers and which rows exist.
#pragma once

#include <string>
#include <vector>

#include "indicators/registry.h"
#include "report/council_data.h"
#include "report/month_cells.h"
#include "results/figure.h"

namespace bandstand {

/// The rules of all indicators of flow whose inputs are there, with those they are counted against.
std::vector<const CaseRule*> rules_in_use(const Caseload& caseload, const CouncilData& council);

/// How much of an indicator of flow is wanted; others have all in any case.
enum class Detail : std::uint8_t { totals, all };

/// Every figure of one indicator, unjudged: no target, rating, band or direction yet. None if an
/// input is missing (see no_figures_reason). `cells` are those of the rules in use.
std::vector<Figure> case_figures(std::uint16_t indicator, Detail detail, const MonthCells& cells,
                                 const Caseload& caseload, const CouncilData& council);

/// Whether the indicator is worked out from files other than measures.
bool is_computed(const Definition& definition);

/// Why the indicator has no figures from case lists; empty if it has.
std::string no_figures_reason(const Definition& definition, const Caseload& caseload,
                              const CouncilData& council);

/// Whether it has figures from case lists. Where a list is not loaded, as most are not at first, no
/// words are made of it.
bool has_figures(const Definition& definition, const Caseload& caseload,
                 const CouncilData& council);

/// Why it has none, and never empty: also why a computable indicator has no figure in any period.
std::string no_period_reason(const Definition& definition, const Caseload& caseload,
                             const CouncilData& council);

}  // namespace bandstand
