// Dates, whole numbers and child ids in cells: each form beside its nearest neighbours.
#include "lists/cell_values.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

namespace bandstand {
namespace {

// The ISO text, "blank" or "unreadable".
std::string date_in(std::string_view raw) {
  const CellDate cell = parse_cell_date(raw);
  EXPECT_EQ(cell.date.known(), cell.state == CellDate::State::known) << raw;
  switch (cell.state) {
    case CellDate::State::blank:
      return "blank";
    case CellDate::State::unreadable:
      return "unreadable";
    case CellDate::State::known:
      break;
  }
  return iso_text(cell.date);
}

struct Case {
  std::string_view raw;
  std::string_view expected;
};

TEST(CellValuesTest, reads_every_form_of_date_that_the_spec_lists) {
  constexpr Case cases[] = {{"01/09/2018", "2018-09-01"},
                            {"1/9/2018", "2018-09-01"},
                            {"1/09/2018", "2018-09-01"},
                            {"01-09-2018", "2018-09-01"},
                            {"1-9-2018", "2018-09-01"},
                            {"01.09.2018", "2018-09-01"},
                            {"1.9.2018", "2018-09-01"},
                            {"1-Sep-18", "2018-09-01"},
                            {"01-SEP-2018", "2018-09-01"},
                            {"01-sep-18", "2018-09-01"},
                            {"2018-09-01", "2018-09-01"},
                            {"31-Dec-1999", "1999-12-31"},
                            {"31/12/2018", "2018-12-31"},
                            {"13/01/2018", "2018-01-13"},
                            {"12/01/2018", "2018-01-12"},
                            {"01/05/2018", "2018-05-01"},
                            {"1-May-18", "2018-05-01"},
                            {" 01/09/2018 ", "2018-09-01"},
                            {"\xC2\xA0"
                             "2018-09-01",
                             "2018-09-01"},
                            {"2018-09-01\xA0", "2018-09-01"}};
  for (const Case& c : cases) EXPECT_EQ(date_in(c.raw), c.expected) << c.raw;
}

TEST(CellValuesTest, refuses_every_form_of_date_that_it_does_not_list) {
  for (const std::string_view raw :
       {"01/09/18",    "1/9/18",    "01.09.18",    "01-09-18",    "2018/09/01",  "2018.09.01",
        "2018-9-1",    "20180901",  "01 Sep 2018", "01/Sep/2018", "1-Sept-18",   "1-September-2018",
        "Sep-18",      "1-Sep-018", "Sep 1, 2018", "01/09-2018",  "01-09/2018",  "001/09/2018",
        "01/009/2018", "1/9/02018", "01/09/2018x", "x01/09/2018", "01//2018",    "/09/2018",
        "01/09/",      "01/09",     "2018-09",     "2018-09-",    "2018-09-01-", "1-9-Sep",
        "1-Sep",       "-1-Sep-18", "c",           "x",           "tbc",         "0",
        "1",           "2018",      "201809",      "aa/bb/cccc",  "cccc-bb-aa",  "1O/09/2018"}) {
    EXPECT_EQ(date_in(raw), "unreadable") << raw;
  }
}

TEST(CellValuesTest, never_reads_the_month_first) {
  EXPECT_EQ(date_in("02/03/2018"), "2018-03-02");
  EXPECT_EQ(date_in("12/13/2018"), "unreadable");
  EXPECT_EQ(date_in("2018-13-12"), "unreadable");
}

TEST(CellValuesTest, refuses_impossible_dates_and_knows_leap_days) {
  constexpr Case cases[] = {
      {"29/02/2016", "2016-02-29"}, {"29/02/2018", "unreadable"}, {"29/02/2000", "2000-02-29"},
      {"29/02/1900", "unreadable"}, {"28/02/2018", "2018-02-28"}, {"30/02/2016", "unreadable"},
      {"31/04/2018", "unreadable"}, {"30/04/2018", "2018-04-30"}, {"32/01/2018", "unreadable"},
      {"00/01/2018", "unreadable"}, {"01/00/2018", "unreadable"}, {"01/01/0000", "unreadable"},
      {"2020-02-29", "2020-02-29"}, {"2019-02-29", "unreadable"}, {"29-Feb-20", "2020-02-29"},
      {"29-Feb-19", "unreadable"},  {"2018-00-10", "unreadable"}, {"2018-06-31", "unreadable"}};
  for (const Case& c : cases) EXPECT_EQ(date_in(c.raw), c.expected) << c.raw;
}

TEST(CellValuesTest, reads_years_of_two_digits_with_a_month_name_only) {
  EXPECT_EQ(date_in("1-Apr-00"), "2000-04-01");
  EXPECT_EQ(date_in("1-Apr-49"), "2049-04-01");
  EXPECT_EQ(date_in("1-Apr-50"), "1950-04-01");
  EXPECT_EQ(date_in("1-Apr-99"), "1999-04-01");
}

TEST(CellValuesTest, leaves_an_optional_time_of_day_out) {
  for (const std::string_view time :
       {" 00:00", " 9:05", " 23:59", " 09:05:59", " 09:05:59.123", "T09:05:59", "t09:05",
        "T09:05:59.1234567Z", " 00:00:00+00:00", "T00:00:00+0100", "T00:00:00-05", " 12:00 AM",
        " 1:05:00 pm", " 12:59pm", "  10:00"}) {
    for (const std::string_view date : {"30/09/2018", "2018-09-30", "30-Sep-18", "30.9.2018"}) {
      EXPECT_EQ(date_in(std::string(date) + std::string(time)), "2018-09-30") << date << time;
    }
  }
}

TEST(CellValuesTest, refuses_a_time_of_day_that_is_none) {
  for (const std::string_view time :
       {" 24:00",       " 09:60",     " 09:05:60",  " 9",       " 9:5",       " 09:05:",
        " 09:05:59.",   " 009:05",    " 13:00 pm",  " 0:30 am", " 10:00 xm",  "x09:05",
        " 09:05 noon",  "T",          "TT09:05",    "09:05",    " 09:05Zulu", " 09:05+",
        " 09:05+15:00", " 10:00 pmZ", " 30/09/2018"}) {
    EXPECT_EQ(date_in("30/09/2018" + std::string(time)), "unreadable") << time;
  }
}

TEST(CellValuesTest, reads_excel_serial_days_within_their_bounds) {
  constexpr Case cases[] = {
      {"43344", "2018-09-01"},  {"43344.0", "2018-09-01"},  {"43344.75", "2018-09-01"},
      {"20000", "1954-10-03"},  {"19999", "unreadable"},    {"60000", "2064-04-08"},
      {"60001", "unreadable"},  {"60000.5", "2064-04-08"},  {"43344.", "unreadable"},
      {"043344", "unreadable"}, {"43344.7x", "unreadable"}, {"43344 00:00", "unreadable"},
      {"433440", "unreadable"}, {"4334", "unreadable"},     {"-43344", "unreadable"},
      {"43,344", "unreadable"}, {"36526", "2000-01-01"},    {"36585", "2000-02-29"}};
  for (const Case& c : cases) EXPECT_EQ(date_in(c.raw), c.expected) << c.raw;
}

TEST(CellValuesTest, tells_a_blank_cell_from_an_unreadable_one) {
  for (const std::string_view raw :
       {"", " ", "\xC2\xA0", "#N/A", "nan", "NaT", "pd.NA", "-", "NULL"}) {
    EXPECT_EQ(date_in(raw), raw == "NaT" ? "unreadable" : "blank") << raw;
  }
  EXPECT_EQ(date_in("          "), "blank");  // ten bytes, as long as a date
  EXPECT_EQ(date_in("abcdefghij"), "unreadable");
}

TEST(CellValuesTest, reads_every_day_of_a_century_and_a_half_in_every_form) {
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date last = Date::from_ymd(2049, 12, 31);
  for (Date day = Date::from_ymd(1900, 3, 1); day <= last; day = day + Days{1}) {
    const auto [year, month, day_of_month] = day.ymd();
    const std::string iso = iso_text(day);
    const std::string y = iso.substr(0, 4);
    const std::string m = iso.substr(5, 2);
    const std::string d = iso.substr(8, 2);
    ASSERT_EQ(date_in(iso), iso);
    ASSERT_EQ(date_in(d + "/" + m + "/" + y), iso);
    ASSERT_EQ(date_in(std::to_string(day_of_month) + "." + std::to_string(month) + "." + y), iso);
    const std::string name(months[static_cast<std::size_t>(month - 1)]);
    ASSERT_EQ(date_in(d + "-" + name + "-" + y), iso);
    if (year >= 1950) {
      ASSERT_EQ(date_in(d + "-" + name + "-" + y.substr(2)), iso);
    }
    const std::int32_t serial = (day - Date::from_ymd(1899, 12, 30)).count;
    const bool accepted = serial >= 20000 && serial <= 60000;
    ASSERT_EQ(date_in(std::to_string(serial)), accepted ? iso : "unreadable");
  }
}

TEST(CellValuesTest, survives_any_text) {
  constexpr std::string_view letters = "0123456789//--..:: TZJanap\xA0";
  std::mt19937 random(1995);
  int known = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string raw;
    for (std::size_t i = random() % 13; i > 0; --i) raw += letters[random() % letters.size()];
    const CellDate cell = parse_cell_date(raw);
    known += cell.state == CellDate::State::known ? 1 : 0;
    ASSERT_EQ(cell.date.known(), cell.state == CellDate::State::known) << raw;
    const std::optional<std::int32_t> number = parse_cell_integer(raw);
    std::string scratch;
    ASSERT_LE(child_id_text(raw, scratch).size(), raw.size() * 2) << raw;
    // What is a serial day is a number too, the same one.
    if (cell.state == CellDate::State::known && number) {
      ASSERT_EQ((cell.date - Date::from_ymd(1899, 12, 30)).count, *number) << raw;
    }
  }
  EXPECT_GT(known, 0);
}

TEST(CellValuesTest, reads_whole_numbers_and_rounds_fractions_down) {
  EXPECT_EQ(parse_cell_integer("7"), 7);
  EXPECT_EQ(parse_cell_integer(" 007 "), 7);
  EXPECT_EQ(parse_cell_integer("1.0"), 1);
  EXPECT_EQ(parse_cell_integer("6.138"), 6);
  EXPECT_EQ(parse_cell_integer("6.999"), 6);
  EXPECT_EQ(parse_cell_integer("0"), 0);
  EXPECT_EQ(parse_cell_integer("-1"), -1);
  EXPECT_EQ(parse_cell_integer("-1.0"), -1);
  EXPECT_EQ(parse_cell_integer("-0.5"), -1);
  EXPECT_EQ(parse_cell_integer("-0.0"), 0);
  EXPECT_EQ(parse_cell_integer("123456789"), 123456789);
  EXPECT_EQ(parse_cell_integer("1234567890"), 1234567890);
  EXPECT_EQ(parse_cell_integer("2147483647"), 2147483647);
  EXPECT_EQ(parse_cell_integer("\xC2\xA0"
                               "12"),
            12);
}

TEST(CellValuesTest, reads_no_number_from_anything_else) {
  for (const std::string_view raw : {"",    "-",    "c",   "x",          "z",
                                     "k",   "low",  ":",   "~",          "1a",
                                     "a1",  "1.",   ".5",  "1.2.3",      "1.x",
                                     "--1", "+1",   "1e3", "2147483648", "99999999999999999999999",
                                     "nan", "#N/A", "1 2", "1,234"}) {
    EXPECT_EQ(parse_cell_integer(raw), std::nullopt) << raw;
  }
}

TEST(CellValuesTest, reads_thousandths_and_keeps_a_trace_above_them) {
  EXPECT_EQ(parse_cell_thousandths("20"), 20'000);
  EXPECT_EQ(parse_cell_thousandths("20.000"), 20'000);
  EXPECT_EQ(parse_cell_thousandths("20.0001"), 20'001);
  EXPECT_EQ(parse_cell_thousandths("999.9"), 999'900);
  EXPECT_EQ(parse_cell_thousandths("n/k"), std::nullopt);
}

TEST(CellValuesTest, keeps_child_ids_as_they_are_but_for_a_final_point_zero) {
  std::string scratch;
  EXPECT_EQ(child_id_text(" 00123 ", scratch), "00123");
  EXPECT_EQ(child_id_text("123.0", scratch), "123");
  EXPECT_EQ(child_id_text("00123.0", scratch), "00123");
  EXPECT_EQ(child_id_text("123.00", scratch), "123.00");
  EXPECT_EQ(child_id_text("123.5", scratch), "123.5");
  EXPECT_EQ(child_id_text("A.0", scratch), "A.0");
  EXPECT_EQ(child_id_text(".0", scratch), ".0");
  EXPECT_EQ(child_id_text("aBc", scratch), "aBc");
  EXPECT_EQ(child_id_text("\xEF\xBB\xBF"
                          "12\xC2\xA0",
                          scratch),
            "12");
  for (const std::string_view blank : {"", " ", "#N/A", "nan", "pd.NA", "-", "null"}) {
    EXPECT_EQ(child_id_text(blank, scratch), "") << blank;
  }
}

}  // namespace
}  // namespace bandstand
