// What becomes of the numbers.
import { expect, test } from 'vitest';
import { insert } from '../run/readme.mjs';
import { table } from '../run/report.mjs';
import { difference, median, spread } from '../run/statistics.mjs';

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, of: 3 });
});

test('a difference is said with its place', () => {
  expect(difference({ a: { b: [1, 2] } }, { a: { b: [1, 2] } })).toBe('');
  expect(difference({ a: { b: [1, 3] } }, { a: { b: [1, 2] } })).toBe('a.b.1: 3, not 2');
  expect(difference({}, { a: 1 })).toBe('a: undefined, not 1');
});

test('the columns of a table are as wide as they need', () => {
  expect(table(['Who', 'ms'], [['J', '1,000']])).toBe(
    '| Who |    ms |\n|-----|------:|\n| J   | 1,000 |',
  );
});

test('a fragment takes the place of the one before, and has to have a place', () => {
  const text = 'a\n<!-- x -->\n\nold\n\n<!-- /x -->\nb';
  expect(insert(text, { x: 'new' })).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb');
  expect(() => insert(text, { y: 'new' })).toThrow('The README has no place for y.');
});
