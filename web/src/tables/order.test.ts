import { expect, test } from 'vitest';
import { fakeFigure, fakeIndicators, quarterSpan } from '../test/fake_figures';
import { countCell, figureOrder, periodCell, ratingCell, wordCell } from './cells';
import { inOrder, nextSort, type Order, sortOf, sortText, wayWords } from './order';

function ordered(orders: Order[], down = false) {
  return inOrder(orders, (order) => order, down).map(({ value, marked }) =>
    marked ? `${value}*` : value,
  );
}

test('numbers are ordered as numbers, words as words with the numbers in them', () => {
  expect(ordered([9, 100, -2, 10].map((value) => ({ value })))).toEqual([-2, 9, 10, 100]);
  const words = ['Team 10', 'team 9', 'Éast', 'Dale'].map((value) => ({ value }));
  expect(ordered(words)).toEqual(['Dale', 'Éast', 'team 9', 'Team 10']);
});

test('marked values stand after the others, missing ones last, whichever way it goes', () => {
  const orders = [
    { value: null },
    { value: 3, marked: true },
    { value: 5 },
    { value: 1, marked: true },
    { value: 7 },
  ];
  expect(ordered(orders)).toEqual([5, 7, '1*', '3*', null]);
  expect(ordered(orders, true)).toEqual([7, 5, '3*', '1*', null]);
});

test('hidden values keep their own order, so that it says nothing about them', () => {
  const rows = [
    { name: 'a', cell: countCell(-1) },
    { name: 'b', cell: countCell(12) },
    { name: 'c', cell: countCell(-1) },
    { name: 'd', cell: countCell(0) },
  ];
  const names = (down: boolean) =>
    inOrder(rows, ({ cell }) => cell.order, down).map(({ name }) => name);
  expect(names(false).join('')).toBe('dbac');
  expect(names(true).join('')).toBe('bdac');
});

test('a figure hidden, not available or not applicable has no order, even with a value', () => {
  const figure = { ...fakeFigure(fakeIndicators[3]!, quarterSpan(5, 'quarter')), value: '81.2' };
  expect(figureOrder({ ...figure, marker: '' })).toEqual({ value: 81.2, marked: false });
  expect(figureOrder({ ...figure, marker: 'u' })).toEqual({ value: 81.2, marked: true });
  for (const marker of ['c', 'x', 'z'] as const) {
    expect(figureOrder({ ...figure, marker })).toEqual({ value: null });
  }
  expect(figureOrder({ ...figure, marker: '', value: '' })).toMatchObject({ value: null });
  expect(figureOrder(null)).toEqual({ value: null });
});

test('ratings are ordered by how serious they are, not rated last', () => {
  const cells = (['green', '', 'red', 'amber'] as const).map((rag) => ratingCell(rag, rag));
  const words = inOrder(cells, ({ order }) => order, false).map(({ parts }) => parts[0]?.text);
  expect(words).toEqual(['red', 'amber', 'green', '']);
});

test('periods are ordered in time, not by their names', () => {
  const months = ['2018-04', '2018-12', '2018-09'].map((period) =>
    periodCell({ period, period_end: `${period}-30`, basis: 'month' }),
  );
  const words = inOrder(months, ({ order }) => order, true).map(({ parts }) => parts[0]?.text);
  expect(words).toEqual(['December 2018', 'September 2018', 'April 2018']);
  expect(wordCell('').order).toEqual({ value: null });
});

test('pressed three times, a column is as it was; another one starts upwards', () => {
  const first = nextSort(null, 'q2');
  const second = nextSort(first, 'q2');
  expect([first?.down, second?.down]).toEqual([false, true]);
  expect(nextSort(second, 'q2')).toBeNull();
  expect(nextSort(second, 'q1')).toEqual({ column: 'q1', down: false });
  expect(wayWords('rating', false)).toBe('most serious first');
});

test('an order comes back from an address as it was written', () => {
  for (const text of ['q2-desc', 'to-date-asc', '']) expect(sortText(sortOf(text))).toBe(text);
  expect(sortOf('q2')).toBeNull();
});
