// What reading files asks of the engine, whatever their number.
import { expect, test } from 'vitest';
import { csvFile, NearWorker, nearClient } from '../test/near_worker';
import { Store } from './store';

// Each time it is asked after a file was read, the engine goes through the rows of all files again.
test('what became of the rows is asked for when all files are read, not once a file', async () => {
  const store = new Store(nearClient());
  await store.start();
  const [worker] = NearWorker.made;
  const already = worker?.seen.length;
  await store.add(Array.from({ length: 12 }, (_, i) => csvFile(`list_4_${i}.csv`, 3 + i)));
  const asked = worker?.seen.slice(already).map((one) => one.type) ?? [];
  expect(asked.slice(0, 12)).toEqual(Array(12).fill('read'));
  expect(asked.slice(12)).not.toContain('read');
  expect(store.state.files.map(({ rows_read }) => rows_read)).toEqual(
    Array.from({ length: 12 }, (_, i) => 3 + i),
  );
});
