// What `make bench` runs once everything is built: node run/bench.mjs
// Environment: ROWS and BROWSERS, lists with commas; REPEATS; PARTS of compare, growth, waiting and
// start. Leaves build/bench/results.json; with UPDATE=1 also the tables of the README and the chart.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { listening, static_server } from '../../../web/serve.mjs';
import { browser, close_browsers } from '../../e2e/harness/browsers.mjs';
import { growth_chart } from './chart.mjs';
import { compare } from './compare.mjs';
import { all_contenders } from './contenders.mjs';
import { growth } from './growth.mjs';
import { bytes_of, list_files, remove_lists } from './lists.mjs';
import { chart_file, duckdb_folder, native_file, results_file, wasm_file } from './places.mjs';
import { update_readme } from './readme.mjs';
import { fragments } from './report.mjs';
import { page_start } from './start.mjs';
import { waiting } from './waiting.mjs';

const listed = (name, usual) => (process.env[name] || usual).split(',');
const rows_asked = process.env.ROWS ? listed('ROWS').map(Number) : null;
const browsers = listed('BROWSERS', 'chromium,firefox');
const repetitions = Number(process.env.REPEATS || 5);
const parts = listed('PARTS', 'compare,growth,waiting,start');

async function version(name) {
  const page = await (await browser(name)).page();
  const { native } = page;
  const words = name === 'chromium' ? native.context().browser() : native.browser();
  const text = await words.version();
  await page.close();
  return `${name} ${text.replace(/^\w+\//, '')}`;
}

async function compared(duckdb) {
  const results = [];
  for (const rows of rows_asked ?? [100_000, 1_000_000, 5_000_000]) {
    const files = list_files(rows);
    const contenders = all_contenders(duckdb).filter(
      ({ most = rows }) => rows_asked !== null || rows <= most,
    );
    for (const name of browsers) {
      console.log(`${rows} rows in ${name}`);
      const measured = await compare(name, contenders, files, repetitions);
      results.push({ rows, bytes: bytes_of(files), browser: name, measured });
    }
  }
  return results;
}

const measured_before = (path) => (existsSync(path) ? JSON.parse(readFileSync(path)) : undefined);

const server = static_server(duckdb_folder);
const duckdb = `${await listening(server)}/`;
const results = {
  machine: {
    cores: cpus().length,
    processor: cpus()[0].model,
    memory: totalmem(),
    load: loadavg()[0],
    repetitions,
    browsers: await Promise.all(browsers.map(version)),
  },
  native: measured_before(native_file),
  wasm: measured_before(wasm_file),
};
const wanted = (part) => parts.includes(part);
const in_chromium = browsers.includes('chromium');
try {
  if (wanted('start')) {
    results.start = [];
    for (const name of browsers) {
      results.start.push({ browser: name, ...(await page_start(name, repetitions)) });
    }
  }
  if (wanted('compare')) results.compare = await compared(duckdb);
  if (wanted('waiting') && in_chromium) {
    console.log('What else people wait for');
    results.waiting = await waiting(list_files(1_000_000));
  }
  if (wanted('growth') && in_chromium) {
    console.log('Growth with rows and files');
    const rows = rows_asked ?? [1_000_000, 2_000_000, 5_000_000, 10_000_000];
    results.growth = await growth(rows, [1, 2, 5, 10, 20, 40], 3);
  }
} finally {
  await close_browsers();
  server.close();
  remove_lists();
}
writeFileSync(results_file, `${JSON.stringify(results, null, 2)}\n`);
const texts = fragments(results);
for (const text of Object.values(texts)) console.log(`\n${text}`);
if (process.env.UPDATE) {
  update_readme(texts);
  if (results.growth) writeFileSync(chart_file, growth_chart(results.growth));
}
