// The command line against the plain computation, over random case lists: every figure, field by field.
// Governed by the definitions: the figures contract. Environment:
//   BANDSTAND_BIN     the command line to check (default build/native/bandstand)
//   BANDSTAND_SEEDS   first-last (default 1-40)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { differences, explain, figures_of } from './comparing.mjs';
import { from_iso } from './dates.mjs';
import { compute, write_figures } from './figures.mjs';
import { random_lists, varied_settings } from './random_lists.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = process.env.BANDSTAND_BIN ?? join(root, 'build/native/bandstand');
const [first_seed, last_seed] = (process.env.BANDSTAND_SEEDS ?? '1-40').split('-').map(Number);

function check(seed) {
  const set = random_lists(seed);
  const folder = mkdtempSync(join(tmpdir(), `bandstand-lists-${seed}-`));
  const paths = set.files.map((file) => {
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    return path;
  });
  const settings = varied_settings(seed);
  const set_options = Object.entries(settings).flatMap(([key, value]) => [
    '--set',
    `${key}=${value}`,
  ]);
  const run = spawnSync(binary, ['figures', '--as-at', set.as_at, ...set_options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(
    run.error,
    undefined,
    `${binary} could not be run: build it first or set BANDSTAND_BIN`,
  );
  assert.equal(run.status, 0, `exit ${run.status}: ${run.stderr}\nfiles kept in ${folder}`);
  const actual = figures_of(run.stdout);
  const { rows } = compute(set.files, from_iso(set.as_at), settings);
  const expected = figures_of(write_figures(rows));
  const found = differences(expected, actual);
  if (found.length > 0) assert.fail(explain(found, `as at ${set.as_at}, files kept in ${folder}`));
  rmSync(folder, { recursive: true });
}

for (let seed = first_seed; seed <= last_seed; seed += 1) {
  test(`the command line and the plain computation agree on set ${seed}`, () => check(seed));
}
