// @ts-check
// What Hallamby's lists and returns say of one year, as the counts that the national tables publish.
// Definition: the columns of the published tables; a year ends on 31 March.

import { addMonths, isWorkday, on } from './calendar.mjs';
import { ageOn } from './population.mjs';

/** @typedef {import('./population.mjs').World} World */
/** Counts that add up, by table: each part of a table's total. @typedef {Record<string, number[]>} Counts */

/** Working days at which the bands of assessments and of conferences end. */
export const ASSESSMENT_BANDS = [0, 10, 20, 30, 40, 45, 50, 60, 140];
export const CONFERENCE_BANDS = [10, 15, 20, 40];

/** @param {number} from @param {number} to */
function workdaysBetween(from, to) {
  let n = 0;
  for (let day = from + 1; day <= to; day++) if (isWorkday(day)) n++;
  return n;
}

/** How many values fall in each band, by its upper end. @param {number[]} values @param {number[]} ends */
const banded = (values, ends) =>
  ends.map(
    (end, i) =>
      values.filter((v) => (v <= end || i === ends.length - 1) && (i === 0 || v > ends[i - 1]))
        .length,
  );

/** Lengths in bands of 3 and 6 months, 1 and 2 years, and longer. @param {Array<[number, number]>} spans */
const lengths = (spans) =>
  banded(
    spans.map(
      ([from, to]) => [3, 6, 12, 24].filter((months) => addMonths(from, months) < to).length,
    ),
    [0, 1, 2, 3, 4],
  );

/**
 * What Hallamby's own lists and returns say of the year to 31 March.
 * @param {World} world
 * @param {import('./table.mjs').Table[]} returns
 * @param {number} year
 * @returns {Counts}
 */
export function countedIn({ referrals, assessments, enquiries, plans, care }, returns, year) {
  const first = on(`${year - 1}-04-01`);
  const last = on(`${year}-03-31`);
  const within = (/** @type {number | undefined} */ day) =>
    day !== undefined && day >= first && day <= last;
  const people = (/** @type {Array<{ child: { id: string } }>} */ items) =>
    new Set(items.map(({ child }) => child.id)).size;
  const referred = referrals.filter(({ day }) => within(day));
  const again = referred.filter(({ child, day }) =>
    child.referred.some((before) => before < day && addMonths(before, 12) >= day),
  );
  const done = assessments.filter(({ end }) => within(end));
  const asked = enquiries.filter(({ day }) => within(day));
  const met = enquiries.filter(({ conference }) => within(conference));
  const begun = plans.filter(({ start }) => within(start));
  const open = plans.filter(({ start, end }) => start <= last && end > last);
  const ended = plans.filter(({ end }) => within(end));
  const due = open.filter(({ start }) => addMonths(start, 3) <= last);
  const timely = due.filter(({ start, reviews }) => {
    const held = [start, ...reviews.filter((day) => day <= last), last];
    return held.every((day, i) => !i || day <= addMonths(held[i - 1], i === 1 ? 3 : 6));
  });
  const looked = care.filter(({ legal }) => !legal.startsWith('V4'));
  const inCare = looked.filter(({ start, end }) => start <= last && end > last);
  /** @type {(c: import('./population.mjs').CarePeriod) => number[]} */
  const starts = ({ listed }) => (listed?.starts ?? []).filter((day) => day <= last);
  const moves = inCare.map((c) => starts(c).filter((day) => day > addMonths(last, -12)).length);
  const homes = inCare.map((c, i) => moves[i] + (c.start <= addMonths(last, -12) ? 1 : 0));
  const long = inCare.filter(
    ({ child, start }) => addMonths(start, 30) <= last && ageOn(child, last) < 16,
  );
  const settled = long.filter((c) => (starts(c).pop() ?? last) <= addMonths(last, -24));
  const leavers =
    returns.find(({ name }) => name.includes(`${year - 1}-${year % 100}_oc3`))?.rows ?? [];
  const lives = (/** @type {boolean} */ young) => {
    const found = leavers.filter(([, born, touch]) => {
      const [, month, of] = String(born).split('/').map(Number);
      const age = year - 1 - (month < 4 ? of - 1 : of);
      return touch !== 'RHOM' && age < 19 === young;
    });
    const suits = (/** @type {RegExp} */ end) =>
      found.filter((row) => end.test(`${row[4]}`)).length;
    return [suits(/1$/), suits(/2$/), suits(/^0$/)];
  };
  return {
    c1: [again.length, referred.length - again.length],
    nfa: [referred.filter(({ noAction }) => noAction).length],
    none: [done.filter(({ support }) => !support).length],
    children: [people(again), people(referred) - people(again)],
    c2: banded(
      done.map(({ start, end }) => workdaysBetween(start, end)),
      ASSESSMENT_BANDS,
    ),
    s47: [asked.length],
    asked: [people(asked)],
    met: [people(met)],
    c4: banded(
      met.map(({ day, conference }) => workdaysBetween(day, conference ?? day)),
      CONFERENCE_BANDS,
    ),
    d3: [
      begun.filter(({ earlier }) => earlier).length,
      begun.filter(({ earlier }) => !earlier).length,
    ],
    d5: lengths(open.map(({ start }) => [start, last])),
    d7: lengths(ended.map(({ start, end }) => [start, end])),
    d6: [timely.length, due.length - timely.length],
    started: [looked.filter(({ start }) => within(start)).length],
    cla: [inCare.length],
    ceased: [looked.filter(({ end }) => within(end)).length],
    homes: banded(homes, [1, 2, 3]),
    long: [settled.length, long.length - settled.length],
    young: lives(true),
    older: lives(false),
    staff: year < 2018 ? [38, 3, 4, 6, 428, 271, 36] : [40, 8, 9, 11, 483, 298, 35],
  };
}
