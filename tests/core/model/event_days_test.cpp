// What the as-at date and the coverage ask of a file's rows, answered without its rows.
#include "model/event_days.h"

#include <gtest/gtest.h>

#include <random>

namespace bandstand {
namespace {

constexpr Date day(std::int32_t number) { return Date::from_ymd(2018, 1, 1) + Days{number}; }

void add_row(ListTable& table, Date strategy, Date conference) {
  table.child.push_back(0);
  table.line.push_back(table.rows() + 2);
  table.column(Column::strategy_date).push_back(strategy.days_since_1970());
  table.column(Column::conference_date).push_back(conference.days_since_1970());
}

EventDays days_of(const ListTable& table) {
  return EventDays(ListId::section_47, table, {1, 0, table.rows()});
}

TEST(EventDays, ARowIsNotThereBeforeItsOwnEvent) {
  ListTable table;
  add_row(table, day(10), day(3));  // held before it was decided: a slip of the keyboard
  EXPECT_EQ(days_of(table).latest(day(9)), Date::none());
  EXPECT_EQ(days_of(table).latest(day(10)), day(10));
}

TEST(EventDays, AConferenceAloneDatesItsRow) {
  ListTable table;
  add_row(table, Date::none(), day(5));
  EXPECT_EQ(days_of(table).latest(day(4)), Date::none());
  EXPECT_EQ(days_of(table).latest(day(5)), day(5));
  EXPECT_EQ(days_of(table).last_own_event(), day(5));
}

TEST(EventDays, DatesFarAwayAreKept) {
  ListTable table;
  add_row(table, day(1), Date::from_ymd(9999, 12, 31));
  EXPECT_EQ(days_of(table).latest(day(400)), day(1));
  EXPECT_EQ(days_of(table).latest(Date::from_ymd(9999, 12, 31)), Date::from_ymd(9999, 12, 31));
}

// The same by looking at every row.
Date latest_by_rows(const ListTable& table, Date limit) {
  Date latest;
  for (std::uint32_t row = 0; row < table.rows(); ++row) {
    const Date strategy = Date::from_days(table.column(Column::strategy_date)[row]);
    const Date conference = Date::from_days(table.column(Column::conference_date)[row]);
    if ((strategy.known() ? strategy : conference) > limit) continue;
    if (strategy <= limit) latest = std::max(latest, strategy);
    if (conference <= limit) latest = std::max(latest, conference);
  }
  return latest;
}

std::uint32_t rows_in_month(const ListTable& table, Column column, Month month, Date limit) {
  std::uint32_t rows = 0;
  for (std::uint32_t row = 0; row < table.rows(); ++row) {
    const Date strategy = Date::from_days(table.column(Column::strategy_date)[row]);
    const Date conference = Date::from_days(table.column(Column::conference_date)[row]);
    const Date own = strategy.known() ? strategy : conference;
    const Date date = Date::from_days(table.column(column)[row]);
    if (date.known() && own <= limit && date <= limit && Month::of(date) == month) ++rows;
  }
  return rows;
}

TEST(EventDays, AgreeWithALookAtEveryRow) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    ListTable table;
    for (int row = 0; row < 60; ++row) {
      const auto date = [&random] {
        return random() % 4 == 0 ? Date::none() : day(static_cast<std::int32_t>(random() % 200));
      };
      add_row(table, date(), date());
    }
    const EventDays days = days_of(table);
    for (std::int32_t number = -1; number < 201; number += 7) {
      const Date limit = day(number);
      ASSERT_EQ(days.latest(limit), latest_by_rows(table, limit));
      MonthHistogram months;
      days.count(limit, Column::conference_date, months);
      for (Month month = Month::of(day(0)); month <= Month::of(day(200)); month = month + 1) {
        ASSERT_EQ(months.at(month), rows_in_month(table, Column::conference_date, month, limit));
      }
    }
  }
}

TEST(EventDays, DatesOfCenturiesMayStandInAnyOrder) {
  const Date dates[] = {day(0),
                        Date::from_ymd(1990, 1, 1),
                        Date::from_ymd(2199, 12, 31),
                        Date::from_ymd(1989, 12, 31),
                        Date::from_ymd(2200, 1, 1),
                        Date::from_ymd(2005, 6, 30),
                        day(-1),
                        day(366),
                        day(367),
                        Date::from_ymd(1990, 1, 2)};
  ListTable table;
  for (const Date date : dates) add_row(table, date, date);
  const EventDays days = days_of(table);
  for (const Date limit : dates) {
    EXPECT_EQ(days.latest(limit), limit);
    MonthHistogram months;
    days.count(limit, Column::strategy_date, months);
    for (const Date date : dates) {
      const Month month = Month::of(date);
      const bool is_counted =
          date >= Date::from_ymd(1990, 1, 1) && date < Date::from_ymd(2200, 1, 1);
      EXPECT_EQ(months.at(month),
                is_counted ? rows_in_month(table, Column::strategy_date, month, limit) : 0);
    }
  }
}

}  // namespace
}  // namespace bandstand
