// Presenting: slides are chosen, put in order and shown, by keys and by buttons.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go } from './harness/screens.mjs';

const place = (page, words) =>
  page.until((wanted) => document.querySelector('.app-slide__place')?.innerText === wanted, words);

async function set_up(page) {
  await page.click({ role: 'button', name: 'Try with sample data' });
  await page.see('Check your files');
  await page.click({ role: 'link', name: 'Present' });
  await page.until(() => document.querySelector('.app-slides') !== null);
}

/** Takes the ready-made selection whose name begins like this. */
async function begin_with(page, name) {
  const value = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.app-controls option')].find(({ text }) =>
        text.startsWith(wanted),
      ).value,
    name,
  );
  await page.select('.app-controls select', value);
  await page.click({ role: 'button', name: 'Use these' });
}

journey('slides are chosen, ordered, shown and left', {}, async (page) => {
  await set_up(page);
  await page.accessible();
  await begin_with(page, 'Those off target');
  await page.until(() => document.querySelectorAll('.app-slides .govuk-tag--red').length > 1);
  const rows = await page.texts('.app-slides__title');
  const titles = rows.map((row) => row.replace(/\s*Off target.*$/s, '').trim());
  await page.click('.app-slides li:first-child [data-by="1"] button');
  await page.until(
    (first) => document.querySelector('.app-slides__title').innerText.startsWith(first),
    titles[1],
  );
  assert.match(await page.evaluate(() => document.activeElement.innerText), /^Move (up|down)/);

  const count = titles.length + 2;
  await page.click({ role: 'button', name: 'Start presenting' });
  await place(page, `1 of ${count}`);
  await page.see('Hallamby');
  await page.accessible();
  await page.press('ArrowRight');
  await place(page, `2 of ${count}`);
  await page.see(titles[1]);
  await page.until(() => document.activeElement.tagName === 'H1');
  await page.until(() => document.querySelector('canvas[role=img][aria-label]') !== null);
  await page.see('Small numbers are not shown.');
  assert.equal(await page.text('#said'), `Slide 2 of ${count}`);
  await page.accessible();
  await page.press('d');
  await page.see('What it measures');
  await page.accessible();
  await page.press('Escape');
  await page.until(() => document.querySelector('canvas') !== null);
  await page.press('End');
  await page.see('Where the figures come from');
  await page.accessible();
  await page.click({ role: 'button', name: 'Previous' });
  await place(page, `${count - 1} of ${count}`);
  await page.evaluate(() => history.back());
  await page.see('Start presenting');

  await page.click({ role: 'button', name: 'Start presenting' });
  await place(page, `1 of ${count}`);
  await page.press('PageDown');
  await place(page, `2 of ${count}`);
  await page.press('Escape');
  await page.see('Start presenting');
  assert.equal(await page.evaluate(() => location.hash), '#/present');
});

journey('every slide of the sample is whole and large in a committee room', {}, async (page) => {
  await set_up(page);
  await page.click({ role: 'button', name: 'Start presenting' });
  await page.until(() => document.querySelector('.app-slide__words') !== null);
  const count = Number((await page.text('.app-slide__place')).match(/of (\d+)/)[1]);
  assert.ok(count > 20);
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ]) {
    await page.viewport(width, height);
    await page.press('Home');
    for (let slide = 1; slide <= count; slide++) {
      await place(page, `${slide} of ${count}`);
      const seen = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('.app-slide *')].filter((element) =>
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '',
          ),
        );
        const hidden = (element) => element.closest('.govuk-visually-hidden, canvas') !== null;
        const shown = texts.filter((element) => !hidden(element));
        return {
          words: document.querySelector('h1').innerText,
          smallest: Math.min(
            ...shown.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
          ),
          down: document.documentElement.scrollHeight - innerHeight,
          aside: document.documentElement.scrollWidth - innerWidth,
          chart: document.querySelector('.app-canvas')?.getBoundingClientRect().height ?? 999,
        };
      });
      const about = `${seen.words} at ${width} by ${height}: ${JSON.stringify(seen)}`;
      assert.ok(seen.smallest >= 24, about);
      assert.ok(seen.down <= 0 && seen.aside <= 0, about);
      assert.ok(seen.chart >= 200, about);
      await page.press('PageDown');
    }
  }
});

journey('slides hide small numbers even in the working view', {}, async (page) => {
  await set_up(page);
  await begin_with(page, 'All outputs');
  await page.click({ role: 'button', name: 'Start presenting' });
  await page.until(() => document.querySelector('.app-slide__words') !== null);
  await page.until(() => {
    if (document.body.innerText.includes('is not shown, because')) return true;
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    return false;
  });
  await page.press('Escape');
  await page.see('Show small numbers on the slides');
  await page.evaluate(() => {
    const label = [...document.querySelectorAll('label')].find(({ innerText }) =>
      innerText.startsWith('Show small numbers'),
    );
    label.click();
  });
  await page.see('The slides will contain small numbers.');
  await page.accessible();
  await page.click({ role: 'button', name: 'Start presenting' });
  await page.see('Contains small numbers: not for sharing.');
});

journey(
  'a slide fits a telephone, and nothing scrolls sideways',
  { over: ['file'] },
  async (page) => {
    await page.viewport(320, 800);
    await set_up(page);
    for (const hash of ['#/present', '#/present/1', '#/present/2', '#/present/99']) {
      await go(page, hash);
      await page.until(() => document.querySelector('h1') !== null);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${hash} is ${over} pixels too wide`);
    }
  },
);

journey('slides are part of the settings file, and come back with it', {}, async (page) => {
  await set_up(page);
  await begin_with(page, 'Those off target');
  await page.until(() => document.querySelectorAll('.app-slides li').length < 10);
  const chosen = await page.texts('.app-slides__title');
  await go(page, '#/settings');
  await page.see('Save settings');
  const file = await page.download(() => page.click({ role: 'button', name: 'Save settings' }));
  await page.click({ role: 'button', name: 'Start again' });
  await page.click({ role: 'button', name: 'Forget and start again' });
  await page.see('No files chosen');
  await set_up(page);
  assert.notDeepEqual(await page.texts('.app-slides__title'), chosen);
  await page.drop('h1', [{ name: file.name, text: file.bytes.toString('utf8') }]);
  await page.see('Check your files');
  await go(page, '#/present');
  await page.until(
    (count) => document.querySelectorAll('.app-slides li').length === count,
    chosen.length,
  );
  assert.deepEqual(await page.texts('.app-slides__title'), chosen);
});
