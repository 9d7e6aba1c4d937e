// Any bytes as a CSV file: a plain reader finds the same rows, every byte belongs to one of them,
// and neither chunks nor limits nor where the reading starts change that. Input: one byte for the
// bytes looked at first, one for the limits (0: none that matter), one for the size of the chunks,
// one for where to start again; then the file.
#include <algorithm>

#include "fuzz/fuzz.h"
#include "fuzz/naive_csv.h"

namespace bandstand::fuzz {
namespace {

using scanner_test::Row;
using scanner_test::Scan;
using NaiveRows = std::vector<NaiveCsv::Row>;

bool same(const Scan& a, const Scan& b) {
  return a.rows == b.rows && a.problems == b.problems && a.delimiter == b.delimiter &&
         a.line_end == b.line_end && a.encoding == b.encoding;
}

CsvLimits limits_of(std::uint8_t opening, std::uint8_t bounds) {
  CsvLimits limits;
  limits.opening = std::size_t{4} + opening;
  if (bounds == 0) return limits;
  limits.row = bounds;
  limits.quoted_cell = std::size_t{1} + bounds % 32U;
  limits.cells = std::size_t{1} + bounds % 16U;
  limits.problems = std::size_t{1} + bounds % 4U;
  return limits;
}

bool is_utf16(Encoding encoding) {
  return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

std::string text_of(std::string_view file, std::size_t opening) {
  const EncodingGuess guess = guess_encoding(file.substr(0, opening));
  file.remove_prefix(guess.byte_order_mark);
  if (!is_utf16(guess.encoding)) return std::string(file);
  std::string text;
  Utf16Reader reader(guess.encoding == Encoding::utf16_be);
  reader.append(text, file);
  reader.finish(text);
  return text;
}

bool is_blank(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    return std::all_of(cell.begin(), cell.end(),
                       [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  });
}

std::vector<Row> not_blank(NaiveRows::const_iterator first, NaiveRows::const_iterator last) {
  std::vector<Row> rows;
  for (; first != last; ++first) {
    if (!is_blank(first->row)) rows.push_back(first->row);
  }
  return rows;
}

// A first line `sep=;` names the delimiter and is no row.
bool may_name_delimiter(std::string_view text) {
  if (text.starts_with('"')) text.remove_prefix(1);
  return text.starts_with("sep=") || text.starts_with("SEP=");
}

std::vector<Row> rows_after(const std::vector<Row>& rows, std::uint64_t line) {
  const auto first =
      std::find_if(rows.begin(), rows.end(), [line](const Row& row) { return row.line > line; });
  return {first, rows.end()};
}

void check_against_naive_reader(std::string_view text, const Scan& scan, const NaiveRows& naive) {
  const std::vector<Row> expected = not_blank(naive.begin(), naive.end());
  const std::uint64_t heading = may_name_delimiter(text) ? 1 : 0;
  require(rows_after(scan.rows, heading) == rows_after(expected, heading),
          "a plain reader finds the same rows");
}

// Several workers share a large file: each starts behind a line end somewhere in it.
void check_from_the_middle(std::string_view text, std::size_t from, const CsvLimits& limits,
                           const NaiveRows& naive) {
  const auto next = std::find_if(naive.begin(), naive.end(),
                                 [from](const NaiveCsv::Row& row) { return row.start > from; });
  CsvScanner scanner(limits);
  scanner.feed(text, [](const CsvRow&) {});
  const bool judged = text.size() >= limits.opening;
  // The first line end there has to be the end of a row.
  if (!judged || next == naive.end() || text.find(scanner.line_end(), from) + 1 != next->start) {
    return;
  }
  std::vector<Row> rows;
  const auto on_row = [&rows](const CsvRow& row) {
    rows.push_back({row.line, {row.cells.begin(), row.cells.end()}});
  };
  scanner.jump(next->row.line);
  scanner.feed(text.substr(from), on_row);
  scanner.finish(on_row);
  require(rows == not_blank(next, naive.end()),
          "reading from the middle on finds the rows behind it");
}

void check(Input input) {
  const std::uint8_t opening = input.choice();
  const std::uint8_t bounds = input.choice();
  const std::size_t chunk = std::size_t{1} + input.choice();
  const std::size_t middle = input.choice();
  const std::string_view file = input.rest();
  const CsvLimits limits = limits_of(opening, bounds);

  const Scan whole = scanner_test::scan(file, {file.size() + 1}, limits);
  require(same(whole, scanner_test::scan(file, {chunk}, limits)), "chunks change nothing");
  std::uint64_t line = 0;
  for (const Row& row : whole.rows) {
    require(row.line > line, "rows start on lines of their own");
    line = row.line;
    require(row.cells.size() <= limits.cells, "no row has more cells than allowed");
  }
  if (bounds != 0) return;
  const std::string text = text_of(file, limits.opening);
  const NaiveRows naive = NaiveCsv(text, whole.delimiter, whole.line_end).rows();
  check_against_naive_reader(text, whole, naive);
  const bool is_as_it_stands = !is_utf16(whole.encoding) && text.size() == file.size();
  if (is_as_it_stands) check_from_the_middle(text, middle, limits, naive);
}

}  // namespace
}  // namespace bandstand::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bandstand::fuzz::check({data, size});
  return 0;
}
