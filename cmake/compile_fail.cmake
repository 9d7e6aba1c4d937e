# Types that must not mix: every tests/core/**/*.fail.cpp has to be refused by the compiler for the
# reason its first line names ("// expect: <regular expression>"), and has to compile with -DCONTROL.
file(GLOB_RECURSE fail_sources CONFIGURE_DEPENDS tests/core/*.fail.cpp)
foreach(source IN LISTS fail_sources)
  file(RELATIVE_PATH name "${CMAKE_SOURCE_DIR}/tests/core" "${source}")
  add_test(NAME compile_fail:${name}
    COMMAND ${CMAKE_COMMAND}
      "-DCOMPILER=${CMAKE_CXX_COMPILER}" "-DINCLUDE=${CMAKE_SOURCE_DIR}/core" "-DSOURCE=${source}"
      -P "${CMAKE_SOURCE_DIR}/cmake/must_not_compile.cmake")
endforeach()
