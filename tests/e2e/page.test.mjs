// The page itself: one file, its policy, and that it opens cleanly everywhere.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { journey, page_file } from './harness/journey.mjs';
import { packed_parts } from './harness/parts.mjs';

const html = readFileSync(page_file, 'utf8');
const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1] ?? '';
const directives = new Map(
  policy.split('; ').map((directive) => {
    const [name, ...values] = directive.split(' ');
    return [name, values];
  }),
);
const elements = (name) =>
  [...html.matchAll(new RegExp(`<${name}(?: ([^>]*))?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, attributes = '', text]) => ({ attributes, text }),
  );
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** What HTML calls a data block: a type of its own that is neither script, module nor map. */
const data_block = /^type="application\/x-lzma;base64" (data-page )?data-part="[\w.-]+"$/;
const [data, executed] = [true, false].map((wanted) =>
  elements('script').filter(({ attributes }) => data_block.test(attributes) === wanted),
);
const parts = packed_parts(html);

test('both names hold the same bytes', () => {
  assert.deepEqual(readFileSync(join(dirname(page_file), 'index.html')), readFileSync(page_file));
});

test('the policy is the first element of the head', () => {
  assert.match(html, /<head><meta http-equiv="Content-Security-Policy"/);
});

test('the policy allows its own code by its hash and no connection', () => {
  // The script that the browser finds, and the one that it unpacks.
  const scripts = [executed[0].text, parts.get('page')].map(hash);
  const styles = elements('style').map(({ text }) => hash(text));
  assert.deepEqual(
    executed.map(({ attributes }) => attributes),
    ['type="module" data-page'],
  );
  assert.deepEqual(directives.get('script-src'), [...scripts, "'wasm-unsafe-eval'"]);
  assert.deepEqual(directives.get('style-src'), styles.length > 0 ? styles : ["'none'"]);
  for (const name of ['default-src', 'connect-src', 'form-action', 'base-uri']) {
    assert.deepEqual(directives.get(name), ["'none'"], name);
  }
  assert.deepEqual(directives.get('worker-src'), ['blob:']);
  assert.deepEqual(directives.get('img-src'), ['data:', 'blob:']);
});

test('everything else in a script element is data that no browser runs', () => {
  assert.equal(parts.size, data.length, 'each part stands once');
  assert.deepEqual([...parts.keys()].sort(), [
    'bandstand_core',
    'core.worker',
    'page',
    'sample.worker',
    'workbook.worker',
  ]);
});

test('the page names no other file', () => {
  const markup = html
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const addresses = [...markup.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  assert.deepEqual(addresses, ['data:,']);
});

test('the licence notices of the parts are in the page', () => {
  for (const holder of ['Jason Miller', 'Chart.js Contributors', 'Government Digital Service']) {
    assert.ok(html.includes(holder), holder);
  }
});

journey('the page opens', { everywhere: true }, async (page) => {
  await page.until(() => document.querySelector('h1')?.innerText);
  assert.match(await page.evaluate(() => document.title), /Bandstand/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-GB');
});

journey('the first screen is accessible', { everywhere: true }, async (page) => {
  await page.until(() => document.querySelector('h1')?.innerText);
  await page.accessible();
});

journey(
  'the browser runs one script and the one that it unpacks, and the other blocks are of no type it knows',
  {},
  async (page) => {
    await page.until(() => document.querySelector('h1')?.innerText);
    const types = await page.evaluate(() =>
      [...document.scripts].map(({ type, dataset }) => (dataset.part ? type : `runs: ${type}`)),
    );
    assert.deepEqual(types.sort(), [
      ...Array(parts.size).fill('application/x-lzma;base64'),
      'runs: module',
      'runs: module',
    ]);
  },
);
