// The page is the same bytes wherever it is built. The core is built twice by make reproducible.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { page_file } from './harness/journey.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bandstand-again-'));
after(() => rmSync(folder, { recursive: true }));

test('the page built in another folder is the same', { timeout: 240_000 }, () => {
  for (const name of ['web', 'public', 'package.json', 'package-lock.json']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const core = process.env.BANDSTAND_WASM_DIR ?? join(repository, 'build/wasm');
  const env = { ...process.env, BANDSTAND_WASM_DIR: core, BANDSTAND_DIST: join(folder, 'dist') };
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, env, stdio: 'ignore' });
  const again = readFileSync(join(folder, 'dist/bandstand.html'));
  assert.ok(again.equals(readFileSync(page_file)), 'the two pages differ');
});

test('the SHA-256 beside the page is the page’s', () => {
  const digest = createHash('sha256').update(readFileSync(page_file)).digest('hex');
  assert.equal(readFileSync(`${page_file}.sha256`, 'utf8'), `${digest}  bandstand.html\n`);
});
