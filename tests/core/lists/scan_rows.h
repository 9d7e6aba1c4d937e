// Scans a file cut into chunks of any sizes, for the tests of the scanner.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/csv_scanner.h"

namespace bandstand::scanner_test {

using Cells = std::vector<std::string>;

struct Row {
  std::uint64_t line = 0;
  Cells cells;
  friend bool operator==(const Row& a, const Row& b) {
    return a.line == b.line && a.cells == b.cells;
  }
};

struct Scan {
  std::vector<Row> rows;
  std::vector<std::string> problems;  // "3 unclosed quote"
  char delimiter = '\0';
  char line_end = '\n';
  Encoding encoding = Encoding::utf8;
};

// Feeds the file in chunks of the sizes given, the last of them over and over.
inline Scan scan(std::string_view file,
                 const std::vector<std::size_t>& chunks = {std::size_t{1} << 22},
                 const CsvLimits& limits = CsvLimits{}) {
  Scan result;
  CsvScanner scanner(limits);
  const auto on_row = [&result](const CsvRow& row) {
    result.rows.push_back({row.line, Cells(row.cells.begin(), row.cells.end())});
  };
  std::size_t next = 0;
  while (!file.empty()) {
    // A copy of its own, so that a cell kept beyond its chunk is a bug the sanitizer sees.
    const std::string chunk(file.substr(0, chunks[next]));
    file.remove_prefix(chunk.size());
    if (next + 1 < chunks.size()) ++next;
    scanner.feed(chunk, on_row);
  }
  scanner.finish(on_row);
  for (const CsvProblem& problem : scanner.problems()) {
    result.problems.push_back(
        std::to_string(problem.line) +
        (problem.kind == CsvProblem::Kind::unclosed_quote ? " unclosed quote" : " row too long"));
  }
  result.delimiter = scanner.delimiter();
  result.line_end = scanner.line_end();
  result.encoding = scanner.encoding();
  return result;
}

inline std::vector<Cells> cells_of(std::string_view file) {
  std::vector<Cells> all;
  for (Row& row : scan(file).rows) all.push_back(std::move(row.cells));
  return all;
}

inline std::vector<std::uint64_t> lines_of(const Scan& result) {
  std::vector<std::uint64_t> lines;
  for (const Row& row : result.rows) lines.push_back(row.line);
  return lines;
}

inline std::string utf16(std::string_view ascii, bool big_endian, bool with_mark) {
  std::string bytes;
  if (with_mark) bytes += big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) bytes += '\0';
    bytes += c;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

}  // namespace bandstand::scanner_test
