// From bytes to columns.
#include "bench/native/measured_list.h"
#include "lists/csv_scanner.h"

namespace bandstand::bench {
namespace {

/// Rows and cells only.
void scan(benchmark::State& state) {
  std::uint64_t cells = 0;
  list();
  for (auto _ : state) {
    CsvScanner scanner;
    const auto count = [&cells](const CsvRow& row) { cells += row.cells.size(); };
    in_chunks([&](std::string_view chunk) { scanner.feed(chunk, count); });
    scanner.finish(count);
  }
  benchmark::DoNotOptimize(cells);
  count_rows(state);
}

/// Scanning, and every cell that counts decoded into its column.
void read(benchmark::State& state) {
  list();
  for (auto _ : state) {
    const CountMemory memory(state);
    Engine engine = empty_engine();
    read_list(engine);
    memory.stop();
  }
  count_rows(state);
}

BENCHMARK(scan)->Unit(benchmark::kMillisecond);
BENCHMARK(read)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bandstand::bench
