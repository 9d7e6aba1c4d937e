// The list is made once, in memory; so is the engine behind the later stages.
#include "bench/native/measured_list.h"

#include <cstdlib>

#include "bench/list/assessments_list.h"

namespace bandstand::bench {

std::uint32_t rows_wanted() {
  const char* wanted = std::getenv("BANDSTAND_ROWS");
  const long rows = wanted == nullptr ? 0 : std::strtol(wanted, nullptr, 10);
  return rows > 0 ? static_cast<std::uint32_t>(rows) : 1'000'000U;
}

const std::string& list() {
  static const std::string text = assessments_list(rows_wanted());
  return text;
}

Engine empty_engine() { return Engine(Date::from_ymd(list_ends_in_year, 12, 31)); }

void read_list(Engine& engine) {
  const int file = engine.begin_file("assessments.csv");
  in_chunks([&](std::string_view chunk) { engine.feed(file, chunk); });
  engine.end_file(file);
}

Engine& engine_with_list() {
  static Engine engine = [] {
    Engine made = empty_engine();
    read_list(made);
    return made;
  }();
  return engine;
}

void forget_results(Engine& engine) {
  static bool is_earlier = false;
  is_earlier = !is_earlier;
  engine.set("as-at", is_earlier ? std::to_string(list_ends_in_year) + "-09-15" : std::string());
}

void count_rows(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * rows_wanted());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(list().size()));
}

}  // namespace bandstand::bench
