import { expect, test } from 'vitest';
import { firstSheets, type Measured, paginate } from './paginate';

const solid = (height: number, more: Partial<Measured> = {}): Measured => ({ height, ...more });

/** Which blocks stand on each sheet; of tables which rows. */
function read(blocks: Measured[], room: number): string[] {
  return paginate(blocks, room).map((sheet) =>
    sheet
      .map(({ block, from, to }) =>
        blocks[block]?.rows ? `${block}[${from}-${to}]` : String(block),
      )
      .join(' '),
  );
}

test('blocks fill a sheet to its last pixel and not beyond', () => {
  expect(read([solid(40), solid(60)], 100)).toEqual(['0 1']);
  expect(read([solid(40), solid(61)], 100)).toEqual(['0', '1']);
});

test('a fresh block begins a sheet, but never leaves an empty one before it', () => {
  expect(read([solid(10, { fresh: true }), solid(10, { fresh: true })], 100)).toEqual(['0', '1']);
  expect(read([solid(100), solid(10, { fresh: true })], 100)).toEqual(['0', '1']);
});

test('a heading stays with what follows, with the first row of a table too', () => {
  expect(read([solid(50), solid(20, { joined: true }), solid(30)], 100)).toEqual(['0 1 2']);
  expect(read([solid(50), solid(20, { joined: true }), solid(31)], 100)).toEqual(['0', '1 2']);
  const table = solid(10, { rows: [20, 20] });
  expect(read([solid(50), solid(20, { joined: true }), table], 100)).toEqual([
    '0 1 2[0-1]',
    '2[1-2]',
  ]);
  expect(read([solid(51), solid(20, { joined: true }), table], 100)).toEqual(['0', '1 2[0-2]']);
});

test('two headings in a row stay together with what follows', () => {
  const headings = [solid(20, { joined: true }), solid(20, { joined: true })];
  expect(read([solid(50), ...headings, solid(20)], 100)).toEqual(['0', '1 2 3']);
});

test('a table is cut between rows, and its header counts on each sheet', () => {
  const table = solid(20, { rows: [30, 30, 30, 30, 30] });
  expect(read([table], 100)).toEqual(['0[0-2]', '0[2-4]', '0[4-5]']);
  expect(read([table, solid(50)], 100)).toEqual(['0[0-2]', '0[2-4]', '0[4-5] 1']);
});

test('what is taller than a sheet stands on one by itself', () => {
  expect(read([solid(10), solid(150), solid(10)], 100)).toEqual(['0', '1', '2']);
  expect(read([solid(20, { rows: [150, 10] })], 100)).toEqual(['0[0-1]', '0[1-2]']);
});

test('a table without rows is a block like any other; nothing makes no sheet', () => {
  expect(read([solid(20, { rows: [] })], 100)).toEqual(['0[0-0]']);
  expect(read([], 100)).toEqual([]);
});

test('every row of every table is on exactly one sheet, whatever the heights', () => {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % most;
  };
  for (let round = 0; round < 200; round++) {
    const blocks = Array.from({ length: 1 + next(12) }, () =>
      solid(5 + next(60), {
        rows: next(2) ? Array.from({ length: 1 + next(9) }, () => 5 + next(30)) : undefined,
        fresh: next(5) === 0,
        joined: next(4) === 0,
      }),
    );
    const sheets = paginate(blocks, 100);
    const pieces = sheets.flat();
    blocks.forEach((block, at) => {
      const own = pieces.filter((piece) => piece.block === at);
      const before = own.map((_, i) => own[i - 1]?.to ?? 0);
      expect(own.map(({ from }) => from)).toEqual(before);
      expect(own.at(-1)?.to).toBe(block.rows?.length ?? 0);
    });
    for (const sheet of sheets) {
      const used = sheet.reduce((sum, { block, from, to }) => {
        const { height = 0, rows = [] } = blocks[block] ?? {};
        return sum + height + rows.slice(from, to).reduce((all, one) => all + one, 0);
      }, 0);
      const alone = sheet.length === 1 && (sheet[0]?.to ?? 0) - (sheet[0]?.from ?? 0) <= 1;
      expect(used <= 100 || alone).toBe(true);
    }
  }
});

test('the sheet on which a block begins is what the contents say', () => {
  const blocks = [solid(60), solid(20, { rows: [30, 30, 30] }), solid(10)];
  expect([...firstSheets(paginate(blocks, 100))]).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});
