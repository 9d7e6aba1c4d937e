// Ranks, charts and quarters as rows of the figures file; and a comparison in one line.
// Definition: tidy figures file (comparators); comparators.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/settings.h"
#include "report/council_data.h"
#include "results/figure.h"

namespace bandstand {

/// Rows of rank-neighbours, neighbour-chart or quartile-band for every indicator that can be
/// compared, in its latest published year: breakdown `indicator`, category the indicator's id (and,
/// of the chart, `: ` and a name). None for any other indicator.
std::vector<Figure> comparison_figures(std::uint16_t indicator, const Settings& settings,
                                       const CouncilData& council);

/// Which file or setting is missing for one of these three; empty where there are rows.
std::string no_comparison_reason(std::string_view id, const Settings& settings,
                                 const CouncilData& council);

/// `3rd of 11 with its statistical neighbours (2025 model), 2024-25; lower is better.` in the
/// latest published year; empty where there is no rank.
std::string rank_words(std::uint16_t indicator, const Settings& settings,
                       const CouncilData& council);

/// `England 22.6, North East 20.7, mean of neighbours 21.3, median 20.9 (2024-25)`; empty where
/// nothing is published.
std::string comparison_words(std::uint16_t indicator, const Settings& settings,
                             const CouncilData& council);

/// The counts behind every authority's value in one published year, for a funnel plot.
struct AuthorityCount {
  std::string authority;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;  ///< above 0; of a rate, the children of the area
  bool is_own = false;
};
struct AuthorityCounts {
  std::string problem;  ///< why there are none; empty where there are
  std::string year;     ///< `2024-25`
  std::vector<AuthorityCount> counts;
};
/// Only of percentages and rates whose two counts are published as whole numbers. Authorities with
/// a symbol in place of a count are left out. `year` (`2024-25`) empty: the latest.
AuthorityCounts authority_counts(std::uint16_t indicator, const Settings& settings,
                                 const CouncilData& council, std::string_view year = {});

}  // namespace bandstand
