// @ts-check
// The history of a period of care: its stays, each in one placement under one legal status, its
// reviews and absences; true to what list 8 says of it.

import { AS_AT, addMonths } from './calendar.mjs';
import { placement } from './care_lists.mjs';
import { ageOn } from './population.mjs';
import { GENDER } from './words.mjs';

/** @typedef {import('./population.mjs').CarePeriod} CarePeriod */
/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {CarePeriod & { listed: import('./population.mjs').Listed }} Listed */

/**
 * One stay under one legal status in one placement.
 * @typedef {{ from: number, to: number, why: string, legal: string, place: string, provider: string,
 *   latest: boolean, moves: boolean }} Stay
 */

/** The code in a national spelling: 'V2' of 'V2: Section 20'. @param {string} text */
export const codeOf = (text) => /\b[A-Z]{1,3}\d+[AB]?\b/.exec(text)?.[0] ?? '';

/** 1 male, 2 female, 0 not known. @param {Child} child */
export const sexOf = (child) =>
  child.gender === GENDER[2] ? 0 : child.gender === GENDER[0] ? 1 : 2;

/**
 * The first days of a period's placements: as many in its last twelve months as list 8 says.
 * @param {Random} random
 * @param {Listed} period
 */
function placementStarts(random, { start, end, listed }) {
  const { placed, placements } = listed;
  const yearAgo = Math.max(start, addMonths(Math.min(end, AS_AT), -12));
  const starts = [placed];
  for (let i = 1; i < placements - 1; i++)
    starts.push(placed - Math.floor((i * (placed - yearAgo)) / (placements - 1)));
  // Earlier moves of those who have been in care for long.
  const before = (placements > 1 ? yearAgo : placed) - start;
  const moves = before > 200 ? random.between(0, 2) : 0;
  for (let i = 1; i <= moves; i++) starts.push(start + Math.floor((i * before) / (moves + 1)));
  // A new order often brings a move on the same day.
  if (moves && listed.legalFrom < start + before) starts[starts.length - 1] = listed.legalFrom;
  listed.starts = [...new Set([...starts, start])].sort((a, b) => a - b);
  return listed.starts;
}

/**
 * @param {Random} random
 * @param {Listed} period
 * @returns {Stay[]}
 */
function staysOf(random, period) {
  const { child, start, end, listed } = period;
  const starts = placementStarts(random, period);
  const kinds = starts.map((day) =>
    day === listed.placed ? listed : placement(random, false, ageOn(child, day)),
  );
  const days = new Set([...starts, listed.legalFrom]);
  // Some carers are agreed for the long term after a while: another type, the same home.
  const agreed = kinds.map(({ type }, i) => {
    const day = starts[i] + 300;
    const settled = type.startsWith('d)') && day < (starts[i + 1] ?? Math.min(end, AS_AT));
    if (settled) days.add(day);
    return settled ? day : undefined;
  });
  const inOrder = [...days].sort((a, b) => a - b);
  return inOrder.map((from, i) => {
    let at = starts.length - 1;
    while (starts[at] > from) at--;
    const moved = starts[at] === from;
    const ordered = listed.legalFrom === from;
    return {
      from,
      to: inOrder[i + 1] ?? end,
      why:
        from === start
          ? 'S'
          : agreed[at] === from
            ? ordered
              ? 'U'
              : 'T'
            : ordered
              ? moved
                ? 'B'
                : 'L'
              : 'P',
      legal:
        from >= listed.legalFrom
          ? codeOf(listed.legal)
          : /^[CE]\d/.test(listed.legal) && !listed.legal.startsWith('C1')
            ? 'C1'
            : 'V2',
      place: from < (agreed[at] ?? 0) ? 'U6' : codeOf(kinds[at].type),
      provider: codeOf(kinds[at].provider),
      latest: at === starts.length - 1,
      moves: i + 1 < inOrder.length && starts.includes(inOrder[i + 1]),
    };
  });
}

/**
 * Everything a period of care tells a return, drawn once so that both years agree.
 * @param {Random} random
 * @param {Listed} period
 */
export function historyOf(random, period) {
  const { child, start, end, listed } = period;
  const until = Math.min(end, AS_AT);
  /** @type {number[]} */
  const away = [];
  for (let i = 0; i < listed.missing; i++)
    away.push(until - 355 + Math.floor((350 * (i + random.next())) / listed.missing));
  for (let day = until - 730; day > start; day -= 365)
    if (ageOn(child, day) > 11 && random.chance(0.17)) away.push(day + random.between(0, 360));
  return {
    ...period,
    stays: staysOf(random, period),
    reviews: listed.reviews.map((day, i) => ({
      // The latest is on list 8; of the others a few were late.
      day: i < listed.reviews.length - 1 && random.chance(0.04) ? day + random.between(8, 40) : day,
      code:
        ageOn(child, day) < 4
          ? 'PN0'
          : random.weighted([
              ['PN1', 46],
              ['PN2', 5],
              ['PN3', 9],
              ['PN4', 2],
              ['PN5', 11],
              ['PN6', 20],
              ['PN7', 7],
            ]),
    })),
    away: away
      .filter((day) => day > start && day < until)
      .map((day) => [day, Math.min(day + random.between(0, 3), until)]),
    permanence: random.weighted([
      ['Z1', 92],
      ['P2', 4],
      ['P3', 2],
      ['P4', 2],
    ]),
  };
}
