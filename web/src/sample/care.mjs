// @ts-check
// Children looked after: how they come in, how long they stay, how they leave; adoption.

import { addMonths, workdays } from './calendar.mjs';
import { adultFrom, ageOn, newChild } from './population.mjs';
import { NEED } from './words.mjs';

/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./population.mjs').World} World */

/** Ways out of care: weight for ages under 5, 5 to 12, 13 and over. */
const ROUTES = /** @type {const} */ ([
  ['home', [25, 40, 44]],
  ['adoption', [40, 6, 0]],
  ['guardian', [22, 17, 4]],
  ['arrangements', [7, 6, 2]],
  ['other', [3, 4, 8]],
  ['stay', [9, 30, 42]],
]);

const REASON = {
  home: ['e) E4A: Returned home', 'f) E4B: Returned home'],
  adoption: ['a) E11: Adopted', 'b) E12: Adopted'],
  guardian: ['i) E45: Special guardianship order', 'k) E47: Special guardianship order'],
  arrangements: ['h) E41: Child arrangements order'],
  other: ['d) E3: Other LA', 'g) E13: Left to live with relatives', 'p) E9: Custody'],
  stay: ['m) E5: Independent living', 'n) E6: Independent living', 't) E8: Any other reason'],
};

/**
 * @param {World} world
 * @param {number} start of care
 * @returns {import('./population.mjs').Adoption}
 */
function adoptionFrom(world, start) {
  const { random } = world;
  const decided = workdays(start, random.between(90, 190));
  const ordered = workdays(decided, random.between(8, 50));
  const matched = workdays(ordered, random.between(15, 280));
  const placed = workdays(matched, random.between(5, 25));
  const final = workdays(placed, random.between(75, 210));
  const reversed = random.chance(0.1) ? workdays(ordered, random.between(60, 200)) : undefined;
  return {
    decided,
    ordered,
    matched,
    placed,
    final,
    reversed,
    family: 7000 + random.between(0, 1999),
  };
}

/**
 * @param {World} world
 * @param {Child} child
 * @param {number} day
 * @param {string} need
 * @param {keyof typeof REASON} [only] the way out, where it is known
 * @returns {import('./population.mjs').CarePeriod}
 */
export function enterCare(world, child, day, need, only) {
  const { random } = world;
  const start = Math.max(day, child.born);
  const age = ageOn(child, start);
  const band = age < 5 ? 0 : age < 13 ? 1 : 2;
  /** @type {keyof typeof REASON} */
  let route = only ?? random.weighted(ROUTES.map(([name, weights]) => [name, weights[band]]));
  let end = start;
  let adoption;
  if (route === 'adoption') {
    adoption = adoptionFrom(world, start);
    end = adoption.final;
    if (adoption.reversed !== undefined) route = 'stay';
  }
  if (route === 'home') end += random.between(12, 80) * random.between(1, 5);
  if (route === 'guardian' || route === 'arrangements')
    end = workdays(start, random.between(150, 400));
  if (route === 'other') end += random.between(60, 700);
  const reason = random.pick(REASON[route]);
  if (route === 'stay') end = adultFrom(child);
  const before = child.care[child.care.length - 1];
  const long = end - start > 150;
  const legal =
    route === 'adoption'
      ? 'E1: Placement order'
      : child.alone || (!long && random.chance(0.75)) || random.chance(0.14)
        ? 'V2: Section 20'
        : route === 'stay' || random.chance(0.35)
          ? 'C2: Full care order'
          : 'C1: Interim care order';
  const period = {
    child,
    start,
    end: Math.min(end, adultFrom(child)),
    reason: end > adultFrom(child) ? REASON.stay[1] : reason,
    need,
    route,
    legal,
    again: before !== undefined && addMonths(before.end, 12) >= start,
    adoption,
  };
  child.care.push(period);
  world.care.push(period);
  child.openUntil = Math.max(child.openUntil, period.end);
  return period;
}

/**
 * Care that began without a referral here still makes a case in the list of children in need.
 * @param {World} world
 * @param {import('./population.mjs').CarePeriod} period
 */
function withEpisode(world, period) {
  const { child, start, end, need } = period;
  world.episodes.push({
    child,
    start,
    end,
    need,
    reason: 'RC7 - Any other reason',
    assessed: start,
  });
  return period;
}

/**
 * Children who came into care years before the lists begin, and a few on short breaks.
 * @param {World} world
 * @param {number} opening
 */
export function settleEarlierCare(world, opening) {
  const { random } = world;
  for (let i = 0; i < 84; i++) {
    const child = newChild(world, opening, 3, 17.5);
    const start = workdays(child.born + Math.floor((opening - child.born) * random.next()), 0);
    withEpisode(world, enterCare(world, child, start, random.weighted(NEED.slice(0, 8)), 'stay'));
  }
  for (let i = 0; i < 7; i++) {
    const child = newChild(world, opening, 4, 11);
    child.disability = 'a) Yes';
    const period = enterCare(world, child, opening + random.between(200, 1500), NEED[1][0], 'stay');
    withEpisode(world, period).legal = 'V4: Short-term breaks';
  }
}

/**
 * An unaccompanied young person comes into care on a day.
 * @param {World} world
 * @param {number} day
 */
export function arriveAlone(world, day) {
  const child = newChild(world, day, 15, 17.4);
  child.alone = true;
  child.disability = 'b) No';
  child.ethnicity = world.random.pick(['r) OOTH', 'm) AOTH', 'o) BAFR']);
  withEpisode(world, enterCare(world, child, day, NEED[7][0], 'stay'));
}
