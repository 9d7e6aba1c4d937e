// Small councils as the built product shows them for sharing, and an attacker with every figure in
// hand. Definition: sharing figures (no hidden number can be worked out, and little else is hidden).
// Environment: SEEDS, first-last, for a longer run.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { engine_of, figure_rows, key_of } from '../support/figure_rows.mjs';
import { made_council } from '../support/made_council.mjs';
import { load_core } from '../wasm/core.mjs';
import { found_out, is_small, sides_shown, small_counts } from './attacker.mjs';
import { pinned_down } from './bounds.mjs';
import { flow_identities, state_identities, text_of } from './identities.mjs';
import { Knowledge } from './knowledge.mjs';

const [first_seed, last_seed = first_seed] = (process.env.SEEDS ?? '').split('-').map(Number);
/** 108: a plan that is alone in its team; 113: a child with two plans. */
const seeds = process.env.SEEDS
  ? Array.from({ length: last_seed - first_seed + 1 }, (_, i) => first_seed + i)
  : [101, 108, 113];

/** Of the figures without a small count, how many may be hidden: of all, and of those printed for a
 *  committee; of the small counts, how many may be guessed, because no other whole number fits. */
const at_most = (extra, printed, guessed) => ({ extra, printed, guessed });

/** Contacts in 15 months; the bounds of the few councils of every day and the worst of many. */
const councils = [
  { contacts: 40, few: at_most(0.56, 0.5, 0.06), many: at_most(0.67, 0.7, 0.1) },
  { contacts: 120, few: at_most(0.58, 0.42, 0.045), many: at_most(0.63, 0.54, 0.08) },
  { contacts: 400, few: at_most(0.46, 0.26, 0.015), many: at_most(0.48, 0.27, 0.04) },
  { contacts: 1200, few: at_most(0.35, 0.21, 0.03), many: at_most(0.36, 0.21, 0.07) },
  { contacts: 5000, few: at_most(0.24, 0.1, 0.02), many: at_most(0.26, 0.12, 0.05) },
];

let core = null;
const identities = {};

before(async () => {
  core = await load_core();
  const of_days = state_identities(core);
  for (const outcomes of [false, true]) {
    identities[outcomes] = [...flow_identities(core, { outcomes }), ...of_days];
  }
});

function figures_of(council) {
  const engine = engine_of(core, council);
  const truth = figure_rows(engine);
  engine.set('mode', 'sharing');
  const shown = figure_rows(engine);
  engine.delete();
  return { truth, shown };
}

/** Whether the quarterly tables have it: a figure of the whole council, and not of every month. */
const is_printed = ({ breakdown, basis }) =>
  breakdown === 'total' && basis !== 'month' && basis !== 'rolling12';

/** Of the figures without a small count, how many are hidden: [hidden, all]. */
function hidden_beside(truth, shown) {
  const large = shown.filter((_, i) => small_counts(truth[i]).length === 0);
  return [large.filter(({ hidden }) => hidden).length, large.length];
}

const percent = (part, whole) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)}%`;

// A new one has to be known to core/report/disclosure_rules.cpp before it is added to the file.
test('the counts of indicators hang together as is written down, and in no other way', () => {
  const found = Object.entries(identities).map(([outcomes, all]) =>
    [outcomes === 'true' ? 'With outcomes:' : 'Without outcomes:', ...all.map(text_of)].join('\n'),
  );
  const known = readFileSync(new URL('identities.txt', import.meta.url), 'utf8');
  assert.equal(`${found.join('\n')}\n`, known);
});

for (const { contacts, few, many } of councils) {
  const most = process.env.SEEDS ? many : few;
  for (const outcomes of [false, true]) {
    for (const seed of seeds) {
      const lists = `${contacts} contacts ${outcomes ? 'with' : 'without'} outcomes, seed ${seed}`;
      test(`nothing hidden follows from what is shown: ${lists}`, (t) => {
        const { truth, shown } = figures_of(made_council(seed, { contacts, outcomes }));
        assert.deepEqual(shown.map(key_of), truth.map(key_of));
        for (const row of shown.filter(({ hidden }) => !hidden)) {
          assert.deepEqual(small_counts(row), [], key_of(row));
        }

        const knowledge = new Knowledge(truth, identities[outcomes], { outcomes });
        const sides = sides_shown(knowledge, shown);
        const found = found_out(knowledge, sides);
        assert.deepEqual(
          found.map(({ what, truth }) => `${what}: ${truth}`),
          [],
        );

        const small = sides.asked.filter(({ truth }) => is_small(truth));
        const guessed = pinned_down(knowledge, sides).filter(({ truth }) => is_small(truth));
        const [extra, large] = hidden_beside(truth, shown);
        const [printed_extra, printed] = hidden_beside(
          truth.filter(is_printed),
          shown.filter(is_printed),
        );
        t.diagnostic(
          `${truth.length} figures, ${truth.length - large} small, ${extra} hidden beside them ` +
            `(${percent(extra, large)} of the others, ` +
            `${percent(printed_extra, printed)} of those printed for a committee); ` +
            `${percent(guessed.length, small.length)} of the small counts can be guessed`,
        );
        assert.ok(extra <= most.extra * large, 'more is hidden than before');
        assert.ok(
          printed_extra <= most.printed * printed,
          'more of what is printed is hidden than before',
        );
        assert.ok(guessed.length <= most.guessed * small.length, 'more can be guessed than before');
      });
    }
  }
}
