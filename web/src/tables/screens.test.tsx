// @vitest-environment happy-dom
// Tables on the screens: order, search, opened rows and copies, over the invented engine.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cleanup, type Mounted, mount } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));

let page: Mounted;
let clipboard: Record<string, string>;
let allowed: boolean;

beforeEach(async () => {
  clipboard = {};
  allowed = true;
  document.execCommand = () => {
    if (!allowed) return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = {
      setData(type: string, data: string) {
        clipboard[type] = data;
      },
    };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return event.defaultPrevented;
  };
  page = await mount();
  await page.store.add([csvFile('list_4.csv', 20)]);
});
afterEach(() => cleanup());

const said = () => document.getElementById('said')?.textContent;
const order = () =>
  [...document.querySelectorAll('.app-quarterly > tbody > tr > th[scope=row] a')].map(
    (link) => link.textContent,
  );

test('the order is in the address, said, and kept within groups', async () => {
  await page.visit('#/results');
  const before = order();
  await page.click('Indicator');
  expect(location.hash).toContain('sort=indicator-asc');
  expect(said()).toContain('sorted by Indicator, A to Z.');
  expect(order()).not.toEqual(before);
  expect([...order()].sort()).toEqual([...before].sort());
  await page.visit('#/results?sort=indicator-asc&groups=apart');
  expect(order()).toEqual([...before].sort((a, b) => (a ?? '').localeCompare(b ?? '')));
  expect(document.querySelector('.app-quarterly__group')).toBeNull();
  await page.click('Original order');
  expect(location.hash).not.toContain('sort');
  expect(order()).toEqual(before);
});

test('rows stay open when the reader comes back', async () => {
  await page.visit('#/results');
  await page.click('▸');
  expect(document.querySelectorAll('.app-opened').length).toBe(1);
  await page.visit('#/tracker');
  await page.visit('#/results');
  expect(document.querySelectorAll('.app-opened').length).toBe(1);
  await page.store.startAgain();
  expect(page.store.kept.size).toBe(0);
});

test('a copy asks for sharing figures in the working view, and for others when told', async () => {
  await page.visit('#/results?group=outputs');
  const modes = () =>
    NearWorker.made[0]?.seen.flatMap((request) =>
      request.type === 'call' && request.method === 'quarterly_table' ? [request.mode] : [],
    );
  await page.click('Copy table');
  expect(modes()?.at(-1)).toBe('sharing');
  expect(said()).toBe('Table copied: 2 rows.');
  expect(clipboard['text/html']).toContain('Sharing figures: small numbers are hidden');
  expect(clipboard['text/plain']?.split('\r\n')[2]).toBe('Outputs');
  await page.click('with small numbers: Quarterly table');
  expect(modes()?.at(-1)).toBe('working');
  expect(said()).toBe('Table copied: 2 rows, not for sharing.');
  expect(clipboard['text/plain']).toContain('not for sharing');
});

test('a browser that refuses a late copy gets it with the next press, without asking again', async () => {
  await page.visit('#/results');
  allowed = false;
  await page.click('Copy table');
  expect(said()).toContain('press the button again');
  const asked = NearWorker.made[0]?.seen.length;
  await page.click('Copy table');
  expect(said()).toContain('Use a download instead');
  allowed = true;
  await page.click('Copy table');
  expect(said()).toBe('Table copied: 8 rows.');
  expect(NearWorker.made[0]?.seen.length).toBe(asked);
});
