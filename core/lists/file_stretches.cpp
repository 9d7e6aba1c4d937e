// Reading a list in stretches. Where a stretch ends is told from the bytes alone, so that two
// engines agree on it without a word: at the first line end at or after a given byte. Should that
// line end stand inside a quoted cell, the engine before it notices, because its last row is not
// complete.
#include <algorithm>
#include <utility>

#include "lists/cell_reader.h"
#include "lists/file_intake.h"

namespace bandstand {

bool FileIntake::can_be_dealt_out() const {
  const Encoding encoding = scanner_.encoding();
  const bool is_utf16 = encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
  return cells_ != nullptr && !is_utf16 && record_.opening.size() == kept_opening;
}

void FileIntake::begin_stretch(std::uint64_t start, std::uint64_t end) {
  if (start != stretch_end_) hash_ = ContentHash(start);
  stretch_start_ = start;
  stretch_end_ = end;
  beyond_stretch_.clear();
  if (start == 0) return;
  record_.bytes = start;
  scanner_.jump(scanner_.line());
}

bool FileIntake::feed_stretch(std::string_view bytes) {
  const std::uint64_t left = stretch_end_ - std::min(stretch_end_, record_.bytes);
  const auto within = static_cast<std::size_t>(std::min<std::uint64_t>(left, bytes.size()));
  // Before the opening is long enough nobody knows what a line end is; no stretch ends there.
  const bool is_known = record_.opening.size() == kept_opening;
  const std::size_t line_end = is_known && within < bytes.size()
                                   ? bytes.find(scanner_.line_end(), within)
                                   : std::string_view::npos;
  const bool is_complete = line_end != std::string_view::npos;
  if (is_complete) bytes = bytes.substr(0, line_end + 1);
  hash_.feed(bytes.substr(0, within));
  beyond_stretch_ += bytes.substr(within);
  take(bytes);
  if (is_complete && !not_a_csv_) {
    scanner_.settle([this](const CsvRow& row) { take_row(row); });
  }
  return is_complete;
}

FilePiece FileIntake::take_piece(bool at_end) {
  FilePiece piece;
  if (at_end) {
    scanner_.finish([this](const CsvRow& row) { take_row(row); });
  }
  cells_->finish();
  piece.start = stretch_start_;
  piece.end = at_end ? record_.bytes : stretch_end_;
  piece.rows_end = record_.bytes;
  piece.ends_between_rows = at_end || scanner_.is_between_rows();
  piece.read_under = record_.read_under;
  piece.list = record_.list;
  piece.lines = scanner_.line() - 1;
  piece.rows_read = std::exchange(record_.rows_read, 0);
  piece.repeated_headings = std::exchange(repeated_headings_, 0);
  piece.hash = std::exchange(hash_, ContentHash(stretch_end_));
  piece.beyond = std::exchange(beyond_stretch_, {});
  for (const RowIssue& issue : record_.issues) {
    piece.issues.push_back(
        {issue.line, issue.reason, issue.column, std::string(record_.values.text(issue.value))});
  }
  piece.problems = scanner_.take_problems();
  FilePart part = table_->parts.back();
  part.count = table_->rows() - part.first;
  cells_->copy_rows(part, piece);

  record_.issues.clear();
  record_.counts = {};
  record_.values.clear();
  table_->parts.back().count = part.count;
  table_->remove_part(record_.id);
  table_->parts.push_back({record_.id, table_->rows(), 0});
  store_->children.clear();
  scanner_.set_line(1);
  return piece;
}

bool FileIntake::add_piece(const FilePiece& piece) {
  const bool follows = piece.start == stretch_end_ && piece.ends_between_rows &&
                       scanner_.is_between_rows() && piece.read_under == record_.read_under &&
                       cells_ != nullptr && cells_->fits(piece);
  if (!follows) return false;
  const std::uint64_t lines = scanner_.line() - 1;
  cells_->add_rows(piece, lines);
  for (const FilePiece::Issue& issue : piece.issues) {
    record_.add_issue(issue.line + lines, issue.reason, issue.column, issue.value);
  }
  for (CsvProblem problem : piece.problems) {
    problem.line += lines;
    scanner_.report(problem);
  }
  scanner_.set_line(scanner_.line() + piece.lines);
  record_.rows_read += piece.rows_read;
  record_.bytes = piece.rows_end;
  repeated_headings_ += piece.repeated_headings;
  hash_.add(piece.hash);
  beyond_stretch_ = piece.beyond;
  stretch_end_ = piece.end;
  return true;
}

}  // namespace bandstand
