// The page itself: one file, its policy, and that it opens cleanly everywhere.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { journey, page_file } from './harness/journey.mjs';

const html = readFileSync(page_file, 'utf8');
const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1] ?? '';
const directives = new Map(
  policy.split('; ').map((directive) => {
    const [name, ...values] = directive.split(' ');
    return [name, values];
  }),
);
const inline = (element) =>
  [...html.matchAll(new RegExp(`<${element}(?: [^>]*)?>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );

test('both names hold the same bytes', () => {
  assert.deepEqual(readFileSync(join(dirname(page_file), 'index.html')), readFileSync(page_file));
});

test('the policy is the first element of the head', () => {
  assert.match(html, /<head><meta http-equiv="Content-Security-Policy"/);
});

test('the policy allows the inline code by its hash and no connection', () => {
  const scripts = inline('script');
  const styles = inline('style');
  assert.equal(scripts.length, 1);
  assert.deepEqual(directives.get('script-src'), [...scripts, "'wasm-unsafe-eval'"]);
  assert.deepEqual(directives.get('style-src'), styles.length > 0 ? styles : ["'none'"]);
  for (const name of ['default-src', 'connect-src', 'form-action', 'base-uri']) {
    assert.deepEqual(directives.get(name), ["'none'"], name);
  }
  assert.deepEqual(directives.get('worker-src'), ['blob:']);
  assert.deepEqual(directives.get('img-src'), ['data:', 'blob:']);
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

journey('the page opens', {}, async (page) => {
  await page.until(() => document.querySelector('h1')?.innerText);
  assert.match(await page.evaluate(() => document.title), /Bandstand/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-GB');
});

journey('the first screen is accessible', {}, async (page) => {
  await page.until(() => document.querySelector('h1')?.innerText);
  await page.accessible();
});
