// Counting the dates of a file's rows, column by column.
#include "model/event_days.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

namespace bandstand {
namespace {

constexpr Date first_counted = Date::from_ymd(1990, 1, 1);
constexpr Date last_counted = Date::from_ymd(2199, 12, 31);
constexpr std::uint32_t rows_at_once = 1024;

// Calls `take(row of the first, days)` for the rows of a part, some at a time and in order.
template <class Take>
void in_batches(const FilePart& part, const Values<std::int32_t>& column, Take&& take) {
  std::array<std::int32_t, rows_at_once> days;
  for (std::uint32_t done = 0; done < part.count;) {
    const std::uint32_t wanted = std::min(rows_at_once, part.count - done);
    const std::uint32_t got = column.packed().copy(part.first + done, wanted, days.data());
    take(part.first + done, std::span<const std::int32_t>(days.data(), got));
    done += got;
  }
}

}  // namespace

FirstDates::FirstDates(ListId id, const ListTable& table) {
  for (const ColumnSpec& spec : list_spec(id).columns) {
    if (spec.type == CellType::first_date && table.has(spec.column)) {
      own_ = &table.column(spec.column);
    }
  }
  if (tells_of_two_events(id) && table.has(Column::conference_date)) {
    conference_ = &table.column(Column::conference_date);
  }
}

void FirstDates::copy(std::uint32_t first, std::span<std::int32_t> to) const {
  std::fill(to.begin(), to.end(), missing_value);
  for (std::uint32_t done = 0; own_ != nullptr && done < to.size();) {
    const auto left = static_cast<std::uint32_t>(to.size()) - done;
    done += own_->packed().copy(first + done, left, to.data() + done);
  }
  if (conference_ == nullptr) return;
  for (std::uint32_t i = 0; i < to.size(); ++i) {
    if (to[i] == missing_value) to[i] = (*conference_)[first + i];
  }
}

EventDays::EventDays(ListId id, const ListTable& table, const FilePart& part) {
  const FirstDates own(id, table);
  for (const Column column : event_columns(id)) {
    if (table.has(column)) count_column(column, table, part, own);
  }
}

// A year more on either side, so that it happens seldom.
void EventDays::OfColumn::make_room_for(std::int32_t day) {
  constexpr std::int32_t more = 366;
  if (events.empty()) first_day = day;
  const std::int32_t end = first_day + static_cast<std::int32_t>(events.size());
  const std::int32_t first =
      std::max(std::min(first_day, day - more), first_counted.days_since_1970());
  const std::int32_t last = std::min(std::max(end, day + more), last_counted.days_since_1970());
  std::vector<std::uint32_t> wider(static_cast<std::size_t>(last - first) + 1);
  std::copy(events.begin(), events.end(), wider.begin() + (first_day - first));
  events = std::move(wider);
  first_day = first;
}

void EventDays::OfColumn::drop_days_without_events() {
  const auto is_any = [](std::uint32_t n) { return n > 0; };
  const auto begin = std::find_if(events.begin(), events.end(), is_any);
  const auto end = std::find_if(events.rbegin(), std::make_reverse_iterator(begin), is_any).base();
  first_day += static_cast<std::int32_t>(begin - events.begin());
  events = std::vector<std::uint32_t>(begin, end);
}

void EventDays::count_column(Column column, const ListTable& table, const FilePart& part,
                             const FirstDates& own) {
  const Values<std::int32_t>& dates = table.column(column);
  const bool is_own = &dates == own.own_;
  OfColumn& counted = columns_.emplace_back();
  counted.column = column;
  in_batches(part, dates, [&](std::uint32_t first, std::span<const std::int32_t> days) {
    for (std::uint32_t i = 0; i < days.size(); ++i) {
      const std::int32_t day = days[i];
      if (day == missing_value) continue;
      const std::int32_t own_day = is_own ? day : own[first + i];
      last_own_event_ = std::max(last_own_event_, Date::from_days(own_day));
      const Date date = Date::from_days(day);
      if (own_day > day || date < first_counted || date > last_counted) {
        odd_.push_back({column, date, Date::from_days(own_day)});
        continue;
      }
      if (!counted.has_day(day)) counted.make_room_for(day);
      ++counted.events[static_cast<std::size_t>(day - counted.first_day)];
    }
  });
  counted.drop_days_without_events();
}

Date EventDays::latest(Date limit) const {
  Date latest;
  for (const OfColumn& days : columns_) {
    std::int64_t place = std::int64_t{limit.days_since_1970()} - days.first_day;
    place = std::min(place, static_cast<std::int64_t>(days.events.size()) - 1);
    while (place >= 0 && days.events[static_cast<std::size_t>(place)] == 0) --place;
    if (place < 0) continue;
    latest = std::max(latest, Date::from_days(days.first_day + static_cast<std::int32_t>(place)));
  }
  for (const Odd& event : odd_) {
    if (event.own <= limit && event.day <= limit) latest = std::max(latest, event.day);
  }
  return latest;
}

void EventDays::count_days(const OfColumn& days, Date limit, MonthHistogram& months) const {
  for (std::size_t i = 0; i < days.events.size(); ++i) {
    const Date day = Date::from_days(days.first_day + static_cast<std::int32_t>(i));
    if (day > limit) break;
    if (days.events[i] > 0) months.count(day, days.events[i]);
  }
  for (const Odd& event : odd_) {
    if (event.column == days.column && event.own <= limit && event.day <= limit) {
      months.count(event.day, 1);
    }
  }
}

void EventDays::count(Date limit, Column column, MonthHistogram& months) const {
  for (const OfColumn& days : columns_) {
    if (days.column == column) count_days(days, limit, months);
  }
}

void EventDays::count_all(Date limit, MonthHistogram& months) const {
  for (const OfColumn& days : columns_) count_days(days, limit, months);
}

}  // namespace bandstand
