import { describe, expect, test } from 'vitest';
import type { Direction } from '../engine/contract';
import { fakeFigure, fakeIndicators, quarterSpan } from '../test/fake_figures';
import { briefPeriod, localDate, longDate, periodWords, shortPeriod } from './date';
import { bytes, count, groupedText, hideable, inCell, plural, timeLeft, withUnit } from './number';
import { arrow, markerKey, markerText } from './words';

describe('numbers', () => {
  test('thousands are grouped, in counts and in printed whole numbers', () => {
    expect(count(1234567)).toBe('1,234,567');
    expect(groupedText('6556')).toBe('6,556');
    expect(groupedText('656')).toBe('656');
    expect(groupedText('6556.5')).toBe('6556.5');
  });

  test('a count the core hides is shown as [c], zero as zero', () => {
    expect(hideable(-1)).toBe('[c]');
    expect(hideable(0)).toBe('0');
  });

  test('one is singular, everything else plural', () => {
    expect(plural(1, 'file')).toBe('1 file');
    expect(plural(0, 'file')).toBe('0 files');
    expect(plural(2, 'category has', 'categories have')).toBe('2 categories have');
  });

  test('sizes are in decimal units', () => {
    expect(bytes(1)).toBe('1 byte');
    expect(bytes(999)).toBe('999 bytes');
    expect(bytes(1000)).toBe('1 kB');
    expect(bytes(2_345_678)).toBe('2.3 MB');
    expect(bytes(201_000_000)).toBe('201 MB');
  });

  test('time left is rounded up, and silent while there is no speed', () => {
    expect(timeLeft(Number.NaN)).toBe('');
    expect(timeLeft(Number.POSITIVE_INFINITY)).toBe('');
    expect(timeLeft(1.4)).toBe('about a second left');
    expect(timeLeft(11.2)).toBe('about 12 seconds left');
    expect(timeLeft(61)).toBe('about 2 minutes left');
  });

  test('units follow the value; a missing value gets none', () => {
    expect(withUnit('81.2', 'percent')).toBe('81.2%');
    expect(withUnit('30.4', 'rate_per_10000')).toBe('30.4 per 10,000');
    expect(withUnit('', 'percent')).toBe('');
    expect(inCell('30.4', 'rate_per_10000')).toBe('30.4');
  });
});

describe('dates', () => {
  test('dates and periods in words', () => {
    expect(longDate('2018-09-30')).toBe('30 September 2018');
    expect(longDate('')).toBe('');
    expect(periodWords('2018-09', 'month')).toBe('September 2018');
    expect(periodWords('12 months to 2018-09-30', 'rolling12')).toBe(
      '12 months to 30 September 2018',
    );
    expect(periodWords('2018-19 to Q2', 'ytd')).toBe('2018-19 to Q2');
  });

  test('2010-11 is a month or a financial year, as the basis says', () => {
    expect(periodWords('2010-11', 'month')).toBe('November 2010');
    expect(periodWords('2010-11', 'year')).toBe('2010-11');
    expect(shortPeriod('2010-11', 'month')).toBe('Nov 10');
    expect(shortPeriod('2010-11', 'year')).toBe('10-11');
  });

  test('short periods for axes', () => {
    expect(shortPeriod('2018-19 Q2', 'quarter')).toBe('18-19 Q2');
    expect(shortPeriod('2018-09-30', 'asat')).toBe('30 Sep 18');
    expect(shortPeriod('12 months to 2018-09-30', 'rolling12')).toBe('30 Sep 18');
    expect(briefPeriod('12 months to 2018-09-30', 'rolling12')).toBe('to 30 Sep 18');
    expect(briefPeriod('2018-09-30', 'asat')).toBe('30 Sep 18');
    expect(briefPeriod('2018-09', 'month')).toBe('September 2018');
  });
});

describe('arrows and markers', () => {
  const base = fakeFigure(fakeIndicators[3]!, quarterSpan(5, 'quarter'));
  const moved = (direction: Direction, direction_words: string) =>
    arrow({ ...base, direction, direction_words });

  test('the arrow shows the way the figure went, whatever the judgement', () => {
    expect(moved('better', 'Better: up 3.2 pp from 2018-19 Q1')).toBe('▲');
    expect(moved('better', 'Better: down 3.2 pp from 2018-19 Q1')).toBe('▼');
    expect(moved('worse', 'Worse: up 1.0 pp from 2018-19 Q1')).toBe('▲');
    expect(moved('up', 'Up 12 from 2018-19 Q1')).toBe('▲');
    expect(moved('down', '')).toBe('▼');
    expect(moved('level', 'Level with 2018-19 Q1')).toBe('►');
    expect(moved('', '')).toBe('');
  });

  test('every marker of the core has its sign and words in the key', () => {
    expect(markerKey.map(({ marker }) => marker).sort()).toEqual(['c', 'p', 'u', 'x', 'z']);
    for (const { marker, short, words } of markerKey) {
      expect(short).toBe(markerText(marker));
      expect(words).not.toBe('');
    }
    expect(markerText('')).toBe('');
  });
});

test('today is the reader’s own date', () => {
  expect(localDate(new Date(2018, 8, 3, 23, 59))).toBe('2018-09-03');
});
