// Calendar dates: round trips, leap days, ends of months.
#include "dates/date.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

TEST(Date, EveryDayFrom1990To2060RoundTripsAndFollowsItsYesterday) {
  std::int32_t year = 1990;
  std::int32_t month = 1;
  std::int32_t day = 1;
  std::int32_t weekday = 1;  // 1 January 1990 was a Monday
  const Date end = Date::from_ymd(2060, 12, 31);
  for (Date d = Date::from_ymd(1990, 1, 1); d <= end; d = d + Days{1}) {
    const YearMonthDay expected{year, month, day};
    ASSERT_EQ(d.ymd(), expected) << d.days_since_1970();
    ASSERT_EQ(Date::from_ymd(year, month, day), d);
    ASSERT_EQ(static_cast<std::int32_t>(d.weekday()), weekday);
    ASSERT_EQ(parse_iso_date(iso_text(d)), d);
    weekday = weekday % 7 + 1;
    const bool leap = year % 4 == 0;  // no century year but 2000 in this range
    const std::int32_t february = leap ? 29 : 28;
    const std::int32_t lengths[] = {31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (++day > lengths[month - 1]) {
      day = 1;
      if (++month > 12) {
        month = 1;
        ++year;
      }
    }
  }
  EXPECT_EQ(year, 2061);
}

TEST(Date, CountsFrom1970) {
  EXPECT_EQ(Date::from_ymd(1970, 1, 1).days_since_1970(), 0);
  EXPECT_EQ(Date::from_ymd(1969, 12, 31).days_since_1970(), -1);
  EXPECT_EQ(Date::from_ymd(2000, 3, 1).days_since_1970(), 11017);
}

TEST(Date, LeapDaysExistInLeapYearsOnly) {
  EXPECT_TRUE(Date::from_ymd(2000, 2, 29).known());
  EXPECT_FALSE(Date::from_ymd(1900, 2, 29).known());
  EXPECT_TRUE(Date::from_ymd(2024, 2, 29).known());
  EXPECT_FALSE(Date::from_ymd(2023, 2, 29).known());
}

TEST(Date, ImpossibleDatesAreNone) {
  EXPECT_TRUE(Date::from_ymd(2018, 4, 30).known());
  EXPECT_FALSE(Date::from_ymd(2018, 4, 31).known());
  EXPECT_FALSE(Date::from_ymd(2018, 0, 1).known());
  EXPECT_FALSE(Date::from_ymd(2018, 13, 1).known());
  EXPECT_FALSE(Date::from_ymd(2018, 1, 0).known());
  EXPECT_TRUE(Date::from_ymd(1, 1, 1).known());
  EXPECT_FALSE(Date::from_ymd(0, 12, 31).known());
  EXPECT_TRUE(Date::from_ymd(9999, 12, 31).known());
  EXPECT_FALSE(Date::from_ymd(10000, 1, 1).known());
}

TEST(Date, NoDateAtAllIsTheDefaultAndHasNoText) {
  EXPECT_FALSE(Date{}.known());
  EXPECT_EQ(iso_text(Date::none()), "");
}

TEST(Date, SaturdayAndSundayAreTheWeekend) {
  EXPECT_FALSE(Date::from_ymd(2018, 8, 31).is_weekend());
  EXPECT_TRUE(Date::from_ymd(2018, 9, 1).is_weekend());
  EXPECT_TRUE(Date::from_ymd(2018, 9, 2).is_weekend());
  EXPECT_FALSE(Date::from_ymd(2018, 9, 3).is_weekend());
  EXPECT_EQ(Date::from_ymd(1969, 12, 28).weekday(), Weekday::sunday);
}

TEST(Date, AddingMonthsKeepsTheDayOrFallsBackToTheEndOfAShortMonth) {
  const auto plus = [](const char* from, std::int32_t months) {
    return iso_text(add_months(parse_iso_date(from), months));
  };
  EXPECT_EQ(plus("2018-11-30", 3), "2019-02-28");
  EXPECT_EQ(plus("2019-11-30", 3), "2020-02-29");
  EXPECT_EQ(plus("2018-08-31", 1), "2018-09-30");
  EXPECT_EQ(plus("2018-01-28", 1), "2018-02-28");
  EXPECT_EQ(plus("2020-02-29", 12), "2021-02-28");
  EXPECT_EQ(plus("2020-02-29", 48), "2024-02-29");
  EXPECT_EQ(plus("2018-12-15", 1), "2019-01-15");
  EXPECT_EQ(plus("2018-06-15", 6), "2018-12-15");
  EXPECT_EQ(plus("2018-06-15", 0), "2018-06-15");
}

TEST(Date, TakingMonthsAwayCrossesYearsToo) {
  const auto minus = [](const char* from, std::int32_t months) {
    return iso_text(add_months(parse_iso_date(from), -months));
  };
  EXPECT_EQ(minus("2018-01-31", 1), "2017-12-31");
  EXPECT_EQ(minus("2018-03-31", 1), "2018-02-28");
  EXPECT_EQ(minus("2018-01-15", 12), "2017-01-15");
  EXPECT_EQ(minus("2018-01-15", 13), "2016-12-15");
}

TEST(Date, OnlyTheIsoFormIsReadHere) {
  EXPECT_EQ(parse_iso_date("2018-09-30"), Date::from_ymd(2018, 9, 30));
  for (const char* text : {"", "2018-9-30", "30/09/2018", "2018-09-31", "2018-09-30 ", "20180930",
                           "2018/09/30", "2018-0a-30", "-018-09-30", "2018-09--1", "+018-09-30"}) {
    EXPECT_FALSE(parse_iso_date(text).known()) << text;
  }
}

TEST(Date, DaysBetweenDatesAreADifference) {
  EXPECT_EQ(parse_iso_date("2020-03-01") - parse_iso_date("2020-02-28"), Days{2});
  EXPECT_EQ(parse_iso_date("2019-03-01") - parse_iso_date("2019-02-28"), Days{1});
  EXPECT_EQ(parse_iso_date("2020-03-01") - Days{2}, parse_iso_date("2020-02-28"));
}

}  // namespace
}  // namespace bandstand
