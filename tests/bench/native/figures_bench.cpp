// From cases to figures, and to what the page asks for first.
#include "bench/native/measured_list.h"
#include "report/indicator_view.h"
#include "report/quarterly_table.h"
#include "report/table_views.h"
#include "report/tidy.h"

namespace bandstand::bench {
namespace {

/// Rows counted by month and category, and the totals of every indicator: what the quarterly table
/// waits for when the as-at date changes.
void totals(benchmark::State& state) {
  Engine& engine = engine_with_list();
  for (auto _ : state) {
    state.PauseTiming();
    forget_results(engine);
    engine.caseload();
    state.ResumeTiming();
    benchmark::DoNotOptimize(years_with_figures(engine.figures()));
  }
  count_rows(state);
}

/// Every figure of every indicator.
void figures(benchmark::State& state) {
  Engine& engine = engine_with_list();
  for (auto _ : state) {
    state.PauseTiming();
    forget_results(engine);
    engine.caseload();
    const CountMemory memory(state);
    state.ResumeTiming();
    benchmark::DoNotOptimize(engine.figures().figures());
    state.PauseTiming();
    memory.stop();
    state.counters["figures"] = static_cast<double>(engine.figures().figures().size());
    state.ResumeTiming();
  }
  count_rows(state);
}

/// The quarterly table, an indicator, the tracker and the figures file.
void report(benchmark::State& state) {
  Engine& engine = engine_with_list();
  const auto indicator = find_definition("assessment-45");
  if (!indicator) state.SkipWithError("there is no assessment-45");
  const FigureSet& all = engine.figures();
  for (auto _ : state) {
    benchmark::DoNotOptimize(quarterly_table(years_with_figures(all).front(), Basis::quarter, all,
                                             engine.caseload(), engine.council()));
    benchmark::DoNotOptimize(indicator_view(*indicator, all, engine.caseload(), engine.council()));
    benchmark::DoNotOptimize(tracker_view(all, engine.caseload(), engine.council()));
    benchmark::DoNotOptimize(tidy_figures_csv(all));
  }
  count_rows(state);
}

BENCHMARK(totals)->Unit(benchmark::kMillisecond);
BENCHMARK(figures)->Unit(benchmark::kMillisecond);
BENCHMARK(report)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bandstand::bench
