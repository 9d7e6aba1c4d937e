// The built-in bank holidays against an independent set of rules: Easter, Mondays, substitute days.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "dates/working_days.h"

namespace bandstand {
namespace {

// Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher.
Date easter_sunday(std::int32_t year) {
  const std::int32_t a = year % 19;
  const std::int32_t b = year / 100;
  const std::int32_t c = year % 100;
  const std::int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const std::int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const std::int32_t m = (a + 11 * h + 22 * l) / 451;
  const std::int32_t n = h + l - 7 * m + 114;
  return Date::from_ymd(year, n / 31, n % 31 + 1);
}

Date next_monday_from(Date d) {
  while (d.weekday() != Weekday::monday) d = d + Days{1};
  return d;
}

Date last_monday_to(Date d) {
  while (d.weekday() != Weekday::monday) d = d - Days{1};
  return d;
}

// The day itself, or the first weekday after it that is not taken.
Date observed(Date d, const std::set<Date>& taken) {
  while (d.is_weekend() || taken.count(d) > 0) d = d + Days{1};
  return d;
}

std::set<Date> by_rule(std::int32_t year) {
  const auto on = [year](std::int32_t month, std::int32_t day) {
    return Date::from_ymd(year, month, day);
  };
  std::set<Date> days = {observed(on(1, 1), {}),        easter_sunday(year) - Days{2},
                         easter_sunday(year) + Days{1}, next_monday_from(on(5, 1)),
                         last_monday_to(on(5, 31)),     last_monday_to(on(8, 31))};
  // Christmas on a Sunday leaves Boxing Day on its Monday and takes the Tuesday.
  if (!on(12, 26).is_weekend()) days.insert(on(12, 26));
  days.insert(observed(on(12, 25), days));
  if (on(12, 26).is_weekend()) days.insert(observed(on(12, 26), days));

  const auto move = [&days](Date from, Date to) {
    EXPECT_EQ(days.erase(from), 1u);
    days.insert(to);
  };
  switch (year) {
    case 1995:
      move(on(5, 1), on(5, 8));
      break;
    case 1999:
      days.insert(on(12, 31));
      break;
    case 2002:
      move(on(5, 27), on(6, 4));
      days.insert(on(6, 3));
      break;
    case 2011:
      days.insert(on(4, 29));
      break;
    case 2012:
      move(on(5, 28), on(6, 4));
      days.insert(on(6, 5));
      break;
    case 2020:
      move(on(5, 4), on(5, 8));
      break;
    case 2022:
      move(on(5, 30), on(6, 2));
      days.insert(on(6, 3));
      days.insert(on(9, 19));
      break;
    case 2023:
      days.insert(on(5, 8));
      break;
    default:
      break;
  }
  return days;
}

TEST(BankHolidays, AreTheDaysTheRulesAndTheOneOffsGive) {
  std::set<Date> expected;
  for (std::int32_t year = 1995; year <= 2028; ++year) expected.merge(by_rule(year));
  std::set<Date> built_in;
  for (const BankHoliday& holiday : england_bank_holidays()) built_in.insert(holiday.date);
  for (const Date d : expected) EXPECT_TRUE(built_in.count(d)) << "missing " << iso_text(d);
  for (const Date d : built_in) EXPECT_TRUE(expected.count(d)) << "too many " << iso_text(d);
  EXPECT_EQ(built_in.size(), 279u);
}

TEST(BankHolidays, AreInOrderOnceEachAndOnWeekdays) {
  const auto days = england_bank_holidays();
  ASSERT_EQ(days.size(), 279u);
  for (std::size_t i = 0; i < days.size(); ++i) {
    EXPECT_FALSE(days[i].date.is_weekend()) << iso_text(days[i].date);
    EXPECT_FALSE(days[i].title.empty());
    if (i > 0) {
      EXPECT_LT(days[i - 1].date, days[i].date);
    }
  }
  EXPECT_EQ(days.front().date, Date::from_ymd(1995, 1, 2));
  EXPECT_EQ(days.back().date, Date::from_ymd(2028, 12, 26));
}

TEST(BankHolidays, SayWhatTheyAre) {
  const auto title_on = [](std::int32_t year, std::int32_t month, std::int32_t day) {
    const auto days = england_bank_holidays();
    const Date wanted = Date::from_ymd(year, month, day);
    const auto found = std::find_if(days.begin(), days.end(),
                                    [wanted](const BankHoliday& h) { return h.date == wanted; });
    return found == days.end() ? std::string_view{} : found->title;
  };
  EXPECT_EQ(title_on(2018, 12, 25), "Christmas Day");
  EXPECT_EQ(title_on(2022, 12, 26), "Boxing Day");
  EXPECT_EQ(title_on(2022, 12, 27), "Christmas Day (substitute day)");
  EXPECT_EQ(title_on(2020, 12, 28), "Boxing Day (substitute day)");
  EXPECT_EQ(title_on(2022, 1, 3), "New Year's Day (substitute day)");
  EXPECT_EQ(title_on(2022, 9, 19), "State Funeral of Queen Elizabeth II");
  EXPECT_EQ(title_on(2020, 5, 8), "Early May bank holiday (VE Day 75th anniversary)");
  EXPECT_EQ(title_on(2020, 5, 4), "");
}

TEST(BankHolidays, AreKnownFromTheFirstToTheLastYearOfTheTable) {
  EXPECT_EQ(WorkingCalendar::first_known(), Date::from_ymd(1995, 1, 1));
  EXPECT_EQ(WorkingCalendar::last_known(), Date::from_ymd(2028, 12, 31));
}

}  // namespace
}  // namespace bandstand
