// @vitest-environment happy-dom
// Screens over the invented engine: what people read, and where the focus goes.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Store } from '../app/store';
import { filtered } from '../components/QuarterlyGrid';
import { EngineClient } from '../engine/client';
import type { FileSummary } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearWorker, nearClient } from '../test/near_worker';
import { found } from './Definitions';
import { rowsSetAside } from './Files';
import { secondsLeft } from './Loading';
import { byReason } from './Results';
import { valueWords } from './Settings';

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
    expect(page.text()).toContain('May 2015 to September 2018');
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

describe('results', () => {
  test('the heading takes the focus, and the numbers are announced', async () => {
    await loaded();
    await page.visit('#/results');
    expect(page.heading()).toBe('Quarterly results');
    expect(document.activeElement).toBe(document.querySelector('h1'));
    expect(document.getElementById('said')?.textContent).toBe(
      'Results ready: 8 indicators, 3 not available.',
    );
  });

  test('figures stand as the core printed them, with the numbers behind', async () => {
    await loaded();
    await page.visit('#/results');
    const figure = new FakeEngine('').quarterly_table('2018-19', 'quarter').groups[1]?.rows[0]
      ?.cells[1];
    expect(page.text()).toContain(`${figure?.value}%`);
    expect(page.text()).toContain(`${figure?.numerator} of ${figure?.denominator}`);
    await page.visit('#/results?numbers=off');
    expect(page.text()).not.toContain(`${figure?.numerator} of ${figure?.denominator}`);
  });

  test('a period without a figure is a dash that is spoken, never a zero', async () => {
    await loaded();
    await page.visit('#/results?group=inputs');
    const row = document.querySelector('.app-quarterly tbody tr:nth-child(2)');
    expect(row?.querySelectorAll('td')[3]?.textContent).toBe('–no figure');
  });

  test('filters by group and by rating, not rated included', () => {
    const table = new FakeEngine('').quarterly_table('2018-19', 'quarter');
    const all = table.groups.flatMap(({ rows }) => rows);
    const count = (group: '' | 'outputs', rating: '' | 'none' | 'red') =>
      filtered(table, group, rating).groups.flatMap(({ rows }) => rows).length;
    expect(count('', '')).toBe(all.length);
    expect(count('outputs', '')).toBe(2);
    expect(count('', 'none')).toBe(all.filter(({ rag }) => rag === '').length);
    expect(count('', 'red')).toBe(all.filter(({ rag }) => rag === 'red').length);
  });

  test('what is not available is listed by what it lacks', async () => {
    const { not_computable } = new FakeEngine('').quarterly_table('2018-19', 'quarter');
    expect(byReason(not_computable).map(([, ones]) => ones.length)).toEqual([2, 1]);
    await loaded();
    await page.visit('#/results');
    expect(page.text()).toContain('Needs list 9 (care leavers): no file of it is loaded.');
  });

  test('the banner says which view is on and switches it', async () => {
    await loaded();
    await page.visit('#/results');
    expect(page.text()).toContain('Working view contains small numbers, not for sharing.');
    await page.click('Switch to sharing view');
    expect(page.text()).toContain('Sharing view small numbers are hidden and shown as [c].');
    expect(page.store.state.frame?.mode).toBe('sharing');
  });

  test('an as-at date the core refuses is explained beside the field', async () => {
    await loaded();
    await page.visit('#/results');
    await page.change('As-at date', '2030-01-01');
    expect(page.text()).toContain('The as-at date must be today or earlier.');
    await page.change('As-at date', '2018-06-30');
    expect(page.text()).not.toContain('The as-at date must be today or earlier.');
    expect(page.store.state.frame?.as_at).toBe('2018-06-30');
    await page.click('Go back to 30 September 2018');
    expect(page.store.state.frame?.as_at).toBe('2018-09-30');
  });
});

describe('one indicator', () => {
  test('headline, chart in words, the same figures as a table, definition', async () => {
    await loaded();
    await page.visit('#/indicator/assessment-45');
    expect(page.heading()).toBe('Single assessments in 45 working days');
    const chart = document.querySelector('canvas');
    expect(chart?.getAttribute('role')).toBe('img');
    expect(chart?.getAttribute('aria-label')).toContain('by quarter. From 87.0% in 2015-16 Q1');
    expect(document.querySelectorAll('.app-scroll table tbody tr').length).toBeGreaterThan(14);
    expect(page.text()).toContain('In plain words');
    expect(page.text()).toContain('Settings that affect this figure');
  });

  test('a breakdown by team, and one team over time', async () => {
    await loaded();
    await page.visit('#/indicator/assessment-45');
    expect(page.text()).toContain('by team, 2018-19 Q2');
    await page.change('Look at one team', 'Duty and Advice');
    const labels = [...document.querySelectorAll('canvas')].map(
      (one) => one.ariaLabel ?? one.getAttribute('aria-label'),
    );
    expect(labels.some((label) => label?.includes('Duty and Advice: from'))).toBe(true);
    expect(location.hash).not.toContain('Duty');
  });

  test('an address with an unknown indicator says so', async () => {
    await loaded();
    await page.visit('#/indicator/no-such-thing');
    expect(page.heading()).toBe('There is no such indicator');
    expect(page.store.state.status).toBe('ready');
  });

  test('one team narrows the rows, too', async () => {
    await loaded();
    await page.visit('#/indicator/assessment-45');
    await page.change('Look at one team', 'Duty and Advice');
    expect(page.text()).toContain('2018-19 Q2, Duty and Advice: 524 rows');
    const asked = NearWorker.made[0]?.seen.filter(
      (request) => request.type === 'call' && request.method === 'cases',
    );
    expect(asked?.at(-1)).toMatchObject({
      args: ['assessment-45', 'quarter', '2018-19 Q2', 'team', 'Duty and Advice', 'all', 0, 25],
    });
  });

  test('rows about children are shown in the working view only', async () => {
    await loaded();
    await page.visit('#/indicator/assessment-45');
    expect(page.text()).toContain('524 rows');
    await page.click('Next page of rows behind the figure');
    expect(page.text()).toContain('26 to 50 of 524');
    await page.store.setMode('sharing');
    await settled();
    expect(page.text()).not.toContain('HM10');
    expect(page.text()).toContain('shown in the working view only');
  });
});

describe('tracker and contact sources', () => {
  test('statuses have word and shape; hidden counts are [c]', async () => {
    await loaded();
    await page.visit('#/tracker');
    expect(page.text()).toContain('Becoming Overdue▲');
    expect(page.text()).toContain('Overdue◆');
    await page.store.setMode('sharing');
    await settled();
    expect(page.text()).toContain('[c]');
    expect(page.text()).not.toContain('-1');
    expect(page.text()).not.toContain('HM20');
  });

  test('the list of open assessments is filtered by status', async () => {
    await loaded();
    await page.visit('#/tracker');
    expect(page.text()).toContain('120 open assessments');
    await page.change('Status', 'Overdue');
    expect(page.text()).toContain('40 open assessments');
  });

  test('referrer by stage has a column for what is not recorded, and totals', async () => {
    await loaded();
    await page.visit('#/cross-table');
    expect(page.heading()).toBe('Who contacts come from');
    expect(page.text()).toContain('Not recorded');
    expect(page.text()).toContain('All sources');
  });
});

describe('definitions, settings, about', () => {
  test('definitions are found by every word, in title, code and text', () => {
    const all = new FakeEngine('').definitions();
    expect(found(all, '', '').length).toBe(8);
    expect(found(all, 'ni60', '').map(({ indicator }) => indicator)).toEqual(['ca-35']);
    expect(found(all, 'working assessments', '').length).toBe(2);
    expect(found(all, '', 'outputs').length).toBe(2);
    expect(found(all, 'zebra', '')).toEqual([]);
  });

  test('a setting takes effect at once and says what changed; a wrong one says why', async () => {
    await page.visit('#/settings');
    await page.change('Small numbers: hide counts below', 'six');
    expect(page.text()).toContain('Enter a whole number, such as 6.');
    await page.change('Small numbers: hide counts below', '10');
    expect(page.text()).not.toContain('Enter a whole number');
    expect(document.getElementById('said')?.textContent).toBe(
      'Small numbers: hide counts below is now 10. Changes all figures.',
    );
    await page.click('Go back to 6');
    const [setting] = await page.store.client.call('settings');
    expect(setting && valueWords(setting, setting.value)).toBe('6');
  });

  test('about says what leaves: nothing', async () => {
    await page.visit('#/about');
    expect(page.text()).toContain('What leaves this computer: nothing');
    await page.click('Accessibility statement');
    expect(document.activeElement?.id).toBe('accessibility');
  });

  test('screens with figures say what to do while nothing is loaded', async () => {
    for (const hash of ['#/results', '#/tracker', '#/cross-table', '#/indicator/contacts']) {
      await page.visit(hash);
      expect(page.text()).toContain('No files are loaded yet');
    }
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

describe('starting again and faults', () => {
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

  test('our own fault is shown as such, with version and no data', async () => {
    await loaded();
    NearWorker.made[0]?.onerror?.({ message: 'unreachable' } as ErrorEvent);
    page.store.fail(new RangeError('memory access out of bounds'));
    await settled();
    expect(page.heading()).toBe('Something went wrong in Bandstand');
    expect(page.text()).toContain('RangeError: memory access out of bounds');
    expect(page.text()).toContain('Bandstand 1.2.3');
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
