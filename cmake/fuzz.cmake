# Fuzz targets: every tests/fuzz/<name>_fuzz.cpp is a program of that name (clang and libFuzzer).
file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_include_directories(${name} PRIVATE tests)
  target_link_libraries(${name} PRIVATE bandstand_core)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer,address,undefined)
endforeach()
