// Copies of the page that carry something: settings of a council, or its results.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { listening, static_server } from '../../web/serve.mjs';
import { sampleFiles } from '../../web/src/sample/generate.mjs';
import { journey, page_file } from './harness/journey.mjs';
import { packed_parts, whole_text } from './harness/parts.mjs';
import { go, has, heading, settled, with_sample } from './harness/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-copies-'));
const server = static_server(folder);
const home = await listening(server);
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Writes a saved page to the disk and opens it the way the journey does. */
async function open_saved(page, over, name, bytes, hash = '') {
  writeFileSync(join(folder, name), bytes);
  const address = over === 'http' ? `${home}/${name}` : pathToFileURL(join(folder, name)).href;
  // Another page first: going to the same address with another hash would load nothing.
  await page.native.goto('about:blank');
  await page.open_app(address + hash);
}

/** The policy of a copy still names its two scripts, one of them packed, and its styles. */
function policy_holds(html) {
  const policy = html.match(
    /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)"/,
  )[1];
  const all = [...html.matchAll(/<(script|style)(?: ([^>]*))?>([\s\S]*?)<\/\1>/g)];
  const executed = all.filter(([, , attributes]) => !/data-part=/.test(attributes));
  assert.equal(executed.length, 2);
  for (const text of [...executed.map(([, , , text]) => text), packed_parts(html).get('page')]) {
    const hash = createHash('sha256').update(text).digest('base64');
    assert.ok(policy.includes(`'sha256-${hash}'`));
  }
  for (const [, , attributes] of all) {
    if (!/data-part=/.test(attributes)) continue;
    assert.match(
      attributes,
      /^type="application\/(json|gzip;base64|x-lzma;base64)" (data-page="" )?data-part=/,
    );
  }
}

const setting = (page, key) =>
  page.until((id) => document.getElementById(id)?.value, `setting-${key}`);

async function change(page, key, value) {
  await page.until((id) => document.getElementById(id) !== null, `setting-${key}`);
  await page.fill(`#setting-${key}`, value);
  await page.press('Tab');
  await page.see(`is now ${value}`);
}

const save_copy = (page) =>
  page.download(() => page.click({ role: 'button', name: 'Save a configured copy of this page' }));

journey(
  'a configured copy of the page starts with its settings, and so does a copy of that',
  {},
  async (page, { over, browser }) => {
    await go(page, '#/settings');
    await page.see('a copy would be the same as this page');
    const hostile = '</script><script>alert(1)</script><!--';
    await change(page, 'hide-up-to', '9');
    await change(page, 'authority', `Sampleshire ${hostile}`);
    await page.see('What the copy would hold');
    await page.accessible();
    const first = await save_copy(page);
    assert.match(first.name, /^bandstand.*\.html$/);
    const html = first.bytes.toString('utf8');
    policy_holds(html);
    assert.ok(!html.includes(hostile));

    await open_saved(page, over, `${browser}-${over}.html`, first.bytes);
    await page.see(`This copy of the page carries settings of Sampleshire ${hostile}, saved on`);
    await page.see('No files chosen');
    await page.accessible();
    await go(page, '#/settings');
    assert.equal(await setting(page, 'hide-up-to'), '9');
    await page.accessible();

    // What was changed since is forgotten; what the copy carries comes back.
    await change(page, 'hide-up-to', '7');
    await go(page, '#/start');
    await with_sample(page);
    assert.ok(!(await page.text('main')).includes('bandstand-settings.csv'));
    await page.click({ role: 'button', name: 'Start again' });
    await page.see('are put back as they were saved');
    await page.click({ role: 'button', name: 'Forget and start again' });
    await page.see('No files chosen');
    await go(page, '#/settings');
    assert.equal(await setting(page, 'hide-up-to'), '9');

    await change(page, 'authority', 'Otherton');
    const second = await save_copy(page);
    policy_holds(second.bytes.toString('utf8'));
    await open_saved(page, over, `${browser}-${over}-2.html`, second.bytes);
    await page.see('carries settings of Otherton');
    await go(page, '#/settings');
    assert.equal(await setting(page, 'hide-up-to'), '9');
    const sizes = [first, second].map(({ bytes }) => bytes.length);
    assert.ok(Math.abs(sizes[0] - sizes[1]) < 200, `a copy of a copy does not grow: ${sizes}`);
  },
);

/** Cells of the first table of the screen, and what its chart says to a screen reader. */
const shown = (page) =>
  page.evaluate(() => ({
    cells: [...document.querySelectorAll('main table tr')].map((row) => row.innerText),
    labels: [...document.querySelectorAll('main canvas')].map((one) => one.ariaLabel),
  }));

const page_source = whole_text(readFileSync(page_file, 'utf8'));

/** Everything a saved page says: its own text, and the texts and whole numbers of its answers. */
function everything_in(html) {
  const [, packed] = html.match(/data-part="answers">([^<]*)</);
  const { plain } = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
  const texts = plain.filter((one) => typeof one === 'string');
  const whole = plain.filter((one) => Number.isInteger(one)).map(String);
  return [html, ...texts, ...whole].join('\n');
}

/** What names a child or a worker in the sample. */
function private_words() {
  const words = new Set();
  for (const { name, text } of sampleFiles()) {
    const [head, ...lines] = text.split(/\r?\n/).map((line) => line.split(','));
    for (const [at, heading] of head.entries()) {
      if (!/^(child unique id|worker|allocated worker|child_id|upn)/i.test(heading)) continue;
      for (const line of lines) words.add(line[at] ?? '');
    }
    words.add(name);
  }
  // Some rows name the team in place of a worker; teams are no secret.
  return [...words].filter((word) => word.length > 3 && !/ Team$/.test(word));
}

journey(
  'results saved as a page open anywhere, with the same figures and no case in them',
  { timeout: 300_000 },
  async (page, { over, browser }) => {
    await with_sample(page);
    await go(page, '#/results');
    await has(page, '.app-quarterly');
    await page.click({ role: 'link', name: 'Save these results as a page' });
    await heading(page, 'Save these results as a page');
    await page.accessible();
    await page.click({ role: 'button', name: 'Prepare the page' });
    // Some thousand answers: longer than a single wait, shorter than the journey may take.
    while (
      !(await page.evaluate(() => /is ready/.test(document.querySelector('main').innerText)))
    ) {
      await pause(200);
    }
    await page.accessible();
    const file = await page.download(() =>
      page.click({ role: 'button', name: 'Save these results as a page' }),
    );
    assert.equal(file.name, 'bandstand-results-2018-09-30.html');
    assert.ok(file.bytes.length < 2e6, `${file.bytes.length} bytes`);

    // The sharing view of the original, to compare with.
    await go(page, '#/results');
    await page.click({ role: 'button', name: 'Switch to sharing view' });
    await page.until(() => document.querySelector('.app-quarterly')?.innerText.includes('[c]'));
    const table = await shown(page);
    await go(page, '#/indicator/assessment-45');
    await has(page, 'main canvas');
    await page.see('One period in detail');
    await page.until(() => document.querySelectorAll('main canvas').length > 1);
    const indicator = await shown(page);

    const html = file.bytes.toString('utf8');
    policy_holds(html);
    assert.doesNotMatch(html, /data-part="(bandstand_core|[\w.]+\.worker|settings)"/);
    const everything = everything_in(html);
    const words = private_words().filter((word) => !page_source.includes(word));
    assert.ok(words.length > 1000);
    assert.deepEqual(
      words.filter((word) => everything.includes(word)),
      [],
    );

    await open_saved(page, over, `saved-${browser}-${over}.html`, file.bytes);
    await heading(page, 'Saved results of Hallamby');
    await page.see('sharing figures as at 30 September 2018, saved on');
    await page.see(
      'Breakdowns of single months and of rolling 12 months are not in this saved page',
    );
    await page.accessible();
    const menu = await page.texts('nav[aria-label="Menu"] a');
    for (const gone of ['Files', 'Start', 'Settings']) assert.ok(!menu.includes(gone), gone);

    await page.click({ role: 'link', name: 'Results' });
    await has(page, '.app-quarterly');
    assert.deepEqual(await shown(page), table);
    assert.ok(!(await page.text()).includes('Switch to working view'));
    await page.accessible();
    await go(page, '#/indicator/assessment-45');
    await page.until(() => document.querySelectorAll('main canvas').length > 1);
    assert.deepEqual(await shown(page), indicator);
    await page.accessible();
    const csv = await page.download(() =>
      page.click({ role: 'button', name: 'These figures (CSV)' }),
    );
    assert.match(csv.bytes.toString('utf8'), /small numbers are hidden/);
    await go(page, '#/indicator/assessment-45?basis=month');
    await page.see('This is not in the saved page.');

    for (const [hash, title] of [
      ['#/reports/key-indicators', 'Reports'],
      ['#/surgery/assessment-45', 'Single assessments in 45 working days'],
      ['#/tracker', 'Tracker of open assessments'],
      ['#/journeys', 'Journeys from contact onwards'],
      ['#/cross-table', 'Who contacts come from'],
      ['#/workforce', 'Workforce and caseloads'],
      ['#/definitions', 'Definitions'],
      ['#/about', 'About and privacy'],
      ['#/present', 'Present'],
      ['#/pack', 'Committee paper'],
      // What needs files or the engine leads to the first screen.
      ['#/settings', 'Saved results of Hallamby'],
      ['#/files', 'Saved results of Hallamby'],
    ]) {
      await go(page, hash);
      await heading(page, title);
      await settled(page);
      assert.doesNotMatch(await page.text('main'), /Something went wrong/);
    }
    await go(page, '#/present');
    await page.click({ role: 'button', name: 'Start presenting' });
    await page.see('Small numbers are not shown');
    await page.press('ArrowRight');
    await page.until(() => document.querySelector('main canvas') !== null);
    await page.press('Escape');
    await page.see('Start presenting');
    assert.ok(!(await page.text('main')).includes('Show small numbers'));
    await go(page, '#/pack');
    await page.see('Page 1 of');
    await go(page, '#/start');
    await page.drop('main', [{ name: 'a.csv', text: 'Child Unique ID\r\n1\r\n' }]);
    await heading(page, 'Saved results of Hallamby');
  },
);
