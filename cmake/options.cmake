# Compile options that every target of ours shares.
add_library(bandstand_options INTERFACE)
target_compile_features(bandstand_options INTERFACE cxx_std_20)
target_compile_options(bandstand_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  # Errors are values in both builds: what compiles natively must not abort in the browser.
  -fno-exceptions
  # Functions and lines are enough for a stack; all of -g would take a quarter longer to compile.
  $<$<CONFIG:Debug,RelWithDebInfo>:-g1>)

# g++ 12 sees overlapping copies in "text" + std::to_string(n) where there are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(bandstand_options INTERFACE -Wno-restrict)
endif()

if(EMSCRIPTEN)
  target_compile_options(bandstand_options INTERFACE -msimd128 -msse2)
endif()
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(bandstand_options INTERFACE -O3 -flto)
  target_link_options(bandstand_options INTERFACE -O3 -flto)
endif()

if(BANDSTAND_SANITIZE)
  target_compile_options(bandstand_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(bandstand_options INTERFACE -fsanitize=address,undefined)
endif()
if(BANDSTAND_FUZZ)
  target_compile_options(bandstand_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
    "-fsanitize-coverage-ignorelist=${CMAKE_SOURCE_DIR}/tests/fuzz/not_covered.txt")
endif()

# What most files include, for BANDSTAND_PRECOMPILE and the tests of the page. The native preset
# precompiles nothing, so that a file which forgets one of these fails there.
set(common_headers
  <algorithm> <array> <cmath> <cstddef> <cstdint> <limits> <map> <memory> <numeric> <optional> <set>
  <span> <string> <string_view> <tuple> <utility> <vector>)
