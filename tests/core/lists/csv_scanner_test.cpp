// Bytes to rows: every variant of the importer acceptance list, and what hostile files may do.
#include "lists/csv_scanner.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bandstand {
namespace {

using Cells = std::vector<std::string>;

struct Row {
  std::uint64_t line = 0;
  Cells cells;
  friend bool operator==(const Row& a, const Row& b) {
    return a.line == b.line && a.cells == b.cells;
  }
};

struct Scan {
  std::vector<Row> rows;
  std::vector<std::string> problems;  // "3 unclosed quote"
  char delimiter = '\0';
  Encoding encoding = Encoding::utf8;
};

constexpr CsvLimits usual_limits{};

// Feeds the file in chunks of the sizes given, the last of them over and over.
Scan scan(std::string_view file, const std::vector<std::size_t>& chunks = {std::size_t{1} << 22},
          const CsvLimits& limits = usual_limits) {
  Scan result;
  CsvScanner scanner(limits);
  const auto on_row = [&result](const CsvRow& row) {
    result.rows.push_back({row.line, Cells(row.cells.begin(), row.cells.end())});
  };
  std::size_t next = 0;
  while (!file.empty()) {
    // A copy of its own, so that a cell kept beyond its chunk is a bug the sanitizer sees.
    const std::string chunk(file.substr(0, chunks[next]));
    file.remove_prefix(chunk.size());
    if (next + 1 < chunks.size()) ++next;
    scanner.feed(chunk, on_row);
  }
  scanner.finish(on_row);
  for (const CsvProblem& problem : scanner.problems()) {
    result.problems.push_back(
        std::to_string(problem.line) +
        (problem.kind == CsvProblem::Kind::unclosed_quote ? " unclosed quote" : " row too long"));
  }
  result.delimiter = scanner.delimiter();
  result.encoding = scanner.encoding();
  return result;
}

std::vector<Cells> cells_of(std::string_view file) {
  std::vector<Cells> all;
  for (Row& row : scan(file).rows) all.push_back(std::move(row.cells));
  return all;
}

std::vector<std::uint64_t> lines_of(const Scan& result) {
  std::vector<std::uint64_t> lines;
  for (const Row& row : result.rows) lines.push_back(row.line);
  return lines;
}

std::string utf16(std::string_view ascii, bool big_endian, bool with_mark) {
  std::string bytes;
  if (with_mark) bytes += big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) bytes += '\0';
    bytes += c;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

const std::vector<Cells> two_by_three = {{"Child Unique ID", "Gender", "Age"}, {"C1", "F", "7"}};

TEST(CsvScannerTest, reads_every_delimiter_and_every_line_end) {
  for (const char delimiter : {',', '\t', ';', '|'}) {
    for (const std::string line_end : {"\n", "\r\n", "\r"}) {
      const std::string d(1, delimiter);
      const std::string file =
          "Child Unique ID" + d + "Gender" + d + "Age" + line_end + "C1" + d + "F" + d + "7";
      EXPECT_EQ(cells_of(file), two_by_three) << delimiter << line_end.size();
      EXPECT_EQ(cells_of(file + line_end), two_by_three) << delimiter << line_end.size();
      EXPECT_EQ(scan(file).delimiter, delimiter);
      EXPECT_EQ(lines_of(scan(file)), (std::vector<std::uint64_t>{1, 2}));
    }
  }
}

TEST(CsvScannerTest, takes_the_delimiter_from_a_sep_line_that_is_no_row) {
  EXPECT_EQ(cells_of("sep=;\r\nChild Unique ID;Gender;Age\r\nC1;F;7\r\n"), two_by_three);
  EXPECT_EQ(cells_of("\xEF\xBB\xBFSEP=|\nChild Unique ID|Gender|Age\nC1|F|7\n"), two_by_three);
  EXPECT_EQ(cells_of("\"sep=;\"\nChild Unique ID;Gender;Age\nC1;F;7\n"), two_by_three);
  EXPECT_EQ(scan("sep=;\na;b\n").rows.front().line, 2U);
  // Named against the evidence of the other lines: the file says how it wants to be read.
  EXPECT_EQ(cells_of("sep=;\na,b;c\n"), (std::vector<Cells>{{"a,b", "c"}}));
  // A word after it makes it a line like any other.
  EXPECT_EQ(cells_of("sep=;x\na;b\n").size(), 2U);
}

TEST(CsvScannerTest, sees_the_delimiter_through_titles_and_commas_in_the_data) {
  EXPECT_EQ(scan("List 3: Referrals, April to June, all teams\nid;date;age\n1;2;3,5\n").delimiter,
            ';');
  EXPECT_EQ(scan("Year;Population\n2018;1,234,567\n2019;1,240,010\n").delimiter, ';');
  EXPECT_EQ(scan("id\tname\n1\tBrook, Ann, Ms\n2\tHill, Bo, Mr\n").delimiter, '\t');
  EXPECT_EQ(scan("id,note\n1,a;b|c\n2,d\n").delimiter, ',');
  EXPECT_EQ(scan("id,\"a;b;c;d\",x\n1,\";;;;;\",2\n").delimiter, ',');
  EXPECT_EQ(scan("id,b,c,d,e\n1,2,3\n2,x;y,3\n3\n").delimiter, ',');
  EXPECT_EQ(scan("just one column\nC1\n").delimiter, ',');
}

TEST(CsvScannerTest, reads_every_encoding_and_names_it) {
  EXPECT_EQ(scan("\xEF\xBB\xBFZo\xC3\xAB,1\n").rows[0].cells, (Cells{"Zo\xC3\xAB", "1"}));
  EXPECT_EQ(scan("Zo\xC3\xAB,1\n").encoding, Encoding::utf8);
  EXPECT_EQ(scan("Zo\xEB,1\n").encoding, Encoding::windows_1252);
  EXPECT_EQ(scan("Zo\xEB,1\n").rows[0].cells, (Cells{"Zo\xEB", "1"}));
  for (const bool big_endian : {false, true}) {
    for (const bool with_mark : {false, true}) {
      const Scan result =
          scan(utf16("Child Unique ID\tGender\tAge\r\nC1\tF\t7\r\n", big_endian, with_mark));
      ASSERT_EQ(result.rows.size(), 2U);
      EXPECT_EQ(result.rows[0].cells, two_by_three[0]);
      EXPECT_EQ(result.rows[1].cells, two_by_three[1]);
      EXPECT_EQ(result.encoding, big_endian ? Encoding::utf16_be : Encoding::utf16_le);
    }
  }
  // U+00EB, U+201C and a character beyond the first plane, U+1F600 as a surrogate pair.
  const std::string beyond("\xFF\xFE\xEB\0,\0\x1C\x20=\xD8\0\xDE", 12);
  EXPECT_EQ(cells_of(beyond), (std::vector<Cells>{{"\xC3\xAB", "\xE2\x80\x9C\xF0\x9F\x98\x80"}}));
  // Half a pair, and half a unit at the end, become the replacement character.
  const std::string broken("\xFF\xFE=\xD8,\0\0\xDEx", 9);
  EXPECT_EQ(cells_of(broken), (std::vector<Cells>{{"\xEF\xBF\xBD", "\xEF\xBF\xBD\xEF\xBF\xBD"}}));
}

TEST(CsvScannerTest, takes_quotes_off_and_undoubles_those_inside) {
  EXPECT_EQ(cells_of("\"a,b\",\"say \"\"no\"\"\",\"\",x\n"),
            (std::vector<Cells>{{"a,b", "say \"no\"", "", "x"}}));
  EXPECT_EQ(cells_of("\"\"\"a\"\"\",\"\"\"\"\n"), (std::vector<Cells>{{"\"a\"", "\""}}));
  EXPECT_EQ(cells_of("a, \"b\" ,c\n"), (std::vector<Cells>{{"a", "b", "c"}}));
  EXPECT_EQ(cells_of(" a , b\n"), (std::vector<Cells>{{" a ", " b"}}));
  EXPECT_EQ(cells_of("x,\"last\"\r\ny,\"l\"\"ast\""),
            (std::vector<Cells>{{"x", "last"}, {"y", "l\"ast"}}));
}

TEST(CsvScannerTest, takes_a_quote_inside_an_unquoted_cell_for_a_letter) {
  EXPECT_EQ(cells_of("5\" pipe,a\"b\"c,d\"\n"),
            (std::vector<Cells>{{"5\" pipe", "a\"b\"c", "d\""}}));
}

TEST(CsvScannerTest, keeps_text_after_a_closing_quote) {
  EXPECT_EQ(cells_of("\"abc\"def,\"a\" b,\"x\"\"y\"z\"w\n"),
            (std::vector<Cells>{{"abcdef", "a b", "x\"yz\"w"}}));
}

TEST(CsvScannerTest, reads_line_breaks_inside_quotes_and_counts_their_lines) {
  const Scan result = scan("id,note\r\n1,\"two\r\nlines\"\r\n2,\"three\n\nlines\",x\r\n3,y\r\n");
  ASSERT_EQ(result.rows.size(), 4U);
  EXPECT_EQ(result.rows[1].cells, (Cells{"1", "two\r\nlines"}));
  EXPECT_EQ(result.rows[2].cells, (Cells{"2", "three\n\nlines", "x"}));
  EXPECT_EQ(lines_of(result), (std::vector<std::uint64_t>{1, 2, 4, 7}));
  EXPECT_TRUE(result.problems.empty());
}

TEST(CsvScannerTest, leaves_blank_lines_out_but_counts_them) {
  const Scan result = scan("\n\na,b\n,\n \t , \n\"\",\"\"\r\n\nc,d\n\x1A");
  ASSERT_EQ(result.rows.size(), 2U);
  EXPECT_EQ(lines_of(result), (std::vector<std::uint64_t>{3, 8}));
}

TEST(CsvScannerTest, keeps_ragged_rows_and_trailing_empty_cells_as_they_are) {
  EXPECT_EQ(cells_of("a,b,c,,\n1\n1,2,3,4,5,6\n"),
            (std::vector<Cells>{{"a", "b", "c", "", ""}, {"1"}, {"1", "2", "3", "4", "5", "6"}}));
}

TEST(CsvScannerTest, reads_an_empty_file_and_one_with_headers_alone) {
  EXPECT_TRUE(scan("").rows.empty());
  EXPECT_TRUE(scan("\xEF\xBB\xBF").rows.empty());
  EXPECT_TRUE(scan("\r\n\r\n").rows.empty());
  EXPECT_EQ(cells_of("a,b"), (std::vector<Cells>{{"a", "b"}}));
}

TEST(CsvScannerTest, reads_an_unclosed_quote_as_a_letter_and_saves_the_other_rows) {
  const Scan result = scan("id,note\n1,fine\n2,\"never closed\n3,fine\n4,fine\n");
  ASSERT_EQ(result.rows.size(), 5U);
  EXPECT_EQ(result.rows[2].cells, (Cells{"2", "\"never closed"}));
  EXPECT_EQ(result.rows[4].cells, (Cells{"4", "fine"}));
  EXPECT_EQ(result.problems, (std::vector<std::string>{"3 unclosed quote"}));
}

TEST(CsvScannerTest,
     does_not_let_an_unclosed_quote_take_the_next_rows_opening_one_for_its_partner) {
  const Scan result = scan("\"id\",\"note\"\n\"1\",\"open\n\"2\",\"fine\"\n\"3\",\"\"\n");
  ASSERT_EQ(result.rows.size(), 4U);
  EXPECT_EQ(result.rows[1].cells, (Cells{"1", "\"open"}));
  EXPECT_EQ(result.rows[2].cells, (Cells{"2", "fine"}));
  EXPECT_EQ(result.rows[3].cells, (Cells{"3", ""}));
  EXPECT_EQ(result.problems, (std::vector<std::string>{"2 unclosed quote"}));
}

TEST(CsvScannerTest, names_the_line_of_the_quote_itself_when_its_row_began_earlier) {
  const Scan result = scan("a,b,c\n1,\"x\ny\",\"open\n2,3,4\n");
  EXPECT_EQ(lines_of(result), (std::vector<std::uint64_t>{1, 2, 4}));
  EXPECT_EQ(result.problems, (std::vector<std::string>{"3 unclosed quote"}));
}

TEST(CsvScannerTest, gives_a_quoted_cell_up_beyond_its_limit_and_not_before) {
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

TEST(CsvScannerTest, leaves_out_a_row_beyond_the_limits_and_goes_on_with_the_next) {
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

TEST(CsvScannerTest, keeps_no_more_problems_than_its_limit_but_counts_all) {
  CsvLimits limits;
  limits.cells = 1;
  limits.problems = 2;
  CsvScanner scanner(limits);
  const auto ignore = [](const CsvRow&) {};
  scanner.feed("a,b\nc,d\ne,f\n", ignore);
  scanner.finish(ignore);
  EXPECT_EQ(scanner.problems().size(), 2U);
  EXPECT_EQ(scanner.problem_count(), 3U);
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

TEST(CsvScannerTest, gives_the_same_rows_wherever_a_file_is_cut) {
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

TEST(CsvScannerTest, gives_the_same_rows_of_any_bytes_however_they_are_cut) {
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
TEST(CsvScannerTest, reads_back_what_was_written_for_any_cells) {
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

TEST(CsvScannerTest, reads_a_hundred_thousand_columns) {
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

TEST(CsvScannerTest, survives_a_line_of_a_quarter_gigabyte_and_reads_the_rows_around_it) {
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

TEST(CsvScannerTest, reads_a_long_quoted_cell_that_comes_byte_by_byte) {
  std::string file = "a,b\n1,\"";
  while (file.size() < 500000) file += "x\n";
  file += "\"\n2,y\n";
  const Scan result = scan(file, {1});
  ASSERT_EQ(result.rows.size(), 3U);
  EXPECT_EQ(result.rows[1].cells[1].size(), file.size() - 13);
}

TEST(CsvScannerTest, does_not_stumble_over_nul_bytes) {
  const std::string file("a,b\n\0\0,\0\nc\0d,e\n", 16);
  const Scan result = scan(file);
  ASSERT_EQ(result.rows.size(), 2U);
  EXPECT_EQ(result.rows[1].cells, (Cells{std::string("c\0d", 3), "e"}));
}

}  // namespace
}  // namespace bandstand
