// From columns to cases: working days, the look back over a child's events, and all of it.
#include <vector>

#include "bench/native/measured_list.h"
#include "model/child_dates.h"

namespace bandstand::bench {
namespace {

const std::vector<Row>& rows_of(const Caseload& caseload) {
  return caseload.list(ListId::assessments).rows;
}

/// From the start to the authorisation of every assessment.
void working_days(benchmark::State& state) {
  const Caseload& caseload = engine_with_list().caseload();
  std::int64_t days = 0;
  for (auto _ : state) {
    for (const Row row : rows_of(caseload)) {
      const Date end = caseload.assessments.authorised[row];
      if (!end.known()) continue;
      days += caseload.calendar.between(caseload.assessments.started[row], end).count;
    }
  }
  benchmark::DoNotOptimize(days);
  count_rows(state);
}

/// The assessments of each child in order, and for each one the latest before it.
void look_back(benchmark::State& state) {
  const Caseload& caseload = engine_with_list().caseload();
  const std::uint32_t children = caseload.store().children.size();
  std::uint64_t repeated = 0;
  for (auto _ : state) {
    std::vector<ChildDate> events;
    for (const Row row : rows_of(caseload)) {
      events.push_back(
          {caseload.child(ListId::assessments, row), caseload.assessments.started[row], row});
    }
    const ChildDates by_child(children, events);
    for (const ChildDate& event : events) {
      if (by_child.latest_before(event.child, event.date) != nullptr) ++repeated;
    }
  }
  benchmark::DoNotOptimize(repeated);
  count_rows(state);
}

/// Which rows count, each event once, and everything that is joined by child.
void caseload(benchmark::State& state) {
  Engine& engine = engine_with_list();
  for (auto _ : state) {
    forget_results(engine);
    const CountMemory memory(state);
    benchmark::DoNotOptimize(engine.caseload());
    memory.stop();
  }
  count_rows(state);
}

BENCHMARK(working_days)->Unit(benchmark::kMillisecond);
BENCHMARK(look_back)->Unit(benchmark::kMillisecond);
BENCHMARK(caseload)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bandstand::bench
