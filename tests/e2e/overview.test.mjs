// The overview: from the files to what stands out, and on to what is behind it.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go, has, heading, with_sample } from './harness/screens.mjs';

async function overview(page) {
  await with_sample(page);
  await page.click({ role: 'button', name: 'Continue to the overview' });
  await heading(page, 'Overview');
  await has(page, '.app-finding');
}

/** The numbers beside the ratings: on target, close to it, off it. */
const tally = async (page) =>
  (await page.texts('.app-tally__number')).map((number) => Number(number));

journey('the overview says what stands out, and each sentence leads on', {}, async (page) => {
  await overview(page);
  await page.see('indicators have figures for 2018-19');
  await page.accessible();
  const off = await page.texts('[aria-labelledby=overview-off_target] .app-finding__words');
  assert.ok(off.length > 0);
  for (const sentence of off) assert.match(sentence, /(above|below) the target of [\d.]+/);
  const changed = await page.texts('[aria-labelledby=overview-changed] .app-finding__words');
  assert.match(changed[0], /so it is (up|down) by .+, more than chance would explain/);
  await page.see('open assessments were overdue');
  await page.click('[aria-labelledby=overview-off_target] a');
  await page.until(() => location.hash.startsWith('#/indicator/'));
  await has(page, '.app-latest');
});

journey('a rating leads to as many rows of the table as it counts', {}, async (page) => {
  await overview(page);
  const counts = await tally(page);
  for (const [at, rating] of ['green', 'amber', 'red'].entries()) {
    if (counts[at] === 0) continue;
    await go(page, '#/overview');
    await has(page, '.app-tally');
    await page.click(`.app-tally__part--${rating} a`);
    await page.until((wanted) => location.hash.includes(`rating=${wanted}`), rating);
    await has(page, '.app-quarterly');
    const rows = await page.evaluate(
      () => document.querySelectorAll('.app-quarterly tbody a[href^="#/indicator/"]').length,
    );
    assert.ok(rows >= counts[at], `${rating}: ${rows} rows, ${counts[at]} counted`);
  }
});

journey('what is shared of the overview hides small numbers', {}, async (page) => {
  await overview(page);
  const file = await page.download(() =>
    page.click({ role: 'button', name: 'This overview (CSV)' }),
  );
  assert.equal(file.name, 'bandstand-overview-2018-19-sharing.csv');
  const text = file.bytes.toString('utf8');
  assert.match(text, /small numbers are hidden/);
  assert.match(text, /Off target,/);
  await page.click({ role: 'button', name: 'Switch to sharing view' });
  await page.see('Sharing view');
  await page.see('not shown and not in this overview');
  await page.accessible();
});

journey('another year of the overview, at 320 pixels', { over: ['file'] }, async (page) => {
  await page.viewport(320, 800);
  await overview(page);
  await page.select('.app-controls select', '2017-18');
  await page.until(() => location.hash === '#/overview?year=2017-18');
  await page.see('for 2017-18');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} pixels too wide`);
  await page.accessible();
});
