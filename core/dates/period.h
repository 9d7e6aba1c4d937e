// Months, financial years and the reporting periods built from them.
// Definition: the figures' frame (financial year 1 April to 31 March, Q1 = April to June) and the
// period bases month, quarter, ytd, rolling12, asat and year.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dates/date.h"

namespace bandstand {

/// A calendar month, counted from year 0: `year * 12 + month - 1`.
struct Month {
  std::int32_t index = 0;
  friend constexpr auto operator<=>(Month, Month) = default;

  static constexpr Month of(Date d) {
    const YearMonthDay parts = d.ymd();
    return {parts.year * 12 + parts.month - 1};
  }
  constexpr std::int32_t year() const { return index / 12; }
  constexpr std::int32_t month() const { return index % 12 + 1; }
  constexpr Date first_day() const { return Date::from_ymd(year(), month(), 1); }
  constexpr Date last_day() const {
    return Date::from_ymd(year(), month(), days_in_month(year(), month()));
  }
  friend constexpr Month operator+(Month m, std::int32_t n) { return {m.index + n}; }
  friend constexpr Month operator-(Month m, std::int32_t n) { return {m.index - n}; }
  friend constexpr std::int32_t operator-(Month a, Month b) { return a.index - b.index; }
};

/// A financial year, named by the calendar year in which it starts: 2018 is 2018-19.
struct FinancialYear {
  std::int32_t start_year = 0;
  friend constexpr auto operator<=>(FinancialYear, FinancialYear) = default;

  static constexpr FinancialYear of(Month m) { return {m.month() >= 4 ? m.year() : m.year() - 1}; }
  static constexpr FinancialYear of(Date d) { return of(Month::of(d)); }
  constexpr Month first_month() const { return {start_year * 12 + 3}; }
  constexpr Month last_month() const { return first_month() + 11; }
};

/// `2018-19`.
std::string financial_year_text(FinancialYear year);

/// Reads `2018-19`, `2018/19`, `2018-2019`; the second year must follow the first.
std::optional<FinancialYear> parse_financial_year(std::string_view text);

/// The quarter of its financial year that holds a month: 1 = April to June, 4 = January to March.
constexpr std::int32_t quarter_of(Month m) { return (m.month() + 8) % 12 / 3 + 1; }
constexpr Month first_month_of_quarter(Month m) {
  return m - (m - FinancialYear::of(m).first_month()) % 3;
}

enum class Basis : std::uint8_t { month, quarter, ytd, rolling12, asat, year };

/// The snake-case name used in the figures file: `month`, `quarter`, `ytd`, `rolling12`, `asat`,
/// `year`.
std::string_view basis_name(Basis basis);
std::optional<Basis> parse_basis_name(std::string_view name);

/// A reporting period: whole months from `first` to `last`, both included; for `asat` the one day
/// `as_at` (first = last = its month). Twelve months may also run to a day inside a month, `as_at`.
struct Period {
  Basis basis = Basis::month;
  Month first;
  Month last;
  Date as_at;  ///< only for Basis::asat, and for twelve months to a day inside a month

  constexpr Date start() const {
    if (!as_at.known()) return first.first_day();
    return basis == Basis::asat ? as_at : add_months(as_at, -12) + Days{1};
  }
  constexpr Date end() const { return as_at.known() ? as_at : last.last_day(); }
  constexpr std::int32_t months() const { return last - first + 1; }
  friend constexpr bool operator==(const Period&, const Period&) = default;
};

Period month_period(Month m);
Period quarter_period(Month any_month_of_it);
/// 1 April to the end of the quarter that holds `m`.
Period ytd_period(Month m);
Period rolling12_period(Month last);
/// The twelve months to a day; of whole months if it is the last of one.
Period rolling12_period(Date last_day);
Period year_period(FinancialYear year);
Period asat_period(Date d);

/// The period's name in the figures file: `2018-08`; `2018-19 Q2`; `2018-19 to Q2`;
/// `12 months to 2018-09-30`; `2018-09-30`; `2018-19`. A year to date that ends inside a quarter is
/// `2010-11 to November`.
std::string period_text(const Period& period);

/// Reads any name that period_text writes, and the spellings found in councils' reports: `2012/13`,
/// `Q1 2013/14`, `2013/14 Q1`, `Apr-15`, `April 2015`, `2018-08`, `2010/11 to November`,
/// `2015-16 Apr-Dec`, `30/09/2018`. The period's own basis is the one its name implies; a text that
/// is no period gives nothing. `2010-11` is both a year and a month: read here as the year.
std::optional<Period> parse_period(std::string_view text);

/// The same where a column beside the name states the basis: `2010-11` is a month unless the basis
/// is `year`, and the period is the one of that basis that ends when the named one ends
/// (`2013/14 Q1` as at is 30 June 2013). Nothing where no such period exists (`2018-08`,
/// `quarter`).
std::optional<Period> parse_period(std::string_view text, Basis stated);

/// The period of another basis that ends with this one; nothing where the end does not fit it.
std::optional<Period> on_basis(const Period& period, Basis basis);

/// Two periods that cover the same days (a quarter 1 and the year to date to quarter 1).
constexpr bool same_window(const Period& a, const Period& b) {
  return a.start() == b.start() && a.end() == b.end();
}

}  // namespace bandstand
