// @vitest-environment happy-dom
// How files come in, over the invented engine: what people read, and where the focus goes.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { workbook } from '../../../tests/support/workbook.mjs';
import { Store } from '../app/store';
import { EngineClient } from '../engine/client';
import type { FileSummary } from '../engine/contract';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearReader, NearWorker, nearClient } from '../test/near_worker';
import { Workbooks } from '../workbook/open';
import { rowsSetAside } from './Files';
import { secondsLeft } from './Loading';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
// Drawing is for real browsers; what a chart says is tested with the charts.
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));

let page: Mounted;
beforeEach(async () => {
  page = await mount();
});
afterEach(() => cleanup());

async function loaded(...files: File[]) {
  await page.store.add(files.length > 0 ? files : [csvFile('list_4.csv', 20)]);
  await page.visit('#/files');
}

describe('start', () => {
  test('says what it is, what it needs and that files stay here', () => {
    expect(page.heading()).toContain('Children’s social care indicators');
    expect(page.text()).toContain('Your files stay on this computer.');
    expect(page.text()).toContain('Annex A');
    expect(page.text()).toContain('version 1.2.3');
  });

  test('files that cannot be used get a message each, with the focus on them', async () => {
    const useful = await page.store.add([
      new File(['PK'], 'table.xlsx'),
      new File([''], 'nothing.csv'),
    ]);
    await settled();
    expect(useful).toBe(false);
    const summary = document.querySelector('.govuk-error-summary');
    expect(summary?.querySelectorAll('li').length).toBe(2);
    expect(summary?.textContent).toContain('table.xlsx: The selected file must be a CSV');
    expect(document.activeElement).toBe(summary);
  });

  test('a wrong file does not keep a good one out', async () => {
    const useful = await page.store.add([new File(['PK'], 'table.xlsx'), csvFile('list_4.csv', 9)]);
    expect(useful).toBe(true);
    expect(page.store.state.problems.length).toBe(1);
    expect(page.store.state.files.map(({ kind }) => kind)).toEqual(['unusable', 'list']);
  });

  test('a folder and a file that is there already are named', async () => {
    await page.store.add([csvFile('list_4.csv', 9)]);
    await page.store.add([csvFile('list_4.csv', 9)], ['March extract']);
    expect(page.store.state.problems.map(({ message }) => message)).toEqual([
      'This is a folder. Open it, then choose or drop the files in it.',
      'This file is already loaded, so it was not read again.',
    ]);
    expect(page.store.state.files.length).toBe(1);
  });
});

describe('check files', () => {
  test('shows that rows read are rows used and set aside', async () => {
    await loaded();
    expect(page.heading()).toBe('Check your files');
    expect(page.text()).toContain('20 read = 15 used + 5 set aside');
    expect(page.text()).toContain('duplicate: 3 rows');
    expect(page.text()).toContain('Office notes. They are not used.');
    expect(page.text()).toContain('Columns not neededShoe size');
    expect(page.text()).toContain('May 2015 to September 2018');
  });

  test('says how many of the files are of use', async () => {
    await loaded(new File(['PK'], 'table.xlsx'), csvFile('list_4.csv', 9));
    expect(page.text()).toContain('1 of 2 files used, 9 rows read, 4 used, 5 set aside.');
  });

  test('lists the rows set aside, with line, reason, column and value', async () => {
    await loaded();
    await page.click('Show the rows set aside');
    expect(page.text()).toContain('unreadable date');
    expect(page.text()).toContain('33/02/2018');
  });

  test('a removed file is gone and that is said', async () => {
    await loaded(csvFile('a.csv', 9), csvFile('b.csv', 9));
    await page.click('Remove a.csv');
    expect(page.store.state.files.map(({ name }) => name)).toEqual(['b.csv']);
    expect(document.getElementById('said')?.textContent).toBe('a.csv was removed.');
  });

  test('a file that is no list says what it is used for', async () => {
    await loaded(csvFile('bandstand-settings.csv', 3));
    expect(page.text()).toContain('Used forSettings, as they were saved.');
    cleanup();
    page = await mount();
    await loaded();
    expect(page.text()).not.toContain('Used for');
  });

  test('rows set aside are summed over their reasons', () => {
    const file = {
      set_aside: [
        { reason: 'a', rows: 3 },
        { reason: 'b', rows: 4 },
      ],
    };
    expect(rowsSetAside(file as FileSummary)).toBe(7);
  });
});

describe('loading', () => {
  test('time left follows from the bytes of all files of the round', () => {
    const loading = {
      name: 'a',
      index: 2,
      files: 2,
      bytes: 25,
      total: 50,
      rows: 1,
      bytesBefore: 50,
      bytesAll: 100,
      started: 0,
      opening: false,
      restoring: false,
    };
    expect(secondsLeft(loading, 3000)).toBeCloseTo(1);
  });

  test('files that come while others are read are refused in words, not lost in silence', async () => {
    const adding = page.store.add([csvFile('one.csv', 5)]);
    await Promise.resolve();
    await Promise.resolve();
    expect(await page.store.add([csvFile('two.csv', 5)])).toBe(false);
    expect(page.store.state.said).toContain('still being read');
    expect(await adding).toBe(true);
  });

  test('the sheets of a workbook are files of their own; those without a list are no problem', async () => {
    const bytes = workbook([
      ['Guidance', []],
      [
        'List 1',
        [
          ['Child Unique ID', 'Start'],
          ['a', { date: '2018-02-01' }],
        ],
      ],
      [
        'List 2',
        [
          ['Child Unique ID', 'Start'],
          ['b', { date: '2018-02-01' }],
        ],
      ],
    ]);
    const file = new File([new Uint8Array(bytes).buffer], 'Lists.xlsx');
    expect(await page.store.add([file])).toBe(true);
    expect(page.store.state.files.map(({ name }) => name)).toEqual([
      'Lists.xlsx: List 1',
      'Lists.xlsx: List 2',
    ]);
    expect(page.store.state.problems).toEqual([]);
    expect(await page.store.add([file])).toBe(false);
    expect(page.store.state.problems.map(({ message }) => message)[0]).toContain('already loaded');
    expect(page.store.state.files.length).toBe(2);
  });

  test('files dropped before the engine has started wait for it', async () => {
    const store = new Store(nearClient());
    const starting = store.start();
    expect(await store.add([csvFile('early.csv', 5)])).toBe(true);
    await starting;
    expect(store.state.files.map(({ name }) => name)).toEqual(['early.csv']);
  });

  test('an engine that cannot start is a fault, not a page that waits', async () => {
    const client = new EngineClient(
      () => new NearWorker(),
      () => Promise.reject(new WebAssembly.CompileError('no SIMD')),
      '2018-10-01',
      new Workbooks(() => new NearReader()),
    );
    const store = new Store(client);
    await store.start();
    expect(store.state.fault?.name).toBe('CompileError');
    expect(await store.add([csvFile('a.csv', 5)])).toBe(false);
  });

  test('cancelling drops the round, keeps what was there and says so', async () => {
    await page.store.add([csvFile('kept.csv', 5)]);
    const adding = page.store.add([csvFile('one.csv', 5), csvFile('two.csv', 5)]);
    await page.store.cancel();
    expect(await adding).toBe(false);
    expect(page.store.state.files.map(({ name }) => name)).toEqual(['kept.csv']);
    expect(page.store.state.loading).toBe(null);
    expect(page.store.state.said).toContain('cancelled');
  });
});

describe('starting again', () => {
  test('asks first, then forgets everything', async () => {
    await loaded();
    await page.click('Start again');
    expect(page.text()).toContain('Forget all files and settings?');
    await page.click('Keep them');
    expect(page.store.state.files.length).toBe(1);
    await page.click('Start again');
    await page.click('Forget and start again');
    expect(page.store.state.files).toEqual([]);
    expect(location.hash).toBe('#/start');
  });
});

test('the sample is as large as the first screen says', async () => {
  const { sampleFiles } = await import('../sample/generate.mjs');
  const { sampleSize } = await import('./sample_size');
  const files = sampleFiles();
  const rows = files.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length - 1, 0);
  const bytes = files.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  expect(files.length).toBe(sampleSize.files);
  expect(rows).toBe(sampleSize.rows);
  expect(`${(bytes / 1e6).toFixed(1)} MB`).toBe(sampleSize.size);
});
