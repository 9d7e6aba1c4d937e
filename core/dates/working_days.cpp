// Working days between two dates by a running count over every day of three centuries.
// Definition: wd(a, b) = number of working days d with a < d <= b; three counting conventions.
#include "dates/working_days.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace bandstand {
namespace {

constexpr Date first_day = Date::from_ymd(1900, 1, 1);
constexpr Date last_day = Date::from_ymd(2199, 12, 31);
constexpr std::size_t table_size = static_cast<std::size_t>((last_day - first_day).count) + 1;

constexpr Date clamped(Date d) { return std::clamp(d, first_day, last_day); }
constexpr std::size_t place(Date d) { return static_cast<std::size_t>((d - first_day).count); }

constexpr std::string_view counting_names[] = {"day0", "networkdays-1", "inclusive"};

// Working days from the table's first day to each, both in.
std::shared_ptr<const std::vector<std::int32_t>> working_days_to_each(std::span<const Date> extra) {
  static_assert(first_day.weekday() == Weekday::monday);
  // First 1 for a working day, else 0; then summed up from the left.
  std::vector<std::int32_t> days(table_size);
  for (std::size_t i = 0; i < table_size; ++i) days[i] = i % 7 < 5 ? 1 : 0;
  for (const BankHoliday& holiday : england_bank_holidays()) days[place(holiday.date)] = 0;
  for (const Date d : extra) {
    if (d.known() && d >= first_day && d <= last_day) days[place(d)] = 0;
  }
  for (std::size_t i = 1; i < table_size; ++i) days[i] += days[i - 1];
  return std::make_shared<const std::vector<std::int32_t>>(std::move(days));
}

}  // namespace

std::string_view counting_name(Counting counting) {
  return counting_names[static_cast<std::size_t>(counting)];
}

std::optional<Counting> parse_counting_name(std::string_view name) {
  for (const Counting c : {Counting::day0, Counting::networkdays_minus_1, Counting::inclusive}) {
    if (counting_name(c) == name) return c;
  }
  return std::nullopt;
}

WorkingCalendar::WorkingCalendar(Counting counting, std::span<const Date> extra)
    : counting_(counting) {
  static const std::shared_ptr<const Table> built_in = working_days_to_each({});
  table_ = extra.empty() ? built_in : working_days_to_each(extra);
  to_date_ = *table_;
}

WorkingCalendar WorkingCalendar::counting_as(Counting counting) const {
  WorkingCalendar other = *this;
  other.counting_ = counting;
  return other;
}

std::int32_t WorkingCalendar::working_days_to(Date d) const {
  return d < first_day ? 0 : to_date_[place(std::min(d, last_day))];
}

WorkingDays WorkingCalendar::between(Date start, Date end) const {
  const Days start_too{counting_ == Counting::day0 ? 0 : 1};
  const std::int32_t days =
      working_days_to(clamped(end)) - working_days_to(clamped(start) - start_too);
  return {counting_ == Counting::networkdays_minus_1 ? std::max(days - 1, 0) : days};
}

Date WorkingCalendar::due(Date start, WorkingDays limit) const {
  if (limit.count == 0 && counting_ == Counting::day0) return start;
  const Date from = clamped(start);
  const std::int32_t before =
      counting_ == Counting::day0 ? working_days_to(from) : working_days_to(from - Days{1});
  const std::int32_t wanted =
      before + limit.count + (counting_ == Counting::networkdays_minus_1 ? 1 : 0);
  const auto found = std::lower_bound(to_date_.begin(), to_date_.end(), wanted);
  if (found == to_date_.end()) return last_day;
  return first_day + Days{static_cast<std::int32_t>(found - to_date_.begin())};
}

bool WorkingCalendar::is_working_day(Date d) const {
  const Date within = clamped(d);
  return working_days_to(within) > working_days_to(within - Days{1});
}

}  // namespace bandstand
