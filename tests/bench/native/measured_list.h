// The list that every stage is measured on, and engines that have read it.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "bench/native/memory.h"
#include "engine.h"

namespace bandstand::bench {

/// As many rows as the environment's BANDSTAND_ROWS says; a million if it says nothing.
std::uint32_t rows_wanted();
const std::string& list();

/// Calls `take` with the list in pieces as large as those that the page reads.
template <class Take>
void in_chunks(Take&& take) {
  constexpr std::size_t chunk_size = std::size_t{4} << 20U;
  const std::string_view text = list();
  for (std::size_t at = 0; at < text.size(); at += chunk_size) take(text.substr(at, chunk_size));
}

Engine empty_engine();
void read_list(Engine& engine);
/// One engine that has read the list, for the stages behind reading.
Engine& engine_with_list();
/// The engine forgets what it worked out, as it does when a setting changes.
void forget_results(Engine& engine);

/// Rows and bytes a second.
void count_rows(benchmark::State& state);

/// While it lives: the memory that a stage's result keeps for each row, and the most on the way.
class CountMemory {
 public:
  explicit CountMemory(benchmark::State& state) : state_(&state), before_(bytes_held()) {
    forget_peak();
  }
  void stop() const {
    per_row("held/row", bytes_held() - before_);
    per_row("peak/row", most_bytes_held() - before_);
  }

 private:
  void per_row(const char* name, std::size_t bytes) const {
    state_->counters[name] = static_cast<double>(bytes) / rows_wanted();
  }
  benchmark::State* state_;
  std::size_t before_;
};

}  // namespace bandstand::bench
