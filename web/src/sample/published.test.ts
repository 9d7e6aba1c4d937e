// The published tables and the workers of the sample say the same as its lists.

import { describe, expect, it } from 'vitest';
import { on } from './calendar.mjs';
import { AS_AT, at, day, distinct, parsed, type Row, rows, workdays_between } from './read_sample';

const ID = 'Child Unique ID';
const looked_after = rows('list_8_looked_after.csv');
const plans = rows('list_7_child_protection.csv');
const start_of = (row: Row) => at(row['Date Started to be Looked After']);
const end_of = (row: Row) => day(row['Date Ceased to be Looked After']) ?? AS_AT + 1;

describe('the published tables', () => {
  const table = (start: string) => {
    const name = [...parsed.keys()].find((n) => n.startsWith(start)) ?? '';
    return rows(name);
  };
  const own = (start: string, year: string) =>
    table(start).find((row) => row.la_name === 'Hallamby' && row.time_period === year);
  const finished = distinct(rows('list_4_assessments.csv')).map((row) => ({
    end: at(row['Continuous Assessment Date of Authorisation']),
    start: at(row['Continuous Assessment Start Date']),
  }));

  it('have England, two regions and 24 authorities in every year, none of them with a real code', () => {
    for (const start of ['c1', 'c2', 'c4', 'd3', 'd5', 'd6', 'd7', 'cla', 'la_cla', 'la_care']) {
      const all = table(start);
      for (const year of ['2015', '2016', '2017', '2018']) {
        const level = (name: string) =>
          new Set(
            all
              .filter((row) => row.time_period === year && row.geographic_level === name)
              .map((row) => row.la_name || row.region_name),
          ).size;
        expect([level('National'), level('Regional'), level('Local authority')], start).toEqual([
          1, 2, 24,
        ]);
      }
      for (const row of all.filter((r) => r.la_name)) {
        expect(row.old_la_code).toMatch(/^9[6-9]\d$/);
        expect(row.new_la_code).toMatch(/^E069999?\d\d\d?$/);
      }
    }
  });

  it('publish of Hallamby what its lists say', () => {
    const referred = distinct(rows('list_3_referrals.csv')).map((row) =>
      at(row['Date of referral']),
    );
    for (const [year, from, to] of [
      ['2017', '2016-04-01', '2017-03-31'],
      ['2018', '2017-04-01', '2018-03-31'],
    ] as const) {
      const within = (d: number) => d >= on(from) && d <= on(to);
      // One referral and one assessment of the lists have a date typed wrong.
      expect(
        Math.abs(Number(own('c1', year)?.referral_count) - referred.filter(within).length),
      ).toBeLessThanOrEqual(1);
      const done = finished.filter(({ end }) => within(end));
      const c2 = own('c2', year) ?? {};
      expect(Math.abs(Number(c2.Assessments_completed) - done.length)).toBeLessThanOrEqual(1);
      const in_time = [
        'Same_day',
        '1-10_days',
        '11-20_days',
        '21-30_days',
        '31-40_days',
        '41-45_days',
      ]
        .map((column) => Number(c2[column]))
        .reduce((a, b) => a + b);
      const timely = done.filter(({ start, end }) => workdays_between(start, end) <= 45).length;
      expect(Math.abs(in_time - timely)).toBeLessThanOrEqual(1);
      const open = plans.filter(
        (row) =>
          at(row['Child Protection Plan Start Date']) <= on(to) &&
          (day(row['Child Protection Plan End Date']) ?? AS_AT) > on(to),
      );
      expect(own('d5', year)?.CPP_At31).toBe(String(open.length));
      const care = looked_after.filter(
        (row) =>
          start_of(row) <= on(to) &&
          end_of(row) > on(to) &&
          !row["Child's Legal Status"]?.startsWith('V4'),
      );
      const cla = table('cla').find(
        (row) =>
          row.la_name === 'Hallamby' &&
          row.time_period === year &&
          row.population_type === 'Children looked after on 31 March each year',
      );
      expect(cla?.children_count).toBe(String(care.length));
    }
  });

  it('hide small numbers with c and say z where there is nothing to divide by', () => {
    const all = ['c4', 'd3', 'd5', 'd7', 'la_care']
      .flatMap(table)
      .flatMap((row) => Object.values(row));
    expect(all.filter((cell) => cell === 'c').length).toBeGreaterThan(100);
    expect(all).toContain('z');
    for (const row of table('d5').filter((r) => r.la_name))
      expect(Number(row['2_years_or_more']) >= 1 && Number(row['2_years_or_more']) <= 5).toBe(
        false,
      );
  });

  it('give every authority ten neighbours among the others', () => {
    const all = table('sn_model');
    expect(all.length).toBe(24);
    const codes = new Set(all.map((row) => row.old_la_code));
    for (const row of all) {
      const near = Array.from({ length: 10 }, (_, i) => row[`SN_${i + 1}`]);
      expect(new Set(near).size).toBe(10);
      for (const one of near) expect(codes).toContain(one);
      expect(near).not.toContain(row.old_la_code);
    }
  });
});

describe('the workers', () => {
  it('are those of the lists, and some hold more than recommended', () => {
    const workers = rows('workers.csv');
    const known = new Set(workers.map(({ worker }) => worker));
    const load = new Map<string, string>();
    for (const [name, end] of [
      ['list_6_children_in_need.csv', 'CIN Closure Date'],
      ['list_7_child_protection.csv', 'Child Protection Plan End Date'],
      ['list_8_looked_after.csv', 'Date Ceased to be Looked After'],
    ] as const)
      for (const row of rows(name)) {
        if (!row['Allocated Worker']) continue;
        expect(known).toContain(row['Allocated Worker']);
        if (row[end] === '') load.set(row[ID] ?? '', row['Allocated Worker']);
      }
    const cases = [...load.values()];
    const over = workers.filter(
      ({ worker, recommended_max }) =>
        recommended_max && cases.filter((name) => name === worker).length > Number(recommended_max),
    );
    expect(over.length).toBeGreaterThan(5);
    expect(over.length).toBeLessThan(workers.length / 3);
    // The latest agency rate kept by hand is that of this file's social workers.
    const social = workers.filter(({ role }) => /social worker/i.test(role ?? ''));
    const posts = (some: Row[]) => some.reduce((sum, { fte }) => sum + Number(fte), 0);
    const rate = rows('measures.csv').find(
      (row) => row.indicator === 'agency-rate' && row.period === '2018-09-30',
    );
    expect(Number(rate?.numerator)).toBeCloseTo(
      posts(social.filter(({ agency }) => agency === 'Yes')),
    );
    expect(Number(rate?.denominator)).toBeCloseTo(posts(social));
  });

  it('held on past days what led to the last', () => {
    const readings = rows('caseload_readings.csv');
    const known = new Set(rows('workers.csv').map(({ worker }) => worker));
    for (const row of readings) {
      expect(known).toContain(row.worker);
      expect(at(row.date)).toBeLessThan(AS_AT);
    }
    const total = (date: string) =>
      readings
        .filter((row) => row.date === date)
        .reduce((sum, { caseload }) => sum + Number(caseload), 0);
    expect(new Set(readings.map(({ date }) => date)).size).toBe(11);
    // The measure kept by hand on the same day divides the same children by the full-time workers.
    const kept = rows('measures.csv').find(
      (row) => row.indicator === 'average-caseload' && row.period === '2018-03-31',
    );
    expect(total('31/03/2018')).toBe(Number(kept?.numerator));
    // List 6 of the last day is one month on from the last reading.
    const open = rows('list_6_children_in_need.csv').filter(
      (row) => row['CIN Closure Date'] === '',
    );
    expect(Math.abs(total('31/08/2018') - open.length)).toBeLessThan(60);
  });

  it('have actions, some of them overdue', () => {
    const overdue = rows('actions.csv').filter(
      ({ due, status }) => at(due) < AS_AT && status !== 'Completed',
    );
    expect(overdue.length).toBe(4);
  });
});
