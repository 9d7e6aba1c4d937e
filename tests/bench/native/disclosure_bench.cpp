// Hiding small numbers in all figures of an invented council, from a small one to more figures than
// any has: the time has to grow with the figures and no faster.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "results/disclosure.h"
#include "support/made_figures.h"

namespace bandstand::bench {
namespace {

struct Council {
  std::vector<Figure> figures;
  DisclosureRules rules;
};

/// Two indicators over each set of cases: a percentage, and how many there are. Most teams are
/// small, and so are their counts of a month.
Council made_council(std::uint16_t sets, std::size_t years, std::size_t teams) {
  Council council;
  std::mt19937 random(5);
  test::MadeBreakdown by_team{"team", {}};
  for (std::size_t team = 0; team < teams; ++team) {
    by_team.means.push_back(40.0 / std::pow(static_cast<double>(team + 1), 0.8));
  }
  for (std::uint16_t set = 0; set < sets; ++set) {
    test::MadeIndicator made =
        test::made_indicator(random, Month{2010 * 12 + 3}, 12 * years, {by_team}, 0.8);
    const auto percentage = static_cast<std::uint16_t>(2 * set);
    const auto number = static_cast<std::uint16_t>(2 * set + 1);
    made.indicator = percentage;
    test::add_figures(council.figures, made);
    made.indicator = number;
    made.unit = Unit::count;
    test::add_figures(council.figures, made);
    council.rules.same_counts.push_back(
        {{percentage, CountSide::denominator}, {number, CountSide::numerator}});
  }
  return council;
}

void disclosure(benchmark::State& state) {
  const Council council = made_council(static_cast<std::uint16_t>(state.range(0)),
                                       static_cast<std::size_t>(state.range(1)),
                                       static_cast<std::size_t>(state.range(2)));
  std::int64_t hidden = 0;
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<Figure> figures = council.figures;
    state.ResumeTiming();
    hide_small_numbers(figures, council.rules);
    state.PauseTiming();
    hidden = 0;
    for (const Figure& figure : figures) hidden += figure.marker == Marker::suppressed ? 1 : 0;
    figures = {};
    state.ResumeTiming();
  }
  const auto count = static_cast<std::int64_t>(council.figures.size());
  state.SetItemsProcessed(state.iterations() * count);
  state.counters["figures"] = static_cast<double>(count);
  state.counters["hidden"] = static_cast<double>(hidden);
}

BENCHMARK(disclosure)
    ->ArgNames({"sets", "years", "teams"})
    ->Args({5, 3, 10})
    ->Args({6, 5, 16})
    ->Args({10, 6, 26})
    ->Args({12, 10, 39})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bandstand::bench
