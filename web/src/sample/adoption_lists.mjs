// @ts-check
// Writes list 10, adoption, and list 11, adopters: the twelve months before the lists were drawn.
// Definition of the layouts: Annex A lists, January 2024.

import { AS_AT, addMonths, uk, workdays } from './calendar.mjs';
import { COMMON, DISABLED, person, table } from './table.mjs';
import * as words from './words.mjs';
import { yesNo } from './words.mjs';

/** @typedef {import('./population.mjs').World} World */

const YEAR_BEFORE = addMonths(AS_AT, -12) + 1;

/** Children with an adoption decision whose journey runs in the last twelve months. @param {World} world */
const adopting = ({ care: all }) =>
  all.flatMap((c) => {
    const a = c.adoption;
    if (!a || a.decided > AS_AT || c.end < a.decided) return [];
    return (a.reversed ?? a.final) >= YEAR_BEFORE
      ? [{ ...a, case: a, child: c.child, start: c.start }]
      : [];
  });

/** @param {World} world */
export const adoptions = (world) =>
  table(
    '10_adoption',
    `Child Unique ID|Family identifier|${COMMON.slice(16)}|${DISABLED}|Date the Child Entered Care|Date of Decision that Child Should be Placed for Adoption|Date of Placement Order|Date of Matching Child and Prospective Adopters|Date Placed for Adoption|Date of Adoption Order|Date of Decision that Child Should No Longer be Placed for Adoption|Reason Why Child No Longer Placed for Adoption|Date the child was placed for fostering in FFA or concurrent planning placement`,
    adopting(world).map((a) => {
      const [id, ...rest] = person(a.child);
      const back = a.reversed !== undefined;
      if (uk(a.reversed)) a.case.why = world.random.pick(['RD1', 'RD3']);
      return [
        id,
        !back && a.matched <= AS_AT ? `F${a.family}` : '',
        ...rest,
        a.child.disability,
        uk(a.start),
        uk(a.decided),
        uk(a.ordered),
        ...[a.matched, a.placed, a.final].map((day) => (back ? '' : uk(day))),
        uk(a.reversed),
        a.case.why ?? '',
        '',
      ];
    }),
  );

/** @param {World} world */
export function adopters(world) {
  const { random } = world;
  /** @type {import('./table.mjs').Row[]} */
  const rows = [];
  /**
   * One household, its stages counted back from the day of approval.
   * @param {number} family
   * @param {number} approved
   * @param {{ matched: number, placed: number, final: number } | undefined} child
   */
  const household = (family, approved, child) => {
    const second = workdays(approved - random.between(95, 140), 0);
    const firstEnd = workdays(second - random.between(6, 20), 0);
    const first = workdays(firstEnd - random.between(50, 75), 0);
    const enquiry = workdays(first - random.between(10, 40), 0);
    const left =
      !child && approved < AS_AT - 60 && random.chance(0.4)
        ? workdays(approved, random.between(15, 40))
        : undefined;
    for (let i = random.chance(0.85) ? 2 : 1; i > 0; i--)
      rows.push([
        `A${family}${i}`,
        `F${family}`,
        words.GENDER[i % 2],
        random.weighted(words.ETHNICITY),
        yesNo(random.chance(0.04)),
        yesNo(random.chance(0.1)),
        uk(enquiry),
        uk(first),
        uk(firstEnd),
        uk(second),
        uk(workdays(approved - 12, 0)),
        uk(second),
        uk(approved),
        uk(child?.matched),
        uk(child?.placed),
        child && child.placed <= AS_AT ? 1 : '',
        uk(child?.final),
        uk(left),
        left === undefined ? '' : random.pick(['1', '2']),
      ]);
  };
  for (const a of adopting(world))
    if (a.reversed === undefined && a.matched <= AS_AT)
      household(a.family, workdays(a.matched - random.between(20, 160), 0), a);
  for (let i = 0; i < 7; i++)
    household(9100 + i, workdays(AS_AT - random.between(-110, 170), 0), undefined);
  return table(
    '11_adopters',
    'Individual adopter identifier|Family identifier|Gender|Ethnicity|Disability|Is the (prospective) adopter fostering for adoption?|Date enquiry received|Date Stage 1 started|Date Stage 1 ended|Date Stage 2 started|Date Stage 2 ended|Date application submitted|Date application approved|Date adopter matched with child(ren)|Date child/children placed with adopter(s)|No. of children placed|Date of Adoption Order|Date of leaving adoption process|Reason for leaving adoption process',
    rows,
  );
}
