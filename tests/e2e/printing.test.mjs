// Printing: what the screen shows at the moment the browser takes it, and what paper then holds.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go, has, with_sample } from './harness/screens.mjs';

/** In place of the browser's dialog: remembers what was on the screen, and says when it is done. */
const watch_printing = (page) =>
  page.evaluate(() => {
    globalThis.printed = [];
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      globalThis.printed.push({
        mode: document.querySelector('.app-mode')?.innerText ?? '',
        main: document.querySelector('main').innerText,
        refused: document.body.classList.contains('app-print-refused'),
      });
      dispatchEvent(new Event('afterprint'));
    };
  });

const printed = (page) => page.until(() => globalThis.printed.shift());

journey('Print and Ctrl+P print with small numbers hidden, then go back', {}, async (page) => {
  await with_sample(page);
  await watch_printing(page);
  await go(page, '#/cross-table');
  await has(page, 'table tfoot');
  const working = await page.text('main');
  await page.click({ role: 'button', name: 'Print' });
  const paper = await printed(page);
  assert.match(paper.mode, /Sharing view/);
  assert.equal(paper.refused, false);
  assert.ok(paper.main.includes('[c]'));
  assert.ok(!working.includes('[c]'));
  await page.see('Working view');
  await page.until((before) => document.querySelector('main').innerText === before, working);

  await page.evaluate(() => document.body.focus());
  await page.native.keyboard.down('Control');
  await page.press('p');
  await page.native.keyboard.up('Control');
  assert.match((await printed(page)).mode, /Sharing view/);
  await page.see('Working view');
});

journey('small numbers are printed only when asked for, after a warning', {}, async (page) => {
  await with_sample(page);
  await watch_printing(page);
  await go(page, '#/results');
  await has(page, '.app-quarterly');
  await page.click({ role: 'button', name: 'Print with small numbers' });
  await page.see('It is not for sharing');
  await page.accessible();
  await page.click('dialog .govuk-button--warning');
  const paper = await printed(page);
  assert.match(paper.mode, /Working view/);
  assert.equal(paper.refused, false);
});

journey(
  'the browser’s own print command prints no small number',
  { browsers: ['chromium'] },
  async (page) => {
    await with_sample(page);
    await go(page, '#/cross-table');
    await has(page, 'table tfoot');
    await page.native.emulateMedia({ media: 'print' });
    assert.match(await page.text(), /^This was not printed: it contains small numbers/);
    assert.ok(!(await page.text()).includes('Police'));
    await page.native.emulateMedia({ media: 'screen' });
    await page.click({ role: 'button', name: 'Switch to sharing view' });
    await page.until(() => !document.body.classList.contains('app-print-refused'));
    await page.native.emulateMedia({ media: 'print' });
    const paper = await page.text();
    assert.ok(paper.includes('Police'));
    assert.ok(!paper.includes('Switch to working view'));
    assert.match(paper, /Figures as at 30 September 2018\.\s+Small numbers are hidden\./);
  },
);

journey('reports and packs print through the same door', { over: ['file'] }, async (page) => {
  await with_sample(page);
  await watch_printing(page);
  for (const [hash, button] of [
    ['#/reports/front-door', 'Print this report'],
    ['#/surgery/assessment-45', 'Print this pack'],
  ]) {
    await go(page, hash);
    await page.until((name) => document.body.innerText.includes(name), button);
    await has(page, 'main table');
    await page.click({ role: 'button', name: button });
    const paper = await printed(page);
    assert.match(paper.mode, /Sharing view/);
    assert.equal(paper.refused, false);
    await page.see('Working view');
  }
});
