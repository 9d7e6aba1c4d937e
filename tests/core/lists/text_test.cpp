// Decoding, tidying and comparing the text of cells.
#include "lists/text.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace bandstand {
namespace {

std::string cleaned(std::string_view raw) {
  std::string scratch;
  return std::string(clean_text(raw, scratch));
}

TEST(TextTest, knows_utf8_and_refuses_what_is_nearly_utf8) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("a long plain text of more than eight bytes"));
  EXPECT_TRUE(is_utf8("Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80"));
  EXPECT_TRUE(is_utf8("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"));
  EXPECT_FALSE(is_utf8("Zo\xEB"));
  EXPECT_FALSE(is_utf8("\xC3"));
  EXPECT_FALSE(is_utf8("\xE2\x82"));
  EXPECT_FALSE(is_utf8("\x80"));
  EXPECT_FALSE(is_utf8("\xC0\x80"));          // overlong
  EXPECT_FALSE(is_utf8("\xC1\xBF"));          // overlong
  EXPECT_FALSE(is_utf8("\xE0\x9F\xBF"));      // overlong
  EXPECT_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));  // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  EXPECT_FALSE(is_utf8("plain text and then, late, \xFF"));
}

TEST(TextTest, reads_windows_1252) {
  std::string out = "x";
  append_windows_1252(out, "\x80 \x92\xEB\xFF");
  EXPECT_EQ(out, "x\xE2\x82\xAC \xE2\x80\x99\xC3\xAB\xC3\xBF");
}

TEST(TextTest, leaves_clean_text_where_it_stands) {
  const std::string_view raw = "  Neglect and more ";
  std::string scratch;
  const std::string_view text = clean_text(raw, scratch);
  EXPECT_EQ(text, "Neglect and more");
  EXPECT_EQ(text.data(), raw.data() + 2);
  EXPECT_EQ(cleaned(""), "");
  EXPECT_EQ(cleaned(" \t\r\n"), "");
}

TEST(TextTest, decodes_each_cell_on_its_own) {
  EXPECT_EQ(cleaned("Zo\xC3\xAB"), "Zo\xC3\xAB");
  EXPECT_EQ(cleaned("Zo\xEB"), "Zo\xC3\xAB");
  EXPECT_EQ(cleaned("LA children\x92s"), "LA children's");
}

TEST(TextTest, makes_every_kind_of_space_one_space) {
  EXPECT_EQ(cleaned("a\xC2\xA0"
                    "b"),
            "a b");
  EXPECT_EQ(cleaned("a\xA0"), "a");
  EXPECT_EQ(cleaned("\xC2\xA0 a \xE2\x80\x89\xE3\x80\x80 b\xC2\xA0"), "a b");
  EXPECT_EQ(cleaned("two\r\nlines\tand  more"), "two lines and more");
}

TEST(TextTest, drops_what_cannot_be_seen) {
  EXPECT_EQ(cleaned("\xEF\xBB\xBF"
                    "Child\xE2\x80\x8B ID"),
            "Child ID");
  EXPECT_EQ(cleaned(std::string_view("a\0b\x07\xC2\xAD"
                                     "c",
                                     7)),
            "abc");
  EXPECT_EQ(cleaned("a\xE2\x80\x8E"), "a");
  EXPECT_EQ(cleaned("\xE2\x80\x8B"), "");
}

TEST(TextTest, straightens_quotes_and_apostrophes) {
  EXPECT_EQ(cleaned("\xE2\x80\x98Missing\xE2\x80\x99 \xE2\x80\x9Cx\xE2\x80\x9D"),
            "'Missing' \"x\"");
  EXPECT_EQ(cleaned("Child\x92s \x93x\x94"), "Child's \"x\"");
  EXPECT_EQ(cleaned("a\xE2\x80\x93"
                    "b"),
            "a\xE2\x80\x93"
            "b");  // a dash is kept
}

TEST(TextTest, lowers_the_case_of_letters_of_every_script) {
  EXPECT_EQ(lower_case("ABC xyz 123 [@`{"), "abc xyz 123 [@`{");
  EXPECT_EQ(lower_case("\xC3\x89\xC3\x97\xC3\x9E\xC3\x9F"),
            "\xC3\xA9\xC3\x97\xC3\xBE\xC3\x9F");                  // E acute, times, thorn, sharp s
  EXPECT_EQ(lower_case("\xC4\xB0\xC4\xB1"), "i\xC4\xB1");         // dotted and dotless i
  EXPECT_EQ(lower_case("\xC4\x80\xC4\x81"), "\xC4\x81\xC4\x81");  // A macron
  EXPECT_EQ(lower_case("\xC5\xB8"), "\xC3\xBF");                  // Y diaeresis, to another block
  EXPECT_EQ(lower_case("\xCE\xA3\xCF\x82"), "\xCF\x83\xCF\x82");  // sigma: no final form
  EXPECT_EQ(lower_case("\xD0\x96\xD5\x84"), "\xD0\xB6\xD5\xB4");  // Cyrillic and Armenian
  EXPECT_EQ(lower_case("\xE1\xBA\x9E\xE2\x84\xAA"),
            "\xC3\x9Fk");  // capital sharp s and the kelvin sign
  EXPECT_EQ(lower_case("\xF0\x90\x90\x80"), "\xF0\x90\x90\xA8");  // Deseret
  EXPECT_EQ(lower_case("A\xFF"
                       "B\xE2\x82"),
            "a\xFF"
            "b\xE2\x82");  // not UTF-8: kept
}

TEST(TextTest, takes_the_listed_values_for_blank_and_their_neighbours_not) {
  for (const std::string_view blank :
       {"", "#N/A", "#n/a", "nan", "NaN", "pd.NA", "PD.na", "-", "null", "NULL"}) {
    EXPECT_TRUE(is_blank_value(blank)) << blank;
  }
  for (const std::string_view value :
       {"0", "N/A", "na", "nana", "--", "none", "nul", "#N/A!", "."}) {
    EXPECT_FALSE(is_blank_value(value)) << value;
  }
}

TEST(TextTest, matches_headers_that_differ_in_trifles) {
  const std::string support =
      match_key("Was the child assessed as requiring LA children's social care support?");
  EXPECT_EQ(support, "was the child assessed as requiring la childrens social care support");
  EXPECT_EQ(match_key("Was the child assessed as requiring LA children\xE2\x80\x99s social care "
                      "support"),
            support);
  EXPECT_EQ(match_key("was the child  assessed as requiring LA childrens\xC2\xA0social care "
                      "support :"),
            support);
  EXPECT_EQ(match_key("LA In Touch "), match_key("LA in Touch"));
  EXPECT_EQ(match_key("Looked After (Y/N))"), match_key("Looked After (Y/N)"));
  EXPECT_EQ(match_key("been \xE2\x80\x98Missing\xE2\x80\x99 from"),
            match_key("been 'Missing' from"));
  EXPECT_EQ(match_key("been 'Missing' from"), match_key("been Missing from"));
  EXPECT_EQ(match_key("Sec47 and ICPC"), "sec47 and icpc");
  EXPECT_EQ(match_key("1-10_days"), "1 10 days");
  EXPECT_EQ(match_key("61+_days"), "61+ days");
  EXPECT_EQ(match_key("Date of Last IRO Visit / Contact"), "date of last iro visit contact");
  EXPECT_EQ(match_key("Referral\xE2\x80\x93Source"), "referral source");
  EXPECT_EQ(match_key("?!"), "");
  EXPECT_NE(match_key("Placement Type"), match_key("PlacementType"));
  EXPECT_EQ(match_key("\xC3\x89QUIPE"), "\xC3\xA9quipe");
}

TEST(TextTest, makes_clean_utf8_of_any_bytes_and_changes_nothing_twice) {
  constexpr std::string_view pieces[] = {"a",    " ",        "\xC2\xA0",     "\xEB", "\xC3", "\"",
                                         "\xE2", "\x80\x99", "\xE2\x80\x8B", "\xF0", "\n",   "\x7F",
                                         "?",    "Z",        "\xC4\xB0"};
  std::mt19937 random(1066);
  for (int round = 0; round < 20000; ++round) {
    std::string raw;
    for (std::size_t i = random() % 12; i > 0; --i) raw += pieces[random() % std::size(pieces)];
    const std::string once = cleaned(raw);
    ASSERT_TRUE(is_utf8(once));
    ASSERT_EQ(cleaned(once), once);
    ASSERT_TRUE(once.empty() || (once.front() != ' ' && once.back() != ' '));
    const std::string key = match_key(raw);
    ASSERT_EQ(match_key(key), key);
    ASSERT_EQ(match_key(once), key);
    ASSERT_EQ(lower_case(lower_case(raw)), lower_case(raw));
  }
}

}  // namespace
}  // namespace bandstand
