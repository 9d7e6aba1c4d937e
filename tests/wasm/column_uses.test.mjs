// Data quality says which figures rest on a column. Emptying a column shows it: whatever then
// changes has to be among those named.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { file_of, load_core, read_files, sample_data, today } from './core.mjs';

const decoder = new TextDecoder();
let core = null;

before(async () => {
  core = await load_core();
});

after(() => {
  core = null;
});

/** Cells of a line of CSV text; no cell of the sample has a line break. */
function cells_of(line) {
  const parts = line.split(',');
  const cells = [];
  while (parts.length > 0) {
    let cell = parts.shift();
    while ((cell.split('"').length - 1) % 2 === 1) cell += `,${parts.shift()}`;
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  }
  return cells;
}

const text_of = (rows) =>
  rows.map((row) =>
    row.map((c) => (/[",]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(','),
  );

/** One child in eight of a list: enough for every figure, and quick. */
function thinned({ name, bytes }) {
  const [head, ...rows] = decoder.decode(bytes).trimEnd().split(/\r?\n/).map(cells_of);
  const kept = rows.filter(([id]) => Number(id.replace(/\D/g, '')) % 8 === 0);
  return { name, head, rows: kept };
}

const as_file = ({ name, head, rows }) => file_of(name, `${text_of([head, ...rows]).join('\n')}\n`);

function with_files(files, answer) {
  const engine = new core.Engine(today());
  try {
    engine.set('mode', 'working');
    engine.set('as-at', '2018-09-30');
    read_files(engine, files);
    return answer(engine);
  } finally {
    engine.delete();
  }
}

/** By indicator, its figures of the whole council as text. */
function totals(engine) {
  const found = new Map();
  const [head, ...lines] = decoder.decode(engine.figures_csv()).trimEnd().split(/\r?\n/);
  const names = cells_of(head.replace('\uFEFF', ''));
  const [id, breakdown] = ['indicator', 'breakdown'].map((name) => names.indexOf(name));
  for (const line of lines) {
    const cells = cells_of(line);
    if (cells[breakdown] !== 'total') continue;
    found.set(cells[id], `${found.get(cells[id]) ?? ''}${line}\n`);
  }
  return found;
}

test('an indicator that changes when a column is emptied is named beside the column', () => {
  const whole = sample_data()
    .filter(({ name }) => /^list_(?!11)/.test(name))
    .map(thinned);
  const others = sample_data().filter(({ name }) => /population|workers/.test(name));
  const [before_it, quality, summaries] = with_files(
    [...whole.map(as_file), ...others],
    (engine) => [totals(engine), engine.data_quality(), engine.files()],
  );
  let emptied = 0;
  for (const list of quality.lists) {
    for (const { column, indicators } of list.columns) {
      const at = whole.findIndex(({ name }) => list.files.some((file) => file.name === name));
      const { columns } = summaries[at];
      const position = columns.findIndex((one) => one.column === column);
      if (position < 0) continue;
      const without = whole.map((file, i) =>
        i === at
          ? {
              ...file,
              rows: file.rows.map((row) => row.map((cell, n) => (n === position ? '' : cell))),
            }
          : file,
      );
      const now = with_files([...without.map(as_file), ...others], totals);
      const named = new Set(indicators.map(({ indicator }) => indicator));
      for (const id of new Set([...before_it.keys(), ...now.keys()])) {
        if (before_it.get(id) === now.get(id) || named.has(id)) continue;
        assert.fail(`${id} changes without "${column}" of ${list.title}`);
      }
      emptied += 1;
    }
  }
  assert.ok(emptied > 50, `${emptied} columns`);
});
