// @vitest-environment happy-dom
// The screens that show figures, over the invented engine.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resultsRoute } from '../app/routes';
import { byReason } from '../components/NotAvailable';
import { valueWords } from '../components/SettingsUsed';
import { filtered, rowCount } from '../tables/quarterly_rows';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';
import { found } from './Definitions';

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
      rowCount(filtered(table, { ...resultsRoute, group, rating }, ''));
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
    expect(page.text()).toContain('The figure for Single assessments in 45 working days in');
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
