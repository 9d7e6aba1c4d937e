// What must hold for the figures of any council, whatever its lists hold. Environment:
//   TIMES  how many councils (default 8)

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { read_date } from '../reference/dates.mjs';
import { generator } from '../reference/random_histories.mjs';
import { shuffled } from '../reference/random_lists.mjs';
import {
  cells_of,
  file_with,
  is_list,
  table_of,
  with_column,
  with_lists,
  without_repeats,
} from '../support/council_lists.mjs';
import { engine_of, figure_rows, key_of } from '../support/figure_rows.mjs';
import { made_council } from '../support/made_council.mjs';
import { load_core, read_files, today } from '../wasm/core.mjs';

const times = Number(process.env.TIMES ?? 8);
const child = 'Child Unique ID';

let core = null;
before(async () => {
  core = await load_core();
});

function figures_csv(council, settings = {}) {
  const engine = engine_of(core, council, settings);
  const text = Buffer.from(engine.figures_csv()).toString('utf8');
  engine.delete();
  return text;
}

function rows_of(council) {
  const engine = engine_of(core, council);
  const rows = figure_rows(engine);
  engine.delete();
  return rows;
}

function assert_same(actual, expected) {
  if (actual === expected) return;
  const [a, b] = [actual, expected].map((text) => text.split('\r\n'));
  const at = a.findIndex((line, i) => line !== b[i]);
  assert.fail(`line ${at + 1}\n  ${a[at]}\nis not\n  ${b[at]}`);
}

/** One test of a property over many councils; the message of a failure starts with its seed. */
function holds(property, check) {
  test(property, () => {
    for (let seed = 501; seed < 501 + times; seed += 1) {
      const outcomes = seed % 2 === 0;
      const council = without_repeats(made_council(seed, { contacts: 60, months: 14, outcomes }));
      try {
        check(council, generator(seed));
      } catch (error) {
        error.message = `seed ${seed}: ${error.message}`;
        throw error;
      }
    }
  });
}

holds('the order of rows and of files never changes a figure', (council, random) => {
  const turned = with_lists(council, (table) => file_with(table, shuffled(random, table.rows)));
  turned.files = shuffled(random, turned.files);
  assert_same(figures_csv(turned), figures_csv(council));
});

holds('a list split in two at random never changes a figure', (council, random) => {
  const split = with_lists(council, (table) => {
    const halves = [[], []];
    for (const row of table.rows) halves[random.whole(0, 1)].push(row);
    if (!are_of_one_extract(table, halves)) return [file_with(table, table.rows)];
    return halves.map((rows, i) => file_with({ ...table, name: `${i}_${table.name}` }, rows));
  });
  assert_same(figures_csv(split, stated_coverage), figures_csv(council, stated_coverage));
});

/** What a small half of a list covers is hard to tell from its dates: it is said instead. */
const stated_coverage = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8, 10].map((list) => [`coverage-${list}`, '2017-04 to 2018-05']),
);

const event_heading =
  /contact|referral$|strategy|conference$|start date|end date|closure|started|ceased/i;
const no_event_heading = /reason|current legal|recent placement|last|latest/i;

/** Whether the latest events of both halves lie within 14 days: else the older one is an extract of its
 *  own day, which knows nothing of what came later. */
function are_of_one_extract(table, halves) {
  const [one, other] = halves.map((rows) => {
    const days = cells_of(table.head).flatMap((heading, at) =>
      event_heading.test(heading) && !no_event_heading.test(heading)
        ? rows.map((row) => read_date(cells_of(row)[at]))
        : [],
    );
    return Math.max(...days.filter((day) => day !== null));
  });
  return Math.abs(one - other) <= 14;
}

holds('a child stays one child with .0 behind its id here and there', (council, random) => {
  const written = with_lists(council, (table) =>
    file_with(
      table,
      with_column(table, child, (id) => (/\d$/.test(id) && random.chance(0.5) ? `${id}.0` : id)),
    ),
  );
  assert_same(figures_csv(written), figures_csv(council));
});

holds('a child stays one child, and itself, with zeros before its id', (council) => {
  const ids = (change) =>
    figures_csv(
      with_lists(council, (table) => file_with(table, with_column(table, child, change))),
    );
  assert_same(
    ids((id) => `00${id}`),
    ids((id) => `X${id}`),
  );
});

holds(
  'another row changes no figure of another list, nor of a month before it',
  (council, random) => {
    const at = random.whole(0, council.files.findIndex((file) => !is_list(file)) - 1);
    const table = table_of(council.files[at]);
    // A row that is there already, of another child: the list covers no more months than before.
    const row = random.pick(table.rows).replace(/^"[^"]*"/, '"A-new-child"');
    const day = row.match(/"(\d\d)\/(\d\d)\/(\d{4})"/);
    const files = council.files.with(at, file_with(table, [...table.rows, row]));
    const before_it = rows_of(council);
    const after_it = new Map(
      rows_of({ ...council, files }).map((figure) => [key_of(figure), figure]),
    );
    const list = Number(table.name.match(/\d+/)[0]);
    const first_day = day ? `${day[3]}-${day[2]}-01` : '0000-00-00';
    for (const figure of before_it) {
      if (uses(figure.indicator, list) && figure.period_end >= first_day) continue;
      assert.deepEqual(after_it.get(key_of(figure)), figure, `${key_of(figure)} after ${row}`);
    }
  },
);

/** Which indicators rest on a list, as the definitions say. */
function uses(indicator, list) {
  rests_on ??= new Map(definitions().map((one) => [one.indicator, one.sources.join(' ')]));
  const numbers = [...rests_on.get(indicator).matchAll(/\b(\d+)\b/g)].map(([, number]) => number);
  return numbers.includes(String(list));
}
let rests_on;
function definitions() {
  const engine = new core.Engine(today());
  const all = engine.definitions();
  engine.delete();
  return all;
}

// A child that leaves care twice in a year counts once in it, so that its months add up to more; what
// the supplied count answers for is of another kind than what the lists answer for.
const add_up_otherwise = /^(exit-.*|re-referral)$/;

holds('months add up to quarters, years to date, years and twelve months', (council) => {
  const rows = rows_of(council).filter(({ indicator }) => !add_up_otherwise.test(indicator));
  const months = rows.filter(({ basis }) => basis === 'month');
  const place = ({ indicator, breakdown, category }) => [indicator, breakdown, category].join('|');
  const by_place = new Map();
  const first_month = new Map();
  for (const { indicator, period_start } of months.toReversed()) {
    first_month.set(indicator, period_start);
  }
  for (const row of months) by_place.set(place(row), [...(by_place.get(place(row)) ?? []), row]);
  for (const row of rows) {
    // Twelve months may begin before the first month that is printed.
    const is_whole = row.period_start >= first_month.get(row.indicator);
    if (row.basis === 'month' || !by_place.has(place(row)) || !is_whole) continue;
    const inside = by_place
      .get(place(row))
      .filter(
        (month) => month.period_start >= row.period_start && month.period_end <= row.period_end,
      );
    const sum = (side) => inside.reduce((total, month) => total + month[side], 0);
    assert.equal(sum('numerator'), row.numerator, key_of(row));
    // The whole of a cell of the table of stages is its column's, which may be there without the cell.
    if (row.unit !== 'percent' || row.indicator === 'referrals-by-source') continue;
    assert.equal(sum('denominator'), row.denominator, key_of(row));
  }
});

holds('teams, localities, sources and agencies add up to the whole', (council) => {
  const rows = rows_of(council);
  const totals = new Map();
  for (const row of rows) if (row.breakdown === 'total') totals.set(key_of(row), row);
  const sums = new Map();
  for (const row of rows) {
    if (!['team', 'locality', 'source', 'agency', 'outcome'].includes(row.breakdown)) continue;
    if (row.indicator === 'tracker') continue;
    const whole = key_of({ ...row, breakdown: 'total', category: '' });
    const key = `${row.breakdown} of ${whole}`;
    const sum = sums.get(key) ?? { whole, numerator: 0, denominator: 0 };
    sum.numerator += row.numerator;
    sum.denominator += row.denominator;
    sums.set(key, sum);
  }
  for (const [what, { whole, numerator, denominator }] of sums) {
    const total = totals.get(whole);
    assert.equal(numerator, total.numerator, what);
    if (total.unit === 'percent') assert.equal(denominator, total.denominator, what);
  }
});

test('a file may be cut anywhere into two chunks', () => {
  const { as_at, files } = made_council(77, { contacts: 6, months: 6, outcomes: true });
  for (const file of files.filter(({ name }) => /list_[134]/.test(name))) {
    const cut_at = (at) => {
      const engine = new core.Engine(today());
      engine.set('as-at', as_at);
      read_files(engine, [file], [at, file.bytes.length]);
      const text = Buffer.from(engine.figures_csv()).toString('utf8');
      engine.delete();
      return text;
    };
    const whole = cut_at(file.bytes.length);
    for (let at = 1; at < file.bytes.length; at += 1) {
      assert.ok(cut_at(at) === whole, `${file.name} cut at byte ${at}`);
    }
  }
});
