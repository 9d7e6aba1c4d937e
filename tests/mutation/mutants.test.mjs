// A mistake that can no longer be made proves nothing: the list is kept up with the core.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mutated, mutated_files } from './mutants.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

for (const { file, mutants } of mutated_files) {
  test(`every mistake meant for ${file} can still be made`, () => {
    const source = readFileSync(root + file, 'utf8');
    for (const mutant of mutants) {
      assert.notEqual(mutated(source, mutant), source, mutant.breaks);
    }
  });
}

test('no mistake is listed twice, and each says what it breaks', () => {
  const all = mutated_files.flatMap(({ mutants }) => mutants.map(({ breaks }) => breaks));
  assert.ok(all.every(Boolean));
  assert.equal(new Set(all).size, all.length);
});
