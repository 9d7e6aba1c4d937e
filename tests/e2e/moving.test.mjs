// Moving between views: the back button, the menu, and what comes back as it was.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go, has, heading, with_sample } from './harness/screens.mjs';

const focused_address = () => document.activeElement.getAttribute('href');

journey(
  'back from an indicator leads to its row, and the table is as it was',
  { everywhere: true },
  async (page) => {
    await with_sample(page);
    await go(page, '#/results?basis=ytd&group=processes');
    await has(page, '.app-quarterly');
    const address = '#/indicator/icpc-15';
    await page.click(`a[href="${address}"]`);
    await page.until(() => document.activeElement.tagName === 'H1');
    await page.evaluate(() => history.back());
    await heading(page, 'Quarterly results');
    await page.until((wanted) => document.activeElement.getAttribute('href') === wanted, address);
    assert.match(await page.evaluate(() => location.hash), /basis=ytd&group=processes/);
    await page.see('year to date');

    await page.click(`a[href="${address}"]`);
    await page.until(() => document.activeElement.tagName === 'H1');
    await page.click({ role: 'link', name: 'Back to all results' });
    await page.until((wanted) => document.activeElement.getAttribute('href') === wanted, address);
    assert.equal(await page.evaluate(focused_address), address);
  },
);

journey('the menu leads back to a screen as it was set', { everywhere: true }, async (page) => {
  await with_sample(page);
  await go(page, '#/results?basis=rolling12&group=outputs');
  await has(page, '.app-quarterly');
  await page.click({ role: 'link', name: 'Journeys' });
  await heading(page, 'Journeys from contact onwards');
  await page.click({ role: 'link', name: 'Results' });
  await heading(page, 'Quarterly results');
  assert.match(await page.evaluate(() => location.hash), /basis=rolling12&group=outputs/);
  await page.click({ role: 'button', name: 'Start again' });
  await page.click({ role: 'button', name: 'Forget and start again' });
  await page.see('No files chosen');
  const address = await page.evaluate(() =>
    [...document.querySelectorAll('.app-nav__link')]
      .find((link) => link.innerText === 'Results')
      .getAttribute('href'),
  );
  assert.equal(address, '#/results?basis=quarter');
});
