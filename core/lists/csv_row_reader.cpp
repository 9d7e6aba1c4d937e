// One row at a time, from one structural byte to the next.
#include "lists/csv_row_reader.h"

#include <algorithm>

namespace bandstand {
namespace {

const char* skip_spaces(const char* at, const char* end) {
  while (at < end && *at == ' ') ++at;
  return at;
}

std::string_view view(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

void CsvRowReader::start(std::string_view bytes, bool last) {
  place_ = bytes.data();
  last_ = last;
  search_ = text(bytes.data(), bytes.data() + bytes.size());
}

void CsvRowReader::go_to(const char* place) {
  place_ = place;
  search_.restart_at(place);
}

CsvRowReader::End CsvRowReader::read() {
  const char* const end = search_.end();
  const char* cell_start = place_;
  cell_count_ = 0;
  line_ends_ = 0;
  rewrites_.clear();
  rewritten_.clear();
  problems_.clear();

  for (;;) {
    const char* at = next_but_delimiters(cell_start);
    const char* close = nullptr;
    bool doubled = false;
    if (at != end && *at == '"') {
      if (skip_spaces(cell_start, at) != at) continue;  // inside an unquoted cell: a letter
      switch (find_closing_mark(at, close, doubled)) {
        case Quote::needs_more:
          return ran_out();
        case Quote::letter:
          problems_.push_back({line_ends_, CsvProblem::Kind::unclosed_quote});
          search_.restart_at(at + 1);
          continue;
        case Quote::closed:
          cell_start = at + 1;
          do {
            at = search_.next();
          } while (at != end && *at == '"');
          break;
      }
    }
    if (at == end && !last_) return ran_out();
    if (at - place_ > static_cast<std::ptrdiff_t>(limits_.row)) {
      stop_ = place_ + limits_.row;
      return End::too_long;
    }
    if (cell_count_ == limits_.cells) {
      stop_ = at;
      return End::too_long;
    }

    const bool row_ends = at == end || *at == dialect_.line_end;
    if (close != nullptr) {
      const std::string_view after = row_ends ? without_return(close + 1, at) : view(close + 1, at);
      keep(quoted_cell(view(cell_start, close), doubled, after));
    } else {
      keep(row_ends ? without_return(cell_start, at) : view(cell_start, at));
    }
    if (row_ends) {
      if (at != end) ++line_ends_;
      place_ = at == end ? end : at + 1;
      settle_rewritten_cells();
      return End::complete;
    }
    cell_start = at + 1;
  }
}

// Keeps the plain cells from `cell_start` on, and returns the first place that needs a closer look:
// a quotation mark, a line end, the end of the text, or one cell more than there is room for.
const char* CsvRowReader::next_but_delimiters(const char*& cell_start) {
  const char* const end = search_.end();
  const char delimiter = dialect_.delimiter;
  std::string_view* const cells = cells_.data();
  std::size_t count = cell_count_;
  const char* start = cell_start;
  ByteSearch search = search_;  // not in memory, which the cells might be part of
  const char* at = search.next();
  for (; at != end && *at == delimiter && count < room_; at = search.next()) {
    cells[count++] = view(start, at);
    start = at + 1;
  }
  search_ = search;
  cell_count_ = count;
  cell_start = start;
  return at;
}

// More text may decide the row, unless there is so much already that it is too long either way:
// what opened within the row's limit has been decided within the quoted cell's.
CsvRowReader::End CsvRowReader::ran_out() {
  const auto seen = static_cast<std::size_t>(search_.end() - place_);
  if (seen <= most_needed()) return End::needs_more;
  stop_ = place_ + limits_.row;
  return End::too_long;
}

// From the mark at `open` to its partner. Every answer but needs_more rests on bytes no further
// than the limit, so that it is the same however much text there is.
CsvRowReader::Quote CsvRowReader::find_closing_mark(const char* open, const char*& close,
                                                    bool& doubled) {
  const char* const end = search_.end();
  const auto limit = static_cast<std::ptrdiff_t>(limits_.quoted_cell);
  std::uint64_t line_ends = 0;
  for (;;) {
    const char* at = search_.next();
    if (at == end) return last_ || end - open > limit ? Quote::letter : Quote::needs_more;
    if (at - open > limit) return Quote::letter;
    if (*at == dialect_.line_end) ++line_ends;
    if (*at != '"') continue;
    if (at + 1 == end && !last_) return Quote::needs_more;
    if (at + 1 == end || at[1] != '"') {
      close = at;
      break;
    }
    search_.next();
    doubled = true;
  }
  if (line_ends > 0) {
    // A partner on a later line with text straight after it opens a cell of its own: the mark in
    // hand was never closed, and must not swallow the lines between.
    const char* const within = end - open > limit + 2 ? open + limit + 2 : end;
    const char* after = skip_spaces(close + 1, within);
    if (after == end && !last_) return Quote::needs_more;
    const bool cell_ends = after == end || *after == dialect_.delimiter ||
                           *after == dialect_.line_end || *after == '\r';
    if (!cell_ends) return Quote::letter;
  }
  line_ends_ += line_ends;
  return Quote::closed;
}

// The CR of CRLF belongs to the line end.
std::string_view CsvRowReader::without_return(const char* begin, const char* end) const {
  if (dialect_.line_end == '\n' && begin < end && end[-1] == '\r') --end;
  return view(begin, end);
}

// Mostly the part of the text between the marks; a doubled mark or text after the closing one makes
// a copy, noted for settle_rewritten_cells, because the copies may still move.
std::string_view CsvRowReader::quoted_cell(std::string_view inside, bool doubled,
                                           std::string_view after) {
  if (after.find_first_not_of(' ') == std::string_view::npos) after = {};
  if (!doubled && after.empty()) return inside;
  const std::size_t offset = rewrites_.size();
  for (std::size_t i = 0; i < inside.size(); ++i) {
    rewrites_ += inside[i];
    if (inside[i] == '"') ++i;
  }
  rewrites_ += after;
  rewritten_.push_back({cell_count_, offset, rewrites_.size() - offset});
  return {};
}

void CsvRowReader::settle_rewritten_cells() {
  for (const Rewritten& r : rewritten_) {
    cells_[r.cell] = std::string_view(rewrites_).substr(r.offset, r.length);
  }
}

void CsvRowReader::keep(std::string_view cell) {
  if (cell_count_ == cells_.size()) {
    cells_.resize(cell_count_ < 64 ? 64 : cell_count_ * 2);
    room_ = std::min(cells_.size(), limits_.cells);
  }
  cells_[cell_count_++] = cell;
}

}  // namespace bandstand
