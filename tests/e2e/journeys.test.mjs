// What people come to do, from the first screen to the last.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { sampleFiles } from '../../web/src/sample/generate.mjs';
import { command } from './harness/command.mjs';
import { journey } from './harness/journey.mjs';
import { go, has, heading, settled, with_sample } from './harness/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-journeys-'));
after(() => rmSync(folder, { recursive: true }));

const sample = sampleFiles();
const paths = sample.map(({ name, text }) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
});
const assessments = sample.find(({ name }) => name.includes('assessments'));

journey(
  'the sample leads to the table, an indicator and the tracker',
  { everywhere: true },
  async (page) => {
    await page.accessible();
    await with_sample(page);
    await page.accessible();
    const sums = await page.texts('.app-sum');
    assert.ok(sums.length > 10);
    for (const sum of sums) {
      const [read, used, aside] = [...sum.matchAll(/[\d,]+/g)].map(([n]) =>
        Number(n.replaceAll(',', '')),
      );
      assert.equal(read, used + aside, sum);
    }

    await page.click({ role: 'button', name: 'Continue to the overview' });
    await heading(page, 'Overview');
    await has(page, '.app-finding');
    await page.accessible();

    await page.click({ role: 'link', name: 'Results' });
    await heading(page, 'Quarterly results');
    await has(page, '.app-quarterly');
    const groups = await page.texts('.app-quarterly__group');
    for (const group of ['Inputs', 'Processes', 'Outputs'])
      assert.ok(groups.includes(group), group);
    await page.see('2018-19');
    await page.accessible();

    await page.click('a[href="#/indicator/assessment-45"]');
    await has(page, 'canvas[role=img][aria-label]');
    const said = await page.evaluate(
      () => document.querySelector('canvas').getAttribute('aria-label') ?? '',
    );
    assert.match(said, /^Line chart: .+, by quarter\. From .+ in .+ to .+ in 2018-19 Q2/);
    await page.see('One period in detail');
    await page.see('The rows behind the figure');
    await page.accessible();

    await go(page, '#/tracker');
    await heading(page, 'Tracker of open assessments');
    await page.see('Becoming Overdue');
    await page.accessible();

    await go(page, '#/cross-table');
    await heading(page, 'Who contacts come from');
    await has(page, 'table tfoot');
    await page.accessible();
  },
);

journey(
  'definitions, settings and the privacy page need no files',
  { everywhere: true },
  async (page) => {
    for (const [hash, title] of [
      ['#/definitions', 'Definitions'],
      ['#/settings', 'Settings'],
      ['#/about', 'About and privacy'],
    ]) {
      await go(page, hash);
      await heading(page, title);
      await settled(page);
      await page.accessible();
    }
  },
);

journey(
  'downloaded figures are the bytes the command line writes',
  { everywhere: true },
  async (page) => {
    await page.choose_files('#case-lists-input', paths);
    await heading(page, 'Check your files');
    await go(page, '#/results');
    await has(page, '.app-quarterly');
    const written = (...options) =>
      execFileSync(command, ['figures', ...options, ...paths], { maxBuffer: 2 ** 28 });
    const sharing = await page.download(() => page.click('.app-downloads li:first-child button'));
    assert.match(sharing.name, /sharing/);
    assert.ok(sharing.bytes.equals(written('--sharing')), 'sharing figures differ');
    const working = await page.download(() =>
      page.click('.app-downloads li:first-child button:nth-of-type(2)'),
    );
    assert.match(working.name, /working/);
    assert.ok(working.bytes.equals(written()), 'working figures differ');
    assert.ok(!working.bytes.equals(sharing.bytes));
  },
);

journey(
  'wrong files among right ones are named, and keep nothing else out',
  { everywhere: true },
  async (page) => {
    await page.drop('h1', [
      { name: 'table.xlsx', text: 'PK\u0003\u0004 not a list' },
      { name: 'report.pdf', text: '%PDF-1.4 not a list' },
      { name: 'nothing.csv', text: '' },
      assessments,
    ]);
    await heading(page, 'Check your files');
    const messages = await page.texts('.govuk-error-summary li');
    assert.equal(messages.length, 3);
    for (const name of ['table.xlsx', 'report.pdf', 'nothing.csv']) {
      assert.ok(
        messages.some((message) => message.startsWith(`${name}: `)),
        name,
      );
    }
    assert.ok(
      await page.evaluate(() => document.activeElement.classList.contains('govuk-error-summary')),
    );
    await page.accessible();
    await page.click('.app-card--unusable button');
    await page.until(() => document.querySelectorAll('.govuk-error-summary li').length === 2);
    await page.click({ role: 'button', name: 'Continue to the overview' });
    await has(page, '.app-findings');
    await page.click({ role: 'link', name: 'Results' });
    await has(page, 'a[href="#/indicator/assessment-45"]');
  },
);

journey(
  'nothing but wrong files: the first screen says what to do',
  { everywhere: true },
  async (page) => {
    await page.drop('h1', [{ name: 'nothing.csv', text: '' }]);
    await page.see('Some files could not be used');
    assert.match(await page.text('h1'), /Children’s social care indicators/);
    await page.drop('h1', [assessments]);
    await heading(page, 'Check your files');
  },
);

journey(
  'everything from the first screen to an indicator by keyboard',
  { everywhere: true },
  async (page) => {
    const tab_to = async (wanted) => {
      for (let i = 0; i < 60; i++) {
        await page.press('Tab');
        const name = await page.evaluate(() => document.activeElement.innerText ?? '');
        if (name.startsWith(wanted)) return;
      }
      assert.fail(`the Tab key never reached "${wanted}"`);
    };
    await tab_to('Skip to main content');
    await page.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    await tab_to('Try with sample data');
    await page.press('Enter');
    await heading(page, 'Check your files');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    await tab_to('Continue to the overview');
    await page.press('Enter');
    await has(page, '.app-findings');
    await page.until(() => document.activeElement.tagName === 'H1');
    await tab_to('On target');
    await page.press('Enter');
    await has(page, '.app-quarterly');
    await page.until(() => document.activeElement.tagName === 'H1');
    await page.evaluate(() => document.querySelector('.app-scroll').focus());
    await tab_to(await page.text('.app-quarterly tbody a'));
    await page.press('Enter');
    await page.until(() => location.hash.startsWith('#/indicator/'));
    await page.until(() => document.activeElement.tagName === 'H1');
  },
);

const labels = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((one) => one.getAttribute('aria-label') ?? ''),
  );

journey(
  'an indicator beside others: asked for when the reader comes to it',
  { everywhere: true },
  async (page) => {
    await with_sample(page);
    await go(page, '#/indicator/assessment-45');
    await has(page, '.app-cases table');
    await page.see('Computed from: Annex A list');
    for (const [title, id] of [
      ['Is it changing?', 'control'],
      ['Do teams and areas differ by more than chance?', 'funnel'],
      ['Compared with others', 'compared'],
    ]) {
      await page.click({ role: 'button', name: title });
      await page.until((wanted) => document.activeElement.id === wanted, id);
      await page.until(
        (wanted) =>
          document.querySelector(`[aria-labelledby=${wanted}] :is(table, .govuk-inset-text)`) !==
          null,
        id,
      );
    }
    const said = await labels(page);
    assert.ok(said.some((label) => /^Bar chart: .+ your council and its statistical/.test(label)));
    assert.ok(said.some((label) => /^Control chart: .+ Mean [\d.]+%\./.test(label)));
    assert.ok(
      said.some((label) => /^Funnel plot: .+ by team, .+ outside the limits\./.test(label)),
    );
    const picture = await page.download(() =>
      page.click('[aria-label="Download the control chart"] button'),
    );
    assert.match(picture.name, /control-chart-month-sharing\.png$/);
    assert.equal(picture.bytes.subarray(1, 4).toString('latin1'), 'PNG');
    await page.accessible();
  },
);

journey('the reports councils publish', { everywhere: true }, async (page) => {
  await with_sample(page);
  await page.click({ role: 'link', name: 'Reports' });
  await heading(page, 'Reports');
  for (const name of ['front-door', 'quarterly', 'tracker', 'surgery', 'key-indicators']) {
    await page.select('.app-controls select', name);
    await page.until((wanted) => location.hash.startsWith(`#/reports/${wanted}`), name);
    await has(page, '.app-quarterly tbody th[scope=row]');
    await page.accessible();
  }
  const told = await page.texts('.app-told');
  assert.ok(told.length > 5);
  for (const text of told) assert.match(text, /Why it matters: \S+/);
});

journey('a surgery pack of one indicator', { everywhere: true }, async (page) => {
  await with_sample(page);
  await go(page, '#/reports/surgery');
  await has(page, 'a[href="#/surgery/assessment-45"]');
  await go(page, '#/surgery/assessment-45');
  await heading(page, 'Single assessments in 45 working days');
  await page.see('Is the indicator failing its target?');
  await page.until(() => document.querySelectorAll('canvas[role=img]').length >= 2);
  const asked = await page.texts('[aria-labelledby=checklist] tbody tr');
  assert.equal(asked.length, 9);
  for (const text of asked) assert.match(text, /Yes|No|Cannot be answered/);
  await page.see('Overdue since');
  await page.accessible();
});

journey('journeys by period, and who holds how many cases', { everywhere: true }, async (page) => {
  await with_sample(page);
  await page.click({ role: 'link', name: 'Journeys' });
  await heading(page, 'Journeys from contact onwards');
  await has(page, 'canvas[role=img]');
  assert.match((await labels(page))[0], /^Bar chart: How far they went, .+: [\d,]+ \(100(\.0)?%\)/);
  await page.accessible();
  await page.select('.app-controls select', 'year');
  await page.until(() => location.hash.includes('basis=year'));
  await settled(page);
  await page.accessible();

  await page.click({ role: 'link', name: 'Workforce' });
  await heading(page, 'Workforce and caseloads');
  await has(page, 'table');
  await page.see('Open cases by worker');
  await page.accessible();
  await page.click({ role: 'button', name: 'Switch to sharing view' });
  await page.see('Single workers are shown in the working view only');
  assert.ok(!(await page.text('main')).includes('Open cases by worker'));
});

journey(
  'settings are saved as a file, and come back when it is dropped',
  { everywhere: true },
  async (page) => {
    await with_sample(page);
    await go(page, '#/settings?at=polarity');
    await page.until(() => document.activeElement.id === 'setting-polarity');
    const usual = await page.evaluate(() => document.activeElement.value);
    const other = await page.evaluate(
      (value) => [...document.activeElement.options].find((one) => one.value !== value).value,
      usual,
    );
    await page.select('#setting-polarity', other);
    await page.see('is now');
    const file = await page.download(() => page.click({ role: 'button', name: 'Save settings' }));
    assert.equal(file.name, 'bandstand-settings.csv');
    assert.match(file.bytes.toString('utf8'), new RegExp(`polarity,"?${other}`));
    await page.click({ role: 'button', name: 'Start again' });
    await page.click({ role: 'button', name: 'Forget and start again' });
    await page.see('No files chosen');
    await page.drop('h1', [{ name: file.name, text: file.bytes.toString('utf8') }]);
    await heading(page, 'Check your files');
    await go(page, '#/settings');
    await has(page, '#setting-polarity');
    assert.equal(
      await page.evaluate(() => document.querySelector('#setting-polarity').value),
      other,
    );
  },
);

journey(
  'the sharing view shows no row about a single child',
  { everywhere: true },
  async (page) => {
    await with_sample(page);
    await go(page, '#/indicator/assessment-45');
    await has(page, '.app-cases table');
    await page.click({ role: 'button', name: 'Switch to sharing view' });
    await page.see('shown in the working view only');
    assert.ok(await page.evaluate(() => document.querySelector('.app-cases') === null));
    await page.see('Sharing view');
  },
);

journey('starting again forgets everything, after asking', { everywhere: true }, async (page) => {
  await with_sample(page);
  await page.click({ role: 'button', name: 'Start again' });
  await page.see('Forget all files and settings?');
  await page.press('Escape');
  await page.until(() => document.activeElement.innerText === 'Start again');
  await page.click({ role: 'button', name: 'Start again' });
  await page.click({ role: 'button', name: 'Forget and start again' });
  await page.see('No files chosen');
  await go(page, '#/results');
  await page.see('No files are loaded yet');
});
