// @vitest-environment happy-dom
// Saying what headings and codes are, over the invented engine: nothing counts before it is confirmed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));

const authorisation = 'Continuous Assessment Date of Authorisation';
let page: Mounted;
beforeEach(async () => {
  page = await mount();
  await page.store.add([csvFile('list_4.csv', 20)]);
  await page.visit('#/mapping');
});
afterEach(() => cleanup());

const rows = async () => (await page.store.client.call('table_rows', 'aliases')).rows;
const chosen = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  return (document.getElementById(found?.htmlFor ?? '') as HTMLSelectElement).value;
};

describe('headings and codes not recognised', () => {
  test('are counted on the check screen, with the way to say what they are', async () => {
    await page.visit('#/files');
    await page.click('2 headings and 1 code were not recognised');
    expect(location.hash).toBe('#/mapping');
  });

  test('are shown with what stands under them, and chosen as nothing', () => {
    expect(page.heading()).toBe('Headings and codes not recognised');
    expect(page.text()).toContain('First values: 01/07/2018; 02/07/2018.');
    expect(chosen('“Auth Dt” is')).toBe('');
    expect(chosen('“Mabye” is')).toBe('');
    expect(page.text()).not.toContain('Confirm');
  });

  test('the likely answer is a button, and choosing it puts nothing into force', async () => {
    await page.click(`Use ${authorisation} for Auth Dt`);
    expect(chosen('“Auth Dt” is')).toBe(authorisation);
    expect(await rows()).toEqual([]);
  });

  test('all likely answers of a file are chosen at once, then confirmed together', async () => {
    await page.click('Choose all 2 likely answers');
    await page.click('Confirm 2 answers and read the files again');
    expect(await rows()).toEqual([
      ['4', authorisation, 'Auth Dt', '', ''],
      ['4', 'Child Seen', '', 'Mabye', 'Yes'],
    ]);
    expect(page.text()).toContain('2 answers are in force. list_4.csv is read as Assessments');
    expect(page.text()).toContain('20 rows read, 15 used, 5 set aside.');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.getElementById('said')?.textContent).toContain('in force');
    expect(page.text()).not.toContain('“Auth Dt” is');
  });

  test('can be said to be not needed, or to mean nothing', async () => {
    await page.change('“Office notes” is', 'not needed');
    await page.change('“Mabye” is', 'not recorded');
    await page.click('Confirm 2 answers');
    expect(await rows()).toEqual([
      ['4', 'not needed', 'Office notes', '', ''],
      ['4', 'Child Seen', '', 'Mabye', ''],
    ]);
    expect(page.text()).toContain('Not needed');
  });

  test('a choice outlives its screen, and can be cleared', async () => {
    await page.click(`Use ${authorisation}`);
    await page.visit('#/files');
    await page.visit('#/mapping');
    expect(chosen('“Auth Dt” is')).toBe(authorisation);
    await page.click('Clear what was chosen');
    expect(chosen('“Auth Dt” is')).toBe('');
  });

  test('what was said can be taken back', async () => {
    await page.click(`Use ${authorisation}`);
    await page.click('Confirm 1 answer');
    await page.click('Take back The heading “Auth Dt”');
    expect(await rows()).toEqual([]);
    expect(page.text()).toContain('taken back');
    expect(chosen('“Auth Dt” is')).toBe('');
  });

  test('are not changed under somebody who edits them on the settings screen', async () => {
    page.store.draft('aliases', { rows: [['4', 'x', 'y', '', '']], files: [], faults: [] });
    await page.click(`Use ${authorisation}`);
    await page.click('Confirm 1 answer');
    await settled();
    expect(await rows()).toEqual([]);
    expect(page.text()).toContain('are being edited on the settings screen');
  });
});
