// The page and the command line print the same figures, byte for byte, however the bytes arrive.
// Environment: BANDSTAND_BIN, the command line (default build/native/bandstand).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { random_lists } from '../reference/random_lists.mjs';
import { load_core, odd_sizes, read_files, root, sample_data, today } from './core.mjs';

const binary = process.env.BANDSTAND_BIN ?? join(root, 'build/native/bandstand');
let core = null;
let folder = '';

before(async () => {
  core = await load_core();
  folder = mkdtempSync(join(tmpdir(), 'bandstand-same-'));
});

after(() => rmSync(folder, { recursive: true }));

/** What the command line prints for these files, in this order. */
function native_figures(files, options = []) {
  const inside = mkdtempSync(join(folder, 'run-'));
  const paths = files.map(({ name, bytes }, i) => {
    mkdirSync(join(inside, `${i}`));
    const path = join(inside, `${i}`, name);
    writeFileSync(path, bytes);
    return path;
  });
  const run = spawnSync(binary, ['figures', ...options, ...paths], { maxBuffer: 1 << 28 });
  assert.equal(run.error, undefined, `${binary} could not be run: build it first`);
  assert.equal(run.status, 0, run.stderr.toString());
  return run.stdout;
}

function page_figures(files, { sizes = odd_sizes, settings = {} } = {}) {
  const engine = new core.Engine(today());
  for (const [key, value] of Object.entries(settings)) {
    assert.equal(engine.set(key, value).ok, true, `${key}=${value}`);
  }
  read_files(engine, files, sizes);
  const bytes = Buffer.from(engine.figures_csv());
  engine.delete();
  return bytes;
}

/** Compared as hashes would be, but with the first line that differs in the message. */
function assert_same(actual, expected, what) {
  if (actual.equals(expected)) return;
  const [a, b] = [actual, expected].map((bytes) => bytes.toString('utf8').split('\r\n'));
  const at = a.findIndex((line, i) => line !== b[i]);
  assert.fail(
    `${what}: line ${at + 1}\n  ${a[at]}\nis not\n  ${b[at]}\n(${a.length}, ${b.length})`,
  );
}

/** Another order of the same files, the same at each run. */
function reordered(files, salt) {
  const rank = ({ name }) => createHash('sha256').update(`${salt} ${name}`).digest('hex');
  const sorted = [...files].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  assert.notDeepEqual(sorted, files);
  return sorted;
}

test('working view: the sample gives the bytes of the command line, in any order of files', () => {
  const expected = native_figures(sample_data());
  assert.ok(expected.length > 100_000);
  assert.equal(expected.subarray(0, 3).toString('latin1'), '\xef\xbb\xbf');
  assert_same(page_figures(sample_data()), expected, 'as given');
  for (const salt of ['first', 'second']) {
    const files = reordered(sample_data(), salt);
    assert_same(page_figures(files), expected, `page, ${salt} order`);
    assert_same(native_figures(files), expected, `command line, ${salt} order`);
  }
});

test('sharing view: the sample gives the bytes of the command line, in another order too', () => {
  const settings = { mode: 'sharing' };
  const expected = native_figures(sample_data(), ['--sharing']);
  assert.ok(expected.includes(',c,'));
  assert_same(page_figures(sample_data(), { settings }), expected, 'as given');
  const files = reordered(sample_data(), 'third');
  assert_same(page_figures(files, { settings }), expected, 'other order');
});

test('settings and an as-at date give the bytes of the command line', () => {
  const settings = {
    'as-at': '2018-02-14',
    clock: 'referral',
    counting: 'inclusive',
    polarity: 'stockton-2013',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  const expected = native_figures(sample_data(), options);
  assert_same(page_figures(sample_data(), { settings }), expected, 'with settings');
});

test('chunks of any size give the same bytes', () => {
  const expected = native_figures(sample_data());
  for (const size of [1, 7, 4096, 1 << 24]) {
    assert_same(page_figures(sample_data(), { sizes: [size] }), expected, `chunks of ${size}`);
  }
});

for (const seed of [7, 11, 23, 42, 58]) {
  test(`random lists with every mistake give the bytes of the command line, set ${seed}`, () => {
    const { as_at, files } = random_lists(seed);
    for (const mode of ['working', 'sharing']) {
      const expected = native_figures(files, ['--as-at', as_at, '--set', `mode=${mode}`]);
      const settings = { 'as-at': as_at, mode };
      assert_same(page_figures(files, { settings, sizes: [5, 977] }), expected, mode);
      const files_turned = [...files].reverse();
      assert_same(page_figures(files_turned, { settings }), expected, `${mode}, turned`);
    }
  });
}
