// Reporting periods of each basis and the names the figures file gives them.
// Definition: the figures' frame (bases month, quarter, ytd, rolling12, asat, year).
#include "dates/period.h"

#include <cstddef>

#include "dates/month_names.h"

namespace bandstand {
namespace {

constexpr std::string_view basis_names[] = {"month", "quarter", "ytd", "rolling12", "asat", "year"};

std::string two_digits(std::int32_t n) {
  std::string out;
  out += static_cast<char>('0' + n / 10 % 10);
  out += static_cast<char>('0' + n % 10);
  return out;
}

bool ends_a_quarter(Month m) { return first_month_of_quarter(m) + 2 == m; }

}  // namespace

std::string financial_year_text(FinancialYear year) {
  return std::to_string(year.start_year) + '-' + two_digits((year.start_year + 1) % 100);
}

std::string_view basis_name(Basis basis) { return basis_names[static_cast<std::size_t>(basis)]; }

std::optional<Basis> parse_basis_name(std::string_view name) {
  for (std::size_t i = 0; i < std::size(basis_names); ++i) {
    if (basis_names[i] == name) return static_cast<Basis>(i);
  }
  return std::nullopt;
}

Period month_period(Month m) { return {Basis::month, m, m, Date::none()}; }

Period quarter_period(Month any_month_of_it) {
  const Month first = first_month_of_quarter(any_month_of_it);
  return {Basis::quarter, first, first + 2, Date::none()};
}

Period ytd_period(Month m) {
  return {Basis::ytd, FinancialYear::of(m).first_month(), first_month_of_quarter(m) + 2,
          Date::none()};
}

Period rolling12_period(Month last) { return {Basis::rolling12, last - 11, last, Date::none()}; }

Period rolling12_period(Date last_day) {
  const Month last = Month::of(last_day);
  Period period = rolling12_period(last);
  if (last_day != last.last_day()) period.as_at = last_day;
  return period;
}

Period year_period(FinancialYear year) {
  return {Basis::year, year.first_month(), year.last_month(), Date::none()};
}

Period asat_period(Date d) { return {Basis::asat, Month::of(d), Month::of(d), d}; }

std::string period_text(const Period& period) {
  const std::string year = financial_year_text(FinancialYear::of(period.last));
  const std::string quarter = "Q" + std::to_string(quarter_of(period.last));
  switch (period.basis) {
    case Basis::month:
      return iso_text(period.first.first_day()).substr(0, 7);
    case Basis::quarter:
      return year + ' ' + quarter;
    case Basis::ytd:
      if (ends_a_quarter(period.last)) return year + " to " + quarter;
      return year + " to " + std::string{month_name(period.last.month())};
    case Basis::rolling12:
      return "12 months to " + iso_text(period.end());
    case Basis::asat:
      return iso_text(period.as_at);
    case Basis::year:
      return year;
  }
  return {};
}

std::optional<Period> on_basis(const Period& period, Basis basis) {
  if (period.basis == basis) return period;
  if (basis == Basis::asat) return asat_period(period.end());
  const Month last = period.last;
  if (period.end() != last.last_day()) return std::nullopt;
  const Month year_start = FinancialYear::of(last).first_month();
  switch (basis) {
    case Basis::month:
      return month_period(last);
    case Basis::quarter:
      if (!ends_a_quarter(last)) return std::nullopt;
      return quarter_period(last);
    case Basis::ytd:
      return Period{Basis::ytd, year_start, last, Date::none()};
    case Basis::rolling12:
      return rolling12_period(last);
    case Basis::year:
      if (last != year_start + 11) return std::nullopt;
      return year_period(FinancialYear::of(last));
    case Basis::asat:
      break;
  }
  return std::nullopt;
}

}  // namespace bandstand
