// Writes the list of assessments that everything is measured on: write_list ROWS FILE [FILE ...]
// Several files share the rows out one by one, so that together they say what a single one would.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/list/assessments_list.h"

int main(int argc, char** argv) {
  const long rows = argc < 3 ? 0 : std::strtol(argv[1], nullptr, 10);
  if (rows <= 0) {
    std::fprintf(stderr, "usage: write_list ROWS FILE [FILE ...]\n");
    return 2;
  }
  const std::vector<std::string> paths(argv + 2, argv + argc);
  std::vector<std::FILE*> files;
  for (const std::string& path : paths) {
    files.push_back(std::fopen(path.c_str(), "wb"));
    if (files.back() == nullptr) {
      std::fprintf(stderr, "%s: cannot be written.\n", path.c_str());
      return 1;
    }
  }
  const std::string list = bandstand::bench::assessments_list(static_cast<std::uint32_t>(rows));
  bool written = true;
  const auto write = [&](std::FILE* file, std::size_t from, std::size_t to) {
    written = std::fwrite(list.data() + from, 1, to - from, file) == to - from && written;
  };
  const std::size_t first_row = list.find('\n') + 1;
  for (std::FILE* file : files) write(file, 0, first_row);
  std::size_t row = 0;
  for (std::size_t at = first_row; at < list.size(); ++row) {
    const std::size_t end = list.find('\n', at) + 1;
    write(files[row % files.size()], at, end);
    at = end;
  }
  for (std::FILE* file : files) written = std::fclose(file) == 0 && written;
  if (!written) std::fprintf(stderr, "The list could not be written.\n");
  return written ? 0 : 1;
}
