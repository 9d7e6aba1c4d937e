// The page of the benchmark, one HTML file like the product's, from the product's own parts.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { core_modules } from '../../../web/vite/core_modules.mts';
import { parts } from '../../../web/vite/parts.mts';
import { single_file } from '../../../web/vite/single_file.mts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [
    core_modules(repository),
    parts(() => [core_modules(repository)]),
    single_file({ names: ['bench.html'], notices: () => '' }),
  ],
  build: {
    outDir: `${repository}/build/bench/page`,
    emptyOutDir: true,
    target: ['chrome109', 'firefox115'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
