// Encoding, chunk borders and bad rows around CsvRowReader.
#include "lists/csv_scanner.h"

#include <algorithm>

namespace bandstand {
namespace {

constexpr std::size_t utf16_piece = std::size_t{64} << 10;

// Bytes up to the space: white space, control characters, the padding of old file systems.
bool is_blank(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(),
                     [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool is_blank(std::span<const std::string_view> cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](std::string_view cell) { return is_blank(cell); });
}

}  // namespace

void CsvScanner::feed_bytes(std::string_view bytes, const Sink& sink) {
  if (!judged_) {
    // Always the same number of bytes, so that the judgement does not depend on the chunks.
    const std::size_t missing = limits_.opening - opening_.size();
    if (bytes.size() < missing) {
      opening_ += bytes;
      return;
    }
    if (opening_.empty()) {
      judge(bytes.substr(0, missing), false);
    } else {
      opening_ += bytes.substr(0, missing);
      bytes.remove_prefix(missing);
      judge(opening_, false);
      take_bytes(opening_, sink);
    }
    opening_ = {};
  }
  take_bytes(bytes, sink);
}

void CsvScanner::settle_rows(const Sink& sink) {
  carry_.erase(0, scan(carry_, false, sink));
  retry_at_ = 2 * carry_.size();
}

void CsvScanner::finish_rows(const Sink& sink) {
  if (!judged_) {
    judge(opening_, true);
    take_bytes(opening_, sink);
    opening_ = {};
  }
  decoded_.clear();
  utf16_.finish(decoded_);
  take_text(decoded_, sink);
  scan(carry_, true, sink);
  carry_ = {};
}

void CsvScanner::judge(std::string_view opening, bool whole) {
  const EncodingGuess guess = guess_encoding(opening);
  encoding_ = guess.encoding;
  mark_left_ = guess.byte_order_mark;
  std::string_view text = opening.substr(mark_left_);
  if (encoding_ == Encoding::utf16_le || encoding_ == Encoding::utf16_be) {
    utf16_ = Utf16Reader(encoding_ == Encoding::utf16_be);
    Utf16Reader for_judging = utf16_;
    for_judging.append(decoded_, text);
    text = decoded_;
  }
  dialect_ = sniff_dialect(text, whole);
  reader_ = CsvRowReader(limits_, dialect_);
  judged_ = true;
}

void CsvScanner::take_bytes(std::string_view bytes, const Sink& sink) {
  bytes.remove_prefix(mark_left_);
  mark_left_ = 0;
  if (encoding_ != Encoding::utf16_le && encoding_ != Encoding::utf16_be) {
    take_text(bytes, sink);
    return;
  }
  while (!bytes.empty()) {
    decoded_.clear();
    utf16_.append(decoded_, bytes.substr(0, utf16_piece));
    take_text(decoded_, sink);
    bytes.remove_prefix(std::min(bytes.size(), utf16_piece));
  }
}

void CsvScanner::take_text(std::string_view text, const Sink& sink) {
  while (!text.empty()) {
    if (skipping_) {
      const std::size_t found = text.find(dialect_.line_end);
      if (found == std::string_view::npos) return;
      text.remove_prefix(found + 1);
      ++line_;
      skipping_ = false;
    } else if (!carry_.empty()) {
      text.remove_prefix(complete_carried_row(text, sink));
    } else {
      carry_ = text.substr(scan(text, false, sink));
      retry_at_ = 2 * carry_.size();
      return;
    }
  }
}

// Appends to the carried row up to a line end that may be its own, and reads it again; not before
// it has doubled, so that small chunks cost no more than large ones. Returns how much of `text` it
// took; unless that is all of it, nothing is carried any more.
std::size_t CsvScanner::complete_carried_row(std::string_view text, const Sink& sink) {
  std::size_t taken = 0;
  while (taken < text.size()) {
    const std::size_t least = retry_at_ > carry_.size() ? retry_at_ - carry_.size() : 0;
    const std::size_t line_end = text.find(dialect_.line_end, taken + least);
    const std::size_t to = line_end == std::string_view::npos ? text.size() : line_end + 1;
    carry_ += text.substr(taken, to - taken);
    taken = to;
    if (line_end == std::string_view::npos && carry_.size() <= reader_.most_needed()) break;

    const std::size_t left = carry_.size() - scan(carry_, false, sink);
    if (left <= taken) {
      carry_.clear();
      return taken - left;
    }
    carry_.erase(0, carry_.size() - left);
    retry_at_ = 2 * left;
  }
  return taken;
}

// Hands out the rows of `text`; returns how many bytes they took.
std::size_t CsvScanner::scan(std::string_view text, bool last, const Sink& sink) {
  const char* const end = text.data() + text.size();
  reader_.start(text, last);
  while (reader_.place() != end) {
    const char* const row_start = reader_.place();
    switch (reader_.read()) {
      case CsvRowReader::End::complete:
        hand_out(sink);
        break;
      case CsvRowReader::End::needs_more:
        return static_cast<std::size_t>(row_start - text.data());
      case CsvRowReader::End::too_long:
        report({line_, CsvProblem::Kind::row_too_long});
        if (!skip_long_row(row_start, reader_.stop(), end)) return text.size();
        break;
    }
  }
  return text.size();
}

void CsvScanner::hand_out(const Sink& sink) {
  for (const CsvProblem& problem : reader_.problems()) {
    report({line_ + problem.line, problem.kind});
  }
  const CsvRow row{line_, reader_.cells()};
  line_ += reader_.line_ends();
  if (row.line == 1 && dialect_.names_delimiter) return;
  if (is_blank(row.cells)) return;
  ++row_count_;
  sink(row);
}

// Goes on behind the first line end at `from` or later, whether quotes hold it or not. False if
// there is none yet.
bool CsvScanner::skip_long_row(const char* begin, const char* from, const char* end) {
  const char* const line_end = std::find(from, end, dialect_.line_end);
  skipping_ = line_end == end;
  const char* const next = skipping_ ? end : line_end + 1;
  line_ += static_cast<std::uint64_t>(std::count(begin, next, dialect_.line_end));
  reader_.go_to(next);
  return !skipping_;
}

void CsvScanner::jump(std::uint64_t line) {
  carry_.clear();
  skipping_ = true;
  line_ = line - 1;
  dialect_.names_delimiter = false;  // only the first line of the file may
}

void CsvScanner::report(CsvProblem problem) {
  ++problem_count_;
  // A row left out must stay accounted for; there cannot be many, long as they are.
  const bool lost_a_row = problem.kind == CsvProblem::Kind::row_too_long;
  if (lost_a_row || problems_.size() < limits_.problems) problems_.push_back(problem);
}

}  // namespace bandstand
