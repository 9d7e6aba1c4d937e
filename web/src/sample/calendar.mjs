// @ts-check
// Dates as whole days since 1 January 1970, and the working days of England for 2013 to 2018.
// Definition of working days: Monday to Friday, not a bank holiday; the start is day 0.

/** Month and day of every bank holiday, one line per year from 2013. */
const BANK_HOLIDAYS = [
  '0101 0329 0401 0506 0527 0826 1225 1226',
  '0101 0418 0421 0505 0526 0825 1225 1226',
  '0101 0403 0406 0504 0525 0831 1225 1228',
  '0101 0325 0328 0502 0530 0829 1226 1227',
  '0102 0414 0417 0501 0529 0828 1225 1226',
  '0101 0330 0402 0507 0528 0827 1225 1226',
];

/**
 * @param {string} iso yyyy-mm-dd
 * @returns {number}
 */
export const on = (iso) => Date.parse(iso) / 864e5;

const holidays = new Set(
  BANK_HOLIDAYS.flatMap((line, i) =>
    line.split(' ').map((md) => on(`${2013 + i}-${md.slice(0, 2)}-${md.slice(2)}`)),
  ),
);

/** The first day of the simulation: early enough for cases to be under way when the lists begin. */
export const OPENING = on('2013-01-02');
/** The first day the lists cover. */
export const FIRST_DAY = on('2015-04-01');
/** The day the lists were drawn. */
export const AS_AT = on('2018-09-30');

/** @param {number} day */
export const weekday = (day) => (day + 4) % 7;
/** @param {number} day */
export const isWeekend = (day) => weekday(day) % 6 === 0;
/** @param {number} day */
export const isBankHoliday = (day) => holidays.has(day);
/** @param {number} day */
export const isWorkday = (day) => !isWeekend(day) && !isBankHoliday(day);

/**
 * The n-th working day after a day; with n = 0 the day itself, or the next working day.
 * @param {number} day
 * @param {number} n
 */
export function workdays(day, n) {
  let d = day;
  let left = n;
  while (left > 0) if (isWorkday(++d)) left--;
  while (!isWorkday(d)) d++;
  return d;
}

/**
 * The same day of the month n months later, or the last day of a shorter month.
 * @param {number} day
 * @param {number} n may be negative
 */
export function addMonths(day, n) {
  const d = new Date(day * 864e5);
  const month = d.getUTCMonth() + n;
  const last = new Date(Date.UTC(d.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(d.getUTCFullYear(), month, Math.min(d.getUTCDate(), last)) / 864e5;
}

/** @param {number} day @returns {number} 0 for January */
export const monthOf = (day) => new Date(day * 864e5).getUTCMonth();

/**
 * Whole years between two days, as at a birthday.
 * @param {number} from
 * @param {number} to
 */
export function years(from, to) {
  const around = (to - from) / 365.25;
  const whole = Math.floor(around);
  // Only near a birthday does the calendar have to be asked.
  if (around - whole > 0.01 && around - whole < 0.99) return whole;
  return addMonths(from, 12 * (whole + 1)) <= to
    ? whole + 1
    : addMonths(from, 12 * whole) <= to
      ? whole
      : whole - 1;
}

/** @type {Map<number, string>} */
const written = new Map();

/**
 * dd/mm/yyyy; empty for a day that has not come by the day the lists were drawn.
 * @param {number | undefined} day
 */
export function uk(day) {
  if (day === undefined || day > AS_AT) return '';
  let text = written.get(day);
  if (text === undefined) {
    const iso = new Date(day * 864e5).toISOString();
    text = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
    written.set(day, text);
  }
  return text;
}
