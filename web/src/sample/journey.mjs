// @ts-check
// A referred child's way: assessment, section 47 enquiry, conference, plan, closure or care.

import { addMonths, isWorkday, workdays } from './calendar.mjs';
import { enterCare } from './care.mjs';
import { adultFrom, ageOn, workerIn } from './population.mjs';
import { chanceConferenceInTime, chanceInTime, lateBy } from './story.mjs';
import { ABUSE, AGENCIES, assessmentTeam, DISABILITY_TEAM, familyTeam, NEED } from './words.mjs';

/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./population.mjs').World} World */

const OUTCOME = {
  none: 'No further action',
  help: 'Early help',
  need: 'Child in need plan',
  plan: 'Child protection or strategy discussion',
  care: 'Looked after',
};
/** @typedef {keyof typeof OUTCOME} Outcome */

const OTHER = 'RC7 - Any other reason';
/** Reason for closing the case by a word of the reason for leaving care. */
const CLOSURES = [
  ['Adopted', 'RC1 - Adopted'],
  ['arrangements', 'RC3 - Child arrangements order'],
  ['Special', 'RC4 - Special guardianship order'],
];

/**
 * @param {World} world
 * @param {Child} child
 * @param {number} start
 * @param {string} [agency]
 */
export function openEarlyHelp(world, child, start, agency) {
  const { random } = world;
  const first = workdays(start, 0);
  world.earlyHelp.push({
    child,
    start: first,
    end: random.chance(0.985) ? workdays(first, random.between(10, 85)) : undefined,
    agency:
      agency ??
      random.weighted([
        [AGENCIES[0], 30],
        [AGENCIES[1], 22],
        [AGENCIES[2], 13],
        [AGENCIES[3], 9],
        [AGENCIES[4], 5],
        [AGENCIES[5], 11],
        [AGENCIES[6], 4],
        [AGENCIES[7], 2],
        [AGENCIES[8], 3],
        [AGENCIES[9], 1],
      ]),
  });
}

/**
 * A section 47 enquiry from a strategy discussion on or just after a day.
 * @param {World} world
 * @param {Child} child
 * @param {number} day
 * @param {number} conferences chance of an initial conference
 * @returns {number | undefined} the day of a conference that ended in a plan
 */
function enquire(world, child, day, conferences) {
  const { random } = world;
  const start = workdays(day, 0);
  if (ageOn(child, start) >= 17) return undefined;
  let conference;
  let plan = false;
  if (random.chance(conferences)) {
    conference = workdays(
      start,
      random.chance(chanceConferenceInTime(start)) ? random.between(7, 15) : random.between(16, 32),
    );
    plan = random.chance(0.88);
    child.conferences.push(conference);
  }
  child.enquiries.push(start);
  const worker = workerIn(child, assessmentTeam(child.locality));
  world.enquiries.push({ child, day: start, conference, plan, worker });
  return plan ? conference : undefined;
}

/**
 * A child protection plan from its conference to its end, mostly at a review; some end in care.
 * @param {World} world
 * @param {Child} child
 * @param {number} start
 * @param {string} need
 * @returns {{ end: number, care: import('./population.mjs').CarePeriod | undefined }}
 */
function protect(world, child, start, need) {
  const { random } = world;
  const first = random.weighted(ABUSE);
  const length = random.weighted([
    [1, 16],
    [2, 46],
    [3, 26],
    [4, 8],
    [5, 4],
  ]);
  /** @type {number[]} */
  const reviews = [];
  for (let i = 0; i < length; i++) {
    const due = addMonths(i ? reviews[i - 1] : start, i ? 6 : 3);
    let held = due + (random.chance(0.86) ? -random.between(0, 16) : random.between(10, 60));
    while (!isWorkday(held)) held--;
    reviews.push(held);
  }
  let end = reviews[length - 1];
  const toCare = random.chance(0.16) && ageOn(child, start) < 17;
  if (toCare) end = workdays(start, random.between(15, 170));
  end = Math.min(end, adultFrom(child));
  const plan = {
    child,
    start,
    end,
    first,
    latest: random.chance(0.9) ? first : random.weighted(ABUSE),
    earlier: child.earlierPlans + child.plans.length,
    reviews: reviews.filter((held) => held <= end),
  };
  child.plans.push(plan);
  world.plans.push(plan);
  return { end, care: toCare ? enterCare(world, child, end, need) : undefined };
}

/**
 * What follows an assessment that leads to services: when the episode closes, and why.
 * @param {World} world
 * @param {Child} child
 * @param {Outcome} outcome
 * @param {{ day: number, authorised: number, conference: number | undefined, need: string }} facts
 */
function serve(world, child, outcome, { day, authorised, conference, need }) {
  const { random } = world;
  let planned = conference;
  if (outcome === 'need') {
    const end = workdays(
      authorised,
      Math.floor(30 + 400 * random.next() * (0.4 + 0.6 * random.next())),
    );
    if (!random.chance(0.12)) return { end, reason: OTHER };
    const raised = authorised + random.between(15, 160);
    planned = enquire(world, child, raised, 0.6);
    if (planned === undefined) return { end: Math.max(end, raised + 40), reason: OTHER };
  }
  let period;
  let end = 0;
  if (planned !== undefined) {
    const protectedFor = protect(world, child, planned, need);
    ({ end } = protectedFor);
    period = protectedFor.care;
  } else {
    period = enterCare(world, child, workdays(day, random.between(1, 35)), need);
  }
  if (period) {
    const { reason: left } = period;
    const [, reason] = CLOSURES.find(([word]) => left.includes(word)) ?? ['', OTHER];
    return { end: Math.max(period.end, authorised), reason };
  }
  const steppedDown = random.chance(0.24);
  if (steppedDown) openEarlyHelp(world, child, end + random.between(0, 24), AGENCIES[0]);
  const after = steppedDown ? random.between(0, 20) : random.between(30, 190);
  return { end: Math.max(end, authorised) + after, reason: OTHER };
}

/**
 * The assessment of an accepted referral and all that comes of it.
 * @param {World} world
 * @param {Child} child
 * @param {number} day of the referral
 */
export function assess(world, child, day) {
  const { random } = world;
  const need =
    child.disability === 'a) Yes' && random.chance(0.5) ? NEED[1][0] : random.weighted(NEED);
  const start = workdays(
    day,
    random.weighted([
      [0, 55],
      [1, 25],
      [2, 14],
      [4, 6],
    ]),
  );
  const investigated = random.chance(0.3);
  const conference = investigated
    ? enquire(world, child, day + random.between(0, 9), 0.5)
    : undefined;
  /** @type {Outcome} */
  let outcome = 'plan';
  // The youngest come into care most often; the oldest hardly ever.
  const age = ageOn(child, day);
  const care = age < 2 ? 17 : age < 17 ? 5 : 0;
  if (conference === undefined)
    outcome = random.weighted(
      investigated
        ? [
            ['none', 26],
            ['help', 18],
            ['need', 48],
            ['care', care * 2],
          ]
        : [
            ['none', 40],
            ['help', 21],
            ['need', 35],
            ['care', care],
          ],
    );
  const inTime = world.timely[child.locality](
    chanceInTime(start, child.locality) + (outcome === 'plan' ? 0.07 : -0.01),
  );
  // In time: piled up towards the limit. Late: most of them soon after it.
  const length = inTime
    ? random.chance(0.3)
      ? random.between(38, 45)
      : 5 + Math.floor(41 * Math.sqrt(random.next()))
    : 46 + Math.floor(lateBy(start, child.locality) * random.next());
  const authorised = workdays(start, length);
  const disabled = need === NEED[1][0];
  const worker = workerIn(child, disabled ? DISABILITY_TEAM : assessmentTeam(child.locality));
  world.assessments.push({
    child,
    start,
    end: authorised,
    outcome: OUTCOME[outcome],
    support: outcome !== 'none' && outcome !== 'help',
    seen: random.weighted([
      ['a) Yes', 94],
      ['b) No', 4],
      ['c) Unknown', 2],
    ]),
    worker,
  });
  let closure = {
    end: authorised + random.between(0, 5),
    reason: 'RC8 - Closed after assessment, no further action',
  };
  if (outcome === 'help') {
    openEarlyHelp(world, child, closure.end + random.between(0, 15));
  } else if (outcome !== 'none') {
    closure = serve(world, child, outcome, { day, authorised, conference, need });
  }
  if (ageOn(child, closure.end) >= 18)
    closure = {
      end: Math.max(adultFrom(child), authorised),
      reason: 'RC6 - Transferred to adult services',
    };
  child.openUntil = closure.end;
  world.episodes.push({
    child,
    start: day,
    end: closure.end,
    need,
    reason: closure.reason,
    assessed: authorised,
  });
}

/** @param {Child} child @param {boolean} disabled */
export const longTermTeam = (child, disabled) =>
  disabled ? DISABILITY_TEAM : familyTeam(child.locality);
