// The built file holds no code for what its policy cannot refuse, wherever in it that would stand.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { forbidden } from './harness/forbidden.mjs';
import { page_file } from './harness/journey.mjs';
import { packed_parts, whole_text } from './harness/parts.mjs';

const html = readFileSync(page_file, 'utf8');
const parts = packed_parts(html);
const text = whole_text(html);

test('every script of the page is looked through, packed or not', () => {
  const all = [...html.matchAll(/<script\b[^>]*>/g)].length;
  assert.equal(all, parts.size + 1, 'one script starts the page, and all others are packed');
  // Words that stand in one part only, each of which has to be searched.
  for (const [part, word] of [
    ['page', 'Check your files'],
    ['core.worker', 'The engine has not started.'],
    ['sample.worker', 'Hallamby Early Help Hub'],
    ['workbook.worker', 'xl/workbook.xml'],
  ]) {
    assert.ok(parts.get(part)?.includes(word), `${part} holds "${word}"`);
    assert.ok(text.includes(word), `${part} is searched`);
  }
});

test('each pattern finds what it is for', () => {
  for (const [what, pattern, example] of forbidden) assert.match(example, pattern, what);
});

for (const [what, pattern, example] of forbidden) {
  test(`the page holds no code for ${what}, such as ${example}`, () => {
    assert.doesNotMatch(text, pattern);
  });
}

test('the only addresses in the page are names of formats', () => {
  const without_notices = text.replace(/\n<!--[\s\S]*?-->/g, '');
  const hosts = [...without_notices.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)];
  assert.deepEqual([...new Set(hosts.map(([, host]) => host))].sort(), [
    'purl.oclc.org',
    'schemas.openxmlformats.org',
    'www.w3.org',
  ]);
});

// In Firefox the answer of a worker that a worker started may never come.
test('only the page itself starts workers', () => {
  const starting = [...parts].filter(([, code]) => /new (self\.)?Worker\b/.test(code));
  assert.deepEqual(
    starting.map(([name]) => name),
    ['page'],
  );
});

test('the core asks its loader for functions and nothing else', () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(parts.get('bandstand_core')));
  assert.ok(imports.length > 0);
  assert.deepEqual(new Set(imports.map(({ kind }) => kind)), new Set(['function']));
});
