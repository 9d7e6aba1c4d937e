// Builds the page twice from what is committed, each time from nothing and in a folder of its own, and
// compares the bytes: make reproducible

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bandstand-twice-'));
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Neither what was built before nor a compiler's cache may take part. */
const clean = { ...process.env, CCACHE_DISABLE: '1' };
for (const name of ['BANDSTAND_DIST', 'BANDSTAND_WASM_DIR']) delete clean[name];

/** Builds in a folder of this name; the SHA-256 of what the page is made from and of the page. */
function build(name) {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const run = (program, ...args) =>
    execFileSync(program, args, { cwd: place, env: clean, stdio: ['ignore', 'ignore', 'inherit'] });
  const sources = join(folder, 'sources.tar');
  execFileSync('git', ['archive', '--output', sources, 'HEAD'], { cwd: repository });
  run('tar', '-xf', sources);
  run('make', 'build');
  const built = ['build/wasm/bandstand_core.wasm', 'build/wasm/bandstand_core.mjs'];
  return Object.fromEntries(
    [...built, 'build/wasm/bandstand_unpack.wasm', 'dist/bandstand.html'].map((file) => [
      file,
      digest(readFileSync(join(place, file))),
    ]),
  );
}

try {
  const [first, second] = ['first', 'second/in/a/longer/path'].map(build);
  for (const [file, hash] of Object.entries(first)) {
    const same = second[file] === hash;
    if (!same) process.exitCode = 1;
    console.log(`${same ? 'same     ' : 'DIFFERENT'} ${hash} ${file}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
