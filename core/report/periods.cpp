// Walking through periods.
#include "report/periods.h"

namespace bandstand {

std::vector<Period> flow_periods(Basis basis, Month first, Date as_at) {
  std::vector<Period> periods;
  const Month last = Month::of(as_at);
  switch (basis) {
    case Basis::month:
      for (Month m = first; m <= last; m = m + 1) periods.push_back(month_period(m));
      break;
    case Basis::quarter:
      for (Month m = first_month_of_quarter(first); m <= last; m = m + 3) {
        periods.push_back(quarter_period(m));
      }
      break;
    case Basis::ytd:
      for (Month m = first_month_of_quarter(first); m <= last; m = m + 3) {
        periods.push_back(ytd_period(m));
      }
      break;
    case Basis::rolling12:
      for (Month m = first; m <= last && m.last_day() <= as_at; m = m + 1) {
        periods.push_back(rolling12_period(m));
      }
      break;
    case Basis::year:
      for (FinancialYear y = FinancialYear::of(first); y <= FinancialYear::of(last);
           y = FinancialYear{y.start_year + 1}) {
        periods.push_back(year_period(y));
      }
      break;
    case Basis::asat:
      break;
  }
  return periods;
}

Period previous_period(const Period& period) {
  switch (period.basis) {
    case Basis::month:
      return month_period(period.first - 1);
    case Basis::quarter:
      return quarter_period(period.first - 3);
    case Basis::year:
      return year_period({FinancialYear::of(period.first).start_year - 1});
    case Basis::ytd: {
      const Month cut = first_month_of_quarter(period.last);
      if (cut == period.first) return year_period({FinancialYear::of(cut).start_year - 1});
      return ytd_period(cut - 1);
    }
    case Basis::rolling12:
      return rolling12_period(period.last - 3);
    case Basis::asat: {
      const Month month = Month::of(period.as_at);
      const bool month_end = period.as_at == month.last_day();
      return asat_period(month_end ? (month - 3).last_day() : add_months(period.as_at, -3));
    }
  }
  return period;
}

}  // namespace bandstand
