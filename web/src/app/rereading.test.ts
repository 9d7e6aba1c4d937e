// Lists are read again when other headings and spellings come into force.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { csvFile, nearClient } from '../test/near_worker';
import { Store } from './store';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));

const aliases = 'list,column,header\r\n1,Date of Contact,Came in\r\n';
let store: Store;
beforeEach(async () => {
  store = new Store(nearClient());
  await store.start();
});

describe('other headings and spellings', () => {
  test('have every list read again once, from the file chosen, under a new id', async () => {
    await store.add([csvFile('list_1.csv', 5), csvFile('list_4.csv', 9)]);
    const before = store.state.files.map(({ id }) => id);
    const seen: string[] = [];
    store.subscribe(() => {
      const { loading } = store.state;
      if (loading !== null) seen.push(`${loading.name} ${loading.index} of ${loading.files}`);
    });
    await store.set('aliases', aliases);
    expect(new Set(seen)).toEqual(new Set(['list_1.csv 1 of 2', 'list_4.csv 2 of 2']));
    expect(store.state.loading).toBeNull();
    expect(store.state.files.map(({ name }) => name)).toEqual(['list_1.csv', 'list_4.csv']);
    expect(store.state.files.some(({ outdated }) => outdated)).toBe(false);
    expect(store.state.files.some(({ id }) => before.includes(id))).toBe(false);
  });

  test('leave files of other kinds alone, and other settings read nothing again', async () => {
    await store.add([csvFile('bandstand-settings.csv', 2), csvFile('list_4.csv', 9)]);
    const [settings, list] = store.state.files;
    await store.set('polarity', 'stockton');
    expect(store.state.files.map(({ id }) => id)).toEqual([settings?.id, list?.id]);
    await store.set('aliases', aliases);
    expect(store.state.files.map(({ id }) => id)).toContain(settings?.id);
    expect(store.state.files.map(({ id }) => id)).not.toContain(list?.id);
  });

  test('that are refused read nothing again', async () => {
    await store.add([csvFile('list_4.csv', 9)]);
    const before = store.state.files;
    await store.set('small-number-threshold', 'many');
    expect(store.state.files).toEqual(before);
  });

  test('a file that cannot be read again keeps its reading and is named', async () => {
    const file = csvFile('list_4.csv', 9);
    await store.add([file]);
    const failing = Object.assign(new Error('gone'), { name: 'NotFoundError' });
    vi.spyOn(file, 'stream').mockImplementation(() => {
      throw failing;
    });
    vi.spyOn(file, 'slice').mockImplementation(() => {
      throw failing;
    });
    await store.set('aliases', aliases);
    expect(store.state.status).toBe('ready');
    expect(store.state.files.map(({ name }) => name)).toEqual(['list_4.csv']);
    expect(store.state.problems.map(({ name }) => name)).toEqual(['list_4.csv']);
  });

  test('survive a cancel and are in force before the lists come back', async () => {
    await store.add([csvFile('list_4.csv', 9)]);
    await store.set('aliases', aliases);
    await store.cancel();
    expect(store.state.files.map(({ name }) => name)).toEqual(['list_4.csv']);
    const kept = (await store.client.call('settings_csv')) as Uint8Array;
    expect(new TextDecoder().decode(kept)).toContain('aliases');
  });
});
