# Fuzz targets (tests/fuzz/README.md): every tests/fuzz/<name>_fuzz.cpp is a program of that name. In
# the fuzz preset libFuzzer drives it; beside the sanitized tests it runs over its committed corpus
# and over so many changed copies, as one more test.

# The words and numbers that libFuzzer should find are those which the readers of bytes compare with.
# Telling it of every other comparison would take half the time; of what the scanner of CSV compares
# with, it soon tries every byte by itself.
if(BANDSTAND_FUZZ)
  set(told_of_comparisons ${core_sources})
  list(FILTER told_of_comparisons INCLUDE REGEX
    "/core/(dates/(date|month_names|parse_period|period)|\
lists/(encoding|file_format|settings_json|side_table|cell_|values))[^/]*\\.cpp$")
  set(not_told ${core_sources})
  list(REMOVE_ITEM not_told ${told_of_comparisons})
  set_source_files_properties(${not_told}
    PROPERTIES COMPILE_OPTIONS -fno-sanitize-coverage=trace-cmp)
endif()

set(fuzz_executions csv 20000 list 2000 xml 4000 dates 40000 side_files 1000 engine 100)
while(fuzz_executions)
  list(POP_FRONT fuzz_executions target executions)
  set(name ${target}_fuzz)
  add_executable(${name} tests/fuzz/${name}.cpp)
  target_include_directories(${name} PRIVATE tests)
  target_link_libraries(${name} PRIVATE bandstand_core)
  if(BANDSTAND_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer,address,undefined)
  else()
    target_sources(${name} PRIVATE tests/fuzz/replay.cpp)
    add_test(NAME fuzz:${target}
      COMMAND ${name} ${executions} "${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${target}")
  endif()
endwhile()
