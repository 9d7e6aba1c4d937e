import { describe, expect, test } from 'vitest';
import { csvFile, NearWorker, nearClient, nearCore } from '../test/near_worker';
import { type EngineClient, EngineFault } from './client';
import { Host } from './host';
import { Cancelled, plainError, type Reply } from './protocol';
import { chunkBytes, holdsReader, readFile } from './reader';

async function started(): Promise<EngineClient> {
  const client = nearClient();
  await client.start();
  return client;
}

describe('the client', () => {
  test('starts the core and knows its version', async () => {
    const client = await started();
    expect(client.version).toBe('0.0.0 invented');
  });

  test('reads a file with progress, and answers with what it is', async () => {
    const client = await started();
    const progress: number[] = [];
    const end = await client.read(csvFile('a.csv', 20), ({ bytes }) => progress.push(bytes));
    expect(end).toEqual({ id: 1, name: 'a.csv', kind: 'list', message: null });
    expect(progress.at(-1)).toBe(csvFile('a.csv', 20).size);
    const [summary] = await client.call('files');
    expect(summary).toMatchObject({ ...end, rows_read: 20, bytes: csvFile('a.csv', 20).size });
  });

  test('knows which files it has, by name, size and date', async () => {
    const client = await started();
    const file = csvFile('a.csv', 3);
    const { id } = await client.read(file);
    expect(client.has(csvFile('a.csv', 3))).toBe(true);
    expect(client.has(csvFile('a.csv', 4))).toBe(false);
    await client.call('remove_file', id);
    expect(client.has(file)).toBe(false);
  });

  test('an error in the engine arrives as a fault with its three texts', async () => {
    const client = await started();
    const wrong = client.call('not_a_method' as 'files');
    await expect(wrong).rejects.toBeInstanceOf(EngineFault);
    await expect(wrong).rejects.toMatchObject({ name: 'TypeError' });
    expect(await client.call('files')).toEqual([]);
  });

  test('cancelling ends the worker, keeps earlier files and settings, and drops the rest', async () => {
    const client = await started();
    await client.read(csvFile('kept.csv', 3));
    const { id } = await client.read(csvFile('dropped.csv', 3));
    await client.call('set', 'mode', 'sharing');
    const waiting = client.call('tracker');
    const restored: string[] = [];
    const [first] = NearWorker.made;
    const outcome = expect(waiting).rejects.toBeInstanceOf(Cancelled);
    await client.restart([id], (file) => restored.push(file.name));
    await outcome;
    expect(first?.ended).toBe(true);
    expect(NearWorker.made.length).toBe(2);
    expect(new Set(restored)).toEqual(new Set(['kept.csv']));
    expect((await client.call('files')).map(({ name }) => name)).toEqual(['kept.csv']);
    expect((await client.call('frame')).mode).toBe('sharing');
  });

  test('what was set by hand after a file of settings outlives a cancel, and so does the file', async () => {
    const client = await started();
    const polarity = async () =>
      (await client.call('settings')).find(({ key }) => key === 'polarity')?.value;
    await client.read(csvFile('bandstand-settings.csv', 1));
    expect(await polarity()).toBe('stockton');
    await client.restart();
    expect(await polarity()).toBe('stockton');
    await client.call('set', 'polarity', 'national');
    await client.restart();
    expect(await polarity()).toBe('national');
  });

  test('settings the page carries are there from the start, and again after forgetting', async () => {
    const client = nearClient(csvFile('bandstand-settings.csv', 1));
    await client.start();
    const polarity = async () =>
      (await client.call('settings')).find(({ key }) => key === 'polarity')?.value;
    expect(await polarity()).toBe('stockton');
    expect((await client.call('files')).map(({ id }) => id)).toEqual([client.carriedId]);
    await client.call('set', 'polarity', 'national');
    await client.restart();
    expect(await polarity()).toBe('national');
    await client.forget();
    expect(await polarity()).toBe('stockton');
  });

  test('a refused setting is not brought back after a cancel', async () => {
    const client = await started();
    const refused = await client.call('set', 'small-number-threshold', 'six');
    expect(refused.ok).toBe(false);
    await client.restart();
    const sets = NearWorker.made[1]?.seen.filter(
      (request) => request.type === 'call' && request.method === 'set',
    );
    expect(sets).toEqual([]);
  });

  test('forgetting leaves neither files nor settings', async () => {
    const client = await started();
    await client.read(csvFile('a.csv', 3));
    await client.call('set', 'polarity', 'stockton');
    await client.forget();
    expect(await client.call('files')).toEqual([]);
    const settings = await client.call('settings');
    expect(settings.find(({ key }) => key === 'polarity')?.value).toBe('national');
  });

  test('an answer in another mode leaves the mode on screen as it is', async () => {
    const client = await started();
    const sharing = new TextDecoder().decode(await client.callIn('sharing', 'figures_csv'));
    const working = new TextDecoder().decode(await client.callIn('working', 'figures_csv'));
    expect(sharing).not.toContain('80.9');
    expect(working).toContain('80.9');
    expect((await client.call('frame')).mode).toBe('working');
  });
});

describe('the host', () => {
  test('answers in order, even behind a file that is still being read', async () => {
    const order: (number | string)[] = [];
    const host = new Host({
      create: nearCore,
      post: (reply) => order.push(reply.type === 'progress' ? 'progress' : reply.id),
    });
    host.take({ type: 'start', id: 1, module: {} as WebAssembly.Module, today: '2018-10-01' });
    host.take({ type: 'read', id: 2, file: csvFile('a.csv', 5) });
    await host.take({ type: 'call', id: 3, method: 'files', args: [] });
    expect(order.filter((one) => one !== 'progress')).toEqual([1, 2, 3]);
  });

  test('a file whose bytes cannot be had leaves nothing behind', async () => {
    const replies: Reply[] = [];
    const host = new Host({
      create: nearCore,
      post: (reply) => replies.push(reply),
    });
    const file = csvFile('a.csv', 5);
    const broken = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    Object.defineProperty(file, 'stream', {
      value: () => ({ getReader: () => ({ read: broken, cancel: async () => undefined }) }),
    });
    host.take({ type: 'start', id: 1, module: {} as WebAssembly.Module, today: '2018-10-01' });
    host.take({ type: 'read', id: 2, file });
    await host.take({ type: 'call', id: 3, method: 'files', args: [] });
    expect(replies[1]).toMatchObject({ type: 'failed', error: { name: 'NotReadableError' } });
    expect(replies[2]).toEqual({ type: 'ok', id: 3, value: [] });
  });
});

describe('reading', () => {
  const text = Array.from({ length: 5000 }, (_, i) => `row ${i}\n`).join('');
  const collect = async (file: Blob, options = {}) => {
    const parts: number[] = [];
    await readFile(file, (bytes) => parts.push(...bytes), options);
    return new TextDecoder().decode(Uint8Array.from(parts));
  };

  test('every byte once and in order, whatever the chunk size', async () => {
    expect(await collect(new Blob([text]))).toBe(text);
    expect(await collect(new Blob([text]), { chunk: 100 })).toBe(text);
    expect(await collect(new Blob(['']))).toBe('');
    expect(chunkBytes).toBe(4 * 1024 * 1024);
    expect(holdsReader()).toBe(false);
  });

  test('a stream that stalls is given up, and slices take over where it stopped', async () => {
    const file = new Blob([text]);
    let reads = 0;
    const stalling = {
      read: (view: Uint8Array) => {
        if (reads++ > 0) return new Promise(() => undefined);
        const bytes = new TextEncoder().encode(text.slice(0, 64));
        view.set(bytes);
        return Promise.resolve({ done: false, value: view.subarray(0, 64) });
      },
      cancel: async () => undefined,
    };
    Object.defineProperty(file, 'stream', { value: () => ({ getReader: () => stalling }) });
    expect(await collect(file, { stallAfter: 20, chunk: 1000 })).toBe(text);
    expect(reads).toBe(2);
  });

  // The worker of a large file ran on for seconds after it had been told to end.
  test('a worker with much to read hears in between that it is to end', async () => {
    const file = new Blob([text]);
    let left = 4;
    const ready = {
      read: async (view: Uint8Array) => ({ done: left-- === 0, value: view.subarray(0, 10) }),
      cancel: async () => undefined,
    };
    Object.defineProperty(file, 'stream', { value: () => ({ getReader: () => ready }) });
    let heardWith = -1;
    setTimeout(() => {
      heardWith = left;
    });
    await readFile(file, () => {
      const until = performance.now() + 40;
      while (performance.now() < until);
    });
    expect(heardWith).toBeGreaterThan(0);
  });

  test('a browser without such streams reads slices', async () => {
    const file = new Blob([text]);
    Object.defineProperty(file, 'stream', {
      value: () => ({
        getReader: () => {
          throw new TypeError('byob is not supported');
        },
      }),
    });
    expect(await collect(file, { chunk: 1000 })).toBe(text);
  });
});

test('errors become plain texts', () => {
  expect(plainError(new RangeError('too far'))).toMatchObject({
    name: 'RangeError',
    message: 'too far',
  });
  expect(plainError('odd')).toEqual({ name: 'Error', message: 'odd', stack: '' });
});
