// @ts-check
// The children of Hallamby and what is recorded about them, before it is written out as lists.

import { isBankHoliday, years } from './calendar.mjs';
import { LOCALITY_WEIGHTS } from './story.mjs';
import { ETHNICITY, GENDER, NO, TEAMS, UNKNOWN, YES } from './words.mjs';

/**
 * Days are counted as in calendar.mjs; a day not set has not happened and will not.
 * @typedef {object} Child
 * @property {string} id
 * @property {string} gender
 * @property {string} ethnicity
 * @property {number} born
 * @property {string} disability
 * @property {number} locality
 * @property {number} share place in each team's work, 0 up to 1
 * @property {number} openUntil last day of the latest case
 * @property {number} lastSeen day of the latest contact
 * @property {number[]} referred
 * @property {number[]} enquiries
 * @property {number[]} conferences
 * @property {Plan[]} plans
 * @property {number} earlierPlans plans before the simulation began
 * @property {CarePeriod[]} care
 * @property {boolean} alone an unaccompanied asylum-seeking child
 *
 * @typedef {{ child: Child, day: number, source: string, outcome: string }} Contact
 * @typedef {{ child: Child, start: number, end: number | undefined, agency: string }} EarlyHelp
 * @typedef {{ child: Child, day: number, source: string, noAction: boolean, worker: Worker }} Referral
 * @typedef {{ child: Child, start: number, end: number, outcome: string, support: boolean,
 *   seen: string, worker: Worker }} Assessment
 * @typedef {{ child: Child, day: number, conference: number | undefined, plan: boolean,
 *   worker: Worker }} Enquiry
 * @typedef {{ child: Child, start: number, end: number, need: string, reason: string,
 *   assessed: number }} Episode
 * @typedef {{ child: Child, start: number, end: number, first: string, latest: string,
 *   earlier: number, reviews: number[] }} Plan
 * @typedef {{ child: Child, start: number, end: number, reason: string, need: string,
 *   route: string, legal: string, again: boolean, adoption: Adoption | undefined,
 *   listed?: Listed }} CarePeriod
 * @typedef {{ row: Array<string | number>, reviews: number[], placed: number, placements: number,
 *   type: string, provider: string, legal: string, legalFrom: number, missing: number,
 *   starts?: number[] }} Listed
 *   what list 8 says of a period of care, for the returns to agree with
 * @typedef {{ decided: number, ordered: number, matched: number, placed: number, final: number,
 *   reversed: number | undefined, why?: string, family: number }} Adoption
 * @typedef {{ team: string, name: string }} Worker
 */

/**
 * Everything that has happened, in the order it was first known.
 * @typedef {object} World
 * @property {import('./random.mjs').Random} random
 * @property {Child[]} children
 * @property {(p: number) => boolean} refers whether a contact becomes a referral
 * @property {(p: number) => boolean} returns whether a referral is of a child seen before
 * @property {(p: number) => boolean} refuses whether a referral ends in no further action
 * @property {Array<(p: number) => boolean>} timely by locality, whether an assessment is in time
 * @property {Contact[]} contacts
 * @property {EarlyHelp[]} earlyHelp
 * @property {Referral[]} referrals
 * @property {Assessment[]} assessments
 * @property {Enquiry[]} enquiries
 * @property {Episode[]} episodes
 * @property {Plan[]} plans
 * @property {CarePeriod[]} care
 */

/**
 * @param {import('./random.mjs').Random} random
 * @returns {World}
 */
export const emptyWorld = (random) => ({
  random,
  children: [],
  refers: random.steady(),
  returns: random.steady(),
  refuses: random.steady(),
  timely: LOCALITY_WEIGHTS.map(() => random.steady()),
  contacts: [],
  earlyHelp: [],
  referrals: [],
  assessments: [],
  enquiries: [],
  episodes: [],
  plans: [],
  care: [],
});

/**
 * A child not known before, of an age from youngest to oldest on the day; now and then unborn.
 * @param {World} world
 * @param {number} day
 * @param {number} [youngest] in years
 * @param {number} [oldest] in years, never 18
 * @returns {Child}
 */
export function newChild(world, day, youngest = 0, oldest = 17.4) {
  const { random } = world;
  const unborn = youngest === 0 && random.chance(0.02);
  // Babies come to notice more often than older children.
  const eldest = youngest === 0 && random.chance(0.09) ? 1 : oldest;
  const born = unborn
    ? day + random.between(20, 140)
    : day - Math.floor((youngest + random.next() * (eldest - youngest)) * 365.25);
  /** @type {Child} */
  const child = {
    id: String(2040017 + world.children.length * 31 + random.between(0, 30)),
    gender: unborn ? GENDER[2] : GENDER[random.chance(0.51) ? 0 : 1],
    ethnicity: random.weighted(ETHNICITY),
    born,
    disability: random.weighted([
      [NO, 86],
      [YES, 11],
      [UNKNOWN, 3],
    ]),
    locality: random.weighted(LOCALITY_WEIGHTS),
    share: random.next(),
    openUntil: 0,
    lastSeen: 0,
    referred: [],
    enquiries: [],
    conferences: [],
    plans: [],
    earlierPlans: 0,
    care: [],
    alone: false,
  };
  if (random.chance(0.15)) child.earlierPlans = random.chance(0.8) ? 1 : 2;
  world.children.push(child);
  return child;
}

/**
 * Age at last birthday; -1 before birth.
 * @param {Child} child
 * @param {number} day
 */
export const ageOn = (child, day) => (day < child.born ? -1 : years(child.born, day));

/** The day of an eighteenth birthday, near enough. @param {Child} child */
export const adultFrom = (child) => child.born + 6575;

/**
 * The child's worker in a team: some workers hold more than others.
 * @param {Child} child
 * @param {string} team
 * @returns {Worker}
 */
export function workerIn(child, team) {
  const names = TEAMS.get(team) ?? [];
  const place = child.share * (0.75 + 0.25 * child.share);
  return { team, name: names[Math.floor(place * names.length)] };
}

/** The next day that is not a bank holiday, from this day on. @param {number} day @returns {number} */
export const notHoliday = (day) => (isBankHoliday(day) ? notHoliday(day + 1) : day);
