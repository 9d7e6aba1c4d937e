# core_tests: the whole GoogleTest suite in one program, natively and as wasm under node.
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS
  tests/core/*_test.cpp tests/indicators/*_test.cpp tests/golden/*_test.cpp)
if(EMSCRIPTEN)  # parsed by the page's library there: tests/wasm
  list(FILTER test_sources EXCLUDE REGEX "/[a-z_]*xml_test\\.cpp$")
endif()
file(GLOB test_support CONFIGURE_DEPENDS tests/support/*.cpp)

# The page can be built on a machine without GoogleTest.
if(EMSCRIPTEN AND NOT EXISTS /usr/src/googletest/CMakeLists.txt)
  message(STATUS "GoogleTest is not installed: configured without core_tests")
  return()
endif()

if(test_sources)
  if(EMSCRIPTEN)
    # Debian ships GoogleTest for the native compiler only; its sources are beside it.
    set(gtest_disable_pthreads ON CACHE BOOL "" FORCE)
    set(BUILD_GMOCK ON CACHE BOOL "" FORCE)
    set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
    add_subdirectory(/usr/src/googletest "${CMAKE_BINARY_DIR}/gtest" EXCLUDE_FROM_ALL SYSTEM)
  else()
    find_package(GTest REQUIRED)
  endif()

  add_executable(core_tests ${test_sources} ${test_support} core/cli/commands.cpp)
  target_include_directories(core_tests PRIVATE tests)
  target_compile_definitions(core_tests PRIVATE BANDSTAND_TEST_DATA="${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(core_tests PRIVATE bandstand_core GTest::gmock_main)
  # For the page all tests are compiled alike, though not all of the core.
  if(BANDSTAND_PRECOMPILE OR EMSCRIPTEN)
    target_precompile_headers(core_tests PRIVATE ${common_headers} <gmock/gmock.h> <gtest/gtest.h>)
  endif()

  if(NOT EMSCRIPTEN)
    # The core keeps its optimisation; optimising the tests would triple the time to compile them.
    target_compile_options(core_tests PRIVATE -O0)
  endif()
  if(BANDSTAND_SANITIZE)
    # Nor are the tests themselves searched for undefined behaviour: a quarter of that time.
    set_source_files_properties(${test_sources} PROPERTIES COMPILE_OPTIONS -fno-sanitize=undefined)
  endif()

  set(report "--gtest_output=json:${CMAKE_BINARY_DIR}/core_tests.json")
  if(EMSCRIPTEN)
    # One file, because the loader would try to fetch() a neighbouring .wasm; the host's own files,
    # because the golden cases are read from the source tree.
    target_link_options(core_tests PRIVATE
      -sENVIRONMENT=node -sSINGLE_FILE=1 -sNODERAWFS=1 -sEXIT_RUNTIME=1
      -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB)
    set_target_properties(core_tests PROPERTIES SUFFIX .cjs)
    add_test(NAME core_tests COMMAND node $<TARGET_FILE:core_tests> ${report})
  else()
    add_test(NAME core_tests COMMAND core_tests ${report})
  endif()
endif()

if(NOT EMSCRIPTEN)
  include(compile_fail)
endif()
