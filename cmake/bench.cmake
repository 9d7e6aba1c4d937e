# Benchmarks: tests/bench/*.cpp is one program (see its README).
find_package(benchmark REQUIRED)
file(GLOB bench_sources CONFIGURE_DEPENDS tests/bench/*.cpp)
if(bench_sources)
  add_executable(core_bench ${bench_sources})
  target_include_directories(core_bench PRIVATE tests)
  target_compile_definitions(core_bench PRIVATE BANDSTAND_TEST_DATA="${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(core_bench PRIVATE bandstand_core benchmark::benchmark)
endif()
