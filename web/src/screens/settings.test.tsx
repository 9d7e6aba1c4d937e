// @vitest-environment happy-dom
// The settings screen over the invented engine: sections, tables edited in place, what is unsaved.
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
beforeEach(async () => {
  page = await mount();
  await page.visit('#/settings');
});
afterEach(() => cleanup());

const field = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(
    (one) => one.textContent?.trim() === label,
  );
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};

async function type(label: string, text: string) {
  const input = field(label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

async function paste(label: string, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  field(label).dispatchEvent(event);
  await settled();
  return event.defaultPrevented;
}

async function oneTarget() {
  await page.click('Add a row');
  await type('Indicator, row 1', 'contacts');
  await type('Target, row 1', '70');
}

describe('sections', () => {
  test('stand in a list of contents, whose links are addresses of this screen', () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.app-contents a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toContainEqual([
      'Targets',
      '#/settings?at=targets',
    ]);
    for (const link of links) {
      const id = (link.getAttribute('href') ?? '').replace('#/settings?at=', 'setting-');
      expect(document.getElementById(id)?.tagName, id).toBe('H2');
    }
  });

  test('an address of a section has the focus on its heading', async () => {
    await page.visit('#/settings?at=targets');
    expect(document.activeElement?.id).toBe('setting-targets');
  });
});

describe('a table', () => {
  test('is typed into, saved as a whole, and becomes the value of the setting', async () => {
    await oneTarget();
    expect(page.text()).toContain('Contacts');
    await page.click('Save changes');
    const targets = (await page.store.client.call('settings')).find(({ key }) => key === 'targets');
    expect(targets?.value).toBe('indicator,period,target\r\ncontacts,,70\r\n');
    expect(page.store.state.drafts).toEqual({});
    expect(page.store.state.said).toContain('1 row saved');
  });

  test('that is refused names the cell, keeps what was typed and takes the focus to the list of what is wrong', async () => {
    await oneTarget();
    await type('Target, row 1', 'many');
    await page.click('Save changes');
    const summary = document.querySelector('.govuk-error-summary');
    expect(summary?.textContent).toContain('Row 1: Target must be a number such as 85.');
    expect(document.activeElement).toBe(summary);
    const input = field('Target, row 1');
    expect(input.value).toBe('many');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('must be a number');
    summary?.querySelector('a')?.click();
    expect(document.activeElement).toBe(input);
  });

  test('keeps its draft while other screens are looked at, and says that it is not saved', async () => {
    await oneTarget();
    await page.visit('#/about');
    await page.visit('#/settings');
    expect(field('Target, row 1').value).toBe('70');
    expect(page.text()).toContain('A table below has changes that are not saved in it.');
    await page.click('Discard changes');
    expect(page.text()).not.toContain('A table below has changes');
    expect(field('Target, row 1')).toBeNull();
  });

  test('takes cells copied from a spreadsheet, headings and titles of indicators understood', async () => {
    await page.click('Add a row');
    const taken = await paste(
      'Indicator, row 1',
      'Indicator\tPeriod\tTarget\r\ncontacts\t2018-19\t70\r\nreferral-nfa\t\t12\r\n',
    );
    expect(taken).toBe(true);
    expect(page.store.state.drafts.targets?.rows).toEqual([
      ['contacts', '2018-19', '70'],
      ['referral-nfa', '', '12'],
    ]);
    expect(await paste('Target, row 1', '71')).toBe(false);
  });

  test('a row taken out can be put back where it was', async () => {
    await oneTarget();
    await page.click('Add a row');
    await type('Indicator, row 2', 'referral-nfa');
    await page.click('Remove row 1');
    expect(page.store.state.drafts.targets?.rows).toEqual([['referral-nfa', '', '']]);
    expect(document.activeElement?.textContent).toBe('Undo');
    await page.click('Undo');
    expect(page.store.state.drafts.targets?.rows[0]).toEqual(['contacts', '', '70']);
  });

  test('shows the rows of a file, and takes them over in its place', async () => {
    await page.store.add([csvFile('targets.csv', 2)]);
    await page.visit('#/settings');
    expect(page.text()).toContain('Targets in targets.csv: 1 row');
    await page.click('Edit these here');
    expect(page.store.state.files).toEqual([]);
    expect(field('Target, row 1').value).toBe('70');
    expect(page.text()).not.toContain('Targets in targets.csv');
  });
});

describe('what is in no file yet', () => {
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('is said, and asked about when the tab closes, until it is saved', async () => {
    expect(leaving()).toBe(false);
    await page.store.set('polarity', 'stockton');
    await settled();
    expect(page.text()).toContain('There are changes that are in no file yet.');
    expect(leaving()).toBe(true);
    await page.store.settingsKept();
    await settled();
    expect(page.text()).not.toContain('in no file yet');
    expect(leaving()).toBe(false);
  });

  test('is not what a settings file brought, nor the view and the day looked at', async () => {
    await page.store.add([csvFile('bandstand-settings.csv', 2)]);
    await page.store.setMode('sharing');
    await page.store.set('as-at', '2018-06-30');
    await settled();
    expect(page.store.state.unsaved).toBe(false);
    await page.store.set('polarity', 'national');
    expect(page.store.state.unsaved).toBe(true);
  });
});

test('the council’s name stands at the head of every screen, and its colour is set from the script', async () => {
  await page.store.set('council-name', 'Sandmoor');
  await page.store.set('council-colour', '#1d4e89');
  await page.visit('#/about');
  expect(document.querySelector('header')?.textContent).toContain('Sandmoor');
  const colour = () => document.documentElement.style.getPropertyValue('--app-council-colour');
  expect(colour()).toBe('#1d4e89');
  await page.store.set('council-colour', '');
  await settled();
  expect(colour()).toBe('');
});
