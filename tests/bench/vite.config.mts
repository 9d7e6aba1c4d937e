// The pages of the benchmark: one HTML file like the product's, from the product's own parts; and,
// as mode `duckdb`, a page for a server, as DuckDB-WASM is meant to be used.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { core_modules } from '../../web/vite/core_modules.mts';
import { parts } from '../../web/vite/parts.mts';
import { single_file } from '../../web/vite/single_file.mts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const page = fileURLToPath(new URL('page', import.meta.url));

const plugins = {
  page: [
    core_modules(repository),
    parts(() => [core_modules(repository)]),
    single_file({ names: ['bench.html'], repository, notices: () => '' }),
  ],
  duckdb: [
    {
      name: 'duckdb',
      transformIndexHtml: {
        order: 'pre' as const,
        handler: (html: string) => html.replace('./main.ts', './duckdb/main.ts'),
      },
    },
  ],
};

export default defineConfig(({ mode }) => ({
  root: page,
  plugins: mode === 'duckdb' ? plugins.duckdb : plugins.page,
  base: './',
  publicDir: false,
  build: {
    outDir: `${repository}/build/bench/${mode === 'duckdb' ? 'duckdb' : 'page'}`,
    emptyOutDir: true,
    target: ['chrome109', 'firefox115'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
}));
