# The toolchain file for Debian's own Emscripten package (3.1.6).
if(NOT DEFINED EMSCRIPTEN_ROOT_PATH)
  find_program(EM_CONFIG_PROGRAM em-config REQUIRED)
  execute_process(
    COMMAND ${EM_CONFIG_PROGRAM} EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
endif()
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")

# A node that is not Debian's does not look in Debian's module directory, and the linker then fails
# with "Cannot find module 'acorn'".
if(EXISTS /usr/share/nodejs/acorn)
  set(CMAKE_CXX_LINKER_LAUNCHER "/usr/bin/env;NODE_PATH=/usr/share/nodejs" CACHE STRING "")
  set(CMAKE_C_LINKER_LAUNCHER "/usr/bin/env;NODE_PATH=/usr/share/nodejs" CACHE STRING "")
endif()
