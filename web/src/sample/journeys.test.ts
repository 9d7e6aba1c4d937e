// Every child of the sample has one story on all lists, but for the blemishes made on purpose.

import { describe, expect, it } from 'vitest';
import { isWorkday, on } from './calendar.mjs';
import {
  AS_AT,
  CONFERENCE,
  day,
  distinct,
  END,
  ID,
  parsed,
  type Row,
  rows,
  START,
  STRATEGY,
} from './read_sample';

const contacts = rows('list_1_contacts.csv');
const early_help = rows('list_2_early_help.csv');
const referrals = rows('list_3_referrals.csv');
const assessments = rows('list_4_assessments.csv');
const enquiries = rows('list_5_section_47.csv');
const in_need = rows('list_6_children_in_need.csv');
const plans = rows('list_7_child_protection.csv');
const looked_after = rows('list_8_looked_after.csv');
const care_leavers = rows('list_9_care_leavers.csv');
const adoptions = rows('list_10_adoption.csv');
const adopters = rows('list_11_adopters.csv');

/** The days of one child's events of a kind, over a whole list. */
function by_child(list: Row[], column: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of list) {
    const at = day(row[column]);
    const id = row[ID] ?? '';
    if (at !== undefined && at <= AS_AT) found.set(id, [...(found.get(id) ?? []), at]);
  }
  return found;
}

describe('the journeys', () => {
  it('tell the same story of a child on every list', () => {
    const known = new Map<string, string>();
    const lists = [contacts, early_help, referrals, assessments, enquiries, in_need];
    for (const row of [...lists, plans, looked_after, care_leavers, adoptions].flat()) {
      // The one invalid ethnicity is a blemish made on purpose.
      if (!row[ID] || row.Ethnicity === 'XXXX') continue;
      const facts = `${row.Gender} ${row.Ethnicity} ${row['Date of Birth']} ${row['Age of Child (Years)']}`;
      expect(known.get(row[ID]) ?? facts).toBe(facts);
      known.set(row[ID], facts);
    }
    expect(known.size).toBeGreaterThan(6000);
  });

  it('begin with a contact, and lead from referral to assessment', () => {
    const referred = by_child(referrals, 'Date of referral');
    const contacted = by_child(contacts, 'Date of Contact');
    const stray = distinct(assessments).filter((row) => {
      const start = day(row[START]) ?? 0;
      const near = (referred.get(row[ID] ?? '') ?? []).some((d) => d <= start && start - d <= 10);
      return start >= on('2015-04-10') && !near;
    });
    // One referral has a date no one can read.
    expect(stray.length).toBeLessThanOrEqual(1);
    const unannounced = distinct(referrals).filter((row) => {
      const at = day(row['Date of referral']);
      if (at === undefined || at < on('2015-04-10')) return false;
      return !(contacted.get(row[ID] ?? '') ?? []).some((d) => d <= at && at - d <= 30);
    });
    expect(unannounced.length).toBeLessThanOrEqual(5);
  });

  it('start a plan on the day of its conference, after a strategy discussion', () => {
    const held = by_child(enquiries, CONFERENCE);
    for (const row of enquiries) {
      const conference = day(row[CONFERENCE]);
      if (conference === undefined) continue;
      expect(conference).toBeGreaterThan(day(row[STRATEGY]) ?? 0);
      expect(isWorkday(conference)).toBe(true);
    }
    const since = plans.filter(
      (row) => (day(row['Child Protection Plan Start Date']) ?? 0) >= on('2015-06-15'),
    );
    expect(since.length).toBeGreaterThan(200);
    for (const row of since)
      expect(held.get(row[ID] ?? '')).toContain(day(row['Child Protection Plan Start Date']));
  });

  it('end after they start, but for one assessment typed a year early', () => {
    const backwards = (list: Row[], start: string, end: string) =>
      list.filter((row) => (day(row[end]) ?? AS_AT) < (day(row[start]) ?? 0)).length;
    expect(backwards(assessments, START, END)).toBe(1);
    expect(backwards(early_help, 'Assessment start date', 'Assessment completion date')).toBe(0);
    expect(backwards(in_need, 'CIN Start Date', 'CIN Closure Date')).toBe(0);
    expect(
      backwards(plans, 'Child Protection Plan Start Date', 'Child Protection Plan End Date'),
    ).toBe(0);
    expect(
      backwards(looked_after, 'Date Started to be Looked After', 'Date Ceased to be Looked After'),
    ).toBe(0);
  });

  it('lead from care to leaving it, and from adoption to a family of adopters', () => {
    const in_care = by_child(looked_after, 'Date Started to be Looked After');
    for (const row of care_leavers) {
      expect(Number(row['Age of Child (Years)'])).toBeGreaterThanOrEqual(18);
      expect(Number(row['Age of Child (Years)'])).toBeLessThanOrEqual(21);
    }
    for (const row of adoptions)
      expect(in_care.get(row[ID] ?? '')).toContain(day(row['Date the Child Entered Care']));
    const families = new Set(adopters.map((row) => row['Family identifier']));
    for (const row of adoptions)
      if (row['Family identifier']) expect(families).toContain(row['Family identifier']);
  });

  it('show on list 6 who is looked after or on a plan at the end', () => {
    const open = (list: Row[], end: string) =>
      new Set(list.filter((row) => row[end] === '').map((row) => row[ID]));
    const care = open(looked_after, 'Date Ceased to be Looked After');
    const plan = open(plans, 'Child Protection Plan End Date');
    const status = new Map(
      in_need
        .filter((row) => row['CIN Closure Date'] === '')
        .map((row) => [row[ID], row['Case Status']]),
    );
    for (const id of care) expect(status.get(id)).toBe('a) Looked after child');
    for (const id of plan)
      if (!care.has(id)) expect(status.get(id)).toBe('b) Child Protection plan');
  });
});

describe('the blemishes', () => {
  it('are twelve repeated rows', () => {
    const all = [contacts, early_help, referrals, assessments, enquiries, in_need, plans];
    const repeated = [...all, looked_after].map((list) => list.length - distinct(list).length);
    expect(repeated).toEqual([6, 1, 2, 2, 1, 0, 0, 0]);
  });

  it('are five unreadable dates, three missing ids and one date in the future', () => {
    const unreadable: string[] = [];
    let future = 0;
    let nameless = 0;
    for (const [name, { header, rows: list }] of parsed) {
      if (!name.startsWith('list_')) continue;
      for (const row of list) {
        if (header[0] === ID && row[ID] === '') nameless++;
        for (const column of header) {
          if (!/date of|start date|completion date|^Date/i.test(column) || !row[column]) continue;
          const at = day(row[column]);
          if (at === undefined) unreadable.push(row[column] ?? '');
          else if (at > AS_AT) future++;
        }
      }
    }
    expect(unreadable.sort()).toEqual([
      '00/07/2018',
      '14/13/2016',
      '31/02/2017',
      'last Tuesday',
      'see notes',
    ]);
    expect(nameless).toBe(3);
    expect(future).toBe(1);
  });
});
