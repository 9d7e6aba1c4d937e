// Charts people trust: titles, intervals, published figures of others, pictures that stand alone.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go } from './harness/screens.mjs';

const chart_says = (page, words) =>
  page.until(
    (wanted) =>
      document.querySelector('canvas[role=img]')?.getAttribute('aria-label')?.includes(wanted),
    words,
  );

const checked = (page, words) =>
  page.evaluate((wanted) => {
    const labels = [...document.querySelectorAll('label')];
    const label = labels.find((one) => one.textContent.trim() === wanted);
    return document.getElementById(label.getAttribute('for')).checked;
  }, words);

async function with_sample(page, hash) {
  await page.click({ role: 'button', name: 'Try with sample data' });
  await page.until(() => document.querySelector('h1')?.innerText === 'Check your files');
  await go(page, hash);
  await chart_says(page, 'Line chart');
}

const ranges = 'Show range allowing for chance (95% interval)';
const published = 'Show published figures of England, the region and the neighbours';

journey('intervals are shown where there is room, and where asked for', {}, async (page) => {
  await with_sample(page, '#/indicator/assessment-45?basis=year');
  assert.equal(await checked(page, ranges), true);
  await chart_says(page, 'Ranges allowing for chance (95% intervals) are drawn; the latest, ');
  await page.accessible();
  await go(page, '#/indicator/assessment-45?basis=month');
  await chart_says(page, 'by month');
  assert.equal(await checked(page, ranges), false);
  await page.click({ role: 'checkbox', name: ranges });
  await chart_says(page, 'Ranges allowing for chance');
  assert.match(await page.evaluate(() => location.hash), /ranges=on/);
  await page.accessible();
});

journey(
  'published figures stand beside the council, and say they are by year',
  {},
  async (page) => {
    await with_sample(page, '#/indicator/assessment-45?basis=quarter');
    await page.click({ role: 'checkbox', name: published });
    await chart_says(page, 'England (published, by year): from ');
    await page.see('Published figures are by year: ');
    assert.match(await page.evaluate(() => location.hash), /published=on/);
    const titles = await page.texts('.app-chart__subtitle');
    assert.match(titles[0], /, Hallamby, 2013-14 Q3 to 2018-19 Q2$/);
    await page.accessible();
  },
);

journey('a chart leaves as a sharp picture and as a drawing, both saying all', {}, async (page) => {
  await with_sample(page, '#/indicator/assessment-45?basis=quarter&ranges=on&published=on');
  await chart_says(page, 'England');
  const png = await page.download(() =>
    page.click({ role: 'button', name: 'The chart as a picture (PNG)' }),
  );
  assert.match(png.name, /^assessment-45-quarter-sharing\.png$/);
  assert.equal(png.bytes.readUInt32BE(16), 2400);
  const svg = await page.download(() =>
    page.click({ role: 'button', name: 'The chart as a drawing that stays sharp (SVG)' }),
  );
  assert.match(svg.name, /^assessment-45-quarter-sharing\.svg$/);
  const found = await page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    const words = (name) => [...drawing.querySelectorAll(name)].map((one) => one.textContent);
    return {
      errors: drawing.querySelectorAll('parsererror, script, [onload], [href]').length,
      desc: words('desc'),
      texts: words('text'),
    };
  }, svg.bytes.toString('utf8'));
  assert.equal(found.errors, 0);
  assert.match(found.desc[0], /^Line chart: .+ Ranges allowing for chance/);
  for (const words of ['Target 85%', 'England', 'Range allowing for chance (95% interval)']) {
    assert.ok(found.texts.includes(words), words);
  }
  assert.ok(found.texts.some((text) => text.includes('Small numbers are hidden.')));
});
