# Benchmarks (tests/bench/README.md): the list everything is measured on, and the native stages.
add_library(bench_list OBJECT tests/bench/list/assessments_list.cpp)
target_include_directories(bench_list PUBLIC tests)
target_link_libraries(bench_list PUBLIC bandstand_core)

add_executable(write_list tests/bench/list/write_list.cpp)
target_link_libraries(write_list PRIVATE bench_list)

# In the order of the data: Google Benchmark runs them as they are linked.
find_package(benchmark REQUIRED)
add_executable(core_bench
  tests/bench/native/memory.cpp
  tests/bench/native/measured_list.cpp
  tests/bench/native/reading_bench.cpp
  tests/bench/native/caseload_bench.cpp
  tests/bench/native/figures_bench.cpp
  tests/bench/native/disclosure_bench.cpp
)
target_link_libraries(core_bench PRIVATE bench_list benchmark::benchmark_main)
