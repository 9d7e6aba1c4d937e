// @ts-check
// Writes what happened as national lists 1 to 7, one function per list, and gathers all eleven.
// Definition of the layouts: Annex A lists, January 2024, with the local extra columns.

import { adopters, adoptions } from './adoption_lists.mjs';
import { AS_AT, addMonths, uk } from './calendar.mjs';
import { careLeavers, lookedAfter } from './care_lists.mjs';
import { longTermTeam } from './journey.mjs';
import { workerIn } from './population.mjs';
import {
  byStart,
  COMMON,
  covered,
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

/**
 * How many of a child's days fall in the twelve months before the latest.
 * @param {number[]} days
 */
function inYearBeforeLatest(days) {
  const past = days.filter((day) => day <= AS_AT);
  const latest = Math.max(...past);
  return past.filter((day) => day < latest && addMonths(day, 12) >= latest).length;
}

/** @param {World} world */
const contacts = ({ contacts: all }) =>
  table(
    '1_contacts',
    `${COMMON}|Date of Contact|Contact Source|Contact Outcome|Locality`,
    all
      .filter((c) => covered(c.day))
      .map((c) => [
        ...person(c.child),
        uk(c.day),
        words.SOURCE.get(c.source) ?? '',
        c.outcome,
        place(c.child),
      ]),
  );

/** @param {World} world */
const earlyHelp = ({ earlyHelp: all }) =>
  table(
    '2_early_help',
    `${COMMON}|Assessment start date|Assessment completion date|Organisation completing assessment|Locality`,
    all
      .filter(current)
      .sort(byStart)
      .map((e) => [...person(e.child), uk(e.start), uk(e.end), e.agency, place(e.child)]),
  );

/** @param {World} world */
const referrals = ({ referrals: all }) =>
  table(
    '3_referrals',
    `${COMMON}|Date of referral|Referral Source|Referral NFA?|Number of Referrals in Last 12 Months|${TEAM}|Locality`,
    all
      .filter((r) => covered(r.day))
      .sort((a, b) => a.day - b.day)
      .map((r) => [
        ...person(r.child),
        uk(r.day),
        words.SOURCE.get(r.source) ?? '',
        yesNo(r.noAction),
        inYearBeforeLatest(r.child.referred),
        r.worker.team,
        r.worker.name,
        place(r.child),
      ]),
  );

/** @param {World} world */
const assessments = ({ assessments: all }) =>
  table(
    '4_assessments',
    `${COMMON}|${DISABLED}|Continuous Assessment Start Date|Child Seen During Continuous Assessment|Continuous Assessment Date of Authorisation|Was the child assessed as requiring LA children's social care support?|${TEAM}|Assessment Type|Assessment Outcome|Locality`,
    all
      .filter(current)
      .sort(byStart)
      .map((a) => {
        const open = isOpen(a);
        return [
          ...person(a.child),
          a.child.disability,
          uk(a.start),
          // A child of an assessment begun in the last days has often not been seen yet.
          open && a.start > AS_AT - 10 ? NO : a.seen,
          uk(a.end),
          open ? '' : yesNo(a.support),
          a.worker.team,
          a.worker.name,
          'Single',
          open ? '' : a.outcome,
          place(a.child),
        ];
      }),
  );

/** @param {World} world */
const enquiries = ({ enquiries: all }) =>
  table(
    '5_section_47',
    `${COMMON}|${DISABLED}|Strategy discussion initiating Section 47 Enquiry Start Date|Was an Initial Child Protection Conference deemed unnecessary?|Date of Initial Child Protection Conference|Did the Initial Child Protection Conference Result in a Child Protection Plan|Number of Section 47 Enquiries in the last 12 months|Number of ICPCs in the last 12 months|${TEAM}|Locality`,
    all
      .filter((e) => covered(e.day))
      .sort((a, b) => a.day - b.day)
      .map((e) => {
        const held = e.conference !== undefined && e.conference <= AS_AT;
        const decided = e.conference !== undefined || e.day < AS_AT - 12;
        return [
          ...person(e.child),
          e.child.disability,
          uk(e.day),
          decided ? yesNo(e.conference === undefined) : '',
          uk(e.conference),
          held ? yesNo(e.plan) : '',
          inYearBeforeLatest(e.child.enquiries),
          e.child.conferences.length ? inYearBeforeLatest(e.child.conferences) : 0,
          e.worker.team,
          e.worker.name,
          place(e.child),
        ];
      }),
  );

/** @param {World} world */
const inNeed = ({ episodes: all, random }) =>
  table(
    '6_children_in_need',
    `${COMMON}|${DISABLED}|CIN Start Date|Primary Need Code|Date Child Was Last Seen|CIN Closure Date|Reason for Closure|Case Status|${TEAM}|Locality`,
    all
      .filter(current)
      .sort(byStart)
      .map((e) => {
        const { child } = e;
        const open = isOpen(e);
        const active = (/** @type {{ start: number, end: number }} */ p) =>
          p.start <= AS_AT && p.end > AS_AT;
        /** @type {keyof typeof words.STATUS} */
        let status = 'closed';
        if (open) {
          status = e.assessed > AS_AT ? 'assessing' : 'need';
          if (child.plans.some(active)) status = 'plan';
          if (child.care.some(active)) status = 'care';
        }
        const team =
          status === 'care'
            ? words.CARE_TEAMS[child.locality % 2]
            : status === 'assessing' || e.reason.startsWith('RC8')
              ? words.assessmentTeam(child.locality)
              : longTermTeam(child, e.need.startsWith('N2'));
        const seen = Math.min(e.end, AS_AT) - random.between(1, random.chance(0.88) ? 26 : 60);
        return [
          ...person(child),
          child.disability,
          uk(e.start),
          e.need,
          uk(Math.max(seen, e.start)),
          uk(e.end),
          open ? '' : e.reason,
          words.STATUS[status],
          team,
          workerIn(child, team).name,
          place(child),
        ];
      }),
  );

/** @param {World} world */
const plans = ({ plans: all, random }) =>
  table(
    '7_child_protection',
    `${COMMON}|${DISABLED}|Child Protection Plan Start Date|Initial Category of Abuse|Latest Category of Abuse|Date of the Last Statutory Visit|Was the Child Seen Alone?|Date of latest review conference|Child Protection Plan End Date|Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)|Number of Previous Child Protection Plans|${TEAM}|Locality`,
    all
      .filter(current)
      .sort(byStart)
      .map((p) => {
        const { child } = p;
        const visit = Math.min(p.end, AS_AT) - random.between(0, random.chance(0.84) ? 13 : 33);
        const team = words.familyTeam(child.locality);
        return [
          ...person(child),
          child.disability,
          uk(p.start),
          p.first,
          p.latest,
          visit > p.start ? uk(visit) : '',
          random.weighted([
            [YES, 78],
            [NO, 19],
            [words.UNKNOWN, 3],
          ]),
          uk(p.reviews.filter((held) => held <= AS_AT).pop()),
          uk(p.end),
          yesNo(p.end > AS_AT && p.start > AS_AT - 180 && random.chance(0.06)),
          p.earlier,
          team,
          random.chance(0.98) ? workerIn(child, team).name : '',
          place(child),
        ];
      }),
  );

/**
 * The eleven lists, in order.
 * @param {World} world
 * @returns {import('./table.mjs').Table[]}
 */
export const writeLists = (world) =>
  [
    contacts,
    earlyHelp,
    referrals,
    assessments,
    enquiries,
    inNeed,
    plans,
    lookedAfter,
    careLeavers,
    adoptions,
    adopters,
  ].map((list) => list(world));
