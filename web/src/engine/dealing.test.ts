import { describe, expect, test } from 'vitest';
import { FakeEngine } from '../test/fake_engine';
import { Helper, type PortLike, readDealtOut, type ToHelper } from './dealing';

const rows = 5000;
const text = `Child Unique ID,Start\r\n${Array.from({ length: rows }, (_, i) => `c${i},01/02/2018\r\n`).join('')}`;
const listFile = (name = 'list.csv') => new File([text], name);

/** A port to a helper with an engine of its own; `answers` may change what it says. */
function helper(answers: (reply: unknown) => unknown = (reply) => reply): PortLike {
  const send = (to: PortLike, message: unknown) =>
    queueMicrotask(() => to.onmessage?.({ data: message } as MessageEvent));
  const here: PortLike = { onmessage: null, postMessage: (message) => send(there, message) };
  const there: PortLike = { onmessage: null, postMessage: (reply) => send(here, answers(reply)) };
  new Helper(new FakeEngine('2018-10-01'), there);
  return here;
}

async function read(ports: PortLike[], file = listFile(), stretch = 8000) {
  const engine = new FakeEngine('2018-10-01');
  const id = engine.begin_file(file.name);
  let steps = 0;
  const fed = () => {
    steps += 1;
  };
  const pieces = await readDealtOut(engine, id, file, ports, fed, { stretch, patience: 200 });
  const read = { pieces, bytes: engine.bytes_read(id), steps };
  return { ...read, rows: engine.rows_so_far(id) };
}

const alone = async () => (await read([])).rows;

describe('a file dealt out', () => {
  test('is read once and whole, whoever reads which stretch', async () => {
    const stretches = Math.ceil(text.length / 8000);
    for (const helpers of [1, 2, 3]) {
      const result = await read(Array.from({ length: helpers }, () => helper()));
      expect(result.rows).toBe(await alone());
      expect(result.bytes).toBe(text.length);
      expect(result.pieces).toBe(stretches - Math.ceil(stretches / (helpers + 1)));
      expect(result.steps).toBeGreaterThan(stretches - 1);
    }
  });

  test('may end just where a stretch does', async () => {
    const even = text.slice(0, text.length - (text.length % 2));
    const result = await read([helper()], new File([even], 'list.csv'), even.length / 2);
    expect(result).toMatchObject({ bytes: even.length, pieces: 1 });
    expect([await alone(), (await alone()) - 1]).toContain(result.rows);
  });

  test('is read to its end alone when a helper gives nothing, or not in time', async () => {
    const nothing = helper((reply) => ({ ...(reply as object), bytes: null }));
    expect(await read([nothing])).toMatchObject({ rows: await alone(), pieces: 0 });
    const silent: PortLike = { onmessage: null, postMessage: () => undefined };
    expect(await read([silent])).toMatchObject({ rows: await alone(), pieces: 0 });
  });

  test('is read to its end alone behind a piece that does not follow', async () => {
    let pieces = 0;
    const wrong = helper((reply) => {
      pieces += 1;
      if (pieces < 2) return reply;
      const { start } = reply as { start: number };
      const bytes = new TextEncoder().encode(JSON.stringify({ start: start + 8, end: start + 16 }));
      return { start, bytes };
    });
    expect(await read([wrong])).toMatchObject({ rows: await alone(), pieces: 1 });
  });

  test('is read alone when it is no list', async () => {
    expect(await read([helper()], listFile('not-a-list.csv'))).toMatchObject({
      rows: await alone(),
      pieces: 0,
    });
  });

  test('tells the helper the headings and spellings set', async () => {
    const told: ToHelper[] = [];
    const listening: PortLike = {
      onmessage: null,
      postMessage: (message) => told.push(message as ToHelper),
    };
    await read([listening]);
    expect(told[0]).toMatchObject({ type: 'open', aliases: '' });
  });
});
