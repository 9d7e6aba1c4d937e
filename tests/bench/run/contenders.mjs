// Who is measured: how each is run, and the bytes a page would have to ship for it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packed_parts } from '../../e2e/harness/parts.mjs';
import { run_once } from './measure.mjs';
import { bench_page, duckdb_folder, product_page } from './places.mjs';
import { whole_page } from './whole_page.mjs';

const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** A worker as it stands in the page of the benchmark. */
function part_bytes(name) {
  return zipped(packed_parts(readFileSync(bench_page, 'utf8')).get(name));
}

function folder_bytes(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + zipped(readFileSync(join(parentPath, name))), 0);
}

const in_page = (name, page = bench_page) => ({
  name,
  run: (browser, files) => run_once(browser, { name, page }, files),
});

/**
 * `most`: rows beyond which it is only measured when asked for; `step`: a time on the way; `duckdb`:
 * where its page is.
 */
export function all_contenders(duckdb) {
  return [
    { ...in_page('floor'), title: 'Reading the file only (R)', bytes: null },
    {
      ...in_page('product'),
      title: 'Bandstand, file to figures',
      bytes: zipped(readFileSync(product_page)),
    },
    {
      name: 'page',
      title: 'Bandstand, the whole page, file to table',
      step: { key: 'checked', title: 'Bandstand, the whole page, file to check screen' },
      run: whole_page,
    },
    {
      ...in_page('hand'),
      title: 'JavaScript by hand over bytes (J)',
      bytes: part_bytes('hand.worker'),
    },
    { ...in_page('udsv'), title: 'uDSV', bytes: part_bytes('udsv.worker'), most: 1_000_000 },
    { ...in_page('papa'), title: 'PapaParse', bytes: part_bytes('papa.worker'), most: 1_000_000 },
    {
      ...in_page('duckdb', duckdb),
      title: 'DuckDB-WASM',
      bytes: folder_bytes(duckdb_folder),
      most: 1_000_000,
    },
  ];
}
