// Quoting and guarding.
#include "report/csv_writer.h"

namespace bandstand {

void CsvWriter::separate() {
  if (row_started_) text_ += ',';
  row_started_ = true;
}

void CsvWriter::quoted(std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    text_ += cell;
    return;
  }
  text_ += '"';
  for (const char c : cell) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvWriter::plain(std::string_view cell) {
  separate();
  quoted(cell);
}

void CsvWriter::text(std::string_view cell) {
  separate();
  constexpr std::string_view formula_starts = "=+-@\t\r";
  if (!cell.empty() && formula_starts.find(cell.front()) != std::string_view::npos) {
    quoted("'" + std::string(cell));
  } else {
    quoted(cell);
  }
}

void CsvWriter::end_row() {
  text_ += "\r\n";
  row_started_ = false;
}

void CsvWriter::row_of_text(std::initializer_list<std::string_view> cells) {
  for (const std::string_view cell : cells) text(cell);
  end_row();
}

}  // namespace bandstand
