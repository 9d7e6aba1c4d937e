// Bytes to rows: files that are broken, huge or cut anywhere must not cost other rows or memory.
#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/lists/scan_rows.h"

namespace bandstand {
namespace {

using namespace scanner_test;

TEST(CsvScannerHostileTest, reads_an_unclosed_quote_as_a_letter_and_saves_the_other_rows) {
  const Scan result = scan("id,note\n1,fine\n2,\"never closed\n3,fine\n4,fine\n");
  ASSERT_EQ(result.rows.size(), 5U);
  EXPECT_EQ(result.rows[2].cells, (Cells{"2", "\"never closed"}));
  EXPECT_EQ(result.rows[4].cells, (Cells{"4", "fine"}));
  EXPECT_EQ(result.problems, (std::vector<std::string>{"3 unclosed quote"}));
}

TEST(CsvScannerHostileTest,
     does_not_let_an_unclosed_quote_take_the_next_rows_opening_one_for_its_partner) {
  const Scan result = scan("\"id\",\"note\"\n\"1\",\"open\n\"2\",\"fine\"\n\"3\",\"\"\n");
  ASSERT_EQ(result.rows.size(), 4U);
  EXPECT_EQ(result.rows[1].cells, (Cells{"1", "\"open"}));
  EXPECT_EQ(result.rows[2].cells, (Cells{"2", "fine"}));
  EXPECT_EQ(result.rows[3].cells, (Cells{"3", ""}));
  EXPECT_EQ(result.problems, (std::vector<std::string>{"2 unclosed quote"}));
}

TEST(CsvScannerHostileTest, names_the_line_of_the_quote_itself_when_its_row_began_earlier) {
  const Scan result = scan("a,b,c\n1,\"x\ny\",\"open\n2,3,4\n");
  EXPECT_EQ(lines_of(result), (std::vector<std::uint64_t>{1, 2, 4}));
  EXPECT_EQ(result.problems, (std::vector<std::string>{"3 unclosed quote"}));
}

TEST(CsvScannerHostileTest, gives_a_quoted_cell_up_beyond_its_limit_and_not_before) {
  CsvLimits limits;
  limits.quoted_cell = 10;
  const Scan just_fits = scan("a,\"12345678\n\"\nb,c\n", {100}, limits);
  EXPECT_EQ(just_fits.rows[0].cells, (Cells{"a", "12345678\n"}));
  EXPECT_TRUE(just_fits.problems.empty());
  const Scan too_long = scan("a,\"123456789\n\"\nb,c\n", {100}, limits);
  EXPECT_EQ(too_long.rows[0].cells, (Cells{"a", "\"123456789"}));
  EXPECT_EQ(too_long.rows.back().cells, (Cells{"b", "c"}));
  EXPECT_EQ(too_long.problems, (std::vector<std::string>{"1 unclosed quote", "2 unclosed quote"}));
}

TEST(CsvScannerHostileTest, leaves_out_a_row_beyond_the_limits_and_goes_on_with_the_next) {
  CsvLimits limits;
  limits.row = 10;
  const Scan by_bytes = scan("a,b\n1,3456789x\n1,3456789xy\nc,d\n", {100}, limits);
  EXPECT_EQ(lines_of(by_bytes), (std::vector<std::uint64_t>{1, 2, 4}));
  EXPECT_EQ(by_bytes.problems, (std::vector<std::string>{"3 row too long"}));
  limits = {};
  limits.cells = 3;
  const Scan by_cells = scan("a,b\n1,2,3\n1,2,3,4\n1,2,3,4,5,6,7\nc,d\n", {100}, limits);
  EXPECT_EQ(lines_of(by_cells), (std::vector<std::uint64_t>{1, 2, 5}));
  EXPECT_EQ(by_cells.problems, (std::vector<std::string>{"3 row too long", "4 row too long"}));
}

TEST(CsvScannerHostileTest, keeps_no_more_quotation_marks_than_its_limit_but_counts_all) {
  CsvLimits limits;
  limits.problems = 2;
  CsvScanner scanner(limits);
  const auto ignore = [](const CsvRow&) {};
  scanner.feed("a,\"one\nb,\"two\nc,\"three\nd,\"four\n", ignore);
  scanner.finish(ignore);
  EXPECT_EQ(scanner.problems().size(), 2U);
  EXPECT_EQ(scanner.problem_count(), 4U);
}

// Once a row too long after a thousand stray marks was neither counted as read nor as set aside.
TEST(CsvScannerHostileTest, keeps_every_row_left_out_whatever_its_limit) {
  CsvLimits limits;
  limits.cells = 1;
  limits.problems = 2;
  CsvScanner scanner(limits);
  const auto ignore = [](const CsvRow&) {};
  scanner.feed("a,b\nc,d\ne,f\n", ignore);
  scanner.finish(ignore);
  EXPECT_EQ(scanner.problems().size(), 3U);
}

// One of every kind of trouble, in a file longer than several blocks of 64 bytes.
std::string troubled_file() {
  return "sep=,\r\nList 7, as at 31 March\r\n\r\n\"id\",\"note\"\r\n1,\"a\r\nb\"\r\n"
         "2,\"say \"\"no\"\"\" ,x\r\n3, \"q\"z\"\r\n,,\r\n4,\"open\r\n\"5\",\"\"\r\n"
         "a cell that is longer than one block of sixty-four bytes, so that borders fall "
         "inside,6\r\n"
         "7,\"long long long long long long long long long long long long long long\"\r\n"
         "8,1,2,3,4,5,6,7,8,9,0\r\n9,\"never closed\r\n10,Zo\xEB\r\n11,a\rb\"\"c\r\n\"12\"   \t,13";
}

TEST(CsvScannerHostileTest, gives_the_same_rows_wherever_a_file_is_cut) {
  for (const bool small : {false, true}) {
    CsvLimits limits;
    if (small) {  // so that every limit and the judging of the opening take part
      limits.opening = 48;
      limits.quoted_cell = 40;
      limits.row = 80;
      limits.cells = 8;
    }
    for (const std::string& file : {troubled_file(), utf16(troubled_file(), false, true)}) {
      const Scan whole = scan(file, {file.size()}, limits);
      EXPECT_GT(whole.rows.size(), 8U);
      EXPECT_GE(whole.problems.size(), small ? 4U : 2U);
      std::vector<std::vector<std::size_t>> cuts = {{1}, {2}, {3}, {7}, {64}, {65}};
      for (std::size_t at = 1; at < file.size(); ++at) cuts.push_back({at, file.size()});
      for (const std::vector<std::size_t>& chunks : cuts) {
        const Scan cut = scan(file, chunks, limits);
        ASSERT_EQ(cut.rows, whole.rows) << chunks.front();
        ASSERT_EQ(cut.problems, whole.problems) << chunks.front();
        ASSERT_EQ(cut.delimiter, whole.delimiter);
      }
    }
  }
}

TEST(CsvScannerHostileTest, gives_the_same_rows_of_any_bytes_however_they_are_cut) {
  constexpr std::string_view letters("ab,,;\t|\"\"\"\n\n\r  \0\xEB\xFF", 19);
  std::mt19937 random(20180930);
  for (int round = 0; round < 4000; ++round) {
    CsvLimits limits;
    limits.opening = 4 + random() % 40;
    limits.quoted_cell = 1 + random() % 30;
    limits.row = 1 + random() % 60;
    limits.cells = 1 + random() % 12;
    std::string file;
    const std::size_t size = random() % 300;
    for (std::size_t i = 0; i < size; ++i) file += letters[random() % letters.size()];
    const Scan whole = scan(file, {file.size() + 1}, limits);
    const Scan bytewise = scan(file, {1}, limits);
    const Scan pieces = scan(file, {1 + random() % 9, 1 + random() % 90, 1 + random() % 9}, limits);
    ASSERT_EQ(bytewise.rows, whole.rows) << round;
    ASSERT_EQ(bytewise.problems, whole.problems) << round;
    ASSERT_EQ(pieces.rows, whole.rows) << round;
    ASSERT_EQ(pieces.problems, whole.problems) << round;
    for (const Row& row : whole.rows) {
      ASSERT_LE(row.cells.size(), limits.cells);
      ASSERT_GT(row.line, 0U);
    }
  }
}

// A second, plain reading of well-formed files, to hold the scanner against.
TEST(CsvScannerHostileTest, reads_back_what_was_written_for_any_cells) {
  constexpr std::string_view letters = "ab,;\"\n\r .";
  std::mt19937 random(43344);
  for (int round = 0; round < 500; ++round) {
    std::vector<Cells> written = {{"id", "b", "c", "d"}};
    std::string file = "id,b,c,d\r\n";
    for (std::size_t row = 0; row < 1 + random() % 30; ++row) {
      Cells cells = {"C" + std::to_string(row)};
      file += cells[0];
      for (int column = 1; column < 4; ++column) {
        std::string cell;
        const std::size_t size = random() % 20 == 0 ? random() % 200 : random() % 8;
        for (std::size_t i = 0; i < size; ++i) cell += letters[random() % letters.size()];
        file += ",\"";
        for (const char c : cell) file += c == '"' ? std::string("\"\"") : std::string(1, c);
        file += '"';
        cells.push_back(cell);
      }
      file += "\r\n";
      written.push_back(cells);
    }
    ASSERT_EQ(cells_of(file), written) << file;
  }
}

TEST(CsvScannerHostileTest, reads_a_hundred_thousand_columns) {
  std::string file = "a";
  for (int i = 1; i < 100000; ++i) file += ",x";
  file += "\nb,c\n";
  for (const std::size_t chunk : {std::size_t{1} << 22, std::size_t{1000}}) {
    const Scan result = scan(file, {chunk});
    ASSERT_EQ(result.rows.size(), 2U);
    EXPECT_EQ(result.rows[0].cells.size(), 100000U);
    EXPECT_EQ(result.rows[1].cells, (Cells{"b", "c"}));
  }
}

TEST(CsvScannerHostileTest, survives_a_line_of_a_quarter_gigabyte_and_reads_the_rows_around_it) {
  for (const std::string_view filling : {"x", ",", "\"", "\"\"", " ", "\"x\",", "\" \" "}) {
    std::string chunk;
    while (chunk.size() < (std::size_t{1} << 20)) chunk += filling;
    CsvScanner scanner;
    std::vector<Cells> rows;
    const auto on_row = [&rows](const CsvRow& row) {
      rows.push_back(Cells(row.cells.begin(), row.cells.end()));
    };
    scanner.feed("a,b\n", on_row);
    for (int i = 0; i < 256; ++i) scanner.feed(chunk, on_row);
    scanner.feed("\nc,d\n", on_row);
    scanner.finish(on_row);
    ASSERT_EQ(rows.size(), 2U) << filling;
    EXPECT_EQ(rows[1], (Cells{"c", "d"}));
    EXPECT_EQ(scanner.problem_count(), 1U);
  }
}

TEST(CsvScannerHostileTest, reads_a_long_quoted_cell_that_comes_byte_by_byte) {
  std::string file = "a,b\n1,\"";
  while (file.size() < 500000) file += "x\n";
  file += "\"\n2,y\n";
  const Scan result = scan(file, {1});
  ASSERT_EQ(result.rows.size(), 3U);
  EXPECT_EQ(result.rows[1].cells[1].size(), file.size() - 13);
}

TEST(CsvScannerHostileTest, does_not_stumble_over_nul_bytes) {
  const std::string file("a,b\n\0\0,\0\nc\0d,e\n", 16);
  const Scan result = scan(file);
  ASSERT_EQ(result.rows.size(), 2U);
  EXPECT_EQ(result.rows[1].cells, (Cells{std::string("c\0d", 3), "e"}));
}

}  // namespace
}  // namespace bandstand
