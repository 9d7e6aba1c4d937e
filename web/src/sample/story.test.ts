// What the sample council went through: what a reader should find in its figures.

import { describe, expect, it } from 'vitest';
import { isBankHoliday, isWorkday, on } from './calendar.mjs';
import { AS_AT, day, distinct, END, rows, START, workdays_between } from './read_sample';

const contacts = rows('list_1_contacts.csv');
const assessments = rows('list_4_assessments.csv');

describe('the story', () => {
  const dated = distinct(contacts).flatMap((row) => {
    const at = day(row['Date of Contact']);
    return at !== undefined && at <= AS_AT ? [{ at, source: row['Contact Source'] ?? '' }] : [];
  });
  const within = (at: number, from: string, to: string) => at >= on(from) && at <= on(to);

  it('ends with a contact on Sunday 30 September 2018', () => {
    expect(Math.max(...dated.map(({ at }) => at))).toBe(AS_AT);
  });

  it('has more contacts every year and a growing share from the police', () => {
    const years = [2015, 2016, 2017].map((y) =>
      dated.filter(({ at }) => within(at, `${y}-04-01`, `${y + 1}-03-31`)),
    );
    const counts = years.map((year) => year.length);
    const police = years.map(
      (year) => year.filter(({ source }) => source === 'q) 6: Police').length / year.length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(police).toEqual([...police].sort((a, b) => a - b));
  });

  it('has quiet weekends, silent bank holidays and empty schools in August', () => {
    expect(dated.filter(({ at }) => isBankHoliday(at))).toEqual([]);
    const weekend = dated.filter(({ at }) => !isWorkday(at)).length / dated.length;
    expect(weekend).toBeGreaterThan(0.02);
    expect(weekend).toBeLessThan(0.07);
    const schools = dated.filter(({ source }) => source === 'e) 2A: Schools');
    const august = schools.filter(({ at }) => within(at, '2017-08-01', '2017-08-31'));
    const june = schools.filter(({ at }) => within(at, '2017-06-01', '2017-06-30'));
    expect(august.length * 5).toBeLessThan(june.length);
  });

  const share_in_time = (from: string, to: string, locality?: string) => {
    const done = distinct(assessments).filter((row) => {
      const end = day(row[END]);
      return end !== undefined && within(end, from, to) && (!locality || row.Locality === locality);
    });
    const in_time = done.filter((row) => {
      const start = day(row[START]) ?? 0;
      const end = day(row[END]) ?? 0;
      return end >= start && workdays_between(start, end) <= 45;
    });
    return in_time.length / done.length;
  };

  it.each([
    ['2015-04-01', '2016-03-31', 0.84, 0.89],
    ['2016-04-01', '2017-03-31', 0.84, 0.89],
    ['2018-01-01', '2018-06-30', 0.53, 0.62],
    ['2018-07-01', '2018-09-30', 0.8, 0.9],
  ])('from %s to %s authorises between %d and %d in time', (from, to, low, high) => {
    expect(share_in_time(from, to)).toBeGreaterThan(low);
    expect(share_in_time(from, to)).toBeLessThan(high);
  });

  it('leaves one locality behind', () => {
    const summer = (locality: string) => share_in_time('2018-07-01', '2018-09-30', locality);
    expect(summer('Kestrel Bank')).toBeLessThan(0.66);
    for (const locality of ['Oldmere', 'Wendle Valley', 'Southgarth'])
      expect(summer(locality)).toBeGreaterThan(0.84);
  });

  it('leaves open assessments of every tracker status, some due within 5, 10 and 20 days', () => {
    const open = distinct(assessments)
      .filter((row) => row[END] === '')
      .map((row) => workdays_between(day(row[START]) ?? 0, AS_AT));
    expect(open.filter((n) => n <= 33).length).toBeGreaterThan(40);
    expect(open.filter((n) => n > 33 && n <= 45).length).toBeGreaterThan(8);
    expect(open.filter((n) => n > 45).length).toBeGreaterThan(5);
    const due = (days: number) => open.filter((n) => n <= 45 && 45 - n <= days).length;
    expect(due(5)).toBeGreaterThan(0);
    expect(due(10)).toBeGreaterThan(due(5));
    expect(due(20)).toBeGreaterThan(due(10));
  });
});
