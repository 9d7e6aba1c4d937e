// @vitest-environment happy-dom
// What is on the screen at the moment the browser takes it for printing.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));

let page: Mounted;
/** What the screen said each time it was printed. */
let printed: { text: string; refused: boolean; details: boolean[] }[];

const refused = () => document.body.classList.contains('app-print-refused');

beforeEach(async () => {
  printed = [];
  vi.stubGlobal('print', () => {
    dispatchEvent(new Event('beforeprint'));
    const details = [...document.querySelectorAll('main details')];
    printed.push({
      text: page.text(),
      refused: refused(),
      details: details.map((one) => (one as HTMLDetailsElement).open),
    });
    dispatchEvent(new Event('afterprint'));
  });
  page = await mount();
  await page.store.add([csvFile('list_4.csv', 20)]);
  await page.visit('#/results');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function printing() {
  await vi.waitFor(() => expect(printed.length).toBe(1));
  await settled();
}

function press(init: KeyboardEventInit): boolean {
  return dispatchEvent(new KeyboardEvent('keydown', { ...init, cancelable: true }));
}

describe('printing from the working view', () => {
  test('Print takes the sharing view, and the working view comes back', async () => {
    await page.click('Print');
    await printing();
    expect(printed[0]).toMatchObject({ refused: false });
    expect(printed[0]?.text).toContain('Sharing view');
    expect(printed[0]?.text).toContain('Small numbers are hidden.');
    expect(page.text()).toContain('Working view contains small numbers');
    expect(page.store.state.frame?.mode).toBe('working');
    expect(refused()).toBe(true);
  });

  test('Ctrl and P, or Cmd and P, do the same in place of the browser', async () => {
    expect(press({ key: 'p', ctrlKey: true })).toBe(false);
    await printing();
    expect(printed[0]?.text).toContain('Sharing view');
    printed = [];
    expect(press({ key: 'P', metaKey: true })).toBe(false);
    await printing();
    expect(printed[0]?.text).toContain('Sharing view');
    expect(press({ key: 'p' })).toBe(true);
  });

  test('pressing twice prints once', async () => {
    press({ key: 'p', ctrlKey: true });
    press({ key: 'p', ctrlKey: true });
    await printing();
    await new Promise((done) => setTimeout(done, 150));
    expect(printed.length).toBe(1);
  });

  test('small numbers are printed only after a plain warning', async () => {
    await page.click('Print with small numbers');
    expect(page.text()).toContain('It is not for sharing');
    expect(printed).toEqual([]);
    document.querySelector<HTMLElement>('.app-dialog .govuk-button--warning')?.click();
    await printing();
    expect(printed[0]).toMatchObject({ refused: false });
    expect(printed[0]?.text).toContain('Working view: contains small numbers, not for sharing.');
    expect(refused()).toBe(true);
  });

  test('the browser’s own menu prints how to print instead', async () => {
    expect(refused()).toBe(true);
    expect(document.querySelector('.app-print-refusal')?.textContent).toContain('Ctrl and P');
    await page.visit('#/definitions');
    await vi.waitFor(() => expect(refused()).toBe(false));
    expect(press({ key: 'p', ctrlKey: true })).toBe(true);
  });
});

test('in the sharing view everything prints as it is', async () => {
  await page.click('Switch to sharing view');
  await vi.waitFor(() => expect(refused()).toBe(false));
  const offered = [...document.querySelectorAll('.app-mode button')];
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    'Switch to working view',
    'Compact tables',
    'Print',
  ]);
  await page.click('Print');
  await printing();
  expect(page.store.state.frame?.mode).toBe('sharing');
  expect(refused()).toBe(false);
});

test('a pack for a surgery prints with small numbers hidden and everything unfolded', async () => {
  await page.visit('#/surgery/assessment-45');
  await page.click('Print this pack');
  await printing();
  expect(printed[0]?.text).toContain('Sharing view');
  expect(printed[0]?.details.every(Boolean)).toBe(true);
});
