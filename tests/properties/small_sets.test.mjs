// Very many very small sets of lists, in which every rule meets its edge cases: the built module
// against the plain computation, every figure, field by field. Environment:
//   TIMES  how many sets (default 120)

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { differences, explain, figures_of } from '../reference/comparing.mjs';
import { from_iso } from '../reference/dates.mjs';
import { compute, write_figures } from '../reference/figures.mjs';
import { random_lists, varied_settings } from '../reference/random_lists.mjs';
import { engine_of } from '../support/figure_rows.mjs';
import { load_core } from '../wasm/core.mjs';

const times = Number(process.env.TIMES ?? 120);
// Other sets than those that the command line is compared on.
const first_seed = 1001;
const at_a_time = 50;

let core = null;
before(async () => {
  core = await load_core();
});

function check(seed) {
  const settings = varied_settings(seed);
  const set = random_lists(seed, 2 + (seed % 9));
  const engine = engine_of(core, set, settings);
  const actual = figures_of(Buffer.from(engine.figures_csv()).toString('utf8'));
  engine.delete();
  const { rows } = compute(set.files, from_iso(set.as_at), settings);
  const found = differences(figures_of(write_figures(rows)), actual);
  if (found.length > 0) assert.fail(explain(found, `set ${seed}, as at ${set.as_at}`));
}

for (let first = first_seed; first < first_seed + times; first += at_a_time) {
  const last = Math.min(first + at_a_time, first_seed + times) - 1;
  test(`the module and the plain computation agree on the small sets ${first} to ${last}`, () => {
    for (let seed = first; seed <= last; seed += 1) check(seed);
  });
}
