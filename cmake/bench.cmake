# Benchmarks (tests/bench/README.md): the list everything is measured on, and the native stages.
add_library(bench_list OBJECT tests/bench/list/assessments_list.cpp)
target_include_directories(bench_list PUBLIC tests)
target_link_libraries(bench_list PUBLIC bandstand_core)

add_executable(write_list tests/bench/list/write_list.cpp)
target_link_libraries(write_list PRIVATE bench_list)

find_package(benchmark REQUIRED)
file(GLOB native_bench_sources CONFIGURE_DEPENDS tests/bench/native/*.cpp)
add_executable(core_bench ${native_bench_sources})
target_link_libraries(core_bench PRIVATE bench_list benchmark::benchmark)
