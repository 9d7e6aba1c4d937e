// ISO dates and months in words. No time zone is involved: the text is taken apart, not parsed.
import type { Basis } from '../engine/contract';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function monthName(text: string): string | undefined {
  return months[Number(text) - 1];
}

/** '2018-09-30' becomes '30 September 2018'; anything else is returned as it came. */
export function longDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const name = match && monthName(match[2] ?? '');
  return match && name ? `${Number(match[3])} ${name} ${match[1]}` : iso;
}

/** '2018-09' becomes 'September 2018'. */
export function longMonth(iso: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(iso);
  const name = match && monthName(match[2] ?? '');
  return match && name ? `${name} ${match[1]}` : iso;
}

/**
 * Periods as the core names them, made speakable: months and dates in words, the rest as is.
 * The basis is needed because '2010-11' is both a month and a financial year.
 */
export function periodWords(period: string, basis: Basis): string {
  if (basis === 'month') return longMonth(period);
  if (basis === 'asat') return longDate(period);
  const rolling = /^12 months to (.+)$/.exec(period);
  return rolling ? `12 months to ${longDate(rolling[1] ?? '')}` : period;
}

/** Points of a chart may be dates (the state at a month's end) whatever basis was asked for. */
export function pointBasis(period: string, basis: Basis): Basis {
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? 'asat' : basis;
}

function shortDate(iso: string): string {
  const [, year, month, day] = /^\d{2}(\d{2})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const name = monthName(month ?? '')?.slice(0, 3);
  if (name === undefined) return iso;
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
}

/** Short form for axis ticks: 'Sep 18', '18-19 Q2', '30 Sep 18'. */
export function shortPeriod(period: string, basis: Basis): string {
  if (basis === 'month' || basis === 'asat') return shortDate(period);
  if (basis === 'rolling12') return shortDate(period.replace(/^12 months to /, ''));
  return period.replace(/^20(\d{2}-\d{2})/, '$1');
}

/** The date on the reader's own calendar; the core itself never reads a clock. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Shorter than periodWords, for where the kind of period is named nearby. */
export function briefPeriod(period: string, basis: Basis): string {
  if (basis === 'rolling12') return `to ${shortPeriod(period, basis)}`;
  if (basis === 'asat') return shortPeriod(period, basis);
  return periodWords(period, basis);
}

/** Days since 1970-01-01, for placing a date on an axis. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

/** What a basis is called, for people. */
export const basisWords: Record<Basis, string> = {
  month: 'Month by month',
  quarter: 'Quarter by quarter',
  ytd: 'Year to date',
  rolling12: 'Rolling 12 months',
  asat: 'On a date',
  year: 'Whole years',
};
