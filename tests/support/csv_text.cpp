// Reading and writing the CSV text of tests.
#include "support/csv_text.h"

#include <fstream>
#include <sstream>

namespace bandstand::test {

std::vector<CsvCells> parse_csv(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::vector<CsvCells> rows;
  CsvCells cells;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += c;
        ++i;
      } else {
        quoted = false;
      }
      continue;
    }
    if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      cells.push_back(std::move(cell));
      cell.clear();
    } else if (c == '\n') {
      cells.push_back(std::move(cell));
      cell.clear();
      rows.push_back(std::move(cells));
      cells.clear();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (!cell.empty() || !cells.empty()) {
    cells.push_back(std::move(cell));
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::string read_test_file(const std::string& path) {
  const std::ifstream file(std::string(BANDSTAND_TEST_DATA) + "/" + path, std::ios::binary);
  if (!file) return {};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

CsvText& CsvText::row(const CsvCells& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ',';
    const std::string& cell = cells[i];
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
      text_ += cell;
      continue;
    }
    text_ += '"';
    for (const char c : cell) text_ += c == '"' ? std::string("\"\"") : std::string(1, c);
    text_ += '"';
  }
  text_ += '\n';
  return *this;
}

}  // namespace bandstand::test
