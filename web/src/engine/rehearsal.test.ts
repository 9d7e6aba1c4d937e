import { expect, test } from 'vitest';
import { csvFile, NearWorker, nearClient } from '../test/near_worker';

test('a rehearsal has a worker of its own, which ends with it', async () => {
  const client = nearClient();
  await client.start();
  await client.rehearse();
  const [engine, other] = NearWorker.made;
  expect(NearWorker.made).toHaveLength(2);
  expect(other?.seen.map(({ type }) => type)).toEqual(['start', 'rehearse']);
  expect(other?.ended).toBe(true);
  expect(engine?.ended).toBe(false);
  expect(await client.call('files')).toEqual([]);
});

test('a file puts an end to a rehearsal, and is read', async () => {
  const client = nearClient();
  await client.start();
  const rehearsal = client.rehearse();
  await Promise.resolve();
  const read = client.read(csvFile('a.csv', 3));
  await rehearsal;
  expect(NearWorker.made[1]?.ended).toBe(true);
  expect(await read).toMatchObject({ name: 'a.csv', kind: 'list' });
});
