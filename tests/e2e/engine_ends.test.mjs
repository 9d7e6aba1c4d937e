// The engine runs out of memory, its worker dies, or never answers: the page lives on.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { journey } from './harness/journey.mjs';
import { mortal_workers } from './harness/mortal_workers.mjs';
import { go, has, heading, visit, with_sample } from './harness/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-memory-'));
after(() => rmSync(folder, { recursive: true }));

const heading_row = 'Child Unique ID,Date of Contact,Contact Source\n';
const rows = (count) => Array.from({ length: count }, (_, i) => `C${i},02/07/2018,6\n`).join('');
const large = join(folder, 'contacts_of_ten_years.csv');
const small = join(folder, 'contacts_of_this_year.csv');
writeFileSync(large, heading_row + rows(1_500_000));
writeFileSync(small, heading_row + rows(200));

/** Room for the sample and its figures, in bytes, and not for the large file. */
const room = 96 * 1024 * 1024;

const table = (page) => page.text('.app-quarterly');
const tell_workers = (page, order) =>
  page.evaluate((said) => {
    for (const worker of globalThis.workers) worker.postMessage(said);
  }, order);

async function opened(page) {
  await page.before_scripts(mortal_workers, room);
  await page.reload();
  await with_sample(page);
}

journey('a file too large for the memory is named, and the others stay', {}, async (page) => {
  await opened(page);
  const cards = (await page.texts('.app-card__title')).length;
  await page.choose_files('input[type=file]', [large, small]);
  await page.click({ role: 'button', name: 'Add to the files loaded' });
  await page.see('There was not enough memory for this file beside the others');
  await page.accessible();
  const summary = await page.text('.govuk-error-summary');
  assert.match(summary, /contacts_of_ten_years\.csv: .*leave out the oldest years/);
  const titles = await page.texts('.app-card__title');
  assert.equal(titles.length, cards + 1);
  assert.ok(titles.includes('contacts_of_this_year.csv'));
  await visit(page, { hash: '#/results', sight: '.app-quarterly' });
});

journey(
  'a worker that dies leaves the figures on the screen, and a fresh start brings the others',
  { problems: false },
  async (page) => {
    await opened(page);
    await visit(page, { hash: '#/results', sight: '.app-quarterly' });
    const before = await table(page);
    await tell_workers(page, 'die');
    await page.see('Something went wrong in Bandstand');
    await page.until(() => document.activeElement.id === 'ended');
    assert.equal(await table(page), before);
    await page.accessible();
    await go(page, '#/tracker');
    await page.see('This needs Bandstand to start afresh.');
    await page.click({ role: 'button', name: 'Start afresh' });
    await page.see('Becoming Overdue');
    await visit(page, { hash: '#/results', sight: '.app-quarterly' });
    assert.equal(await table(page), before);
    const asked_for = await page.problems();
    assert.deepEqual(
      asked_for.filter((problem) => !problem.includes('told to die')),
      [],
    );
  },
);

journey('a worker that never answers can be given up', {}, async (page) => {
  await opened(page);
  await visit(page, { hash: '#/results', sight: '.app-quarterly' });
  await tell_workers(page, 'fall silent');
  await go(page, '#/tracker');
  await page.see('This is taking longer than usual.');
  await page.accessible();
  await page.click({ role: 'button', name: 'Start afresh' });
  await heading(page, 'Tracker of open assessments');
  await page.see('Becoming Overdue');
  await has(page, 'main table');
});
