// Where the benchmark finds what was built, and leaves what it measured.

import { fileURLToPath } from 'node:url';
import { dist } from '../../../web/serve.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const build = here('../../../build/bench');
export const duckdb_folder = `${build}/duckdb`;
export const bench_page = `${build}/page/bench.html`;
export const product_page = `${dist}/bandstand.html`;
/** What Google Benchmark and wasm_bench.mjs measured, stage by stage. */
export const native_file = `${build}/native.json`;
export const wasm_file = `${build}/wasm.json`;
export const results_file = `${build}/results.json`;
export const readme = here('../README.md');
export const chart_file = here('../growth.svg');
