// @ts-check
// Writes the children in need census: one year as tables, the next as one file of the census.
// Definition of the layouts: the flattened census tables, and the census file's own elements.

import { addMonths, on, uk, workdays } from './calendar.mjs';
import { codeOf, sexOf } from './stays.mjs';
import { ABUSE } from './words.mjs';

/** @typedef {import('./population.mjs').World} World */
/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{ child: Child, start: number, end: number, need: string, reason: string }} Case */
/** @typedef {Record<string, string | number>} Cells */

const FACTORS = /** @type {const} */ ([
  ['3B', 30],
  ['4B', 24],
  ['16A', 18],
  ['17A', 18],
  ['1B', 12],
  ['2B', 14],
  ['15A', 12],
  ['5A', 8],
  ['1A', 6],
  ['2A', 6],
  ['4A', 7],
  ['3A', 6],
  ['10A', 6],
  ['11A', 4],
  ['13A', 4],
  ['6A', 5],
  ['8B', 4],
  ['20', 8],
]);
const DISABILITIES = ['LD', 'AUT', 'BEH', 'COMM', 'MOB', 'CON'];
const ABUSE_CODES = ['NEG', 'PHY', 'SAB', 'EMO', 'MUL'];

/** The items of each child, by the child's id. @template {{ child: Child }} T @param {T[]} items */
function byChild(items) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const item of items) {
    const mine = found.get(item.child.id);
    if (mine) mine.push(item);
    else found.set(item.child.id, [item]);
  }
  return found;
}

/**
 * The children of one year's census with all their cases, as it stood on 31 March.
 * @param {World} world
 * @param {Random} random
 * @param {number} year the financial year begins in
 * @param {(day: number) => string} written how a date is written
 */
function collect({ episodes, referrals, assessments, enquiries }, random, year, written) {
  const first = on(`${year}-04-01`);
  const last = on(`${year + 1}-03-31`);
  const by = (/** @type {number | undefined} */ day) =>
    day !== undefined && day <= last ? written(day) : '';
  const assessed = byChild(assessments);
  const enquired = byChild(enquiries);
  const referred = byChild(referrals);
  const served = byChild(episodes);
  /** Every referral is a case: also one that went no further. @type {Map<string, Case[]>} */
  const cases = byChild([
    ...episodes,
    ...referrals
      .filter((r) => !served.get(r.child.id)?.some(({ start }) => start === r.day))
      .map((r) => ({
        child: r.child,
        start: r.day,
        end: r.noAction ? r.day : r.day + 5,
        need: '',
        reason: 'RC8',
      })),
  ]);
  return [...cases.values()].flatMap((all) => {
    const { child } = all[0];
    const details = all
      .filter(({ start, end }) => start <= last && end >= first)
      .sort((a, b) => a.start - b.start)
      .map((c) => {
        const { start, end } = c;
        const referral = referred.get(child.id)?.find(({ day }) => day === start);
        const within = (/** @type {number} */ day) => day >= start && day <= end && day <= last;
        const work = (assessed.get(child.id) ?? []).filter(
          (a) => within(a.start) && a.end >= first,
        );
        const plans = child.plans.filter((p) => within(p.start) && p.end >= first);
        const care = child.care.find((p) => within(p.start));
        const stop = Math.min(end, plans[0]?.start ?? end, care?.start ?? end);
        /** Times on a child in need plan: before a protection plan, or after it. */
        const needed = [
          ...work.filter((a) => a.outcome.startsWith('Child in')).map((a) => [a.end, stop]),
          ...plans.filter((p) => p.end < (care?.start ?? end)).map((p) => [p.end, end]),
        ].filter(([from, to]) => from < to && from <= last && to >= first);
        return {
          cells: {
            CINreferralDate: written(start),
            ReferralSource: referral?.source ?? '8',
            PrimaryNeedCode: codeOf(c.need),
            CINclosureDate: by(end),
            ReasonForClosure: by(end) && codeOf(c.reason),
            DateOfInitialCPC: '',
            ReferralNFA: referral?.noAction ? 1 : 0,
          },
          assessments: work.map((a) => {
            const factors = new Set(
              by(a.end) && a.outcome !== 'No further action'
                ? [1, 2, 3].map(() => random.weighted(FACTORS))
                : by(a.end) && ['21'],
            );
            const review = workdays(a.start, 10);
            return {
              cells: {
                AssessmentActualStartDate: written(a.start),
                AssessmentInternalReviewDate: review <= a.end ? by(review) : '',
                AssessmentAuthorisationDate: by(a.end),
              },
              factors: [...factors],
            };
          }),
          needed: needed.map(([from, to]) => ({
            CINPlanStartDate: written(from),
            CINPlanEndDate: by(to),
          })),
          enquiries: (enquired.get(child.id) ?? [])
            .filter((e) => within(e.day) && (e.conference ?? e.day) >= first)
            .map((e) => ({
              S47ActualStartDate: written(e.day),
              InitialCPCtarget: written(workdays(e.day, 15)),
              DateOfInitialCPC: by(e.conference),
              ICPCnotRequired: e.conference === undefined ? 1 : 0,
            })),
          plans: plans.map((p) => ({
            cells: {
              CPPstartDate: written(p.start),
              CPPendDate: by(p.end),
              InitialCategoryOfAbuse: abuse(p.first),
              LatestCategoryOfAbuse: abuse(p.latest),
              NumberOfPreviousCPP: p.earlier,
            },
            reviews: p.reviews.filter((day) => day <= last).map(written),
          })),
        };
      });
    return details.length ? [{ child, details, born: written(child.born), last }] : [];
  });
}

/** @typedef {ReturnType<typeof collect>[number]} Person */

/** @param {string} category */
const abuse = (category) => ABUSE_CODES[ABUSE.findIndex(([text]) => text === category)];

/** @param {Person} person @returns {Array<Cells>} who a child is: identifiers, then what is known */
const identity = ({ child, born, last }) => [
  {
    LAchildID: child.id,
    UPN: '',
    FormerUPN: '',
    UPNunknown: child.born > addMonths(last, -60) ? 'UN1' : 'UN4',
    PersonBirthDate: child.born > last ? '' : born,
    ExpectedPersonBirthDate: child.born > last ? born : '',
    GenderCurrent: sexOf(child),
    PersonDeathDate: '',
  },
  { Ethnicity: child.ethnicity.slice(3) },
  {
    Disability:
      child.disability === 'a) Yes' ? DISABILITIES[Number(child.id) % DISABILITIES.length] : 'NONE',
  },
];

/** @param {number} year @returns {Cells} */
const collection = (year) => ({
  Collection: 'CIN',
  Year: year + 1,
  ReferenceDate: `${year + 1}-03-31`,
  SourceLevel: 'L',
  LEA: 990,
  SoftwareCode: 'Invented',
  Release: 'Sample',
  SerialNo: 1,
  DateTime: `${year + 1}-06-20T10:00:00`,
});

/**
 * The flattened tables, each with its unnamed first column of row numbers.
 * @param {Person[]} people
 * @param {number} year
 */
function tables(people, year) {
  /** @type {Map<string, Cells[]>} */
  const rows = new Map();
  const add = (/** @type {string} */ name, /** @type {Cells} */ cells) => {
    const table = rows.get(name);
    if (table) table.push(cells);
    else rows.set(name, [cells]);
  };
  let number = 0;
  let assessment = 0;
  let plan = 0;
  add('header', collection(year));
  for (const person of people) {
    const [who, ethnicity, disability] = identity(person);
    const id = { LAchildID: person.child.id };
    add('child_identifiers', who);
    add('child_characteristics', { ...id, ...ethnicity });
    if (disability.Disability !== 'NONE') add('disabilities', { ...id, ...disability });
    for (const detail of person.details) {
      const of = { ...id, CINdetailsID: ++number };
      add('cin_details', { ...of, ...detail.cells });
      for (const { cells, factors } of detail.assessments) {
        const one = { ...of, AssessmentID: ++assessment };
        add('assessments', { ...one, ...cells, AssessmentFactors: factors.join(' ') });
        for (const factor of factors)
          add('assessment_factors', { ...one, AssessmentFactor: factor });
      }
      for (const cells of detail.needed) add('cin_plan_dates', { ...of, ...cells });
      for (const cells of detail.enquiries) add('section_47', { ...of, ...cells });
      for (const { cells, reviews } of detail.plans) {
        const one = { ...of, CPPID: ++plan };
        add('child_protection_plans', { ...one, ...cells });
        for (const day of reviews) add('reviews', { ...one, CPPreviewDate: day });
      }
    }
  }
  return [...rows].map(([name, all]) => ({
    name: `cin_census_${year}-${(year + 1) % 100}_${name}.csv`,
    header: ['', ...Object.keys(all[0])],
    rows: all.map((cells, i) => [i, ...Object.values(cells)]),
  }));
}

/** One element with what it holds. @param {string} name @param {string} inside */
const element = (name, inside) => `<${name}>${inside}</${name}>`;
/** An element for each cell that is not blank. @param {Cells} cells */
const elements = (cells) =>
  Object.entries(cells)
    .map(([name, value]) => (value === '' ? '' : element(name, `${value}`)))
    .join('');

/**
 * The file of the census, one child a line.
 * @param {Person[]} people
 * @param {number} year
 */
function message(people, year) {
  const { Collection, Year, ReferenceDate, ...source } = collection(year);
  const children = people.map((person) => {
    const [who, ethnicity, disability] = identity(person);
    const details = person.details.map((detail) => {
      const { DateOfInitialCPC: _, ReferralNFA, ...cells } = detail.cells;
      return element(
        'CINdetails',
        elements(cells) +
          detail.assessments
            .map((a) =>
              element(
                'Assessments',
                elements(a.cells) +
                  element(
                    'FactorsIdentifiedAtAssessment',
                    a.factors.map((f) => element('AssessmentFactors', f)).join(''),
                  ),
              ),
            )
            .join('') +
          detail.needed.map((n) => element('CINPlanDates', elements(n))).join('') +
          detail.enquiries.map((e) => element('Section47', elements(e))).join('') +
          element('ReferralNFA', `${ReferralNFA}`) +
          detail.plans
            .map((p) =>
              element(
                'ChildProtectionPlans',
                elements(p.cells) +
                  p.reviews
                    .map((day) => element('Reviews', element('CPPreviewDate', day)))
                    .join(''),
              ),
            )
            .join(''),
      );
    });
    return element(
      'Child',
      element('ChildIdentifiers', elements(who)) +
        element(
          'ChildCharacteristics',
          elements(ethnicity) + element('Disabilities', elements(disability)),
        ) +
        details.join(''),
    );
  });
  const header = element(
    'Header',
    element('CollectionDetails', elements({ Collection, Year, ReferenceDate })) +
      element('Source', elements(source)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\r\n<Message>${header}<Children>\r\n${children.join('\r\n')}\r\n</Children></Message>\r\n`;
}

const iso = (/** @type {number} */ day) => new Date(day * 864e5).toISOString().slice(0, 10);

/**
 * The census of 2016-17 as tables and of 2017-18 as one file.
 * @param {World} world
 * @param {Random} random numbers of their own, so that the lists stay as they are
 */
export const writeCensus = (world, random) => [
  ...tables(collect(world, random, 2016, uk), 2016),
  { name: 'cin_census_2017-18.xml', text: message(collect(world, random, 2017, iso), 2017) },
];
