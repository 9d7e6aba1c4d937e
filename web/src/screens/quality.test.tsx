// @vitest-environment happy-dom
// Data quality and all comparisons: what is told of the lists, and of other councils.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, type Mounted, mount } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));
const saved = vi.hoisted(() => [] as { name: string; text: string }[]);
vi.mock('../downloads/save', async (original) => ({
  ...(await original<typeof import('../downloads/save')>()),
  saveCsv: (name: string, data: string | Uint8Array) => {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
    saved.push({ name, text });
  },
}));

let page: Mounted;
beforeEach(async () => {
  saved.length = 0;
  page = await mount();
});
afterEach(() => cleanup());

const table = (caption: string) =>
  [...document.querySelectorAll('table')].find(
    (one) => one.querySelector('caption')?.textContent === caption,
  );
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('data quality', () => {
  test('without files it says that there is nothing to show', async () => {
    await page.visit('#/quality');
    expect(page.text()).toContain('No files are loaded yet');
  });

  test('is reached from the files and is part of their entry in the menu', async () => {
    await page.store.add([csvFile('list_4.csv', 20)]);
    await page.visit('#/files');
    await page.click('Data quality');
    expect(location.hash).toBe('#/quality');
    await page.visit('#/quality');
    expect(page.heading()).toBe('Data quality');
    expect(document.querySelector('.app-nav [aria-current]')?.textContent).toBe('Files');
  });

  test('the months are a table whose cells say in words what the marks show', async () => {
    await page.store.add([csvFile('list_4.csv', 20)]);
    await page.visit('#/quality');
    const strip = table('Events of each list by month');
    expect([...(strip?.querySelectorAll('th[scope="colgroup"]') ?? [])].map(words)).toEqual([
      '2017-18',
      '2018-19',
    ]);
    expect([...(strip?.querySelectorAll('tbody td') ?? [])].map(words)).toEqual([
      '120',
      '– not covered',
      '121',
      '31 ▼ fewer than usual',
      '0 none',
    ]);
  });

  test('each column has its share as a number, and what rests on it', async () => {
    await page.store.add([csvFile('list_4.csv', 20)]);
    await page.visit('#/quality');
    const rows = [...(table('How complete its columns are')?.querySelectorAll('tbody tr') ?? [])];
    expect(words(rows[1])).toContain('Assessment Outcome83.3%Low');
    expect(rows[0]?.querySelectorAll('a').length).toBe(5);
    expect(words(rows[0]?.querySelector('summary'))).toContain('5 indicators');
  });

  test('the download is of the sharing view and holds no small number', async () => {
    await page.store.add([csvFile('list_4.csv', 20)]);
    await page.visit('#/quality');
    await page.click('Data quality of every list (CSV)');
    expect(saved[0]?.name).toBe('data-quality-2018-09-30-sharing.csv');
    expect(saved[0]?.text).toContain('80% or more,Low,[c],[c],0,[c]');
    expect(saved[0]?.text).not.toContain('Maybe');
  });

  test('a file of a list leads to its card among the files', async () => {
    await page.store.add([csvFile('list_4.csv', 20)]);
    await page.visit('#/quality');
    await page.click('list_4.csv');
    expect(location.hash).toBe('#/files?at=1');
    await page.visit('#/files?at=1');
    expect(document.activeElement?.id).toBe('file-1');
  });
});

describe('all comparisons', () => {
  test('without published figures it names what to load', async () => {
    await page.store.add([csvFile('list_4.csv', 20)]);
    await page.visit('#/comparisons');
    expect(page.text()).toContain('No published figures are loaded.');
    const files = table('Files that bring comparisons');
    expect(words(files?.querySelector('tbody'))).toContain('c2_children_in_need_assessments');
    expect(words(files?.querySelector('tbody'))).toContain('Not loaded');
  });

  test('every row leads to the comparison of its indicator, which takes the focus', async () => {
    await page.store.add([csvFile('list_4.csv', 20), csvFile('published.csv', 20)]);
    await page.visit('#/comparisons');
    await page.click('Single assessments');
    expect(location.hash).toBe('#/indicator/assessment-45?at=compared');
    await page.visit(location.hash);
    expect(document.activeElement?.id).toBe('compared');
  });

  test('another year is asked of the engine, and a reason stands where there is no row', async () => {
    await page.store.add([csvFile('list_4.csv', 20), csvFile('published.csv', 20)]);
    await page.visit('#/comparisons');
    await page.change('Year', '2016-17');
    const asked = (NearWorker.made[0]?.seen ?? []).filter(
      (request) => request.type === 'call' && request.method === 'comparisons',
    );
    expect(asked.at(-1)).toMatchObject({ args: ['2016-17'] });
    expect(words(table('Indicators not compared, and why'))).toContain('in no national return');
    await page.click('All comparisons (CSV)');
    expect(saved[0]?.name).toBe('comparisons-2016-17-sharing.csv');
  });
});
