// Every bad file ends in a correct figure or a clear message, and leaves no trace in other files.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { parse_csv } from '../reference/csv.mjs';
import { end_of, feed, load_core, odd_sizes } from '../wasm/core.mjs';
import { as_at, sample_list } from './clean_lists.mjs';
import { corpus } from './corpus.mjs';
import { formulas_in } from './formulas.mjs';
import { Watchdog } from './watchdog.mjs';

// The test may run over midnight.
const today = '2026-01-31';
const watchdog = new Watchdog();
let core = null;
before(async () => {
  core = await load_core();
});

const text = (bytes) => Buffer.from(bytes).toString('utf8');
const lines = (csv) => csv.split('\r\n');

/** A list whose figures rest on no list of the same kind as the bad file. */
const good_list = (list) => sample_list(list === 9 ? 1 : 9);

function engine_with(files) {
  const engine = new core.Engine(today);
  engine.set('as-at', as_at);
  for (const file of files) engine.end_file(feed(engine, file, [1 << 20]));
  return engine;
}

/** What an engine shows of everything in it. */
function state_of(engine) {
  const { files, settings, frame, tracker, data_quality } = engine;
  const shown = [files, settings, frame, tracker, data_quality].map((ask) => ask.call(engine));
  return [...shown, text(engine.figures_csv()), text(engine.accounting_csv())];
}

const good_states = new Map();
/** The state with nothing but the good list in it. */
function good_state(list) {
  const good = good_list(list);
  if (!good_states.has(good)) {
    const engine = engine_with([good]);
    good_states.set(good, state_of(engine));
    engine.delete();
  }
  return good_states.get(good);
}

const twins = new Map();
/** The figures of the good list and a clean twin of the bad file. */
function figures_with(list, twin) {
  const key = `${list} ${twin}`;
  if (!twins.has(key)) {
    const engine = engine_with([good_list(list), { name: 'twin.csv', bytes: Buffer.from(twin) }]);
    twins.set(key, text(engine.figures_csv()));
    engine.delete();
  }
  return twins.get(key);
}

/** The figures without the names of their categories. */
function without_names(csv) {
  const [head, ...rows] = parse_csv(csv).map(({ cells }) => cells);
  const category = head.indexOf('category');
  return rows.map((row) => row.toSpliced(category, 1).join()).sort();
}

function feed_chunks(engine, { file, chunks }) {
  const id = engine.begin_file(file);
  for (const chunk of chunks()) engine.feed(id, chunk);
  return id;
}

const set_aside = (summary) =>
  Object.fromEntries(summary.set_aside.map(({ reason, rows }) => [reason, rows]));

/** Whatever the file is: a message that helps, or an account that adds up. */
function check_summary(summary, end) {
  assert.deepEqual(end, end_of(summary));
  const aside = summary.set_aside.reduce((sum, { rows }) => sum + rows, 0);
  assert.equal(summary.rows_read, summary.rows_used + aside, 'rows read = used + set aside');
  if (summary.kind !== 'unusable') {
    assert.equal(summary.message, null);
    return;
  }
  assert.equal(summary.rows_read, 0);
  assert.match(summary.message, /^[A-Z][\s\S]+\.$/);
  assert.match(
    summary.message,
    /\b(export|choose|open|save|ask|unpack|check|run|say|add|must|read)\b/i,
    'says what to do',
  );
  assert.ok(summary.message.length <= 800, `a message of ${summary.message.length} letters`);
  assert.ok(summary.message.split('\n').length <= 3, 'a message of a few lines');
}

/** What this file in particular has to come to. */
function check_outcome(engine, summary, { expects, list }) {
  const figures = text(engine.figures_csv());
  if (expects.refused) {
    assert.equal(summary.kind, 'unusable');
    assert.match(summary.message, expects.refused);
  } else if (!expects.whole_or_refused && Object.keys(expects).length > 0) {
    assert.notEqual(summary.kind, 'unusable', summary.message);
  }
  if (expects.read) {
    assert.deepEqual(
      [summary.rows_used, set_aside(summary)],
      [expects.read.used, expects.read.set_aside],
    );
  }
  if (expects.at_least !== undefined) assert.ok(summary.rows_used >= expects.at_least);
  if (expects.same_as) {
    assert.deepEqual(lines(figures), lines(figures_with(list, expects.same_as)));
  }
  if (expects.alike) {
    const twin = figures_with(list, expects.alike);
    assert.deepEqual(without_names(figures), without_names(twin));
  }
  if (expects.whole_or_refused && summary.kind !== 'unusable') {
    assert.deepEqual(lines(figures), lines(figures_with(list, expects.whole_or_refused)));
  }
}

/** Every figure of the good list is still there, byte for byte. */
function check_good_figures(engine, list) {
  const now = new Set(lines(text(engine.figures_csv())));
  const lost = lines(good_state(list).at(-2)).filter((line) => !now.has(line));
  assert.deepEqual(lost, []);
}

const case_lists = [
  ['contacts', 'year', '2018-19'],
  ['assessment-45', 'year', '2018-19'],
];

/** Every table that can be saved, and no cell of it a formula. */
function check_downloads(engine) {
  const tables = [
    engine.figures_csv(),
    engine.accounting_csv(),
    engine.settings_csv(),
    engine.tracker_csv(),
    ...case_lists.map((asked) => engine.cases_csv(...asked, '', '', 'all')),
  ];
  for (const table of tables) assert.deepEqual(formulas_in(table), []);
}

function check(bad) {
  const engine = engine_with([good_list(bad.list)]);
  const before_it = good_state(bad.list);
  const id = bad.chunks
    ? feed_chunks(engine, bad)
    : feed(
        engine,
        { name: bad.file, bytes: bad.bytes },
        bad.bytes.length < 1e5 ? odd_sizes : [65537],
      );
  const end = engine.end_file(id);
  const summary = engine.files().find((one) => one.id === id);
  assert.equal(summary.name, Buffer.from(bad.file).toString());
  check_summary(summary, end);
  check_outcome(engine, summary, bad);
  check_good_figures(engine, bad.list);
  check_downloads(engine);
  for (const { value } of engine.row_issues(id, 0, 1000).rows) assert.ok(value.length <= 1000);
  engine.file_mapping(id, '');
  engine.remove_file(id);
  assert.deepEqual(state_of(engine), before_it, 'nothing of it is left');
  engine.delete();
}

test('there are several hundred bad files, each with a name of its own', () => {
  const names = corpus.flatMap(([, files]) => files.map(({ name }) => name));
  assert.ok(names.length >= 500, `${names.length} files`);
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});

for (const [kind, files] of corpus) {
  test(`${kind}: a correct figure or a clear message, and nothing left behind`, async (t) => {
    for (const bad of files) {
      await t.test(bad.name, () => watchdog.run(bad.name, bad.patience, () => check(bad)));
    }
  });
}

test('the README says how many there are of each kind', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const counted = [...readme.matchAll(/^\| ([^|]+) \| (\d+) \|/gm)];
  assert.deepEqual(
    counted.map(([, kind, count]) => [kind, Number(count)]),
    corpus.map(([kind, files]) => [kind, files.length]),
  );
});
