// How the page is built (one HTML file) and how its unit tests run.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { checksum } from './vite/checksum.mts';
import { core_modules } from './vite/core_modules.mts';
import { licensed } from './vite/licensed.mts';
import { one_worker } from './vite/one_worker.mts';
import { parts } from './vite/parts.mts';
import { single_file } from './vite/single_file.mts';
import { weight } from './vite/weight.mts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const root = join(repository, 'web');

function notices(): string {
  const folder = join(repository, 'public/licences');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [
    preact(),
    core_modules(repository),
    licensed(notices),
    one_worker(root),
    parts(() => [core_modules(repository), licensed(notices), one_worker(root)]),
    single_file({
      names: ['bandstand.html', 'index.html'],
      repository,
      notices,
    }),
    checksum('bandstand.html'),
    // What it has come down to; the aim is 300 kB. Building what runs once a row for size would take
    // 15 kB off it, and make a change of the as-at date a quarter slower. What is done and said when the
    // engine ends weighs 3 kB; columns packed and rules asked many rows at a time, and an indicator that
    // knows which months it covers, 2 kB; solving for what is hidden, as a reader might, 4 kB; rows chosen
    // many at a time, 1 kB.
    weight({ page: 'bandstand.html', limit: 516_000 }),
  ],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [join(repository, 'node_modules')], quietDeps: true },
    },
  },
  build: {
    outDir: process.env.BANDSTAND_DIST ?? join(repository, 'dist'),
    emptyOutDir: true,
    target: ['chrome109', 'firefox115'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    // How long plugins took is of no use to who builds the page.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    root: repository,
    include: ['web/src/**/*.test.{ts,tsx}', 'tests/web/**/*.test.{ts,tsx}'],
    environment: 'node',
    passWithNoTests: true,
    // As in the page (vite/one_worker.mts).
    server: { deps: { inline: ['read-excel-file'] } },
    // Machines that run everything at once are slow; a test that hangs still ends.
    testTimeout: 30_000,
  },
});
