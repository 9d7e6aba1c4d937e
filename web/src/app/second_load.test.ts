// Files like those loaded before: whether they are added or take their place is asked, once.
import { beforeEach, describe, expect, test } from 'vitest';
import { csvFile, nearClient } from '../test/near_worker';
import { Store } from './store';

let store: Store;
beforeEach(async () => {
  store = new Store(nearClient());
  await store.start();
});

const names = () => store.state.files.map(({ name }) => name);

async function asked(): Promise<void> {
  while (store.state.question === null) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Adds files, answers the question that must come, and returns what `add` said. */
async function addAnswering(
  answer: 'add' | 'replace-same' | 'replace-all' | 'cancel',
  ...files: File[]
) {
  const adding = store.add(files);
  await asked();
  expect(store.state.loading).toBe(null);
  store.state.question?.answer(answer);
  const useful = await adding;
  expect(store.state.question).toBe(null);
  return useful;
}

describe('a second load', () => {
  beforeEach(() => store.add([csvFile('list_4.csv', 9), csvFile('list_1.csv', 9)]));

  test('of lists that are new asks nothing', async () => {
    store = new Store(nearClient());
    await store.start();
    await store.add([csvFile('list_4.csv', 9)]);
    expect(await store.add([csvFile('list_1.csv', 9)])).toBe(true);
    expect(names()).toEqual(['list_4.csv', 'list_1.csv']);
  });

  test('names the files and those that they are like', async () => {
    const adding = store.add([csvFile('july.csv', 5)]);
    await asked();
    const found = store.state.question?.found ?? [];
    expect(
      found.map(({ file, earlier }) => [file.name, ...earlier.map(({ name }) => name)]),
    ).toEqual([['july.csv', 'list_4.csv']]);
    store.state.question?.answer('add');
    await adding;
  });

  test('can add to what is there', async () => {
    expect(await addAnswering('add', csvFile('july.csv', 5))).toBe(true);
    expect(names()).toEqual(['list_4.csv', 'list_1.csv', 'july.csv']);
  });

  test('can replace the files of the same list alone', async () => {
    expect(await addAnswering('replace-same', csvFile('july.csv', 5))).toBe(true);
    expect(names()).toEqual(['list_1.csv', 'july.csv']);
  });

  test('can replace a file by a later one of the same name', async () => {
    await addAnswering('replace-same', csvFile('list_1.csv', 12));
    expect(names()).toEqual(['list_4.csv', 'list_1.csv']);
    expect(store.state.files[1]?.rows_read).toBe(12);
  });

  test('can replace everything, and settings stay', async () => {
    await store.add([csvFile('bandstand-settings.csv', 2)]);
    await store.set('small-number-threshold', '10');
    await addAnswering('replace-all', csvFile('july.csv', 5));
    expect(names()).toEqual(['bandstand-settings.csv', 'july.csv']);
    const settings = await store.client.call('settings');
    expect(settings.find(({ key }) => key === 'small-number-threshold')?.value).toBe('10');
  });

  test('can be called off: what was there stays as it was', async () => {
    expect(await addAnswering('cancel', csvFile('july.csv', 5), csvFile('list_9.csv', 5))).toBe(
      false,
    );
    expect(names()).toEqual(['list_4.csv', 'list_1.csv']);
    expect(store.state.said).toContain('left out');
  });

  test('of the very same file asks nothing and reads nothing twice', async () => {
    expect(await store.add([csvFile('list_4.csv', 9)])).toBe(false);
    expect(store.state.question).toBe(null);
    expect(names()).toEqual(['list_4.csv', 'list_1.csv']);
  });

  test('waits for its answer before more files come in', async () => {
    const adding = store.add([csvFile('july.csv', 5)]);
    await asked();
    expect(await store.add([csvFile('august.csv', 5)])).toBe(false);
    store.state.question?.answer('add');
    await adding;
    expect(names()).toEqual(['list_4.csv', 'list_1.csv', 'july.csv']);
  });
});
