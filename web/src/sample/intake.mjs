// @ts-check
// The front door, day by day: contacts, what is decided about them, and referrals.

import { AS_AT, addMonths, isWorkday, OPENING } from './calendar.mjs';
import { arriveAlone, settleEarlierCare } from './care.mjs';
import { assess, openEarlyHelp } from './journey.mjs';
import { adultFrom, newChild, notHoliday, workerIn } from './population.mjs';
import { chanceNoAction, chanceReturning, expectedContacts } from './story.mjs';
import { FIRST_RESPONSE } from './words.mjs';

/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./population.mjs').World} World */

/**
 * A known child still under 18 with no open case and no contact that day, who passes a test.
 * @param {World} world
 * @param {ReadonlyArray<{ child: Child }>} pool latest last
 * @param {number} reach how far back in the pool to look
 * @param {number} day
 * @param {(child: Child) => boolean} fits
 * @returns {Child | undefined}
 */
function knownChild(world, pool, reach, day, fits) {
  const first = Math.max(0, pool.length - reach);
  if (pool.length === 0) return undefined;
  for (let tries = 0; tries < 40; tries++) {
    const { child } = pool[world.random.between(first, pool.length - 1)];
    if (child.lastSeen < day && child.openUntil < day && adultFrom(child) > day + 3 && fits(child))
      return child;
  }
  return undefined;
}

/** @param {Child} child @param {number} day */
const referredWithinYear = (child, day) => {
  const last = child.referred[child.referred.length - 1];
  return last !== undefined && last < day && (last + 365 >= day || addMonths(last, 12) >= day);
};

/**
 * @param {World} world
 * @param {number} day of the contact
 * @param {string} source
 */
function refer(world, day, source) {
  const { random } = world;
  let on = notHoliday(
    day +
      random.weighted([
        [0, 6],
        [1, 3],
        [2, 1],
      ]),
  );
  if (!isWorkday(on) && random.chance(0.7)) on = day;
  const returning = world.returns(chanceReturning(day));
  const child =
    (returning
      ? knownChild(world, world.referrals, 800, day, (c) => referredWithinYear(c, on))
      : random.chance(0.3)
        ? knownChild(world, world.contacts, 6000, day, (c) => !referredWithinYear(c, on))
        : undefined) ?? newChild(world, day);
  child.lastSeen = day;
  world.contacts.push({ child, day, source, outcome: 'Progress to referral' });
  if (on > AS_AT) return;
  child.referred.push(on);
  const noAction = world.refuses(chanceNoAction(on));
  world.referrals.push({
    child,
    day: on,
    source,
    noAction,
    worker: workerIn(child, FIRST_RESPONSE),
  });
  child.openUntil = on + 5;
  if (!noAction && random.chance(0.95)) assess(world, child, on);
}

/**
 * A contact that does not become a referral.
 * @param {World} world
 * @param {number} day
 * @param {string} source
 */
function answer(world, day, source) {
  const { random } = world;
  const kind = random.next();
  const child =
    (kind < 0.05
      ? knownChild(world, world.earlyHelp, 120, day, () => true)
      : kind < 0.3
        ? knownChild(world, world.contacts, 4000, day, () => true)
        : undefined) ?? newChild(world, day);
  child.lastSeen = day;
  const outcome = random.weighted([
    ['Closed and logged', 76],
    ['Early help', 13],
    ['Information and advice', 11],
  ]);
  if (outcome === 'Early help') openEarlyHelp(world, child, day + random.between(1, 20));
  // The newest contacts may still be waiting for a decision.
  const undecided = day > AS_AT - 5 && random.chance(0.5);
  world.contacts.push({ child, day, source, outcome: undecided ? '' : outcome });
}

/**
 * Run every day from the opening to the day the lists are drawn.
 * @param {World} world
 */
export function runIntake(world) {
  const { random } = world;
  settleEarlierCare(world, OPENING);
  /** Parts of a contact carried over to the next day, by source. @type {Map<string, number>} */
  const owed = new Map();
  for (let day = OPENING; day <= AS_AT; day++) {
    /** @type {Array<{ code: string, refers: number }>} */
    const today = [];
    for (const [source, mean] of expectedContacts(day)) {
      let due = (owed.get(source.code) ?? 0) + mean * (0.4 + 1.2 * random.next());
      for (; due >= 1; due--) today.push(source);
      owed.set(source.code, due);
    }
    // The last day is a Sunday: a call that evening is the latest event of all.
    if (day === AS_AT) today.push({ code: '6', refers: 0 });
    while (today.length) {
      const [{ code, refers }] = today.splice(random.between(0, today.length - 1), 1);
      (world.refers(refers) ? refer : answer)(world, day, code);
    }
    if (isWorkday(day)) {
      if (random.chance(0.6)) openEarlyHelp(world, newChild(world, day, 0.1), day);
      if (random.chance(0.014)) arriveAlone(world, day);
    }
  }
}
