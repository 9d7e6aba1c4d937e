// The command line, built with the sanitizers, reads every bad file beside a good one.
// Environment: BANDSTAND_SANITIZED, its path (default build/sanitize/bandstand).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../wasm/core.mjs';
import { as_at, sample_list } from './clean_lists.mjs';
import { corpus } from './corpus.mjs';
import { formulas_in } from './formulas.mjs';

const command = process.env.BANDSTAND_SANITIZED ?? join(root, 'build/sanitize/bandstand');
const folder = mkdtempSync(join(tmpdir(), 'bandstand-hostile-'));
after(() => rmSync(folder, { recursive: true }));

const good = sample_list(9);
const good_path = join(folder, good.name);
writeFileSync(good_path, good.bytes);

/** Writes the bad files that fit: a sanitized program takes some twenty times as long. */
function written(kind, files) {
  const inside = join(folder, kind);
  mkdirSync(inside);
  return files
    .filter(({ bytes }) => bytes !== undefined && bytes.length < 300_000)
    .map(({ bytes }, i) => {
      const path = join(inside, `${i}.csv`);
      writeFileSync(path, bytes);
      return path;
    });
}

for (const [kind, files] of corpus) {
  test(`${kind}: no sanitizer speaks up and the good list is counted`, () => {
    const paths = written(kind, files);
    const run = spawnSync(command, ['figures', '--as-at', as_at, good_path, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 60_000,
    });
    assert.equal(run.error, undefined, `${command} could not be run: build it first`);
    assert.equal(run.status, 0, run.stderr.slice(-3000));
    assert.doesNotMatch(run.stderr, /Sanitizer|runtime error/);
    assert.match(run.stdout, /^cl-accommodation,/m);
    assert.deepEqual(formulas_in(run.stdout), []);
  });
}
