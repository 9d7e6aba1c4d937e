// That the contenders which can run here agree, on a small list with blanks, repeats and quotes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inferSchema, initParser } from 'udsv';
import { afterAll, describe, expect, test } from 'vitest';
import type { EngineClient } from '../../../web/src/engine/client';
import { load_core } from '../../wasm/core.mjs';
import type { Answer } from '../page/answer';
import { Columns } from '../page/columns';
import { answerOf } from '../page/count';
import { Rows } from '../page/hand/rows';
import { answerOf as askEngine } from '../page/questions';
import { TextRows } from '../page/text_rows';
import { build } from '../run/places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'assessments.csv');
execFileSync(join(build, 'write_list'), ['2000', path]);
const list = readFileSync(path);

/** By hand, the bytes arriving in pieces of that size. */
function byHand(bytes: Uint8Array, piece: number): Answer {
  const columns = new Columns(bytes.length);
  const rows = new Rows(columns);
  // Bytes to spare, as bytes.ts has them.
  const buffer = new Uint8Array(bytes.length + 4);
  let from = -1;
  for (let end = piece; ; end += piece) {
    const last = end >= bytes.length;
    const now = Math.min(end, bytes.length);
    buffer.set(bytes.subarray(Math.max(0, now - piece - 1), now), Math.max(0, now - piece - 1));
    if (from < 0) from = rows.header(buffer, now);
    if (from >= 0) from = rows.take(buffer, from, now, last);
    if (last) return answerOf(columns, rows.teams.names());
  }
}

function byTexts(text: string): Answer {
  const rows = new TextRows([new File([text], 'list.csv')]);
  const schema = inferSchema(text, { col: ',', row: '\r\n', encl: '"' });
  rows.header(schema.cols.map(({ name }) => name));
  initParser(schema).stringArrs<string[]>(text, (row) => rows.add(row));
  return rows.answer();
}

async function byEngine(bytes: Uint8Array): Promise<Answer> {
  const core = await load_core();
  const engine = new core.Engine('2026-01-01');
  const id = engine.begin_file('list.csv');
  engine.feed(id, bytes);
  engine.end_file(id);
  const call = async (method: string, ...args: unknown[]) => engine[method](...args);
  return askEngine({ call } as Pick<EngineClient, 'call'>);
}

describe('a list made for the benchmark', () => {
  test('the engine, bytes and texts give the same answer', async () => {
    const answer = await byEngine(list);
    expect(answer.rows.duplicates).toBeGreaterThan(0);
    expect(byHand(list, list.length)).toEqual(answer);
    expect(byTexts(list.toString())).toEqual(answer);
  });

  test('by hand the answer is the same however the bytes are cut', () => {
    const whole = byHand(list, list.length);
    for (const piece of [1, 7, 143, 4096]) expect(byHand(list, piece)).toEqual(whole);
  });
});

test('quotes, blanks, other ids and a missing last line end are read alike', async () => {
  const [headings] = list.toString().split('\r\n');
  const row = (id: string, start: string, end: string, team: string, worker: string) =>
    `${id},,,,,,${start},,${end},,${team},${worker},,`;
  const text = [
    headings,
    row('A-1', '02/01/2018', '06/03/2018', '"North, 1"', '"Bell, ""B."""'),
    row('A-1', '02/01/2018', '07/03/2018', 'North', 'Repeated'),
    row('007', '2018-01-02', '2018-03-07', '"North, 1"', '"on two\r\nlines"'),
    row('7', '31/02/2018', '', 'North', 'Undated'),
    row('7', '30/07/2018', '', '', 'Open'),
    row('8', '30/07/2018', '', 'E', 'x'),
    row('9', '30/07/2018', '', 'E', 'another'),
    row('', '01/02/2018', '', 'North', 'Nameless'),
  ].join('\r\n');
  const bytes = Buffer.from(text);
  const { rows, ...answer } = byHand(bytes, 50);
  expect(rows).toEqual({ read: 8, used: 5, no_child: 1, no_date: 1, duplicates: 1 });
  expect(answer).toEqual({
    as_at: '2018-07-30',
    // 45 working days from 2 January 2018 end on 6 March.
    completed: { '2017-18 Q4': { 'North, 1': [2, 1] } },
    open: { E: [2, 0, 0], 'not recorded': [1, 0, 0] },
  });
  expect(byTexts(text)).toEqual({ rows, ...answer });
});
