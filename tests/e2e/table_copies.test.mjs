// Copying tables for Word and Excel, and the tables beside the quarterly one.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go, has, settled } from './harness/screens.mjs';
import { copy, pasted, results, said } from './harness/tables.mjs';

journey('a table is copied with sharing figures, unless asked otherwise', {}, async (page) => {
  await results(page, '#/results?group=outputs&sort=q2-desc');
  await copy(page, '.app-copy button', 'rows.');
  await said(page, 'Table copied: ');
  const sharing = await pasted(page);
  assert.match(sharing.html, /<caption>Quarterly table 2018-19, each quarter by itself<\/caption>/);
  assert.match(sharing.html, /<th scope="rowgroup" colspan="\d+" align="left">Outputs<\/th>/);
  assert.match(sharing.html, /<td align="right">\d+\.\d%<\/td>/);
  assert.match(sharing.html, /Sharing figures: small numbers are hidden/);
  const lines = sharing.text.split(/\r?\n/);
  assert.match(lines[1], /^Indicator\t2017-18 \(year\) value/);
  const rows = Number(/copied: (\d+)/.exec(await page.text('.app-copy'))[1]);
  assert.equal(
    lines.findIndex((line) => line.startsWith('Source: ')),
    rows + 3,
  );
  await copy(page, '.app-copy button:nth-of-type(2)', 'rows, not for sharing.');
  const working = await pasted(page);
  assert.match(working.html, /not for sharing/);
  assert.notEqual(working.text, sharing.text);
  await page.accessible();
});

journey('a list of cases is ordered over all its pages', {}, async (page) => {
  await results(page);
  await go(page, '#/tracker');
  await has(page, '.app-cases table');
  const at = await page.evaluate(() =>
    [...document.querySelectorAll('.app-cases thead th')].findIndex((th) =>
      th.innerText.replace(/\s+/g, ' ').startsWith('Days left'),
    ),
  );
  const days = () =>
    page.evaluate(
      (i) =>
        [...document.querySelectorAll('.app-cases tbody tr')].map((tr) =>
          Number(tr.children[i].innerText),
        ),
      at,
    );
  const press = () => page.click(`.app-cases th:nth-child(${at + 1}) .app-sort`);
  await press();
  await said(page, 'sorted by Days left, lowest first');
  await press();
  await said(page, 'sorted by Days left, highest first');
  await page.until(
    (i) => Number(document.querySelector('.app-cases tbody tr').children[i].innerText) > 0,
    at,
  );
  const first = await days();
  assert.deepEqual(
    first,
    [...first].sort((a, b) => b - a),
  );
  await page.click('.app-pager button:last-child');
  await page.see('51 to 100 of');
  const next = await days();
  assert.ok(next[0] <= first.at(-1), `${next[0]} after ${first.at(-1)}`);
  await page.accessible();
  await copy(page, '.app-cases .app-copy button', 'rows, not for sharing.');
  await page.click({ role: 'button', name: 'Switch to sharing view' });
  await page.until(() => document.querySelector('.app-cases') === null);
});

journey('every table of figures can be ordered and copied', { over: ['file'] }, async (page) => {
  await results(page);
  for (const hash of [
    '#/tracker',
    '#/cross-table',
    '#/reports/surgery',
    '#/journeys',
    '#/workforce',
  ]) {
    await go(page, hash);
    await has(page, '.app-copy');
    await settled(page);
    const without = await page.evaluate(() =>
      [...document.querySelectorAll('main table')]
        .filter((table) => table.querySelectorAll('.app-sort').length === 0)
        .map((table) => table.caption?.innerText),
    );
    assert.deepEqual(without, [], hash);
    const [tables, copies] = await page.evaluate(() => [
      document.querySelectorAll('main table').length,
      document.querySelectorAll('.app-copy').length,
    ]);
    assert.equal(copies, tables, hash);
    await page.click('main table th:last-child .app-sort');
    await said(page, 'sorted by ');
    await page.click({ role: 'button', name: 'Original order' });
    await said(page, 'back in the original order');
  }
});
