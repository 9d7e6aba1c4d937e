// Saved pages: what is asked beforehand, how it is packed, and what is answered from it.

import { beforeAll, describe, expect, test } from 'vitest';
import { EngineClient } from '../engine/client';
import type { Setting, Tracker, Workforce } from '../engine/contract';
import type { Args, Method } from '../engine/protocol';
import { csvFile, nearClient } from '../test/near_worker';
import { Workbooks } from '../workbook/open';
import { fromColumns, toColumns } from './columns';
import { compressed, type Packed, Packer, unpacked } from './packing';
import { answerKey, notSavedWords, RecordedWorker } from './recorded';
import { record, type SavedParts } from './recording';
import { leftOut } from './saved_results';
import { forSaving } from './without_people';

const everything: SavedParts = {
  reports: true,
  statistics: true,
  wider: true,
  breakdowns: true,
  months: true,
};
const least: SavedParts = {
  reports: false,
  statistics: false,
  wider: false,
  breakdowns: false,
  months: false,
};

describe('packing', () => {
  test('as columns it is the same', () => {
    const packer = new Packer();
    const keyless = [{}, [{}], [[]]];
    packer.add('keyless', keyless);
    packer.add('value', value);
    packer.add('more', [{ a: 1, b: 2 }, { a: 2, b: 1 }, value, [3, 1, 2]]);
    const columns = JSON.parse(JSON.stringify(toColumns(packer.finish())));
    const packed = fromColumns(columns);
    for (const key of ['keyless', 'value', 'more']) {
      expect(unpacked(packed, key)).toEqual(unpacked(packer.finish(), key));
    }
    expect(unpacked(packed, 'value')).toEqual(value);
  });

  const value = { a: [1, '1', true, null, ''], b: { a: [], b: {} }, c: [{ a: 1.5, b: -1 }] };

  test('what is unpacked equals what was packed, and is a copy of its own', () => {
    const packer = new Packer();
    packer.add('one', value);
    packer.add('two', [value, value]);
    packer.add('nothing', null);
    const packed = JSON.parse(JSON.stringify(packer.finish())) as Packed;
    expect(unpacked(packed, 'one')).toEqual(value);
    expect(unpacked(packed, 'two')).toEqual([value, value]);
    expect(unpacked(packed, 'nothing')).toBeNull();
    expect(unpacked(packed, 'three')).toBeUndefined();
    expect(unpacked(packed, 'toString')).toBeUndefined();
    expect(unpacked(packed, 'one')).not.toBe(unpacked(packed, 'one'));
  });

  test('a figure that many answers share is written once', () => {
    const packer = new Packer();
    const figure = { period: '2018-19 Q2', value: '66.8' };
    packer.add('table', { rows: [figure, figure] });
    const before = packer.finish().pool.length;
    packer.add('report', { rows: [figure, figure] });
    expect(packer.finish().pool.length).toBe(before);
  });

  test('compressing keeps every letter', async () => {
    const packer = new Packer();
    packer.add('text', 'é\u2028</script>'.repeat(10_000));
    const bytes = Uint8Array.from(atob(await compressed(packer.finish())), (letter) =>
      letter.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const packed = fromColumns(await new Response(stream).json());
    expect(unpacked(packed, 'text')).toEqual(unpacked(packer.finish(), 'text'));
  });
});

async function live(): Promise<EngineClient> {
  const client = nearClient();
  await client.start();
  await client.read(csvFile('list_4.csv', 20));
  return client;
}

function saved(recording: Packed): EngineClient {
  return new EngineClient(
    () => new RecordedWorker(Promise.resolve(recording), '1.2.3'),
    async () => ({}) as WebAssembly.Module,
    '2018-10-01',
    new Workbooks(() => {
      throw new Error('not here');
    }),
  );
}

const recorded = async (parts: SavedParts) =>
  record(
    await live(),
    parts,
    () => undefined,
    () => true,
  );

describe('a saved page', () => {
  let engine: EngineClient;
  let page: EngineClient;
  let bare: EngineClient;
  beforeAll(async () => {
    engine = await live();
    page = saved((await recorded(everything)) as Packed);
    bare = saved((await recorded(least)) as Packed);
    await page.start();
    await bare.start();
  });

  test('answers as the engine does in sharing mode', async () => {
    expect(page.version).toBe('1.2.3');
    const questions: [Method, ...unknown[]][] = [
      ['frame'],
      ['definitions'],
      ['quarterly_table', '2017-18', 'ytd'],
      ['breakdown', 'assessment-45', 'team', 'quarter', '2018-19 Q1'],
      ['comparison', 'assessment-45', ''],
      ['control_chart', 'assessment-45', 'month'],
      ['funnel_plot', 'assessment-45', 'locality', 'year', ''],
      ['report', 'key-indicators', '2017-18'],
      ['surgery_pack', 'assessment-45'],
      ['journeys', 'quarter', ''],
      ['cross_table', 'year', ''],
    ];
    for (const [method, ...args] of questions) {
      const answer = await page.call(method, ...(args as Args<typeof method>));
      const own = await engine.callIn('sharing', method, ...(args as Args<typeof method>));
      expect(answer, method).toEqual(own);
    }
  });

  test('has one category over time from the breakdowns of every period', async () => {
    const one = await page.call('breakdown', 'assessment-45', 'team', 'quarter', '2018-19 Q1');
    const category = one.figures[0]?.category ?? '';
    const over = await page.call('category_series', 'assessment-45', 'team', category, 'quarter');
    expect(over.figures.every((figure) => figure.category === category)).toBe(true);
    expect(over.figures.length).toBeGreaterThan(4);
    expect(over.figures).toContainEqual(one.figures[0]);
  });

  test('says of what was left out that it is not there', async () => {
    expect((await bare.call('journeys', 'quarter', '')).not_computable).toBe(notSavedWords);
    expect((await bare.call('comparison', 'assessment-45', ''))?.not_computable).toBe(
      notSavedWords,
    );
    const none = await bare.call('breakdown', 'assessment-45', 'team', 'quarter', '2018-19 Q1');
    expect(none.figures).toEqual([]);
    expect(await bare.call('surgery_pack', 'assessment-45')).toBeNull();
    expect(leftOut(everything)).toEqual([]);
    expect(leftOut(least).length).toBe(4);
  });

  test('changes nothing and reads nothing', async () => {
    expect((await page.call('set', 'mode', 'working')).ok).toBe(false);
    await expect(page.read(csvFile('a.csv', 1))).rejects.toThrow('reads no files');
    expect((await page.call('frame')).mode).toBe('sharing');
  });
});

test('recording stops when nobody waits for it', async () => {
  const client = await live();
  const none = await record(
    client,
    everything,
    () => undefined,
    () => false,
  );
  expect(none).toBeNull();
});

describe('what a saved page leaves out', () => {
  test('single workers', async () => {
    const tracker = { by_worker: [{ category: 'A. Name' }] } as unknown as Tracker;
    const workforce = { workers: [{ worker: 'A. Name' }] } as unknown as Workforce;
    expect(JSON.stringify(forSaving('tracker', tracker))).not.toContain('Name');
    expect(JSON.stringify(forSaving('workforce', workforce))).not.toContain('Name');
    const client = await live();
    const view = await client.call('indicator', 'assessment-45');
    const named = view && { ...view, breakdowns: ['team', 'worker'] };
    expect(forSaving('indicator', named)?.breakdowns).toEqual(['team']);
  });

  test('tables among the settings, which name people', () => {
    const settings = [
      { key: 'workers', kind: 'table', value: 'worker,team\r\nA. Name,North\r\n' },
      { key: 'authority', kind: 'text', value: 'Sampleshire' },
    ] as Setting[];
    expect(forSaving('settings', settings).map(({ value }) => value)).toEqual(['', 'Sampleshire']);
  });
});

test('the same question has the same key, and no other', () => {
  expect(answerKey('report', ['a', ''])).toBe('["report","a",""]');
  expect(answerKey('report', ['a,'])).not.toBe(answerKey('report', ['a', '']));
});
