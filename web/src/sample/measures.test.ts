// Measures of the sample follow from their counts, and parts add up to totals.

import { describe, expect, it } from 'vitest';
import { type Row, rows } from './read_sample';

describe('the other files', () => {
  const measures = rows('measures.csv');
  const returned = measures.filter((row) => row.source === 'Hallamby annual return');

  it('give every measure a value that follows from its counts, rounded half up', () => {
    const scale: Row = { 'care-applications': '10000', sickness: '1', 'average-caseload': '1' };
    expect(measures.length).toBeGreaterThan(90);
    for (const row of measures) {
      const [n, d] = [Number(row.numerator), Number(row.denominator)];
      if (row.denominator === '') {
        expect(row.value).toBe(row.numerator);
        continue;
      }
      const exact = (Number(scale[row.indicator ?? ''] ?? 100) * n) / d;
      const half = row.indicator === 'sickness' ? 0.005 : 0.05;
      expect(Math.abs(Number(row.value) - exact), row.indicator).toBeLessThanOrEqual(half + 1e-9);
      if (exact !== n / d) expect(n).toBeLessThan(d);
    }
  });

  it('keep the earlier returns of four standards apart', () => {
    expect(new Set(returned.map((row) => row.indicator))).toEqual(
      new Set(['ia-7', 'ia-10', 'ca-35', 'assessment-45', 'lac-review-attendance']),
    );
  });

  it('add the quarters of a year up to its total', () => {
    const totals = returned.filter(
      (row) => row.basis === 'year' && row.indicator !== 'lac-review-attendance',
    );
    expect(totals.length).toBe(7);
    for (const total of totals) {
      const quarters = returned.filter(
        (row) =>
          row.basis === 'quarter' &&
          row.indicator === total.indicator &&
          row.period?.startsWith(total.period ?? '-'),
      );
      for (const column of ['numerator', 'denominator'])
        expect(quarters.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(
          Number(total[column]),
        );
    }
  });

  it('add the kinds of post up to everyone in post', () => {
    const posts = measures.filter((row) => row.indicator === 'workforce-composition');
    const totals = posts.filter((row) => row.category === '');
    expect(totals.length).toBe(4);
    for (const total of totals) {
      const kinds = posts.filter((row) => row.category && row.period === total.period);
      expect(kinds.reduce((sum, row) => sum + Number(row.numerator), 0)).toBe(
        Number(total.numerator),
      );
    }
  });
});
