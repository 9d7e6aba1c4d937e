// @vitest-environment happy-dom
// Choosing slides and showing them, over the invented engine.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseSlides, moved } from '../app/presenting';
import { presetsOf } from '../components/SlideChoices';
import { toldFigures } from '../components/SlideFigures';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));

let page: Mounted;
beforeEach(async () => {
  page = await mount();
  await page.store.add([csvFile('list_4.csv', 20)]);
  await page.visit('#/present');
});
afterEach(() => cleanup());

async function press(key: string, init: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
  await settled();
}

const order = () =>
  [...document.querySelectorAll('.app-slides li')].map((row) => row.getAttribute('data-slide'));
const place = () => document.querySelector('.app-slide__place')?.textContent;

/** Chooses only these, in this order. */
async function choose(...ids: string[]) {
  await page.store.set('slides', ids.join(' '));
  await settled();
}

describe('choosing slides', () => {
  test('the key indicators come first, until somebody chooses', async () => {
    expect(order().length).toBeGreaterThan(0);
    await page.click('Use these');
    expect(document.getElementById('said')?.textContent).toMatch(
      /^Key indicators: \d+ slides? chosen\.$/,
    );
  });

  test('a list with one entry moved keeps the others in order and its ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });

  test('moving is said, and the same button keeps the focus', async () => {
    await choose('contacts', 'assessment-45', 'cpp-number');
    await page.click('Move up: Children on a plan');
    expect(order()).toEqual(['contacts', 'cpp-number', 'assessment-45']);
    expect(document.getElementById('said')?.textContent).toBe('Children on a plan is now 2 of 3.');
    expect(document.activeElement?.textContent).toBe('Move up: Children on a plan');
    await page.click('Move up: Children on a plan');
    expect(document.activeElement?.textContent).toBe('Move down: Children on a plan');
  });

  test('a checkbox adds at the end and takes away', async () => {
    await choose('contacts');
    const box = () => {
      const label = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent === 'Children on a plan',
      );
      return document.getElementById(label?.getAttribute('for') ?? '') as HTMLInputElement;
    };
    box().click();
    await settled();
    expect(order()).toEqual(['contacts', 'cpp-number']);
    await page.click('Remove: Contacts');
    expect(order()).toEqual(['cpp-number']);
    const settings = await page.store.client.call('settings');
    expect(settings.find(({ key }) => key === 'slides')?.value).toBe('cpp-number');
    box().click();
    await settled();
    expect(order().length).toBeGreaterThan(1);
  });

  test('where settings cannot be kept, the choice lasts while the page is open', async () => {
    vi.spyOn(page.store, 'set').mockResolvedValue({ ok: false, message: '', faults: [] });
    await chooseSlides(page.store, ['contacts']);
    await settled();
    expect(order()).toEqual(['contacts']);
  });

  test('ready-made sets are those with something in them', () => {
    const one = { group: 'inputs', groupTitle: 'Inputs', ragWords: '' } as const;
    const all = [
      { ...one, id: 'a', title: 'A', rag: 'red' as const },
      { ...one, id: 'b', title: 'B', rag: '' as const },
    ];
    expect(presetsOf({ all, key: [] })).toEqual([
      { text: 'Those off target', ids: ['a'] },
      { text: 'Those with a rating', ids: ['a'] },
      { text: 'All inputs', ids: ['a', 'b'] },
    ]);
  });

  test('an indicator without figures in these files is named, and has no slide', async () => {
    await choose('contacts', 'cl-eet');
    expect(page.text()).toContain('cl-eet (no figures in the files loaded, so no slide)');
  });
});

describe('the slides', () => {
  beforeEach(async () => {
    await choose('assessment-45', 'contacts');
    await page.click('Start presenting');
  });

  test('the first has the council and the date, and nothing else of the page is there', () => {
    expect(page.heading()).toBe('children’s social care indicators');
    expect(page.text()).toContain('Figures as at 30 September 2018');
    expect(page.text()).toContain('Small numbers are not shown.');
    expect(document.querySelector('header, .app-mode, footer')).toBeNull();
    expect(place()).toBe('1 of 4');
  });

  test('each has its sentence as heading with the focus, and its place is said', async () => {
    await press('ArrowRight');
    expect(page.heading()).toContain('The figure for Single assessments in 45 working days in');
    expect(document.activeElement).toBe(document.querySelector('h1'));
    expect(document.getElementById('said')?.textContent).toBe('Slide 2 of 4');
    expect(document.querySelector('canvas')?.getAttribute('aria-label')).toContain('Line chart');
    expect(document.querySelectorAll('.app-slide__figures tbody tr').length).toBe(4);
    expect(page.text()).toContain('Source: Annex A list 4. As at 30 September 2018.');
  });

  test('arrows, page keys, space, Home and End move; the ends hold', async () => {
    const steps: [string, KeyboardEventInit, string][] = [
      ['PageDown', {}, '2 of 4'],
      [' ', {}, '3 of 4'],
      ['PageUp', {}, '2 of 4'],
      [' ', { shiftKey: true }, '1 of 4'],
      ['ArrowLeft', {}, '1 of 4'],
      ['End', {}, '4 of 4'],
      ['ArrowRight', {}, '4 of 4'],
      ['Home', {}, '1 of 4'],
      ['ArrowRight', { ctrlKey: true }, '1 of 4'],
    ];
    for (const [key, init, at] of steps) {
      await press(key, init);
      expect(place(), key).toBe(at);
    }
    await press('End');
    expect(page.heading()).toBe('Where the figures come from');
    expect(page.text()).toContain('Annex A list 4');
  });

  test('buttons do the same as keys', async () => {
    await page.click('Next');
    expect(place()).toBe('2 of 4');
    await page.click('Previous');
    expect(place()).toBe('1 of 4');
  });

  test('D opens the definition in place and Escape closes it; the next slide has it closed', async () => {
    await press('d');
    expect(document.querySelector('.app-slide__definition')).toBeNull();
    await press('ArrowRight');
    await press('d');
    expect(page.text()).toContain('What it measures');
    expect(document.querySelector('canvas')).toBeNull();
    await press('Escape');
    expect(document.querySelector('.app-slide__definition')).toBeNull();
    expect(place()).toBe('2 of 4');
    await page.click('Definition');
    await press('ArrowRight');
    expect(document.querySelector('.app-slide__definition')).toBeNull();
  });

  test('letters can be switched off', async () => {
    page.store.change({ presenting: { ...page.store.state.presenting, letters: false } });
    await press('ArrowRight');
    await press('d');
    expect(document.querySelector('.app-slide__definition')).toBeNull();
  });

  test('every question is asked for sharing, unless small numbers were asked for', async () => {
    const modes = () =>
      (NearWorker.made[0]?.seen ?? []).flatMap((request) =>
        request.type === 'call' && request.method === 'indicator' ? [request.mode] : [],
      );
    expect(new Set(modes())).toEqual(new Set(['sharing']));
    page.store.change({ presenting: { ...page.store.state.presenting, mode: 'working' } });
    await settled();
    expect(modes().at(-1)).toBe('working');
    expect(page.text()).toContain('Contains small numbers: not for sharing.');
  });

  test('an address beyond the last slide shows the last', async () => {
    await page.visit('#/present/99');
    expect(place()).toBe('4 of 4');
  });
});

describe('the numbers of a slide', () => {
  test('the latest, the one its change is counted from, and that of a year earlier', () => {
    const view = new FakeEngine('2018-10-01').indicator('assessment-45');
    expect(toldFigures(view).map(({ when, figure }) => [when, figure.period])).toEqual([
      ['Latest', '2018-19 Q2'],
      ['Before', '2018-19 Q1'],
      ['A year earlier', '2017-18 Q2'],
    ]);
    const { latest } = view;
    if (latest === null) throw new Error('no figure');
    const since = { ...latest, direction_words: 'Better: up 3.2 pp from 2017-18 Q4' };
    expect(toldFigures({ ...view, latest: since })[1]?.figure.period).toBe('2017-18 Q4');
    expect(toldFigures({ ...view, latest: null })).toEqual([]);
  });
});
