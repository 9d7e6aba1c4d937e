// Working days: the published test vectors, three conventions, and a comparison with plain
// stepping.
#include "dates/working_days.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

namespace bandstand {
namespace {

constexpr Counting all_countings[] = {Counting::day0, Counting::networkdays_minus_1,
                                      Counting::inclusive};

Date on(std::string_view text) {
  const Date d = parse_iso_date(text);
  EXPECT_TRUE(d.known()) << text;
  return d;
}

struct Vector {
  const char* start;
  std::int32_t limit;
  const char* due;
};

constexpr Vector vectors[] = {
    {"2009-03-30", 7, "2009-04-08"},  {"2010-04-01", 10, "2010-04-19"},
    {"2011-04-21", 10, "2011-05-11"}, {"2012-05-25", 35, "2012-07-17"},
    {"2013-04-15", 45, "2013-06-19"}, {"2017-12-22", 15, "2018-01-17"},
    {"2018-07-02", 45, "2018-09-04"}, {"2020-05-07", 15, "2020-06-01"},
    {"2022-05-27", 45, "2022-08-02"}, {"2022-09-16", 15, "2022-10-10"},
    {"2023-04-28", 20, "2023-05-31"}, {"1999-12-24", 10, "2000-01-13"},
};

TEST(WorkingDays, DueDatesOfTheTwelveTestVectors) {
  const WorkingCalendar calendar;
  for (const Vector& v : vectors) {
    EXPECT_EQ(iso_text(calendar.due(on(v.start), {v.limit})), v.due) << v.start;
    EXPECT_EQ(calendar.between(on(v.start), on(v.due)), WorkingDays{v.limit}) << v.start;
  }
}

TEST(WorkingDays, TheDayAfterTheDueDateIsNoLongerWithinTheLimit) {
  const WorkingCalendar calendar;
  for (const Vector& v : vectors) {
    Date after = on(v.due) + Days{1};
    while (!calendar.is_working_day(after)) after = after + Days{1};
    EXPECT_EQ(calendar.between(on(v.start), after), WorkingDays{v.limit + 1}) << v.start;
    EXPECT_EQ(calendar.between(on(v.start), on(v.due) - Days{1}), WorkingDays{v.limit - 1});
  }
}

TEST(WorkingDays, ConventionsDifferForAWeekendStart) {
  const Date saturday = on("2018-09-01");
  const Date monday = on("2018-09-03");
  EXPECT_EQ(WorkingCalendar{Counting::day0}.between(saturday, monday), WorkingDays{1});
  EXPECT_EQ(WorkingCalendar{Counting::networkdays_minus_1}.between(saturday, monday),
            WorkingDays{0});
  EXPECT_EQ(WorkingCalendar{Counting::inclusive}.between(saturday, monday), WorkingDays{1});

  const Date start = on("2018-03-24");
  const WorkingDays limit{45};
  EXPECT_EQ(iso_text(WorkingCalendar{Counting::day0}.due(start, limit)), "2018-05-31");
  EXPECT_EQ(iso_text(WorkingCalendar{Counting::networkdays_minus_1}.due(start, limit)),
            "2018-06-01");
  EXPECT_EQ(iso_text(WorkingCalendar{Counting::inclusive}.due(start, limit)), "2018-05-31");
}

TEST(WorkingDays, ForAWeekdayStartTwoConventionsAgreeAndInclusiveIsADayStricter) {
  const Date start = on("2018-07-02");
  const Date end = on("2018-09-04");
  EXPECT_EQ(WorkingCalendar{Counting::day0}.between(start, end), WorkingDays{45});
  EXPECT_EQ(WorkingCalendar{Counting::networkdays_minus_1}.between(start, end), WorkingDays{45});
  EXPECT_EQ(WorkingCalendar{Counting::inclusive}.between(start, end), WorkingDays{46});
  EXPECT_EQ(iso_text(WorkingCalendar{Counting::inclusive}.due(start, {45})), "2018-09-03");
}

TEST(WorkingDays, ASaturdayCompletionScoresAsTheFridayBeforeIt) {
  const WorkingCalendar calendar;
  const Date start = on("2018-09-03");
  EXPECT_EQ(calendar.between(start, on("2018-09-08")), calendar.between(start, on("2018-09-07")));
  EXPECT_LT(calendar.between(start, on("2018-09-09")), calendar.between(start, on("2018-09-10")));
}

TEST(WorkingDays, TheSameDayIsZeroUnlessTheStartCountsAsDayOne) {
  const Date weekday = on("2018-09-03");
  const Date sunday = on("2018-09-02");
  EXPECT_EQ(WorkingCalendar{Counting::day0}.between(weekday, weekday), WorkingDays{0});
  EXPECT_EQ(WorkingCalendar{Counting::networkdays_minus_1}.between(weekday, weekday),
            WorkingDays{0});
  EXPECT_EQ(WorkingCalendar{Counting::networkdays_minus_1}.between(sunday, sunday), WorkingDays{0});
  EXPECT_EQ(WorkingCalendar{Counting::inclusive}.between(weekday, weekday), WorkingDays{1});
  EXPECT_EQ(WorkingCalendar{Counting::inclusive}.between(sunday, sunday), WorkingDays{0});
}

TEST(WorkingDays, ACalendarCanCountInAnotherWay) {
  const Date closed = on("2018-09-04");
  const WorkingCalendar day0(Counting::day0, std::span(&closed, 1));
  const WorkingCalendar inclusive = day0.counting_as(Counting::inclusive);
  EXPECT_EQ(inclusive.counting(), Counting::inclusive);
  EXPECT_EQ(day0.between(on("2018-09-03"), on("2018-09-05")), WorkingDays{1});
  EXPECT_EQ(inclusive.between(on("2018-09-03"), on("2018-09-05")), WorkingDays{2});
}

TEST(WorkingDays, ALimitOfZero) {
  const Date sunday = on("2018-09-02");
  EXPECT_EQ(WorkingCalendar{Counting::day0}.due(sunday, {0}), sunday);
  EXPECT_EQ(iso_text(WorkingCalendar{Counting::networkdays_minus_1}.due(sunday, {0})),
            "2018-09-03");
  EXPECT_EQ(iso_text(WorkingCalendar{Counting::inclusive}.due(on("2018-09-03"), {0})),
            "2018-08-31");
}

// The definition, one day at a time.
std::int32_t stepped(const WorkingCalendar& calendar, Date start, Date end) {
  std::int32_t after_start = 0;
  for (Date d = start + Days{1}; d <= end; d = d + Days{1}) {
    if (calendar.is_working_day(d)) ++after_start;
  }
  const std::int32_t from_start = after_start + (calendar.is_working_day(start) ? 1 : 0);
  if (calendar.counting() == Counting::inclusive) return from_start;
  if (calendar.counting() == Counting::day0) return after_start;
  return from_start > 0 ? from_start - 1 : 0;
}

TEST(WorkingDays, TableLookUpsAgreeWithSteppingDayByDay) {
  std::mt19937 random{20180901};  // fixed, so that a failure can be repeated
  const std::int32_t first = on("1994-01-01").days_since_1970();
  const std::int32_t last = on("2030-12-31").days_since_1970();
  std::uniform_int_distribution<std::int32_t> any_day{first, last};
  std::uniform_int_distribution<std::int32_t> any_length{0, 400};
  for (const Counting counting : all_countings) {
    const WorkingCalendar calendar{counting};
    for (int i = 0; i < 3000; ++i) {
      const Date start = Date::from_days(any_day(random));
      const Date end = start + Days{any_length(random)};
      ASSERT_EQ(calendar.between(start, end).count, stepped(calendar, start, end))
          << counting_name(counting) << ' ' << iso_text(start) << ' ' << iso_text(end);
    }
  }
}

TEST(WorkingDays, BeingWithinTheLimitIsBeingOnOrBeforeTheDueDate) {
  std::mt19937 random{45};
  std::uniform_int_distribution<std::int32_t> any_day{9000, 21000};
  std::uniform_int_distribution<std::int32_t> any_limit{1, 60};
  for (const Counting counting : all_countings) {
    const WorkingCalendar calendar{counting};
    for (int i = 0; i < 2000; ++i) {
      const Date start = Date::from_days(any_day(random));
      const WorkingDays limit{any_limit(random)};
      const Date due = calendar.due(start, limit);
      ASSERT_TRUE(calendar.is_working_day(due));
      ASSERT_LE(calendar.between(start, due), limit);
      for (std::int32_t days = -7; days <= 7; ++days) {
        const Date end = due + Days{days};
        if (end < start || !calendar.is_working_day(end)) continue;
        ASSERT_EQ(calendar.between(start, end) <= limit, end <= due)
            << counting_name(counting) << ' ' << iso_text(start) << ' ' << limit.count;
      }
    }
  }
}

TEST(WorkingDays, ACouncilsOwnClosedDaysAreLeftOutAsWell) {
  const Date extra[] = {on("2018-09-04"), on("2018-09-04"), on("2018-09-08"),
                        on("2018-12-25"), Date::none(),     on("2300-01-01")};
  const WorkingCalendar with{Counting::day0, extra};
  const WorkingCalendar without;
  EXPECT_FALSE(with.is_working_day(on("2018-09-04")));
  EXPECT_TRUE(without.is_working_day(on("2018-09-04")));
  EXPECT_EQ(with.between(on("2018-09-03"), on("2018-12-31")).count,
            without.between(on("2018-09-03"), on("2018-12-31")).count - 1);
}

// Shares nothing with the calendar but the list of bank holidays.
std::int32_t working_days_without_calendar(Date start, Date end, const std::set<Date>& holidays) {
  std::int32_t count = 0;
  for (Date d = start + Days{1}; d <= end; d = d + Days{1}) {
    const std::int32_t from_monday = (d.days_since_1970() + 3) % 7;  // 1970-01-01 was a Thursday
    if (from_monday < 5 && !holidays.contains(d)) ++count;
  }
  return count;
}

TEST(WorkingDays, AnySetOfClosedDaysCountsAsSteppingDayByDay) {
  std::mt19937 random{2018};
  std::uniform_int_distribution<std::int32_t> any_day{on("1995-01-01").days_since_1970(),
                                                      on("2028-12-31").days_since_1970()};
  std::uniform_int_distribution<std::int32_t> any_length{0, 200};
  for (int set = 0; set < 60; ++set) {
    std::vector<Date> extra(static_cast<std::size_t>(set) * 20);
    for (Date& d : extra) d = Date::from_days(any_day(random));
    std::set<Date> holidays(extra.begin(), extra.end());
    for (const BankHoliday& holiday : england_bank_holidays()) holidays.insert(holiday.date);
    const WorkingCalendar calendar{Counting::day0, extra};
    for (int pair = 0; pair < 100; ++pair) {
      const Date start = Date::from_days(any_day(random));
      const Date end = start + Days{any_length(random)};
      ASSERT_EQ(calendar.between(start, end).count,
                working_days_without_calendar(start, end, holidays))
          << "set " << set << ": " << iso_text(start) << ' ' << iso_text(end);
    }
  }
}

TEST(WorkingDays, BankHolidaysAreNoWorkingDays) {
  const WorkingCalendar calendar;
  EXPECT_FALSE(calendar.is_working_day(on("2018-08-27")));
  EXPECT_TRUE(calendar.is_working_day(on("2018-08-28")));
  EXPECT_FALSE(calendar.is_working_day(on("2018-08-26")));
}

TEST(WorkingDays, OutsideTheKnownYearsOnlyWeekendsAreLeftOut) {
  const WorkingCalendar calendar;
  EXPECT_TRUE(calendar.is_working_day(on("1990-12-25")));
  EXPECT_EQ(calendar.between(on("1990-12-24"), on("1990-12-31")), WorkingDays{5});
}

TEST(WorkingDays, DatesBeyondTheTableAreReadAsItsNearestDay) {
  const WorkingCalendar calendar;
  EXPECT_EQ(calendar.between(on("1850-01-01"), on("1900-01-02")),
            calendar.between(on("1900-01-01"), on("1900-01-02")));
  EXPECT_EQ(calendar.between(on("2199-12-30"), on("2500-01-01")),
            calendar.between(on("2199-12-30"), on("2199-12-31")));
  EXPECT_EQ(calendar.due(on("2199-12-30"), {45}), on("2199-12-31"));
}

TEST(WorkingDays, ConventionNamesAreReadBack) {
  for (const Counting counting : all_countings) {
    EXPECT_EQ(parse_counting_name(counting_name(counting)), counting);
  }
  EXPECT_EQ(counting_name(Counting::networkdays_minus_1), "networkdays-1");
  EXPECT_EQ(parse_counting_name("calendar"), std::nullopt);
}

}  // namespace
}  // namespace bandstand
