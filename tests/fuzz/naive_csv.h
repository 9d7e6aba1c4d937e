// A second reader of CSV text, to hold the scanner against: one byte after the other, all in
// memory, no limits.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/lists/scan_rows.h"

namespace bandstand::fuzz {

class NaiveCsv {
 public:
  struct Row {
    std::size_t start = 0;  ///< in bytes of the text
    scanner_test::Row row;
  };

  NaiveCsv(std::string_view text, char delimiter, char line_end)
      : text_(text), delimiter_(delimiter), line_end_(line_end) {}

  /// All rows of the text, blank ones too: each starts where the one before it ends.
  std::vector<Row> rows() {
    std::vector<Row> rows;
    std::uint64_t line = 1;
    while (at_ < text_.size()) {
      Row& read = rows.emplace_back(Row{at_, {line, {}}});
      while (read_cell(read.row.cells.emplace_back())) {
      }
      const std::string_view bytes = text_.substr(read.start, at_ - read.start);
      line += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), line_end_));
    }
    return rows;
  }

 private:
  // Reads a cell and what ends it; true if the row goes on behind.
  bool read_cell(std::string& cell) {
    const std::size_t mark = text_.find_first_not_of(' ', at_);
    const bool may_be_quoted = mark != std::string_view::npos && text_[mark] == '"';
    const std::size_t close = may_be_quoted ? partner_of(mark) : std::string_view::npos;
    const bool quoted = close != std::string_view::npos;
    if (quoted) {
      cell = text_.substr(mark + 1, close - mark - 1);
      for (std::size_t at = 0; (at = cell.find("\"\"", at)) != std::string::npos; ++at) {
        cell.erase(at, 1);
      }
      at_ = close + 1;
    }
    const char ends[] = {delimiter_, line_end_};
    const std::size_t end = std::min(text_.find_first_of({ends, 2}, at_), text_.size());
    const bool goes_on = end < text_.size() && text_[end] == delimiter_;
    std::string_view plain = text_.substr(at_, end - at_);
    if (!goes_on && line_end_ == '\n' && plain.ends_with('\r')) plain.remove_suffix(1);
    if (!quoted || plain.find_first_not_of(' ') != std::string_view::npos) cell += plain;
    at_ = std::min(end + 1, text_.size());
    return goes_on;
  }

  // Where the mark that closes a quoted cell stands; npos where the mark at `open` is a letter.
  std::size_t partner_of(std::size_t open) const {
    std::size_t close = text_.find('"', open + 1);
    while (close != std::string_view::npos && text_.substr(close + 1, 1) == "\"") {
      close = text_.find('"', close + 2);
    }
    if (close == std::string_view::npos) return close;
    const std::string_view inside = text_.substr(open, close - open);
    if (inside.find(line_end_) == std::string_view::npos) return close;
    const std::size_t after = text_.find_first_not_of(' ', close + 1);
    const bool cell_ends = after == std::string_view::npos || text_[after] == delimiter_ ||
                           text_[after] == line_end_ || text_[after] == '\r';
    return cell_ends ? close : std::string_view::npos;
  }

  std::string_view text_;
  char delimiter_;
  char line_end_;
  std::size_t at_ = 0;
};

}  // namespace bandstand::fuzz
