// What the figures for sharing do not tell, no other view tells: not a table, not a point of a chart, not
// a sentence, not the words of a report. Shown by councils that differ in hidden numbers only. Definition:
// sharing figures. Environment: TIMES, how many changes are tried (default 50).

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { generator } from '../reference/random_histories.mjs';
import { cells_of, file_with, is_list, row_with, table_of } from '../support/council_lists.mjs';
import { engine_of, figure_rows } from '../support/figure_rows.mjs';
import { made_council } from '../support/made_council.mjs';
import { load_core } from '../wasm/core.mjs';
import { all_views, each_object } from './views.mjs';

const times = Number(process.env.TIMES ?? 50);
const contacts = 40;

let core = null;
before(async () => {
  core = await load_core();
});

test('a hidden figure has no number in any view, nor a rating or an arrow that bounds it', () => {
  const engine = engine_of(core, made_council(11, { contacts: 150 }), { mode: 'sharing' });
  let hidden = 0;
  for (const [question, view] of Object.entries(all_views(engine))) {
    each_object(view, (one, where) => {
      if (one.marker !== 'c') return;
      hidden += 1;
      const { value, plot, numerator, target, rag, band, direction, direction_words } = one;
      const told = [value, plot, numerator, target, rag, band, direction, direction_words];
      const { low, high } = one;
      assert.ok(
        [...told, low, high].every((part) => part == null || part === ''),
        `${question}${where}: ${JSON.stringify(one)}`,
      );
    });
  }
  engine.delete();
  assert.ok(hidden > 1000);
});

/** The council with one cell of one list exchanged between two rows that differ in it, if any do. */
function changed(council, random) {
  const at = random.pick([...council.files.keys()].filter((i) => is_list(council.files[i])));
  const table = table_of(council.files[at]);
  const column = random.whole(1, cells_of(table.head).length - 1);
  const cells = table.rows.map((row) => cells_of(row)[column]);
  const a = random.whole(0, cells.length - 1);
  const others = [...cells.keys()].filter((row) => cells[row] !== cells[a]);
  if (others.length === 0) return council;
  const b = random.pick(others);
  const rows = table.rows
    .with(a, row_with(table.rows[a], column, cells[b]))
    .with(b, row_with(table.rows[b], column, cells[a]));
  return { ...council, files: council.files.with(at, file_with(table, rows)) };
}

/** What a council shows for sharing, in its file of figures and in every view, and the truth. */
function told_by(council, expected) {
  const engine = engine_of(core, council, { mode: 'sharing' });
  const figures = Buffer.from(engine.figures_csv()).toString('utf8');
  const is_alike = expected === undefined || figures === expected.figures;
  const views = is_alike ? all_views(engine) : {};
  // What falls due within so many days is no figure: tests/core/report/tracker_sharing_test.cpp.
  if (views.tracker) views.tracker.due_soon = null;
  engine.set('mode', 'working');
  const truth = is_alike ? JSON.stringify(figure_rows(engine)) : '';
  engine.delete();
  return { figures, views, truth, is_alike };
}

test('councils that differ in hidden numbers only look the same in every view', (t) => {
  const random = generator(5);
  let pairs = 0;
  for (let seed = 21; seed < 21 + times / 10; seed += 1) {
    const council = made_council(seed, { contacts, months: 6 });
    const own = told_by(council);
    for (let i = 0; i < 10; i += 1) {
      const other = told_by(changed(council, random), own);
      if (!other.is_alike || other.truth === own.truth) continue;
      pairs += 1;
      for (const [question, view] of Object.entries(own.views)) {
        assert.deepEqual(other.views[question], view, `council ${seed}: ${question}`);
      }
    }
  }
  t.diagnostic(`${pairs} councils with other hidden numbers`);
  assert.ok(pairs >= times / 20, `only ${pairs} councils to compare`);
});
