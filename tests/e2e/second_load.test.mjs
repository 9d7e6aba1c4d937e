// More files after the first ones: added, in place of others, or given up half-way.

import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './harness/journey.mjs';
import { heading } from './harness/screens.mjs';

const contacts = (first, count) => ({
  name: `contacts_from_${first}.csv`,
  text: `Child Unique ID,Date of Contact,Contact Source\n${Array.from(
    { length: count },
    (_, i) => `C${first + i},02/07/2018,6\n`,
  ).join('')}`,
});
const referrals = {
  name: 'referrals.csv',
  text: 'Child Unique ID,Date of referral,Referral Source\nC1,03/07/2018,6\n',
};

const dialog_open = (page) => page.until(() => document.querySelector('dialog')?.open === true);
const dialog_gone = (page) => page.until(() => document.querySelector('dialog') === null);
const names = (page) => page.texts('.app-card__title');
const shows = (page, ...wanted) =>
  page.until(
    (...all) => {
      const cards = [...document.querySelectorAll('.app-card__title')];
      return JSON.stringify(cards.map((card) => card.innerText)) === JSON.stringify(all);
    },
    ...wanted,
  );

async function with_two_lists(page) {
  await page.drop('h1', [contacts(1, 20), referrals]);
  await heading(page, 'Check your files');
  await shows(page, 'contacts_from_1.csv', 'referrals.csv');
}

journey(
  'a second extract is added, or takes the place of the first, as people say',
  {},
  async (page) => {
    await with_two_lists(page);
    await page.drop('h1', [contacts(11, 20)]);
    await dialog_open(page);
    await page.see('contacts_from_11.csv: Contacts (Annex A list 1), as contacts_from_1.csv');
    await page.accessible();
    assert.equal(
      await page.evaluate(() => document.activeElement.innerText),
      'Add to the files loaded',
      'Enter must not throw anything away',
    );
    await page.press('Enter');
    await dialog_gone(page);
    await shows(page, 'contacts_from_1.csv', 'referrals.csv', 'contacts_from_11.csv');
    await page.see('same events as in a newer file');

    await page.drop('h1', [contacts(31, 5)]);
    await dialog_open(page);
    await page.press('Escape');
    await dialog_gone(page);
    await page.until(() => document.getElementById('said').innerText.includes('left out'));
    assert.equal((await names(page)).length, 3);

    await page.drop('h1', [contacts(41, 5)]);
    await dialog_open(page);
    await page.press('Tab');
    await page.press('Enter');
    await dialog_gone(page);
    await shows(page, 'referrals.csv', 'contacts_from_41.csv');

    await page.drop('h1', [contacts(51, 5)]);
    await dialog_open(page);
    await page.click({ role: 'button', name: 'Replace everything' });
    await dialog_gone(page);
    await shows(page, 'contacts_from_51.csv');
  },
);

journey('a list that is new, and the very same file again, raise no question', {}, async (page) => {
  await page.drop('h1', [contacts(1, 20)]);
  await heading(page, 'Check your files');
  await page.drop('h1', [referrals]);
  await shows(page, 'contacts_from_1.csv', 'referrals.csv');
  assert.equal(await page.evaluate(() => document.querySelector('dialog')), null);
});

const folder = mkdtempSync(join(tmpdir(), 'bandstand-second-load-'));
after(() => rmSync(folder, { recursive: true }));

/** Large enough to be still on its way when somebody presses Cancel, on a fast computer too. */
function long_file() {
  const path = join(folder, 'long.csv');
  const rows = Array.from({ length: 20_000 }, (_, i) => `L${i},02/07/2018,12/08/2018,North\n`);
  const piece = rows.join('');
  const file = openSync(path, 'w');
  writeSync(file, 'Child Unique ID,Continuous Assessment Start Date,');
  writeSync(file, 'Continuous Assessment Date of Authorisation,Allocated Team\n');
  for (let i = 0; i < 350; i++) writeSync(file, piece);
  closeSync(file);
  return path;
}

/** The page's heartbeats from now on; the longest time between two is how long it stood still. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.beats = [performance.now()];
    setInterval(() => globalThis.beats.push(performance.now()), 50);
  });

journey(
  'a long load can be called off, and the earlier files come back',
  {},
  async (page, { browser }) => {
    await with_two_lists(page);
    const workers = () => (browser === 'chromium' ? page.native.workers().length : 1);
    assert.equal(workers(), 1);
    await listen(page);
    await page.choose_files('#more-files-input', [long_file()]);
    await heading(page, 'Reading your files');
    await page.see('long.csv');
    const rows_read = () =>
      page.evaluate(
        () => /([\d,]+) rows/.exec(document.getElementById('main').innerText)?.[1] ?? '',
      );
    const first = await rows_read();
    await page.until(
      (before) => !document.getElementById('main').innerText.includes(`, ${before} rows`),
      first,
    );
    await page.see(' MB of ');
    await page.click({ role: 'button', name: 'Cancel' });
    await heading(page, 'Check your files');
    await shows(page, 'contacts_from_1.csv', 'referrals.csv');
    await page.see('20 read = 20 used + 0 set aside');
    await page.until(() => document.getElementById('said').innerText.includes('cancelled'));
    // The worker that was reading is gone, and its memory with it.
    for (const end = Date.now() + 10_000; workers() > 1 && Date.now() < end; ) await pause(50);
    assert.equal(workers(), 1);
    const longest = await page.evaluate(() =>
      Math.max(...globalThis.beats.slice(1).map((at, i) => at - globalThis.beats[i])),
    );
    assert.ok(longest < 2000, `the page stood still for ${longest} ms`);

    await page.choose_files('#more-files-input', [long_file()]);
    await heading(page, 'Reading your files');
    await page.accessible();
  },
);
