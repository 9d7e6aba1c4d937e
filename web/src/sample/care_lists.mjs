// @ts-check
// Writes list 8, children looked after, and list 9, care leavers.
// Definition of the layouts: Annex A lists, January 2024, with the local extra columns.

import { AS_AT, addMonths, FIRST_DAY, uk, workdays } from './calendar.mjs';
import { adultFrom, ageOn, workerIn } from './population.mjs';
import {
  byStart,
  COMMON,
  current,
  DISABLED,
  isOpen,
  person,
  place,
  TEAM,
  table,
} from './table.mjs';
import * as words from './words.mjs';
import { NO, YES, yesNo } from './words.mjs';

/** @typedef {import('./population.mjs').World} World */

const PLANS_FOR = {
  home: 'a) Return to family',
  adoption: 'b) Adoption',
  guardian: 'c) Special guardianship or child arrangements order',
  arrangements: 'c) Special guardianship or child arrangements order',
  other: 'g) Other',
  stay: 'f) Long-term fostering',
};

/** @param {World} world */
export const lookedAfter = ({ care: all, random }) =>
  table(
    '8_looked_after',
    `${COMMON}|Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)|${DISABLED}|Date Started to be Looked After|Child's Category of Need|Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)|Start date of current legal status|Child's Legal Status|Date of Latest Statutory Review|Date of Last Social Work Visit|What is the permanence plan for this child?|Date of Last IRO Visit / Contact to the Child|Date of Last Health Assessment|Date of Last Dental Check|Number of Placements in the Last 12 months|Date Ceased to be Looked After|Reason Ceased to be Looked After|Start Date of Most Recent Placement|Placement Type|Placement Provider|Placement postcode|URN of Placement|Placement Location|LA of Placement|Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months|Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months|Was the child offered a Return Interview after their last missing episode (Y/N)?|Did the child accept a Return Interview after their last missing episode (Y/N)?|${TEAM}|Date Initial Health Assessment|Distance From Home|Locality`,
    all
      .filter(current)
      .sort(byStart)
      .map((c) => {
        const { child, start } = c;
        const seenTo = Math.min(c.end, AS_AT);
        const stayed = seenTo - start;
        const age = ageOn(child, seenTo);
        const shortBreak = c.legal.startsWith('V4');
        /** A day so long before the end, not before care began. */
        const ago = (/** @type {number} */ low, /** @type {number} */ high) => {
          const day = seenTo - random.between(low, high);
          return day > start ? day : undefined;
        };
        // Reviews: 20 working days, three months, then every six months, a few of them late.
        /** @type {number[]} */
        const reviews = [];
        let due = workdays(start, 20 - random.between(0, 3));
        for (let i = 0; due + (random.chance(0.15) ? 70 : 0) <= seenTo; i++) {
          reviews.push(due);
          due = workdays(addMonths(due, i ? 6 : 3) - random.between(4, 18), 0);
        }
        const health = workdays(
          start,
          random.chance(0.76) ? random.between(9, 20) : random.between(21, 40),
        );
        const everyMonths = age < 5 ? 5 : 11;
        const lastHealth = random.chance(0.9)
          ? ago(5, everyMonths * 30)
          : ago(everyMonths * 30 + 40, 560);
        const usual =
          stayed < 40
            ? 1
            : random.weighted([
                [1, 68],
                [2, 21],
                [3, 8],
                [4, 3],
              ]);
        const moved =
          stayed < 365
            ? usual === 1
              ? start
              : start + random.between(5, stayed - 3)
            : usual > 1
              ? seenTo - random.between(10, 350)
              : random.chance(0.3)
                ? start
                : start + Math.floor((stayed - 365) * random.next());
        // A child placed for adoption moved to the adopters that day, and has stayed; no one lives
        // on their own before sixteen.
        const adoption = c.route === 'adoption' ? c.adoption : undefined;
        const adopted = adoption !== undefined && adoption.placed <= seenTo;
        const { type, provider } = placement(random, adopted, age);
        const grown = /^[ln]\)/.test(type) ? addMonths(child.born, 192) : start;
        const placed = adopted ? adoption.placed : Math.max(moved, grown);
        const recent = placed > addMonths(seenTo, -12) ? 2 : 1;
        const placements = placed === moved ? usual : recent;
        const away = random.chance(type.startsWith('p)') || type.startsWith('n)') ? 0.55 : 0.2);
        const miles = away ? 4 + random.between(0, 230) / 8 : random.between(2, 110) / 8;
        const missing = age > 12 && random.chance(0.17) ? random.between(1, 6) : 0;
        const offered = missing > 0 && random.chance(0.9);
        const team = shortBreak ? words.DISABILITY_TEAM : words.CARE_TEAMS[child.locality % 2];
        const anyOrder =
          stayed < 120 || c.legal.startsWith('V')
            ? start
            : start + random.between(60, Math.min(stayed, 500));
        // Before the placement order there is an interim one.
        const waiting = adoption !== undefined && adoption.ordered >= seenTo;
        const legal = waiting ? 'C1: Interim care order' : c.legal;
        const legalFrom = Math.min(
          adoption && !waiting ? adoption.ordered : anyOrder,
          Math.max(start, seenTo - 1),
        );
        const row = [
          ...person(child),
          yesNo(child.alone && start > AS_AT - 365),
          child.disability,
          uk(start),
          c.need,
          yesNo(c.again),
          uk(legalFrom),
          legal,
          uk(reviews[reviews.length - 1]),
          uk(ago(1, random.chance(0.88) ? 40 : 75)),
          child.alone || age > 15
            ? 'd) Supported living in the community'
            : PLANS_FOR[/** @type {keyof typeof PLANS_FOR} */ (c.route)],
          uk(ago(5, 150)),
          uk(Math.max(lastHealth ?? 0, health <= seenTo ? health : 0) || undefined),
          random.chance(0.86) ? uk(ago(10, 340)) : uk(ago(380, 700)),
          placements,
          uk(c.end),
          isOpen(c) ? '' : c.reason,
          uk(placed),
          type,
          provider,
          type.startsWith('k)')
            ? ''
            : `HB${random.between(1, 9)} ${random.between(1, 9)}${random.pick(['AD', 'BX', 'GH', 'NT', 'WY'])}`,
          type.startsWith('p)') ? `SC9${random.between(10000, 99999)}` : '',
          away ? 'b) Out' : 'a) In',
          away ? random.pick(words.NEIGHBOURS) : words.COUNCIL,
          missing,
          missing && random.chance(0.2) ? 1 : 0,
          missing ? yesNo(offered) : '',
          offered ? yesNo(random.chance(0.7)) : '',
          team,
          random.chance(0.98) ? workerIn(child, team).name : '',
          start >= FIRST_DAY && !shortBreak && health <= seenTo && random.chance(0.97)
            ? uk(health)
            : '',
          random.chance(0.02) ? '999.9' : miles.toFixed(1),
          place(child),
        ];
        c.listed = { row, reviews, placed, placements, type, provider, legal, legalFrom, missing };
        return row;
      }),
  );

/**
 * @param {import('./random.mjs').Random} random
 * @param {boolean} adopted
 * @param {number} age
 */
export function placement(random, adopted, age) {
  const type = adopted
    ? 'h) A4: Placed for adoption'
    : random.weighted([
        ['a) U1: Long-term fostering by family or friend', 8],
        ['c) U3: Fostering by family or friend', 8],
        ['d) U4: Long-term fostering', 30],
        ['f) U6: Fostering', 38],
        ['k) P1: Placed with own parents', 6],
        ['l) P2: Independent living', age > 15 ? 12 : 0],
        ['n) H5: Semi-independent living', age > 15 ? 30 : 0],
        ["p) K2: Children's home", age > 9 ? 14 : 0],
        ['u) S1: Residential school', age > 9 ? 2 : 0],
      ]);
  const provider = type.startsWith('k)')
    ? 'a) PR0 - Parent'
    : random.weighted([
        ['b) PR1 - Own provision', type.startsWith('p)') ? 30 : 62],
        ['c) PR2 - Other local authority', 4],
        ['e) PR4 - Private provision', 30],
        ['f) PR5 - Voluntary provision', 6],
      ]);
  return { type, provider };
}

/** Whether the council is in touch with a care leaver, and how many of a hundred. */
export const TOUCH = /** @type {const} */ ([
  [YES, 92],
  [NO, 4],
  ['d) Refu', 2],
  ['f) Rhom', 1],
  ['e) NREQ', 1],
]);
/** Where care leavers live. */
export const HOMES = /** @type {const} */ ([
  ['U: Independent living', 38],
  ['D: Semi-independent accommodation', 18],
  ['E: Supported lodgings', 8],
  ['Z: With former foster carers', 13],
  ['B: With parents or relatives', 12],
  ['X: In custody', 3],
  ['S: No fixed abode', 2],
  ['V: Emergency accommodation', 2],
  ['Y: Other accommodation', 4],
]);
/** What care leavers do. */
export const ACTIVITIES = /** @type {const} */ ([
  ['F1: Full time in higher education', 7],
  ['F2: Full time in education other than higher', 19],
  ['F3: Full time in training or employment', 29],
  ['P2: Part time in education other than higher', 3],
  ['P3: Part time in training or employment', 5],
  ['G4: NEET - illness or disability', 10],
  ['G5: NEET - other', 23],
  ['G6: NEET - pregnancy or parenting', 9],
]);

/** @param {World} world */
export const careLeavers = ({ care: all, random }) =>
  table(
    '9_care_leavers',
    `${COMMON}|Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)|${DISABLED}|${TEAM}|Allocated Personal Advisor|Eligibility Category|Latest Pathway Plan Review Date|LA in Touch|Latest Date of Contact|Type of Accommodation|Suitability of Accommodation|Activity Status|Locality`,
    all
      .filter(
        (c) =>
          c.route === 'stay' &&
          c.end <= AS_AT &&
          adultFrom(c.child) <= AS_AT &&
          ageOn(c.child, AS_AT) <= 21 &&
          !c.legal.startsWith('V4'),
      )
      .sort((a, b) => a.end - b.end)
      .map(({ child }) => {
        const touch = random.weighted(TOUCH);
        const known = touch === YES;
        const home = random.weighted(HOMES);
        const worker = workerIn(child, words.LEAVING_CARE).name;
        return [
          ...person(child),
          yesNo(child.alone),
          child.disability,
          words.LEAVING_CARE,
          worker,
          worker,
          random.chance(0.93) ? 'b) Former relevant child' : 'c) Qualifying care leaver',
          uk(AS_AT - random.between(5, 210)),
          touch,
          uk(AS_AT - (known ? random.between(1, 70) : random.between(90, 400))),
          known ? home : 'R: Residence not known',
          yesNo(known && !/^[XSV]/.test(home) && random.chance(0.96))
            .replace('Yes', 'Suitable')
            .replace('No', 'Unsuitable'),
          known ? random.weighted(ACTIVITIES) : '',
          place(child),
        ];
      }),
  );
