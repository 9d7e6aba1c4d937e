// The periods figures are printed for. A period is {basis, first, last}: its first and last month.
// Governed by the definitions: period bases; which rows exist; previous period.
import { iso, month_end, month_start } from './dates.mjs';

const year_first_month = (month) => month - ((month + 9) % 12);
const year_name = (first) => {
  const year = Math.floor(first / 12);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
};
const quarter_of = (month) => Math.floor((month - year_first_month(month)) / 3) + 1;

function period_holding(basis, month) {
  const year = year_first_month(month);
  const quarter = year + (quarter_of(month) - 1) * 3;
  switch (basis) {
    case 'month':
      return { basis, first: month, last: month };
    case 'quarter':
      return { basis, first: quarter, last: quarter + 2 };
    case 'ytd':
      return { basis, first: year, last: quarter + 2 };
    case 'rolling12':
      return { basis, first: month - 11, last: month };
    default:
      return { basis, first: year, last: year + 11 };
  }
}

export function period_name({ basis, first, last }) {
  const year = year_name(year_first_month(last));
  switch (basis) {
    case 'month':
      return iso(month_start(first)).slice(0, 7);
    case 'quarter':
      return `${year} Q${quarter_of(last)}`;
    case 'ytd':
      return `${year} to Q${quarter_of(last)}`;
    case 'rolling12':
      return `12 months to ${iso(month_end(last))}`;
    default:
      return year;
  }
}

/** Every printed period of a basis, from the one that holds the first month to the one that holds the as-at date. */
export function periods(basis, first_month, as_at) {
  const step = { month: 1, quarter: 3, ytd: 3, rolling12: 1, year: 12 }[basis];
  const found = [];
  let period = period_holding(basis, first_month);
  while (
    month_start(
      basis === 'ytd' ? period.last - 2 : basis === 'rolling12' ? period.last : period.first,
    ) <= as_at
  ) {
    if (basis !== 'rolling12' || month_end(period.last) <= as_at) found.push(period);
    period = period_holding(basis, period.last + step);
  }
  return found;
}

export function previous_period({ basis, first, last }) {
  if (basis === 'ytd') return period_holding('ytd', last - 3);
  if (basis === 'rolling12') return period_holding(basis, last - 3);
  return period_holding(basis, first - 1);
}
