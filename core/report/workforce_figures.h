// Figures about social workers: caseloads from the lists, posts from a workers file, sickness.
// Definition: workforce (caseload, agency, vacancy, average caseload, sickness, composition).
#pragma once

#include <string>
#include <vector>

#include "report/council_data.h"
#include "results/figure.h"

namespace bandstand {

/// Whether an indicator is worked out here.
bool is_workforce_indicator(std::string_view id);

/// The figures of one such indicator from case lists, workers and caseload readings, unjudged.
/// Counts of full-time equivalents with decimals are printed as whole tenths or hundredths, and the
/// note says so: the value follows from them exactly.
std::vector<Figure> workforce_figures(std::uint16_t indicator, const Caseload& caseload,
                                      const CouncilData& council);

/// Why there are none; empty if there are.
std::string no_workforce_reason(std::string_view id, const Caseload& caseload,
                                const CouncilData& council);

/// For every figure of sickness days per full-time worker, the share of working days that is: days
/// lost / (full-time equivalents x the real working days of the period), as category `Rate`. Where
/// only the days per worker are known, from those.
std::vector<Figure> sickness_rates(const std::vector<Figure>& figures, const Caseload& caseload);

}  // namespace bandstand
