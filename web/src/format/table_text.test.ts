// What goes to the core as a table, and what comes from a spreadsheet's clipboard.
import { describe, expect, test } from 'vitest';
import { copiedCells, tableText, withBlock } from './table_text';

describe('the text of a table', () => {
  test('has one line for every row, blank ones too, so that lines tell rows', () => {
    expect(
      tableText(
        ['a', 'b'],
        [
          ['1', ''],
          ['', ''],
          ['x, "y"', 'two\nlines'],
        ],
      ),
    ).toBe('a,b\r\n1,\r\n,\r\n"x, ""y""",two lines\r\n');
  });

  test('is empty where nothing is in any row', () => {
    expect(tableText(['a', 'b'], [['', ' ']])).toBe('');
    expect(tableText(['a', 'b'], [])).toBe('');
  });

  test('leaves minus signs and plus signs alone: it is no file for a spreadsheet', () => {
    expect(tableText(['a'], [['-0.5'], ['+x']])).toBe('a\r\n-0.5\r\n+x\r\n');
  });
});

describe('cells copied from a spreadsheet', () => {
  test('are told from text for one cell', () => {
    expect(copiedCells('85')).toBeNull();
    expect(copiedCells('one cell of a sheet\r\n')).toBeNull();
    expect(copiedCells('a\tb')).toEqual([['a', 'b']]);
    expect(copiedCells('a\r\nb\r\n')).toEqual([['a'], ['b']]);
  });

  test('lose the quotation marks the spreadsheet put round them', () => {
    expect(copiedCells('"say ""no"""\t 85 \n')).toEqual([['say "no"', '85']]);
  });

  test('fill to the right and down, with rows added and what does not fit left out', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(withBlock(rows, [['1', '2'], ['3']], 1, 1, 2)).toEqual([
      ['a', 'b'],
      ['c', '1'],
      ['', '3'],
    ]);
    expect(rows[1]).toEqual(['c', 'd']);
  });
});
