// Bad files among good ones, and texts of files that would be markup or formulas elsewhere.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { sample_list } from '../hostile/clean_lists.mjs';
import { corpus } from '../hostile/corpus.mjs';
import { formulas_in } from '../hostile/formulas.mjs';
import { marker } from '../hostile/payloads.mjs';
import { poison, poisoned_council } from '../hostile/poisoned_council.mjs';
import { command } from './harness/command.mjs';
import { journey } from './harness/journey.mjs';
import { go, has, heading, pictured, settled } from './harness/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-hostile-'));
after(() => rmSync(folder, { recursive: true }));

const by_name = new Map(corpus.flatMap(([, files]) => files.map((bad) => [bad.name, bad])));

/** Two of every kind that a drop can hold; those of a gigabyte are for the module alone. */
const worst = [
  'a script element in every text cell of list 2',
  'the end of an attribute in every text cell of list 5',
  'a right-to-left override in every text cell of list 6',
  'a hundred combining characters in every text cell of list 4',
  'an image with an error handler in headings of list 3',
  'a million headings that are all different',
  'headings of nobody’s, each of ten thousand letters',
  'a row of a million columns',
  'UTF-16 that goes on in UTF-8',
  'UTF-32 little endian',
  'nothing but NULs',
  'only quotes',
  'an unclosed quote before every cell',
  'nothing',
  'only commas',
  'every heading the same',
  'an id of 10,000 letters',
  'a locality of a million letters',
  'settings with a script element for names and values',
  'JSON of ten thousand brackets',
  'a program for Windows',
  'a workbook with a harmful member name',
  'a census with an entity bomb',
  'a census of elements nested a million deep',
  'a clean list named with an image with an error handler',
  'a clean list named with ten thousand letters',
].map((name) => by_name.get(name));

const dropped = ({ file, name, bytes, text }) => ({
  name: file ?? name,
  ...(text === undefined ? { base64: bytes.toString('base64') } : { text }),
});

/** That no text became an element or ran, and that the page still answers. */
async function nothing_became_markup(page, where) {
  const found = await page.evaluate((name) => {
    const made = [...document.querySelectorAll(`${name}, img[src="x"], iframe, object, embed`)];
    return { made: made.map((one) => one.outerHTML), ran: window.__hostile ?? null };
  }, marker);
  assert.deepEqual(found, { made: [], ran: null }, where);
}

/** Opens everything that can be opened, and whether the text can be read there. */
const shows_poison = (page) =>
  page.evaluate((text) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.body.innerText.includes(text);
  }, poison);

journey(
  'the worst files beside good ones: each is named, and the good figures stay',
  { timeout: 400_000 },
  async (page) => {
    const good = [sample_list(9), sample_list(7)];
    const paths = good.map(({ name, bytes }) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    await page.drop('h1', [...good, ...worst].map(dropped));
    await heading(page, 'Check your files');
    await settled(page);
    await page.see('Some files could not be used');
    await nothing_became_markup(page, 'files');
    const cards = await page.texts('.app-card__title');
    assert.ok(cards.includes(good[0].name));
    const refused = worst.filter(({ expects }) => expects.refused);
    const errors = (await page.texts('.govuk-error-summary li')).join('\n');
    for (const { file, expects } of refused) {
      assert.ok(errors.includes(file), `${file} is named`);
      assert.match(errors, expects.refused);
    }
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing scrolls sideways',
    );
    await page.accessible();

    await go(page, '#/results');
    await has(page, '.app-quarterly');
    const saved = await page.download(() => page.click('.app-downloads li:first-child button'));
    const now = new Set(saved.bytes.toString('utf8').split('\r\n'));
    const alone = execFileSync(command, ['figures', '--sharing', ...paths], { encoding: 'utf8' });
    assert.deepEqual(
      alone.split('\r\n').filter((line) => !now.has(line)),
      [],
    );
  },
);

/** From now on what the page saves is kept here instead of on the disk. */
const keep_saved = (page) =>
  page.evaluate(() => {
    globalThis.kept = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.kept.push(blob);
      return create.call(URL, blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download === '') click.call(this);
    };
  });

/** Presses every download of a table on the screen; the texts of what was saved. */
async function tables_saved(page) {
  const buttons = await page.evaluate(() => {
    globalThis.kept = [];
    const all = [...document.querySelectorAll('#main button')];
    const of_tables = all.filter(({ textContent }) => textContent.includes('CSV'));
    for (const button of of_tables) button.click();
    return of_tables.length;
  });
  await page.until((count) => globalThis.kept.length >= count, buttons);
  return page.evaluate(() => Promise.all(globalThis.kept.map((blob) => blob.text())));
}

/** Where the text has to be seen for the test to prove anything. */
const seen_on = [
  'files',
  'quality',
  'mapping',
  'indicator',
  'report',
  'tracker',
  'workforce',
  'paper',
];

journey(
  'texts of files are never markup on a screen nor formulas in a download',
  { timeout: 600_000 },
  async (page, { browser }) => {
    await page.drop('h1', poisoned_council().map(dropped));
    await heading(page, 'Check your files');
    await settled(page);
    await keep_saved(page);
    const seen = [];
    let tables = 0;
    for (const { name, hash } of pictured) {
      await go(page, name === 'indicator' ? `${hash}?by=team` : hash);
      await has(page, '#main h1, .app-slide, .app-sheet');
      await settled(page);
      if (await shows_poison(page)) seen.push(name);
      await nothing_became_markup(page, name);
      for (const table of await tables_saved(page)) {
        tables += 1;
        assert.deepEqual(formulas_in(table), [], name);
      }
    }
    assert.deepEqual(
      seen_on.filter((name) => !seen.includes(name)),
      [],
      `seen on ${seen}`,
    );
    assert.ok(tables >= 20, `${tables} tables`);

    await go(page, '#/snapshot');
    await page.click({ role: 'button', name: 'Prepare the page' });
    await page.until(() => /is ready/.test(document.querySelector('main').innerText));
    await page.evaluate(() => {
      globalThis.kept = [];
    });
    await page.click({ role: 'button', name: 'Save these results as a page' });
    await page.until(() => globalThis.kept.length > 0);
    const copy = join(folder, `${browser}.html`);
    writeFileSync(copy, await page.evaluate(() => globalThis.kept[0].text()));
    await page.native.goto('about:blank');
    await page.open_app(pathToFileURL(copy).href);
    await page.see(poison);
    for (const hash of ['#/start', '#/results', '#/indicator/assessment-45', '#/pack']) {
      await go(page, hash);
      await settled(page);
      await nothing_became_markup(page, `saved page, ${hash}`);
    }
  },
);
