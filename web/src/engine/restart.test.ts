// What the client does when its worker ends, by itself or because it is told to.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { csvFile, NearWorker, nearClient } from '../test/near_worker';
import { type EngineClient, EngineFault } from './client';
import { CoreMemory } from './memory';
import { Cancelled } from './protocol';

async function started(): Promise<EngineClient> {
  const client = nearClient();
  await client.start();
  return client;
}

const names = async (client: EngineClient) =>
  (await client.call('files')).map(({ id, name }) => `${id} ${name}`);

describe('a worker that ends', () => {
  test('fails what waits and what comes later, and nothing hangs', async () => {
    const client = await started();
    const [worker] = NearWorker.made;
    if (worker) worker.postMessage = () => undefined;
    const waiting = client.call('files');
    worker?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(waiting).rejects.toMatchObject({ name: 'WorkerError', message: 'out of memory' });
    expect(worker?.ended).toBe(true);
    await expect(client.call('frame')).rejects.toMatchObject({ name: 'NotStarted' });
  });

  test('an engine that has trapped is not asked again', async () => {
    const client = await started();
    const reading = client.read(csvFile('deadly.csv', 3));
    await expect(reading).rejects.toMatchObject({ name: 'RuntimeError', message: 'unreachable' });
    expect(NearWorker.made[0]?.ended).toBe(true);
  });

  test('an engine that ends for want of memory says so', async () => {
    const client = await started();
    NearWorker.memory.exhausted = true;
    const reading = client.read(csvFile('deadly.csv', 3));
    await expect(reading).rejects.toMatchObject({ name: 'OutOfMemory' });
  });

  test('no more is read than leaves memory for the figures', async () => {
    const client = await started();
    Object.assign(NearWorker.memory, { full: true, exhausted: true });
    const reading = client.read(csvFile('a.csv', 3));
    await expect(reading).rejects.toMatchObject({ name: 'OutOfMemory' });
  });
});

describe('a fresh worker', () => {
  test('knows the files by the ids they had, and new ones by none of those', async () => {
    const client = await started();
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await client.read(csvFile(name, 3));
    await client.call('remove_file', 2);
    await client.restart();
    expect(await names(client)).toEqual(['1 a.csv', '3 c.csv']);
    await client.read(csvFile('d.csv', 3));
    expect(await names(client)).toEqual(['1 a.csv', '3 c.csv', '4 d.csv']);
  });

  test('that ends by a file of before leaves it out and reads the others once more', async () => {
    const client = await started();
    const spoilt = csvFile('b.csv', 3);
    for (const file of [csvFile('a.csv', 3), spoilt, csvFile('c.csv', 3)]) await client.read(file);
    Object.defineProperty(spoilt, 'name', { value: 'deadly.csv' });
    const leftOut = await client.restart();
    expect(leftOut.map(({ name, fault }) => [name, fault.name])).toEqual([
      ['deadly.csv', 'RuntimeError'],
    ]);
    expect(await names(client)).toEqual(['1 a.csv', '3 c.csv']);
    expect(NearWorker.made.length).toBe(3);
  });

  // Those not yet read again used to be forgotten, and the page said that they were loaded.
  test('that is cancelled while it reads the files again loses none of them', async () => {
    const client = await started();
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await client.read(csvFile(name, 3));
    let again: Promise<unknown> | null = null;
    const first = client.restart([], () => {
      again ??= client.restart();
    });
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    await again;
    expect(await names(client)).toEqual(['1 a.csv', '2 b.csv', '3 c.csv']);
  });

  test('does without a file that is no longer there', async () => {
    const client = await started();
    const moved = csvFile('a.csv', 3);
    await client.read(moved);
    await client.read(csvFile('b.csv', 3));
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    Object.defineProperty(moved, 'stream', {
      value: () => ({ getReader: () => ({ read: gone, cancel: async () => undefined }) }),
    });
    const [left] = await client.restart();
    expect(left?.fault).toBeInstanceOf(EngineFault);
    expect(left?.fault.name).toBe('NotFoundError');
    expect(await names(client)).toEqual(['2 b.csv']);
    expect(NearWorker.made.length).toBe(2);
  });
});

describe('silence', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is told when an answer is twenty seconds overdue, and that it is over when it comes', async () => {
    const client = await started();
    vi.useFakeTimers();
    const told: boolean[] = [];
    client.onSilence = (silent) => told.push(silent);
    const [worker] = NearWorker.made;
    const answer = worker?.onmessage;
    if (worker) worker.onmessage = null;
    const waiting = client.call('files');
    await vi.advanceTimersByTimeAsync(19_000);
    client.call('frame').catch(() => undefined);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([true]);
    answer?.({ data: { type: 'ok', id: 2, value: [] } } as unknown as MessageEvent);
    await waiting;
    expect(told).toEqual([true, false]);
    await client.restart();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([true, false]);
  });
});

test('memory that the browser refused is remembered until it gives some', () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
  const watched = new CoreMemory(memory);
  expect(() => memory.grow(5)).toThrow(RangeError);
  expect(watched.exhausted).toBe(true);
  expect(memory.grow(1)).toBe(1);
  expect(watched.exhausted).toBe(false);
});
