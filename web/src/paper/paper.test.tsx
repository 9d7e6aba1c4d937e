// @vitest-environment happy-dom
// The committee paper over the invented engine. Nothing is laid out here, so that only what begins
// a sheet of its own has one; where things stand is tested in real browsers.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';
import { figuresTold } from './Section';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));
vi.mock('../charts/still', () => ({ still: () => 'data:image/png;base64,' }));

let page: Mounted;
beforeEach(async () => {
  page = await mount();
  await page.store.add([csvFile('list_4.csv', 20)]);
  await page.store.set('slides', 'cpp-number assessment-45');
  await page.visit('#/pack');
  await vi.waitFor(() => expect(document.querySelector('.app-sheet')).not.toBeNull());
});
afterEach(() => cleanup());

const sheets = () => [...document.querySelectorAll('.app-sheet')];
const words = (element: Element | undefined | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ');
const contents = () =>
  [...document.querySelectorAll('.app-paper__contents tbody tr')].map((row) =>
    [...row.children].map(words),
  );

async function toggle(label: string) {
  const found = [...document.querySelectorAll('label')].find((one) => words(one).trim() === label);
  document.getElementById(found?.getAttribute('for') ?? '')?.click();
  await settled();
  await vi.waitFor(() => expect(document.querySelector('.app-sheet')).not.toBeNull());
}

describe('the committee paper', () => {
  test('holds the slides in their order, each where the contents say', () => {
    const listed = contents();
    expect(listed.map(([title]) => title)).toEqual([
      'Summary',
      'Children on a plan',
      'Single assessments in 45 working days',
      'Definitions',
      'Signs and notes',
    ]);
    for (const [title, at] of listed) {
      const sheet = sheets()[Number(at) - 1];
      expect(words(sheet?.querySelector('h2'))).toBe(title);
    }
  });

  test('every sheet has council, title, date, view and its number', () => {
    const all = sheets();
    all.forEach((sheet, i) => {
      expect(sheet.getAttribute('aria-label')).toBe(`Page ${i + 1} of ${all.length}`);
      expect(words(sheet)).toContain(`Page ${i + 1} of ${all.length}`);
      expect(words(sheet)).toContain('Children’s social care indicators');
      expect(words(sheet)).toContain(
        'Figures as at 30 September 2018. Small numbers are not shown.',
      );
    });
    expect(document.getElementById('said')?.textContent).toBe(
      `The paper is ready: ${all.length} pages.`,
    );
  });

  test('a section has its sentence, chart in words, figures and what it is about', () => {
    const section = sheets().find((one) => words(one.querySelector('h2')).startsWith('Single'));
    expect(words(section)).toContain('The figure for Single assessments in 45 working days in');
    expect(section?.querySelector('img')?.getAttribute('alt')).toContain('Line chart: Single');
    expect(section?.querySelectorAll('tbody tr').length).toBe(12);
    expect(words(section)).toContain('Why it matters:');
    expect(words(section)).toContain('Source: Annex A list 4.');
    expect(words(section)).toContain('Off target');
  });

  test('its title can be changed, and its definitions left out', async () => {
    await page.change('Title', 'Scrutiny, quarter 2');
    await vi.waitFor(() => expect(document.querySelector('.app-sheet')).not.toBeNull());
    expect(words(document.querySelector('.app-paper__title'))).toBe('Scrutiny, quarter 2');
    const before = sheets().length;
    await toggle('Append the definitions');
    expect(contents().map(([title]) => title)).not.toContain('Definitions');
    expect(sheets().length).toBe(before - 1);
  });

  test('it can hold all indicators in place of the slides', async () => {
    await page.change('Indicators', 'all');
    await vi.waitFor(() => expect(contents().length).toBeGreaterThan(8));
  });

  test('it is asked for sharing unless somebody chose otherwise, and then every sheet says so', async () => {
    const modes = () =>
      (NearWorker.made[0]?.seen ?? []).flatMap((request) =>
        request.type === 'call' && request.method === 'indicator' ? [request.mode] : [],
      );
    expect(new Set(modes())).toEqual(new Set(['sharing']));
    await toggle('Show small numbers in the paper');
    expect(page.text()).toContain('It must not be published');
    expect(modes().at(-1)).toBe('working');
    for (const sheet of sheets()) {
      expect(words(sheet)).toContain('Contains small numbers: not for sharing.');
    }
  });

  test('it prints as it stands', async () => {
    const print = vi.fn(() => dispatchEvent(new Event('afterprint')));
    vi.stubGlobal('print', print);
    await page.click('Print this paper');
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    vi.unstubAllGlobals();
  });
});

test('the figures beside a chart are the latest, of the source the sentence speaks of', () => {
  const view = new FakeEngine('2018-10-01').indicator('assessment-45');
  const figures = figuresTold(view, 'quarter');
  expect(figures.length).toBe(12);
  expect(figures[0]?.period).toBe('2018-19 Q2');
  expect(new Set(figures.map(({ source }) => source))).toEqual(new Set([view.latest?.source]));
});
