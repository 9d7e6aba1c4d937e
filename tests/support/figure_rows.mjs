// The figures of a council as its file of figures has them, shown in full or for sharing.

import { parse_csv } from '../reference/csv.mjs';
import { read_files, today } from '../wasm/core.mjs';

const number = (text) => (text === '' ? null : Number(text));

/** The figures computed from cases: [{indicator, basis, ..., numerator, denominator, hidden}]. */
export function figure_rows(engine) {
  const text = Buffer.from(engine.figures_csv())
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const [head, ...records] = parse_csv(text);
  return records
    .map(({ cells }) => Object.fromEntries(head.cells.map((name, i) => [name, cells[i] ?? ''])))
    .filter((row) => row.source === 'cases' && row.marker !== 'x')
    .map((row) => ({
      ...row,
      numerator: number(row.numerator),
      denominator: number(row.denominator),
      hidden: row.marker === 'c',
    }));
}

/** An engine that has read a council's files; whoever asks for it deletes it. */
export function engine_of(core, { as_at, files }, settings = {}) {
  const engine = new core.Engine(today());
  read_files(engine, files, [1 << 20]);
  for (const [key, value] of Object.entries({ 'as-at': as_at, ...settings })) {
    const { ok, message } = engine.set(key, value);
    if (!ok) throw new Error(message);
  }
  return engine;
}

/** What names a figure in its file. */
export const key_of = ({ indicator, basis, period_end, breakdown, category }) =>
  [indicator, basis, period_end, breakdown, category].join('|');
