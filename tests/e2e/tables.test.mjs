// Tables people can work with: order, search, rows that open, columns.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go, has } from './harness/screens.mjs';
import { results, said } from './harness/tables.mjs';

/** Numbers of one column, top to bottom, of one group or of all; null where there is none. */
const column = (page, title, body = 'tbody') =>
  page.evaluate(
    (wanted, part) => {
      const heads = [...document.querySelectorAll('.app-quarterly > thead th')];
      const at = heads.findIndex((head) => head.innerText.trim().startsWith(wanted));
      const rows = document.querySelectorAll(
        `.app-quarterly > ${part} > tr:not(.app-quarterly__group):not(.app-opened)`,
      );
      return [...rows].map((row) => {
        const text = row.children[at].querySelector('.app-value')?.innerText ?? '';
        return {
          text,
          value: /\[[cxz]\]/.test(text) ? null : Number.parseFloat(text.replace(/,/g, '')),
        };
      });
    },
    title,
    body,
  );

journey('the quarterly table is ordered by any column, and back', {}, async (page) => {
  await results(page);
  const before = await column(page, 'Q2');
  const press = () => page.click('.app-quarterly th:nth-child(4) .app-sort');
  await press();
  await said(page, 'sorted by Q2, lowest first');
  await press();
  await said(page, 'sorted by Q2, highest first');
  assert.match(await page.evaluate(() => location.hash), /sort=q2-desc/);
  assert.deepEqual(
    await page.evaluate(() =>
      [...document.querySelectorAll('.app-quarterly > thead th')].map((th) => th.ariaSort),
    ),
    (await column(page, 'Q2')).length > 0 &&
      (await page.evaluate(() =>
        [...document.querySelectorAll('.app-quarterly > thead th')].map((_, i) =>
          i === 3 ? 'descending' : 'none',
        ),
      )),
  );
  await page.accessible();
  const firm = (rows) =>
    rows.filter(({ text, value }) => value !== null && !Number.isNaN(value) && !/\[/.test(text));
  const inputs = firm(await column(page, 'Q2', 'tbody:nth-of-type(1)')).map(({ value }) => value);
  assert.deepEqual(
    inputs,
    [...inputs].sort((a, b) => b - a),
  );
  await page.click({ role: 'checkbox', name: 'Keep groups together' });
  await has(page, '.app-quarterly tbody:only-of-type');
  await page.until(() => !document.querySelector('.app-quarterly__group'));
  const all = await column(page, 'Q2');
  assert.equal(all.length, before.length);
  const values = firm(all).map(({ value }) => value);
  assert.deepEqual(
    values,
    [...values].sort((a, b) => b - a),
  );
  const marked = all.findIndex(({ text }) => !/\d/.test(text) || /\[/.test(text));
  assert.ok(marked >= values.length, 'a marked value stands among the others');
  await page.click({ role: 'checkbox', name: 'Keep groups together' });
  await has(page, '.app-quarterly__group');
  await press();
  await said(page, 'back in the original order');
  assert.deepEqual(await column(page, 'Q2'), before);
});

journey('rows are found by words, and the search is still there on return', {}, async (page) => {
  await results(page);
  await page.fill({ role: 'textbox', name: 'Find an indicator' }, 'assessments');
  await page.until(() => /\d+ of \d+ rows of figures shown/.test(document.body.innerText));
  const titles = await page.texts('.app-quarterly > tbody > tr > th[scope=row] a');
  assert.ok(titles.length > 2);
  for (const title of titles) assert.match(title, /assessments/i);
  assert.ok(!(await page.evaluate(() => location.hash)).includes('assessments'));
  await go(page, '#/tracker');
  await page.see('Tracker of open assessments');
  await go(page, '#/results');
  await page.until(() => /\d+ of \d+ rows of figures shown/.test(document.body.innerText));
  await page.fill({ role: 'textbox', name: 'Find an indicator' }, 'zebra');
  await page.see('No indicator fits what is chosen above.');
});

journey('a row opens for numerator and denominator, and leads to the cases', {}, async (page) => {
  await results(page, '#/results?group=processes&numbers=off');
  const first = 'tr:has(a[href="#/indicator/assessment-45"]) .app-open';
  await page.focus(first);
  await page.press('Enter');
  await has(page, '.app-opened table');
  assert.equal(
    await page.evaluate((wanted) => {
      const button = document.querySelector(wanted);
      return document.getElementById(button.getAttribute('aria-controls'))?.className;
    }, first),
    'app-opened',
  );
  assert.match(
    await page.text('.app-opened'),
    /Numerator[\s\S]+Denominator[\s\S]+Which cases are these\?/,
  );
  await page.accessible();
  await page.click({ role: 'button', name: 'Open all rows' });
  await said(page, 'rows are open');
  const [open, rows] = await page.evaluate(() => [
    document.querySelectorAll('.app-opened').length,
    document.querySelectorAll('.app-quarterly > tbody > tr > th[scope=row]').length,
  ]);
  assert.equal(open, rows);
  await page.click('.app-opened a[href*="period="]');
  await page.until(() => location.hash.startsWith('#/indicator/'));
  await page.see('The rows behind the figure');
  await page.evaluate(() => history.back());
  await has(page, '.app-opened');
  await page.click({ role: 'button', name: 'Close all rows' });
  await page.until(() => document.querySelector('.app-opened') === null);
});

journey('columns are chosen, in the address and in the file', {}, async (page) => {
  await results(page);
  await page.click('.app-choice summary');
  for (const name of ['Target', 'Forecast', 'Q3', 'Q4', 'Change in words']) {
    await page.click({ role: 'checkbox', name });
  }
  await page.until(() => location.hash.includes('columns=ip12yrbc'));
  await page.accessible();
  const heads = await page.texts('.app-quarterly > thead th');
  const words = heads.map((head) => head.replace(/\s*[↕↑↓]\s*/g, ''));
  assert.ok(words.includes('Change in words') && !words.includes('Target'), words.join());
  const file = await page.download(() => page.click('.app-downloads li:nth-child(2) button'));
  const head = file.bytes
    .toString('utf8')
    .split('\r\n')
    .find((line) => line.startsWith('Group,'));
  assert.match(head, /^Group,Indicator,Unit,Source,.*Change in words$/);
  assert.ok(!/Target|Forecast|Q3/.test(head), head);
});

journey('compact tables, on every screen, with targets of 24 pixels', {}, async (page) => {
  await results(page);
  const height = () =>
    page.evaluate(() => document.querySelector('.app-quarterly > tbody').clientHeight);
  const before = await height();
  await page.click({ role: 'button', name: 'Compact tables' });
  await said(page, 'Tables are compact');
  assert.ok((await height()) < 0.85 * before, `${await height()} of ${before}`);
  await page.accessible();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.app-quarterly :is(a, button)')]
      .map((one) => ({ name: one.innerText, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`),
  );
  assert.deepEqual(small, []);
  await go(page, '#/cross-table');
  await page.until(() => document.querySelector('main[data-tables=compact] table') !== null);
});

journey('what takes the focus is not under the header or the first column', {}, async (page) => {
  await results(page);
  await page.evaluate(() => {
    const region = document.querySelector('.app-scroll--tall');
    region.scrollTop = region.scrollHeight;
    [...document.querySelectorAll('.app-quarterly > tbody a')].at(-1).focus();
  });
  for (let i = 0; i < 30; i++) {
    await page.native.keyboard.down('Shift');
    await page.press('Tab');
    await page.native.keyboard.up('Shift');
    const hidden = await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 8)];
      const top = document.elementFromPoint(x, y);
      return document.activeElement.contains(top) ? '' : document.activeElement.innerText;
    });
    assert.equal(hidden, '', `the focus is covered at step ${i}`);
  }
});

journey('a wide table says so on a telephone, and scrolls by keyboard', {}, async (page) => {
  await page.viewport(320, 800);
  await results(page);
  await page.see('This table is wider than the screen');
  await has(page, '.app-frame--more');
  await page.focus('.app-scroll');
  for (let i = 0; i < 3; i++) await page.press('ArrowRight');
  await page.until(() => document.querySelector('.app-scroll').scrollLeft > 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
