# Run with -P: passes when SOURCE is refused for the reason on its first line, and only for that.
file(STRINGS "${SOURCE}" first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// expect: (.+)$")
  message(FATAL_ERROR "${SOURCE}: the first line must read '// expect: <regular expression>'")
endif()
set(expected "${CMAKE_MATCH_1}")
# Plain quotation marks in the compiler's messages, whatever the machine speaks.
set(ENV{LC_ALL} C)
set(command ${COMPILER} -std=c++20 -fno-exceptions -fsyntax-only -I ${INCLUDE})

execute_process(COMMAND ${command} -DCONTROL ${SOURCE} RESULT_VARIABLE result ERROR_VARIABLE errors)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${SOURCE}: the control (-DCONTROL) must compile, but:\n${errors}")
endif()

execute_process(COMMAND ${command} ${SOURCE} RESULT_VARIABLE result ERROR_VARIABLE errors)
if(result EQUAL 0)
  message(FATAL_ERROR "${SOURCE}: this must not compile, and it does")
endif()
if(NOT errors MATCHES "${expected}")
  message(FATAL_ERROR "${SOURCE}: refused, but not for '${expected}':\n${errors}")
endif()
