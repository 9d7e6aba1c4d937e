// The bank holidays of England as observed, 1995 to 2028: a substitute day stands in place of the
// weekend day it replaces. Definition: working days, list of bank holidays; renew it every year.
#include <algorithm>
#include <array>
#include <cstddef>

#include "dates/working_days.h"

namespace bandstand {
namespace {

// A month and day written as one number: 529 is 29 May.
constexpr Date on(std::int32_t year, std::int32_t month_day) {
  return Date::from_ymd(year, month_day / 100, month_day % 100);
}

struct Year {
  std::int32_t year, new_year, good_friday, easter_monday, early_may, spring, summer, christmas,
      boxing;
};

constexpr std::size_t per_year = 8;

// clang-format off
constexpr Year years[] = {
    {1995, 102, 414, 417, 508, 529, 828, 1225, 1226},
    {1996, 101, 405, 408, 506, 527, 826, 1225, 1226},
    {1997, 101, 328, 331, 505, 526, 825, 1225, 1226},
    {1998, 101, 410, 413, 504, 525, 831, 1225, 1228},
    {1999, 101, 402, 405, 503, 531, 830, 1227, 1228},
    {2000, 103, 421, 424, 501, 529, 828, 1225, 1226},
    {2001, 101, 413, 416, 507, 528, 827, 1225, 1226},
    {2002, 101, 329, 401, 506, 604, 826, 1225, 1226},
    {2003, 101, 418, 421, 505, 526, 825, 1225, 1226},
    {2004, 101, 409, 412, 503, 531, 830, 1227, 1228},
    {2005, 103, 325, 328, 502, 530, 829, 1227, 1226},
    {2006, 102, 414, 417, 501, 529, 828, 1225, 1226},
    {2007, 101, 406, 409, 507, 528, 827, 1225, 1226},
    {2008, 101, 321, 324, 505, 526, 825, 1225, 1226},
    {2009, 101, 410, 413, 504, 525, 831, 1225, 1228},
    {2010, 101, 402, 405, 503, 531, 830, 1227, 1228},
    {2011, 103, 422, 425, 502, 530, 829, 1227, 1226},
    {2012, 102, 406, 409, 507, 604, 827, 1225, 1226},
    {2013, 101, 329, 401, 506, 527, 826, 1225, 1226},
    {2014, 101, 418, 421, 505, 526, 825, 1225, 1226},
    {2015, 101, 403, 406, 504, 525, 831, 1225, 1228},
    {2016, 101, 325, 328, 502, 530, 829, 1227, 1226},
    {2017, 102, 414, 417, 501, 529, 828, 1225, 1226},
    {2018, 101, 330, 402, 507, 528, 827, 1225, 1226},
    {2019, 101, 419, 422, 506, 527, 826, 1225, 1226},
    {2020, 101, 410, 413, 508, 525, 831, 1225, 1228},
    {2021, 101, 402, 405, 503, 531, 830, 1227, 1228},
    {2022, 103, 415, 418, 502, 602, 829, 1227, 1226},
    {2023, 102, 407, 410, 501, 529, 828, 1225, 1226},
    {2024, 101, 329, 401, 506, 527, 826, 1225, 1226},
    {2025, 101, 418, 421, 505, 526, 825, 1225, 1226},
    {2026, 101, 403, 406, 504, 525, 831, 1225, 1228},
    {2027, 101, 326, 329, 503, 531, 830, 1227, 1228},
    {2028, 103, 414, 417, 501, 529, 828, 1225, 1226},
};
// clang-format on

constexpr BankHoliday one_offs[] = {
    {on(1999, 1231), "Millennium bank holiday"},
    {on(2002, 603), "Golden Jubilee bank holiday"},
    {on(2011, 429), "Royal Wedding bank holiday"},
    {on(2012, 605), "Diamond Jubilee bank holiday"},
    {on(2022, 603), "Platinum Jubilee bank holiday"},
    {on(2022, 919), "State Funeral of Queen Elizabeth II"},
    {on(2023, 508), "Coronation of King Charles III"},
};

constexpr std::string_view early_may_title(std::int32_t year) {
  if (year == 1995) return "Early May bank holiday (VE Day 50th anniversary)";
  if (year == 2020) return "Early May bank holiday (VE Day 75th anniversary)";
  return "Early May bank holiday";
}

constexpr auto make_table() {
  std::array<BankHoliday, std::size(years) * per_year + std::size(one_offs)> table{};
  std::size_t used = 0;
  for (const Year& y : years) {
    const BankHoliday of_year[per_year] = {
        {on(y.year, y.new_year),
         y.new_year == 101 ? "New Year's Day" : "New Year's Day (substitute day)"},
        {on(y.year, y.good_friday), "Good Friday"},
        {on(y.year, y.easter_monday), "Easter Monday"},
        {on(y.year, y.early_may), early_may_title(y.year)},
        {on(y.year, y.spring), "Spring bank holiday"},
        {on(y.year, y.summer), "Summer bank holiday"},
        {on(y.year, y.christmas),
         y.christmas == 1225 ? "Christmas Day" : "Christmas Day (substitute day)"},
        {on(y.year, y.boxing), y.boxing == 1226 ? "Boxing Day" : "Boxing Day (substitute day)"},
    };
    for (const BankHoliday& holiday : of_year) table[used++] = holiday;
  }
  for (const BankHoliday& holiday : one_offs) table[used++] = holiday;
  std::sort(table.begin(), table.end(),
            [](const BankHoliday& a, const BankHoliday& b) { return a.date < b.date; });
  return table;
}

constexpr auto table = make_table();

constexpr bool every_day_is_a_known_weekday_once() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!table[i].date.known() || table[i].date.is_weekend()) return false;
    if (i > 0 && table[i].date <= table[i - 1].date) return false;
  }
  return true;
}
static_assert(every_day_is_a_known_weekday_once());

}  // namespace

std::span<const BankHoliday> england_bank_holidays() { return table; }

Date WorkingCalendar::first_known() { return Date::from_ymd(std::begin(years)->year, 1, 1); }
Date WorkingCalendar::last_known() { return Date::from_ymd(std::rbegin(years)->year, 12, 31); }

}  // namespace bandstand
