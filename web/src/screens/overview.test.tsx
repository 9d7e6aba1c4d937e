// @vitest-environment happy-dom
// The overview as the reader meets it, over the invented engine.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { overviewRows } from '../downloads/overview';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount } from '../test/mount';
import { csvFile } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));

let page: Mounted;
beforeEach(async () => {
  page = await mount();
  await page.store.add([csvFile('list_4.csv', 20)]);
});
afterEach(() => cleanup());

const links = (selector: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>(`${selector} a`)].map((link) =>
    link.getAttribute('href'),
  );

test('the files lead to the overview, which is announced', async () => {
  await page.visit('#/files');
  await page.click('Continue to the overview');
  expect(page.heading()).toBe('Overview');
  expect(document.activeElement).toBe(document.querySelector('h1'));
  expect(document.getElementById('said')?.textContent).toMatch(/^Overview ready: 8 indicators/);
});

test('each rating counted leads to its indicators in the quarterly table', async () => {
  await page.visit('#/overview');
  expect(document.querySelector('.app-tally')?.textContent).toContain('2 On target');
  expect(links('.app-tally')).toEqual([
    '#/results?year=2018-19&basis=quarter&rating=green',
    '#/results?year=2018-19&basis=quarter&rating=amber',
    '#/results?year=2018-19&basis=quarter&rating=red',
  ]);
});

test('findings are sentences with a way on; what does not stand out is folded away', async () => {
  await page.visit('#/overview');
  expect(links('[aria-labelledby=overview-off_target]')).toEqual(['#/indicator/assessment-45']);
  expect(links('[aria-labelledby=overview-tracker]')).toEqual(['#/tracker']);
  const worse = document.querySelector('[aria-labelledby=overview-worse]');
  expect(worse?.textContent).toContain('It has got worse 3 quarters in a row.');
  const folded = worse?.querySelector('details');
  expect(folded?.textContent).toContain('1 change too small or too few to stand out');
  expect(folded?.textContent).toContain('It is down by 1.2');
  expect(page.text()).toContain('There is no file of list 10 (adoption).');
});

test('another year stays in the address', async () => {
  await page.visit('#/overview');
  await page.change('Year', '2017-18');
  expect(location.hash).toBe('#/overview?year=2017-18');
});

test('the overview as CSV: a line for each finding, as wide as the head', () => {
  const view = new FakeEngine('2018-10-01').overview('2018-19');
  const rows = overviewRows(view, {
    title: 'Overview 2018-19',
    asAt: '2018-09-30',
    mode: 'sharing',
    version: '1',
  });
  const head = rows.findIndex((row) => row[0] === 'List');
  const lines = rows.slice(head + 1, head + 5);
  for (const line of lines) expect(line.length).toBe(rows[head]?.length);
  expect(lines[1]?.slice(0, 3)).toEqual([
    'Getting worse',
    'Core assessments in 35 working days',
    'It has got worse 3 quarters in a row.',
  ]);
});
