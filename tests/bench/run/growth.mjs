// How time and memory grow with rows, and with the number of files the same rows stand in.

import { bytes_of, list_files } from './lists.mjs';
import { run_once } from './measure.mjs';
import { bench_page } from './places.mjs';
import { difference, spread } from './statistics.mjs';

const product = { name: 'product', page: bench_page };

async function grown(rows, files, repetitions) {
  const paths = list_files(rows, files);
  const runs = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    runs.push(await run_once('chromium', product, paths));
  }
  return {
    rows,
    files,
    bytes: bytes_of(paths),
    took: spread(runs.map(({ took }) => took)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
    answer: runs[0].answer,
  };
}

/** {by_rows, by_files}: each a list of {rows, files, bytes, took, peak}. */
export async function growth(rows_asked, files_asked, repetitions) {
  const by_rows = [];
  for (const rows of rows_asked) by_rows.push(await grown(rows, 1, repetitions));
  const by_files = [];
  for (const files of files_asked) by_files.push(await grown(rows_asked[0], files, repetitions));
  // Which of two rows of one event counts depends on their files: only the accounts must agree.
  for (const { files, answer } of by_files) {
    const differs = difference(answer.rows, by_files[0].answer.rows);
    if (differs !== '') throw new Error(`${files} files differ from one: ${differs}`);
  }
  const plain = (all) => all.map(({ answer: _, ...measured }) => measured);
  return { by_rows: plain(by_rows), by_files: plain(by_files) };
}

/** The least and the most that a million rows took, from the smallest list to the largest. */
export function slopes(by_rows) {
  const per_million = by_rows.map(({ rows, took }) => (took.median / rows) * 1e6);
  return { least: Math.min(...per_million), most: Math.max(...per_million) };
}
