// The stages between the bytes of a list and its figures, each on its own, in the order of the
// data. Environment: BANDSTAND_ROWS, rows of the list (default 1000000); BANDSTAND_LIST, a file to
// write the list to, so that other programs can be measured on the same bytes.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bench/list/assessments_list.h"
#include "bench/native/memory.h"
#include "engine.h"
#include "lists/csv_scanner.h"
#include "report/indicator_view.h"
#include "report/quarterly_table.h"
#include "report/table_views.h"
#include "report/tidy.h"

namespace bandstand::bench {
namespace {

constexpr std::size_t chunk_size = std::size_t{4} << 20U;  // as the page reads files

std::uint32_t rows_wanted() {
  const char* wanted = std::getenv("BANDSTAND_ROWS");
  const long rows = wanted == nullptr ? 0 : std::strtol(wanted, nullptr, 10);
  return rows > 0 ? static_cast<std::uint32_t>(rows) : 1'000'000U;
}

const std::string& list() {
  static const std::string text = assessments_list(rows_wanted());
  return text;
}

template <class Take>
void in_chunks(std::string_view text, Take&& take) {
  for (std::size_t at = 0; at < text.size(); at += chunk_size) take(text.substr(at, chunk_size));
}

void read_list(Engine& engine) {
  const int file = engine.begin_file("assessments.csv");
  in_chunks(list(), [&](std::string_view chunk) { engine.feed(file, chunk); });
  engine.end_file(file);
}

Engine empty_engine() { return Engine(Date::from_ymd(list_ends_in_year, 12, 31)); }

/// One engine that has read the list, for the stages behind reading.
Engine& engine_with_list() {
  static Engine engine = [] {
    Engine made = empty_engine();
    read_list(made);
    return made;
  }();
  return engine;
}

// Any change of a setting makes the engine forget what it worked out.
void forget_results(Engine& engine) { engine.set("as-at", ""); }

void count_rows(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * rows_wanted());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(list().size()));
}

void per_row(benchmark::State& state, const char* name, std::size_t bytes) {
  state.counters[name] = static_cast<double>(bytes) / rows_wanted();
}

void scan(benchmark::State& state) {
  std::uint64_t cells = 0;
  list();
  for (auto _ : state) {
    CsvScanner scanner;
    const auto count = [&cells](const CsvRow& row) { cells += row.cells.size(); };
    in_chunks(list(), [&](std::string_view chunk) { scanner.feed(chunk, count); });
    scanner.finish(count);
  }
  benchmark::DoNotOptimize(cells);
  count_rows(state);
}

void read(benchmark::State& state) {
  list();
  for (auto _ : state) {
    const std::size_t before = bytes_held();
    forget_peak();
    Engine engine = empty_engine();
    read_list(engine);
    per_row(state, "held/row", bytes_held() - before);
    per_row(state, "peak/row", most_bytes_held() - before);
  }
  count_rows(state);
}

void caseload(benchmark::State& state) {
  Engine& engine = engine_with_list();
  for (auto _ : state) {
    forget_results(engine);
    const std::size_t before = bytes_held();
    forget_peak();
    benchmark::DoNotOptimize(engine.caseload());
    per_row(state, "held/row", bytes_held() - before);
    per_row(state, "peak/row", most_bytes_held() - before);
  }
  count_rows(state);
}

void figures(benchmark::State& state) {
  Engine& engine = engine_with_list();
  for (auto _ : state) {
    state.PauseTiming();
    forget_results(engine);
    engine.caseload();
    const std::size_t before = bytes_held();
    forget_peak();
    state.ResumeTiming();
    benchmark::DoNotOptimize(engine.figures());
    state.PauseTiming();
    per_row(state, "held/row", bytes_held() - before);
    per_row(state, "peak/row", most_bytes_held() - before);
    state.counters["figures"] = static_cast<double>(engine.figures().figures().size());
    state.ResumeTiming();
  }
  count_rows(state);
}

/// What the page asks for first, and the figures file.
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

BENCHMARK(scan)->Unit(benchmark::kMillisecond);
BENCHMARK(read)->Unit(benchmark::kMillisecond);
BENCHMARK(caseload)->Unit(benchmark::kMillisecond);
BENCHMARK(figures)->Unit(benchmark::kMillisecond);
BENCHMARK(report)->Unit(benchmark::kMillisecond);

bool write_list(const char* path) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(list().data(), 1, list().size(), file) == list().size();
  return std::fclose(file) == 0 && written;
}

}  // namespace
}  // namespace bandstand::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  const char* path = std::getenv("BANDSTAND_LIST");
  if (path != nullptr && !bandstand::bench::write_list(path)) {
    std::fprintf(stderr, "%s: cannot be written.\n", path);
    return 1;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
