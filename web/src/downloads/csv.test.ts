import { expect, test } from 'vitest';
import { cell, csv, guarded } from './csv';
import { fileName } from './save';
import { figureRows } from './tables';

test('text a spreadsheet would run as a formula is made harmless', () => {
  for (const text of ['=1+1', '+441', '-x', '@SUM(A1)', '\tcmd', '\rcmd']) {
    expect(guarded(text)).toBe(`'${text}`);
  }
  expect(guarded('1A: Family')).toBe('1A: Family');
  expect(guarded('')).toBe('');
});

test('numbers, also negative ones, stay numbers', () => {
  expect(cell(-3)).toBe('-3');
  expect(cell('-3.5')).toBe('-3.5');
  expect(cell('-3 days')).toBe("'-3 days");
  expect(cell(null)).toBe('');
});

test('commas, quotes and line ends are quoted', () => {
  expect(cell('a,b')).toBe('"a,b"');
  expect(cell('say "no"')).toBe('"say ""no"""');
  expect(cell('two\nlines')).toBe('"two\nlines"');
  expect(cell('=A1,B1')).toBe('"\'=A1,B1"');
});

test('a file has a byte order mark and CRLF at every line end', () => {
  expect(
    csv([
      ['a', 1],
      ['b', null],
    ]),
  ).toBe('\uFEFFa,1\r\nb,\r\n');
});

test('file names hold nothing Windows refuses', () => {
  expect(fileName('bandstand figures', '', '2018-19: Q2/3')).toBe('bandstand-figures-2018-19-q2-3');
});

const caption = { title: 'T', asAt: '2018-09-30', mode: 'sharing', version: '1' };

test('the mode is written at the top of every table', () => {
  const text = csv(figureRows([], { ...caption, mode: 'working' }));
  expect(text).toContain('not for sharing');
  expect(csv(figureRows([], caption))).toContain('small numbers are hidden');
});
