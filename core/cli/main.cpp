// The command line `bandstand`: the same engine for scheduled runs and for tests.
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"

namespace {

// The only clock in the program: no event after today can set the default as-at date.
bandstand::Date today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  return bandstand::Date::from_ymd(local->tm_year + 1900, local->tm_mon + 1, local->tm_mday);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  const bandstand::CommandResult result = bandstand::run_command(arguments, today());
  std::fwrite(result.output.data(), 1, result.output.size(), stdout);
  std::fwrite(result.errors.data(), 1, result.errors.size(), stderr);
  return result.exit_code;
}
