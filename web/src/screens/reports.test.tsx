// @vitest-environment happy-dom
// Reports, surgery packs, journeys, workforce, and the parts of an indicator that compare.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countedRows, farthest, mostOften } from '../components/CountedBars';
import { sourceSettings } from '../components/SettingsUsed';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
// Drawing is for real browsers; what a chart says is tested with the charts.
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
  await page.store.add([csvFile('list_4.csv', 20)]);
});
afterEach(() => cleanup());

const labels = () =>
  [...document.querySelectorAll('canvas')].map((one) => one.getAttribute('aria-label') ?? '');

const asked = (method: string) =>
  (NearWorker.made[0]?.seen ?? []).filter(
    (request) => request.type === 'call' && request.method === method,
  );

describe('the menu', () => {
  test('figures and help are two named lists; one entry is the current one', async () => {
    await page.visit('#/surgery/assessment-45');
    const lists = [...document.querySelectorAll('.app-nav ul')];
    expect(lists.map((list) => list.getAttribute('aria-label'))).toEqual([
      'Figures',
      'Definitions and help',
    ]);
    const current = document.querySelectorAll('.app-nav [aria-current]');
    expect([...current].map(({ textContent }) => textContent)).toEqual(['Reports']);
  });
});

describe('an indicator beside others', () => {
  test('says what it is computed from, why it matters, and where to choose the source', async () => {
    await page.visit('#/indicator/assessment-45');
    expect(page.text()).toContain('Computed from: Annex A list 4.');
    expect(page.text()).toContain('Why it matters: Members need to know');
    expect(page.text()).toContain('List 4 (assessments) is taken from: Annex A. Change');
    expect(document.querySelector('.app-sources a')?.getAttribute('href')).toBe(
      '#/settings?at=list-4-from',
    );
  });

  test('the comparison has place, quartile, both charts in words and both tables', async () => {
    await page.visit('#/indicator/assessment-45');
    expect(page.text()).toContain('5th of 10 with a published value');
    expect(page.text()).toContain('Quartile B');
    expect(labels().filter((label) => label.includes('statistical neighbours')).length).toBe(1);
    const names = [...document.querySelectorAll('caption')].map((one) => one.textContent);
    expect(names).toContain('Single assessments in 45 working days, 2017-18');
    expect(names).toContain('Single assessments in 45 working days by year, percentage');
  });

  test('another year is another question, and its download says which', async () => {
    await page.visit('#/indicator/assessment-45');
    await page.change('Year compared', '2015-16');
    expect(asked('comparison').at(-1)).toMatchObject({ args: ['assessment-45', '2015-16'] });
    await page.click('This comparison (CSV)');
    expect(saved[0]?.name).toBe('assessment-45-comparison-2015-16-sharing.csv');
    expect(saved[0]?.text).toContain('Ashmere,statistical neighbour,no,2017-18');
  });

  test('what is missing is said in place, and the rest of the screen stays', async () => {
    await page.visit('#/indicator/contacts');
    expect(page.text()).toContain('No national table publishes contacts');
    expect(page.text()).toContain('A funnel plot needs a percentage; this is a number.');
    expect(page.text()).toContain('In plain words');
    expect(page.store.state.status).toBe('ready');
  });

  test('the control chart by month or quarter, signals in words in its table', async () => {
    await page.visit('#/indicator/assessment-45');
    expect(labels().some((label) => label.startsWith('Control chart:'))).toBe(true);
    expect(page.text()).toContain('Better▲');
    expect(page.text()).toContain('Eight or more on one side of the centre');
    const quarter = [...document.querySelectorAll('label')].filter(
      (one) => one.textContent === 'Quarter by quarter',
    );
    document.getElementById(quarter.at(-1)?.getAttribute('for') ?? '')?.click();
    await settled();
    expect(labels().some((label) => label.startsWith('Run chart:'))).toBe(true);
  });

  test('the funnel plot by team, locality or authority', async () => {
    await page.visit('#/indicator/assessment-45');
    expect(page.text()).toContain('Outside the wider (99.8%) limits◆');
    for (const [name, by] of [
      ['Locality', 'locality'],
      ['Authority', 'authority'],
    ] as const) {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
      document.getElementById(label?.getAttribute('for') ?? '')?.click();
      await settled();
      expect(asked('funnel_plot').at(-1)).toMatchObject({
        args: ['assessment-45', by, 'quarter', ''],
      });
    }
  });

  test('comparisons are asked only when the reader comes near', async () => {
    class Far {
      observe() {}
      disconnect() {}
    }
    vi.stubGlobal('IntersectionObserver', Far);
    await page.visit('#/indicator/re-referral');
    expect(asked('comparison')).toEqual([]);
    expect(asked('funnel_plot')).toEqual([]);
    await page.click('Show Compared with others');
    expect(asked('comparison').length).toBe(1);
    expect(asked('control_chart')).toEqual([]);
    vi.unstubAllGlobals();
  });

  test('settings stand beside the figure, with whether they were changed', async () => {
    await page.visit('#/indicator/contacts');
    expect(page.text()).toContain('Which way is betterNationalYes');
    await page.store.set('polarity', 'stockton');
    await settled();
    expect(page.text()).toContain('Local, 2013Changed: usually National');
  });

  test('the settings that choose a source are found by their keys', () => {
    const settings = new FakeEngine('').settings();
    expect(sourceSettings(settings).map(({ key }) => key)).toEqual(['list-4-from']);
  });
});

describe('reports', () => {
  test('key indicators come with what members need to know and why, then the table', async () => {
    await page.visit('#/reports/key-indicators');
    expect(page.heading()).toBe('Reports');
    expect(document.getElementById('said')?.textContent).toBe(
      'Report ready: Key indicators, 2018-19, 8 rows.',
    );
    expect(document.querySelectorAll('.app-told').length).toBe(8);
    expect(page.text()).toContain('Why it matters: Members need to know about contacts.');
    expect(document.querySelectorAll('.app-quarterly tbody th[scope=row]').length).toBe(8);
  });

  test('every report can be chosen, and keeps the year', async () => {
    await page.visit('#/reports/quarterly?year=2017-18');
    document.querySelector<HTMLElement>('.app-controls select')?.focus();
    for (const name of ['front-door', 'tracker', 'surgery', 'quarterly', 'key-indicators']) {
      await page.change('Report', name);
      expect(asked('report').at(-1)).toMatchObject({ args: [name, '2017-18'] });
      expect(location.hash).toContain(name);
      // The focus stays where the choice is made.
      expect(document.activeElement?.tagName).not.toBe('H1');
    }
  });

  test('a surgery report leads to the packs, others to the indicators only', async () => {
    await page.visit('#/reports/surgery');
    expect(document.querySelector('a[href="#/surgery/re-referral"]')).not.toBe(null);
    await page.change('Report', 'quarterly');
    expect(document.querySelector('a[href="#/surgery/re-referral"]')).toBe(null);
    expect(document.querySelector('a[href="#/indicator/re-referral"]')).not.toBe(null);
  });

  test('the table as CSV has numerators, denominators and words', async () => {
    await page.visit('#/reports/quarterly');
    await page.click('This report (CSV)');
    const figure = new FakeEngine('').quarterly_table('2018-19', 'quarter').groups[1]?.rows[0]
      ?.cells[1];
    expect(saved[0]?.name).toBe('report-quarterly-2018-19-sharing.csv');
    expect(saved[0]?.text).toContain(
      `,${figure?.value},,${figure?.numerator},${figure?.denominator},`,
    );
    expect(saved[0]?.text).toContain('Not available: Care leavers in EET');
  });
});

describe('the surgery pack', () => {
  test('answers are words with a shape, reasons beside them', async () => {
    await page.visit('#/surgery/assessment-45');
    expect(page.text()).toContain('1. Is the figure off target?Yes■');
    expect(page.text()).toContain('Cannot be answered–No neighbour file is loaded.');
  });

  test('holds figures, comparison, actions with overdue ones named, and the definition', async () => {
    await page.visit('#/surgery/assessment-45');
    expect(labels().map((label) => label.split(':')[0])).toEqual([
      'Line chart',
      'Bar chart',
      'Line chart',
    ]);
    expect(page.text()).toContain('2 actions, 1 overdue at 30 September 2018.');
    expect(page.text()).toContain('Overdue since June 2018◆');
    expect(page.text()).toContain('Annex: definition');
    expect(page.text()).toContain('Settings that affect this figure');
  });

  test('without actions it says which file to add; an unknown indicator is said', async () => {
    await page.visit('#/surgery/contacts');
    expect(page.text()).toContain('Add a file of actions.');
    await page.visit('#/surgery/no-such-thing');
    expect(page.heading()).toBe('There is no such indicator');
    expect(page.store.state.status).toBe('ready');
  });
});

describe('journeys', () => {
  test('stages and steps as bars in words and as tables', async () => {
    await page.visit('#/journeys');
    expect(labels()[0]).toContain('Contact: 1,502 (100.0%); Referral: 451 (30.0%)');
    expect(labels()[1]).toContain('Same day: 210 (46.6%)');
    expect(page.text()).toContain('Median1 working day');
    expect(page.text()).toContain('36, whose time runs past the as-at date');
  });

  test('the headlines pick what is farthest and most frequent, and never what is hidden', () => {
    const rows = [
      { name: 'Contact', count: 1623, share: '100.0' },
      { name: 'Referral', count: 209, share: '12.9' },
      { name: 'Plan', count: -1, share: '' },
    ];
    expect(farthest(rows)).toBe(
      'Of 1,623 at the stage Contact, 209 (12.9%) came as far as Referral.',
    );
    expect(mostOften(rows.slice(1))).toBe('Most often Referral: 209 (12.9%).');
    expect(farthest(rows.slice(0, 1))).toBe('');
    expect(farthest(rows.slice(2))).toBe('');
    expect(mostOften([])).toBe('');
  });

  test('a hidden count has no bar and is [c] everywhere', async () => {
    expect(countedRows([{ name: 'Plan', count: -1, share: '' }])).toEqual([
      { name: 'Plan', plot: null, text: '[c]', detail: '[c]' },
    ]);
    await page.store.setMode('sharing');
    await page.visit('#/journeys');
    expect(labels()[0]).toContain('Child protection plan: [c]');
    const cells = [...document.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells).toContain('[c]');
    expect(cells).not.toContain('-1');
  });

  test('a step nobody has taken yet has no median and no chart', async () => {
    await page.visit('#/journeys');
    expect(page.text()).toContain('Referral to assessment');
    expect(page.text()).toContain('Mediannone');
    expect(labels().length).toBe(2);
  });

  test('length of period and period are asked for', async () => {
    await page.visit('#/journeys');
    await page.change('Length of period', 'year');
    await page.change('Period', '2016-17');
    expect(asked('journeys').at(-1)).toMatchObject({ args: ['year', '2016-17'] });
    await page.click('These journeys (CSV)');
    expect(saved[0]?.name).toBe('journeys-2016-17-sharing.csv');
  });
});

describe('workforce', () => {
  test('teams, workers with words and shapes, measures', async () => {
    await page.visit('#/workforce');
    expect(page.text()).toContain('Over the recommended maximum◆');
    expect(page.text()).toContain('Near the recommended maximum▲');
    expect(page.text()).toContain('No maximum is given');
    expect(page.text()).toContain('Agency workers');
  });

  test('single workers are not shown for sharing, and it says why', async () => {
    await page.store.setMode('sharing');
    await page.visit('#/workforce');
    expect(page.text()).toContain('Single workers are shown in the working view only');
    expect(page.text()).not.toContain('Worker 1');
    expect(page.text()).toContain('[c]');
  });
});

describe('settings to keep', () => {
  test('the file holds what was changed', async () => {
    await page.store.set('polarity', 'stockton');
    await page.visit('#/settings');
    await page.click('Save settings');
    expect(saved).toEqual([
      { name: 'bandstand-settings.csv', text: 'setting,value\r\npolarity,stockton\r\n' },
    ]);
  });

  test('an address may lead to one setting, which takes the focus', async () => {
    await page.visit('#/settings?at=polarity');
    expect(document.activeElement?.id).toBe('setting-polarity');
  });
});

test('every new screen says what to do while nothing is loaded', async () => {
  cleanup();
  page = await mount();
  for (const hash of ['#/reports', '#/journeys', '#/workforce', '#/surgery/contacts']) {
    await page.visit(hash);
    expect(page.text()).toContain('No files are loaded yet');
  }
});
