// The children in need census of the sample says the same as its lists.

import { describe, expect, it } from 'vitest';
import { addMonths, on } from './calendar.mjs';
import { at, by_column, day, distinct, files, ID, type Row, rows } from './read_sample';

const plans = rows('list_7_child_protection.csv');
const census_text = files.find(({ name }) => name.endsWith('.xml'))?.text ?? '';

/** What elements of a name hold, wherever they are within a text. */
const inside = (name: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, held]) => held ?? '');

/** The elements that hold a value, as a row; dates as in the tables. */
const leaves = (text: string): Row =>
  Object.fromEntries(
    [...text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'),
    ]),
  );

/** The census of 2017-18, one child a line, as the rows of its tables. */
function census_file(): Record<string, Row[]> {
  const found: Record<string, Row[]> = {
    CINdetails: [],
    Assessments: [],
    Section47: [],
    ChildProtectionPlans: [],
  };
  for (const line of census_text.split('\r\n').filter((l) => l.startsWith('<Child>'))) {
    const id = { LAchildID: inside('LAchildID', line)[0] ?? '' };
    for (const detail of inside('CINdetails', line)) {
      const [first = ''] = detail.split(/<(?:Assessments|CINPlanDates|Section47|ReferralNFA)>/);
      const ReferralNFA = inside('ReferralNFA', detail)[0] ?? '';
      found.CINdetails?.push({ ...id, ...leaves(first), ReferralNFA });
      for (const name of ['Assessments', 'Section47', 'ChildProtectionPlans'])
        for (const one of inside(name, detail)) found[name]?.push({ ...id, ...leaves(one) });
    }
  }
  return found;
}

describe('the children in need census', () => {
  const message = census_file();
  const referrals = distinct(rows('list_3_referrals.csv'));
  it('is a file of well-formed elements, dates as yyyy-mm-dd', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of census_text.matchAll(/<(\/?)(\w+)>/g))
      if (end) expect(open.pop()).toBe(name);
      else open.push(name);
    expect(open).toEqual([]);
    expect(census_text).not.toMatch(/\d\d\/\d\d\/\d{4}/);
    expect(message.CINdetails?.length).toBe(inside('CINdetails', census_text).length);
    expect(message.CINdetails?.length).toBeGreaterThan(1000);
  });

  const details = {
    '2016-17': rows('cin_census_2016-17_cin_details.csv'),
    '2017-18': message.CINdetails ?? [],
  };
  it.each([
    ['2016-17', '2016-04-01', '2017-03-31'],
    ['2017-18', '2017-04-01', '2018-03-31'],
  ] as const)('of %s has the referrals of list 3, with their source', (year, from, to) => {
    const listed = new Map(
      referrals
        .filter(
          (row) => at(row['Date of referral']) >= on(from) && at(row['Date of referral']) <= on(to),
        )
        .map((row) => [`${row[ID]} ${row['Date of referral']}`, row]),
    );
    const counted = details[year].filter(
      (row) => at(row.CINreferralDate) >= on(from) && at(row.CINreferralDate) <= on(to),
    );
    const extra = counted.filter((row) => !listed.has(`${row.LAchildID} ${row.CINreferralDate}`));
    // Unaccompanied children and short breaks pass no front door; one date of list 3 is unreadable.
    expect(extra.length).toBeLessThanOrEqual(8);
    expect(counted.length - extra.length).toBe(listed.size);
    for (const row of counted) {
      const referral = listed.get(`${row.LAchildID} ${row.CINreferralDate}`);
      if (!referral) continue;
      expect(referral['Referral Source']).toContain(`) ${row.ReferralSource}: `);
      if (referral['Referral NFA?'] !== 'Maybe')
        expect(row.ReferralNFA === '1').toBe(referral['Referral NFA?'] === 'a) Yes');
    }
  });

  it.each([
    [
      '4_assessments',
      'Continuous Assessment Start Date',
      'AssessmentActualStartDate',
      'assessments',
      'Assessments',
    ],
    [
      '5_section_47',
      'Strategy discussion initiating Section 47 Enquiry Start Date',
      'S47ActualStartDate',
      'section_47',
      'Section47',
    ],
    [
      '7_child_protection',
      'Child Protection Plan Start Date',
      'CPPstartDate',
      'child_protection_plans',
      'ChildProtectionPlans',
    ],
  ])('has what list %s says began in the two years', (list, began, start, table, element) => {
    const key = (id: string | undefined, when: string | undefined) => `${id} ${when}`;
    const counted = new Set(
      [...rows(`cin_census_2016-17_${table}.csv`), ...(message[element] ?? [])].map((row) =>
        key(row.LAchildID, row[start]),
      ),
    );
    const listed = rows(`list_${list}.csv`).filter(
      (row) => at(row[began]) >= on('2016-04-01') && at(row[began]) <= on('2018-03-31'),
    );
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((row) => !counted.has(key(row[ID], row[began])))).toEqual([]);
  });

  it('reviews most plans in time, some late, as list 7 has the latest', () => {
    const reviews = by_column(rows('cin_census_2016-17_reviews.csv'), 'CPPID');
    let late = 0;
    let all = 0;
    for (const plan of rows('cin_census_2016-17_child_protection_plans.csv')) {
      const held = (reviews.get(plan.CPPID ?? '') ?? []).map((row) => at(row.CPPreviewDate));
      const from = [at(plan.CPPstartDate), ...held];
      held.forEach((review, i) => {
        all++;
        if (review > addMonths(from[i] ?? 0, i ? 6 : 3)) late++;
      });
      const listed = plans.find(
        (row) =>
          row[ID] === plan.LAchildID &&
          row['Child Protection Plan Start Date'] === plan.CPPstartDate,
      );
      const latest = day(listed?.['Date of latest review conference']);
      if (latest !== undefined && latest <= on('2017-03-31')) expect(held).toContain(latest);
    }
    expect(late).toBeGreaterThan(10);
    expect(late / all).toBeLessThan(0.25);
  });
});
