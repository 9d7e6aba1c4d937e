// Writes CSV text for a spreadsheet: UTF-8 with byte order mark, CRLF, RFC 4180 quoting.
// Definition: tidy figures file (text cells that could start a formula are guarded).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace bandstand {

class CsvWriter {
 public:
  CsvWriter() : text_("\xEF\xBB\xBF") {}
  /// A cell of text: one that begins with = + - @ or a tab gets a leading apostrophe.
  void text(std::string_view cell);
  /// A cell that is a number, a date or a name of ours.
  void plain(std::string_view cell);
  void end_row();
  void row_of_text(std::initializer_list<std::string_view> cells);
  std::string take() { return std::move(text_); }

 private:
  void separate();
  void quoted(std::string_view cell);
  std::string text_;
  bool row_started_ = false;
};

}  // namespace bandstand
