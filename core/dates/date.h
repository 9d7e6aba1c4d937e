// Calendar dates as whole days, in the proleptic Gregorian calendar. No time of day, zone or clock.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace bandstand {

/// A number of calendar days. Kept apart from WorkingDays so that the two can never be mixed.
struct Days {
  std::int32_t count = 0;
  friend constexpr auto operator<=>(Days, Days) = default;
};

/// A number of working days: Monday to Friday without bank holidays.
struct WorkingDays {
  std::int32_t count = 0;
  friend constexpr auto operator<=>(WorkingDays, WorkingDays) = default;
};

/// Day 1 is Monday, day 7 is Sunday (ISO 8601).
enum class Weekday : std::uint8_t {
  monday = 1,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};

struct YearMonthDay {
  std::int32_t year = 0;
  std::int32_t month = 0;  ///< 1 to 12
  std::int32_t day = 0;    ///< 1 to 31
  friend constexpr bool operator==(YearMonthDay, YearMonthDay) = default;
};

/// A calendar date, or no date at all (`Date::none()`, the default). Days are counted from
/// 1970-01-01 = 0. Comparing or subtracting a date with none is a mistake of the caller: ask
/// `known()` first.
class Date {
 public:
  constexpr Date() = default;
  static constexpr Date none() { return Date{}; }
  static constexpr Date from_days(std::int32_t days_since_1970) {
    Date d;
    d.days_ = days_since_1970;
    return d;
  }
  /// Years 1 to 9999; an impossible date (31 February) gives none.
  static constexpr Date from_ymd(std::int32_t year, std::int32_t month, std::int32_t day);

  constexpr bool known() const { return days_ != unknown; }
  constexpr std::int32_t days_since_1970() const { return days_; }
  constexpr YearMonthDay ymd() const;
  constexpr Weekday weekday() const {
    const std::int32_t from_thursday = ((days_ % 7) + 7) % 7;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>((from_thursday + 3) % 7 + 1);
  }
  constexpr bool is_weekend() const { return weekday() >= Weekday::saturday; }

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr Date operator+(Date d, Days n) { return from_days(d.days_ + n.count); }
  friend constexpr Date operator-(Date d, Days n) { return from_days(d.days_ - n.count); }
  friend constexpr Days operator-(Date a, Date b) { return Days{a.days_ - b.days_}; }

 private:
  static constexpr std::int32_t unknown = std::numeric_limits<std::int32_t>::min();
  std::int32_t days_ = unknown;
};

constexpr bool is_leap_year(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return 30 + (month + month / 8) % 2;  // 31, 30, 31, ... from January, and anew from August
}

namespace detail {
// Days from civil date by counting years from 1 March, so that the leap day is the year's last.
constexpr std::int32_t days_from_civil(std::int32_t year, std::int32_t month, std::int32_t day) {
  const std::int32_t y = month <= 2 ? year - 1 : year;
  const std::int32_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int32_t year_of_era = y - era * 400;
  const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int32_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

constexpr YearMonthDay civil_from_days(std::int32_t days) {
  const std::int32_t z = days + 719468;
  const std::int32_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int32_t day_of_era = z - era * 146097;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t mp = (5 * day_of_year + 2) / 153;
  const std::int32_t month = mp < 10 ? mp + 3 : mp - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          day_of_year - (153 * mp + 2) / 5 + 1};
}
}  // namespace detail

constexpr Date Date::from_ymd(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return none();
  if (day > days_in_month(year, month)) return none();
  return from_days(detail::days_from_civil(year, month, day));
}

constexpr YearMonthDay Date::ymd() const { return detail::civil_from_days(days_); }

/// The same day of the month `months` later (or earlier, if negative); the last day of a month too
/// short to have it. Source: calendar limits ("within n months" is `end <= add_months(start, n)`).
constexpr Date add_months(Date d, std::int32_t months) {
  const YearMonthDay from = d.ymd();
  const std::int32_t total = from.year * 12 + (from.month - 1) + months;
  const std::int32_t year = (total >= 0 ? total : total - 11) / 12;
  const std::int32_t month = total - year * 12 + 1;
  const std::int32_t last = days_in_month(year, month);
  return Date::from_days(detail::days_from_civil(year, month, from.day < last ? from.day : last));
}

/// `2018-09-30`; an unknown date gives an empty string.
std::string iso_text(Date d);

/// `30 September 2018`, for sentences; an unknown date gives an empty string.
std::string spoken_date(Date d);

/// Reads exactly `yyyy-mm-dd`; anything else gives none. For settings and bank holidays; the dates
/// of case lists are read by parse_cell_date.
Date parse_iso_date(std::string_view text);

}  // namespace bandstand
