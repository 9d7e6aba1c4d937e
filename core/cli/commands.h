// figures, check, cases and definitions. Definition: command line of the figures contract.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "dates/date.h"

namespace bandstand {

struct CommandResult {
  std::string output;  ///< for standard output
  std::string errors;  ///< for standard error
  int exit_code = 0;   ///< 0; 1 where no file could be used; 2 for wrong usage
};

/// Runs one command. `arguments` are those after the program's name.
CommandResult run_command(std::span<const std::string_view> arguments, Date today);

}  // namespace bandstand
