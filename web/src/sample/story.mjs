// @ts-check
// The story of Hallamby in numbers: what changes over the years, and where. See README.md.

import { isBankHoliday, isWeekend, monthOf, on } from './calendar.mjs';

/**
 * A value that moves in straight lines between dated points.
 * @param {ReadonlyArray<readonly [string, number]>} points in date order
 * @returns {(day: number) => number}
 */
function along(points) {
  const at = points.map(([iso, value]) => /** @type {const} */ ([on(iso), value]));
  return (day) => {
    let before = at[0];
    for (const point of at) {
      if (point[0] > day) {
        if (point === before) return point[1];
        return before[1] + ((point[1] - before[1]) * (day - before[0])) / (point[0] - before[0]);
      }
      before = point;
    }
    return before[1];
  };
}

/** The locality that does not recover after the new recording system. */
export const STRUGGLING = 1;
/** Shares of the four localities. */
export const LOCALITY_WEIGHTS = /** @type {const} */ ([
  [0, 0.27],
  [1, 0.21],
  [2, 0.29],
  [3, 0.23],
]);

// Chance that an assessment begun on a day is authorised within 45 working days.
const inTimeElsewhere = along([
  ['2017-08-22', 0.875],
  ['2017-09-04', 0.5],
  ['2018-03-01', 0.57],
  ['2018-05-05', 0.93],
]);
const inTimeStruggling = along([
  ['2017-08-22', 0.83],
  ['2017-09-04', 0.47],
  ['2018-03-15', 0.54],
  ['2018-05-01', 0.58],
]);
/** @param {number} day @param {number} locality */
export const chanceInTime = (day, locality) =>
  (locality === STRUGGLING ? inTimeStruggling : inTimeElsewhere)(day);

// How many working days past the limit a late assessment may run.
const lateElsewhere = along([
  ['2017-08-22', 20],
  ['2017-09-10', 38],
  ['2017-10-20', 92],
  ['2017-12-15', 82],
  ['2018-02-20', 42],
  ['2018-04-10', 20],
]);
const lateStruggling = along([
  ['2017-08-22', 20],
  ['2017-09-10', 38],
  ['2017-10-20', 92],
  ['2018-02-01', 75],
  ['2018-04-15', 48],
  ['2018-06-15', 70],
]);
/** @param {number} day @param {number} locality */
export const lateBy = (day, locality) =>
  (locality === STRUGGLING ? lateStruggling : lateElsewhere)(day);

/** Chance that a referral is of a child referred in the twelve months before. */
export const chanceReturning = along([
  ['2015-04-01', 0.19],
  ['2018-09-30', 0.245],
]);

/** Chance that a referral ends in no further action: the practice changed at the turn of 2018. */
export const chanceNoAction = along([
  ['2017-10-01', 0.26],
  ['2018-02-01', 0.13],
]);

/** Chance that an initial conference is held within 15 working days. */
export const chanceConferenceInTime = along([
  ['2017-09-15', 0.86],
  ['2017-12-01', 0.64],
  ['2018-03-01', 0.66],
  ['2018-06-01', 0.86],
]);

const SCHOOL_MONTHS = [1.05, 0.95, 1.15, 0.75, 1, 1.2, 1, 0.1, 1, 1.1, 1.2, 0.8];
const POLICE_MONTHS = [0.95, 0.9, 0.95, 1, 1, 1.05, 1.15, 1.15, 1, 1, 0.95, 0.9];

// Contacts on an ordinary working day in April 2015, their share at a weekend, growth per year,
// and the chance that a contact becomes a referral; by code of the source.
const SOURCES = /** @type {const} */ ([
  ['1A', 0.33, 0.1, 0.016, 0.33],
  ['1B', 0.48, 0.1, 0.016, 0.36],
  ['1C', 0.22, 0.1, 0.016, 0.34],
  ['1D', 0.14, 0.1, 0.016, 0.28],
  ['2A', 1.6, 0, 0.02, 0.41],
  ['2B', 0.24, 0, 0.016, 0.38],
  ['3A', 0.3, 0, 0.016, 0.36],
  ['3B', 0.28, 0, 0.016, 0.42],
  ['3C', 0.14, 0, 0.016, 0.36],
  ['3D', 0.2, 0, 0.016, 0.36],
  ['3E', 0.35, 0.3, 0.016, 0.33],
  ['3F', 0.25, 0, 0.016, 0.35],
  ['4', 0.26, 0, 0.016, 0.27],
  ['5A', 0.62, 0, 0.016, 0.45],
  ['5B', 0.26, 0, 0.016, 0.45],
  ['5C', 0.22, 0, 0.016, 0.5],
  ['6', 1.95, 0.3, 0.088, 0.235],
  ['7', 0.22, 0, 0.016, 0.4],
  ['8', 0.38, 0, 0.016, 0.31],
  ['9', 0.26, 0.1, 0.016, 0.21],
  ['10', 0.05, 0, 0.016, 0.25],
]);

const STORY_START = on('2015-04-01');

/**
 * Expected contacts of a day by source; none on a bank holiday.
 * @param {number} day
 * @returns {Array<[{ code: string, refers: number }, number]>}
 */
export function expectedContacts(day) {
  if (isBankHoliday(day)) return [];
  const passed = (day - STORY_START) / 365.25;
  const weekend = isWeekend(day);
  const month = monthOf(day);
  return SOURCES.map(([code, daily, atWeekend, growth, refers]) => {
    const season =
      code === '2A' || code === '3C' ? SCHOOL_MONTHS : code === '6' ? POLICE_MONTHS : undefined;
    const mean = daily * (1 + growth * passed) * (season ? season[month] : 1);
    return [{ code, refers }, weekend ? mean * atWeekend : mean];
  });
}
