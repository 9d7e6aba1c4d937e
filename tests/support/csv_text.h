// CSV text for tests: written from rows, read back, and read from the files beside the tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bandstand::test {

using CsvCells = std::vector<std::string>;

/// Plain reader of RFC 4180 text, kept apart from the scanner that it helps to test. A byte order
/// mark is left out; lines may end in LF or CRLF.
std::vector<CsvCells> parse_csv(std::string_view text);

/// A file under tests/, such as `golden/contacts/contacts.csv`; empty if there is none.
std::string read_test_file(const std::string& path);

/// A list or table as CSV text, row by row.
class CsvText {
 public:
  explicit CsvText(const CsvCells& headings) { row(headings); }
  CsvText& row(const CsvCells& cells);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace bandstand::test
