// Working days: Monday to Friday without the bank holidays of England.
// Definition: wd(a, b) = number of working days d with a < d <= b; three counting conventions.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dates/date.h"

namespace bandstand {

/// How the first day is treated; they differ only by the start day.
enum class Counting : std::uint8_t {
  day0,                 ///< the start is day 0: working days d with start < d <= end
  networkdays_minus_1,  ///< working days in [start, end] less one (never below 0): a weekend start
                        ///< moves to the next working day
  inclusive             ///< the start counts as day 1: working days in [start, end]
};

/// `day0`, `networkdays-1`, `inclusive`.
std::string_view counting_name(Counting counting);
std::optional<Counting> parse_counting_name(std::string_view name);

struct BankHoliday {
  Date date;
  std::string_view title;
};

/// The built-in bank holidays of England, in order of date, 1995 to 2028, none at a weekend.
std::span<const BankHoliday> england_bank_holidays();

/// Counts working days by two table look-ups. Dates outside 1900-01-01 to 2199-12-31 are read as
/// the nearest of these two; outside `first_known()` to `last_known()` only weekends are left out,
/// because no bank holidays are known there: whoever prints such a figure says so.
class WorkingCalendar {
 public:
  /// The built-in table plus `extra` dates (weekends and repeats in it change nothing).
  explicit WorkingCalendar(Counting counting = Counting::day0, std::span<const Date> extra = {});
  /// The same working days, counted in another way.
  WorkingCalendar counting_as(Counting counting) const;

  /// 0 on the same day (1 for `inclusive` on a working day). `end` before `start` is a mistake of
  /// the caller.
  WorkingDays between(Date start, Date end) const;
  /// The last day that is still within `limit` working days of `start`, itself a working day:
  /// `between(start, due) <= limit` and any later working day is over. A limit of 0 gives the start
  /// for `day0`, the start or the first working day after it for `networkdays-1`, and the working
  /// day before the start for `inclusive`, where nothing can be in time.
  Date due(Date start, WorkingDays limit) const;
  bool is_working_day(Date d) const;
  /// First and last day of the years whose bank holidays are built in.
  static Date first_known();
  static Date last_known();
  Counting counting() const { return counting_; }

 private:
  std::int32_t working_days_to(Date d) const;

  using Table = std::vector<std::int32_t>;

  Counting counting_;
  std::shared_ptr<const Table> table_;  // shared by all calendars of the same days
  // Working days from the table's first day to each, both in.
  std::span<const std::int32_t> to_date_;
};

}  // namespace bandstand
