// Copies of the page that carry something: settings of a council.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listening, static_server } from '../../web/serve.mjs';
import { journey } from './harness/journey.mjs';

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
  await page.open(address + hash);
}

const go = (page, hash) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const heading = (page, words) =>
  page.until((wanted) => document.querySelector('h1')?.innerText === wanted, words);

/** The policy of a saved page still names the one script and the styles it has. */
function policy_holds(html) {
  const policy = html.match(
    /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)"/,
  )[1];
  const all = [...html.matchAll(/<(script|style)(?: ([^>]*))?>([\s\S]*?)<\/\1>/g)];
  const executed = all.filter(([, , attributes]) => !/data-part=/.test(attributes));
  assert.equal(executed.length, 2);
  for (const [, , , text] of executed) {
    const hash = createHash('sha256').update(text).digest('base64');
    assert.ok(policy.includes(`'sha256-${hash}'`));
  }
  for (const [, , attributes] of all) {
    if (!/data-part=/.test(attributes)) continue;
    assert.match(attributes, /^type="(text\/plain|application\/(json|gzip;base64))" data-part=/);
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
    await page.click({ role: 'button', name: 'Try with sample data' });
    await heading(page, 'Check your files');
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
