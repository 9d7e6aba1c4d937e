// How many events of one file fell on each day: all that the as-at date and the coverage of a list
// need to know of its rows, so that another as-at date reads no row again.
// Definition: frame (default as-at date), coverage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lists/list_table.h"
#include "model/coverage.h"

namespace bandstand {

/// The columns that date the rows of a list: the row's own event, and for list 5 the conference of
/// a row without a strategy discussion.
class FirstDates {
 public:
  FirstDates(ListId id, const ListTable& table);
  /// Days since 1970 of the row's own event; missing_value where it has none.
  std::int32_t operator[](std::uint32_t row) const {
    const std::int32_t own = own_ == nullptr ? missing_value : (*own_)[row];
    return own == missing_value && conference_ != nullptr ? (*conference_)[row] : own;
  }
  /// The same of the rows from `first` on.
  void copy(std::uint32_t first, std::span<std::int32_t> to) const;

 private:
  friend class EventDays;
  const Values<std::int32_t>* own_ = nullptr;
  const Values<std::int32_t>* conference_ = nullptr;
};

/// An event counts from the day of its row's own event on: a row after the as-at date is not there.
class EventDays {
 public:
  EventDays(ListId id, const ListTable& table, const FilePart& part);

  /// The latest event not after `limit`, of rows whose own event is not after it; none if there is
  /// none.
  Date latest(Date limit) const;
  /// The latest of the rows' own events; none if no row has one.
  Date last_own_event() const { return last_own_event_; }
  /// Adds the events not after `limit`, as above, of one column or of all.
  void count(Date limit, Column column, MonthHistogram& months) const;
  void count_all(Date limit, MonthHistogram& months) const;

 private:
  struct OfColumn {
    Column column = Column::child;
    std::int32_t first_day = 0;
    std::vector<std::uint32_t> events;  // by day from `first_day` on

    bool has_day(std::int32_t day) const {
      return static_cast<std::uint32_t>(day - first_day) < events.size();
    }
    void make_room_for(std::int32_t day);
    void drop_days_without_events();
  };
  // What a count by day cannot say: an event before its row's own, or outside the centuries below.
  struct Odd {
    Column column = Column::child;
    Date day;
    Date own;
  };
  void count_column(Column column, const ListTable& table, const FilePart& part,
                    const FirstDates& own);
  void count_days(const OfColumn& days, Date limit, MonthHistogram& months) const;

  std::vector<OfColumn> columns_;
  std::vector<Odd> odd_;
  Date last_own_event_;
};

}  // namespace bandstand
