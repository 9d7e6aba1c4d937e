// Calendar days as whole numbers (days since 1970-01-01), the plain way.
// Governed by the definitions: dates and working days; reading of dates.
import { readFileSync } from 'node:fs';

const day_length = 86400000;

/** Day number of a calendar date, or null where no such date exists (31 February). */
export function day_of(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / day_length) : null;
}

export function parts_of(day) {
  const date = new Date(day * day_length);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function iso(day) {
  const p = parts_of(day);
  return `${String(p.year).padStart(4, '0')}-${String(p.month).padStart(2, '0')}-${String(p.day).padStart(2, '0')}`;
}

export function from_iso(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? day_of(+found[1], +found[2], +found[3]) : null;
}

/** Months are counted in one running number: year * 12 + (month - 1). */
export function month_of(day) {
  const p = parts_of(day);
  return p.year * 12 + p.month - 1;
}
export const month_start = (month) => day_of(Math.floor(month / 12), (month % 12) + 1, 1);
export const month_end = (month) => month_start(month + 1) - 1;

/** Keeps the day of the month and falls back to the last day of a short month. */
export function add_months(day, count) {
  const p = parts_of(day);
  const target = month_of(day) + count;
  return Math.min(month_start(target) + p.day - 1, month_end(target));
}

const bank_holidays = new Set(
  readFileSync(new URL('bank_holidays.csv', import.meta.url), 'utf8')
    .split(/\r?\n/)
    .map((line) => from_iso(line.slice(0, 10)))
    .filter((day) => day !== null),
);

export function is_working_day(day) {
  const weekday = new Date(day * day_length).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !bank_holidays.has(day);
}

/** Working days d with from < d <= to, counted one day at a time. Same day, or to before from: 0. */
export function working_days(from, to) {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (is_working_day(day)) count += 1;
  return count;
}

const month_names = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const time = '(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?Z?)?';
const day_first = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${time}$`, 'i');
const named_month = new RegExp(`^(\\d{1,2})-([a-z]{3})-(\\d{2}|\\d{4})${time}$`, 'i');
const year_first = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}$`, 'i');

/** The day number of a written date, or null where it cannot be read. Never month first. */
export function read_date(text) {
  let found = day_first.exec(text);
  if (found) return day_of(+found[4], +found[3], +found[1]);
  found = named_month.exec(text);
  if (found) {
    const month = month_names.indexOf(found[2].toLowerCase()) + 1;
    if (month === 0) return null;
    let year = +found[3];
    if (found[3].length === 2) year += year <= 49 ? 2000 : 1900;
    return day_of(year, month, +found[1]);
  }
  found = year_first.exec(text);
  if (found) return day_of(+found[1], +found[2], +found[3]);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    // Excel counts from 1899-12-30 for every serial in this range.
    if (serial >= 20000 && serial <= 60000) return day_of(1899, 12, 30) + serial;
  }
  return null;
}
