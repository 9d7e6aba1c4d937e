// Bytes to rows: every variant of the importer acceptance list.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/lists/scan_rows.h"

namespace bandstand {
namespace {

using namespace scanner_test;

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

}  // namespace
}  // namespace bandstand
