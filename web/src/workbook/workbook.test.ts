import { describe, expect, test } from 'vitest';
import { workbook } from '../../../tests/support/workbook.mjs';
import { Cancelled, type HeldFile } from '../engine/protocol';
import { NearReader } from '../test/near_worker';
import { isArchive, Workbooks } from './open';
import { sheetsOf } from './sheets';

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

async function csvOf(rows: unknown[][], options = {}): Promise<string> {
  const [sheet] = await sheetsOf(buffer(workbook([['List 1', rows]], options)));
  return new TextDecoder().decode(sheet?.csv);
}

describe('the sheets of a workbook', () => {
  test('dates come as ISO text by their style, in both of Excel’s calendars', async () => {
    expect(await csvOf([[{ date: '2018-04-01' }, { date: '2000-02-29' }]])).toBe(
      '2018-04-01,2000-02-29\r\n',
    );
    expect(await csvOf([[{ date: '2018-04-01' }]], { from1904: true })).toBe('2018-04-01\r\n');
  });

  test('a date keeps its time of day', async () => {
    expect(await csvOf([[{ date: '2018-04-01T13:45:00Z' }]])).toBe('2018-04-01 13:45:00\r\n');
  });

  test('a date typed as text stays as it was typed', async () => {
    expect(await csvOf([['01/04/2018']])).toBe('01/04/2018\r\n');
  });

  test('child ids keep their leading zeros, and long ones every digit', async () => {
    expect(await csvOf([['00123', 123456789012345]])).toBe('00123,123456789012345\r\n');
  });

  test('commas, quotes and lines within a cell do not make more cells or lines', async () => {
    expect(await csvOf([['Smith, "Jo"', 'two\nlines']])).toBe('"Smith, ""Jo""",two lines\r\n');
  });

  test('formulas give their last value, errors give nothing, yes and no are words', async () => {
    const row = [{ formula: 'A1&"b"', value: 'ab' }, { error: '#N/A' }, { yes: true }];
    expect(await csvOf([row])).toBe('ab,,TRUE\r\n');
  });

  test('text within the cell itself is read as text from the shared list is', async () => {
    expect(await csvOf([[{ inline: 'Família & co' }]])).toBe('Família & co\r\n');
  });

  test('a row keeps its place, so that line numbers are those of Excel', async () => {
    expect(await csvOf([['Title'], [], ['a', null, 'b']])).toBe('Title,,\r\n,,\r\na,,b\r\n');
  });

  test('sheets come in order and empty ones not at all', async () => {
    const bytes = workbook([
      ['Second first', [['x']]],
      ['Nothing', []],
      ['Third', [['y']]],
    ]);
    expect((await sheetsOf(buffer(bytes))).map(({ name }) => name)).toEqual([
      'Second first',
      'Third',
    ]);
  });

  test('what is cut short, or no workbook, is refused', async () => {
    const whole = workbook([['List 1', [['x']]]]);
    await expect(sheetsOf(buffer(whole.slice(0, whole.length - 40)))).rejects.toThrow();
    await expect(sheetsOf(buffer(new TextEncoder().encode('a,b')))).rejects.toThrow();
  });
});

const xlsx = (sheets: [string, unknown[][]][]) =>
  new File([buffer(workbook(sheets))], 'Lists.xlsx', { lastModified: 7 });

describe('opening what was chosen', () => {
  test('a workbook becomes one file for each sheet, named after both', async () => {
    NearReader.made = [];
    const file = xlsx([
      ['List 1', [['a']]],
      ['List 3', [['b']]],
    ]);
    const sources = (await new Workbooks(() => new NearReader()).open(file)) as HeldFile[];
    expect(sources.map(({ name, workbook: from }) => [name, from])).toEqual([
      ['Lists.xlsx: List 1', 'Lists.xlsx'],
      ['Lists.xlsx: List 3', 'Lists.xlsx'],
    ]);
    expect(sources[0]).toMatchObject({ size: 3, lastModified: 7 });
    expect(NearReader.made.map(({ ended }) => ended)).toEqual([true]);
  });

  test('anything else is left to the engine, without starting a reader', async () => {
    NearReader.made = [];
    const file = new File(['a,b\r\n'], 'List 1.csv');
    expect(await new Workbooks(() => new NearReader()).open(file)).toEqual([file]);
    expect(NearReader.made).toEqual([]);
    expect(await isArchive(new File(['PK'], 'short'))).toBe(false);
  });

  test('an archive that is no workbook is left to the engine, which names it', async () => {
    const file = new File(['PK\u0003\u0004 and so on'], 'letter.docx');
    expect(await new Workbooks(() => new NearReader()).open(file)).toEqual([file]);
  });

  test('a reader that dies leaves the file to the engine', async () => {
    const workbooks = new Workbooks(() => new NearReader(true));
    NearReader.made = [];
    const opened = workbooks.open(xlsx([['a', [['b']]]]));
    await expect.poll(() => NearReader.made.length).toBe(1);
    NearReader.made[0]?.onerror?.({} as ErrorEvent);
    expect((await opened).map(({ name }) => name)).toEqual(['Lists.xlsx']);
  });

  test('cancelling ends the reader', async () => {
    const workbooks = new Workbooks(() => new NearReader(true));
    NearReader.made = [];
    const opened = workbooks.open(xlsx([['a', [['b']]]]));
    const outcome = expect(opened).rejects.toBeInstanceOf(Cancelled);
    await expect.poll(() => NearReader.made.length).toBe(1);
    workbooks.cancel();
    await outcome;
    expect(NearReader.made[0]?.ended).toBe(true);
  });
});
