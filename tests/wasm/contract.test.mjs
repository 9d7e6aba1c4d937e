// The built module against wasm/engine.d.ts: the same methods, the same parameters, and every answer
// of the types that the contract promises. The page is compiled against that file alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ContractCheck } from './contract_check.mjs';
import { read_contract } from './contract_types.mjs';
import { end_of, feed, file_of, load_core, odd_sizes, root, sample_data, today } from './core.mjs';

const types = read_contract(readFileSync(join(root, 'wasm/engine.d.ts'), 'utf8'));
const { methods } = types.get('Engine');
const check = new ContractCheck(types);
const bases = types.get('Basis').choices.map(({ value }) => value);
const asked = new Set();
let core = null;
let engine = null;

/** Calls a method; its answer has to be of the type the contract gives, and fit to be posted. */
function ask(name, ...values) {
  return ask_of(engine, name, ...values);
}

function ask_of(one, name, ...values) {
  const answer = one[name](...values);
  asked.add(name);
  const problems = check.problems(methods.get(name).returns, answer, `${name}()`);
  assert.deepEqual(problems.slice(0, 10), [], `${name}(${values.join(', ')})`);
  assert.deepEqual(structuredClone(answer), answer);
  return answer;
}

/** Every question about the figures, for whatever is loaded and in whichever mode. */
function ask_everything() {
  const { years } = ask('frame');
  for (const { id, rows_read } of ask('files')) {
    const { total, rows } = ask('row_issues', id, 0, 1000);
    assert.ok(total >= rows.length && total <= rows_read + 1000);
    ask('file_mapping', id, '');
  }
  ask('settings');
  for (const year of ['', ...years]) {
    ask('overview', year);
    for (const basis of ['quarter', 'ytd', 'rolling12']) ask('quarterly_table', year, basis);
  }
  for (const { indicator, bases: its_bases } of ask('definitions')) ask_about(indicator, its_bases);
  const { by_team, by_locality } = ask('tracker');
  ask('tracker_cases', '', '', '', 0, 20);
  for (const { category } of by_team) ask('tracker_cases', 'Overdue', 'team', category, 0, 3);
  for (const { category } of by_locality) ask('tracker_cases', '', 'locality', category, 0, 3);
  for (const basis of bases) ask('cross_table', basis, '');
  for (const basis of ['quarter', 'ytd', 'year']) {
    const { steps } = ask('journeys', basis, '');
    for (const { bands } of steps) assert.ok(bands.length > 1);
  }
  ask('workforce');
  ask('data_quality');
  for (const year of ['', '2016-17', '1999-00']) ask('comparisons', year);
  for (const name of ['front-door', 'quarterly', 'key-indicators', 'tracker', 'surgery']) {
    for (const year of ['', ...years.slice(0, 2)]) ask('report', name, year);
  }
  assert.equal(ask('report', 'no such report', ''), null);
  ask('action_plan', '');
  for (const name of ['figures_csv', 'accounting_csv', 'tracker_csv', 'settings_csv']) ask(name);
}

function ask_about(id, its_bases) {
  const { breakdowns, latest } = ask('indicator', id);
  for (const breakdown of breakdowns) {
    for (const basis of its_bases) {
      const { figures } = ask('breakdown', id, breakdown, basis, '');
      if (figures.length === 0) continue;
      const { category, period } = figures[0];
      ask('category_series', id, breakdown, category, basis);
      ask('breakdown', id, breakdown, basis, period);
      ask('cases', id, basis, period, breakdown, category, 'all', 0, 2);
    }
  }
  const { years = [] } = ask('comparison', id, '');
  if (years.length > 1) ask('comparison', id, years[1]);
  for (const basis of ['month', 'quarter']) ask('control_chart', id, basis);
  for (const breakdown of ['team', 'locality', 'authority']) {
    ask('funnel_plot', id, breakdown, 'quarter', '');
  }
  ask('surgery_pack', id);
  ask('action_plan', id);
  const { basis = 'quarter', period = '2018-19 Q1' } = latest ?? {};
  for (const which of ['all', 'numerator', 'not_in_time']) {
    const { total, rows } = ask('cases', id, basis, period, '', '', which, 1, 2);
    assert.equal(rows.length, Math.max(0, Math.min(2, total - 1)));
    ask('cases_csv', id, basis, period, '', '', which);
  }
}

before(async () => {
  core = await load_core();
  engine = new core.Engine(today());
});

after(() => engine.delete());

test('the module has the functions and the class of the contract', () => {
  assert.match(core.version(), /^\d+\.\d+\.\d+/);
  const own = types.get('CoreModule');
  assert.deepEqual([...own.methods.keys(), ...own.fields.keys()].sort(), ['Engine', 'version']);
  assert.throws(() => core.version(1), /called with 1 arguments, expected 0/);
  assert.throws(() => new core.Engine(), /number of parameters \(0\)/);
  assert.throws(() => new core.Engine(5), /non-string/);
});

test('the class has the methods of the contract and no others', () => {
  // Memory is freed by a method that every bound class has.
  const own = Object.getOwnPropertyNames(core.Engine.prototype).filter((n) => n !== 'constructor');
  assert.deepEqual([...own, 'delete'].sort(), [...methods.keys()].sort());
  assert.equal(typeof engine.delete, 'function');
});

const samples = { string: '', number: 0, boolean: false, Uint8Array: new Uint8Array(0) };
const is_text = (type) => type.name === 'string' || types.get(type.name)?.kind === 'union';

test('every method takes as many arguments as the contract says, texts where it says texts', () => {
  for (const [name, { parameters }] of methods) {
    if (name === 'delete') continue;
    const values = parameters.map(({ type }) => samples[is_text(type) ? 'string' : type.name]);
    assert.ok(!values.includes(undefined), `${name}: a parameter of a type not known here`);
    const count = parameters.length;
    for (const wrong of [values.slice(1), [...values, '']]) {
      if (wrong.length === count) continue;
      const expected = new RegExp(`with ${wrong.length} arguments, expected ${count} args`);
      assert.throws(() => engine[name](...wrong), expected, name);
    }
    parameters.forEach(({ type }, i) => {
      if (!is_text(type)) return;
      assert.throws(() => engine[name](...values.with(i, 5)), /non-string/, `${name}, ${i}`);
    });
  }
});

test('with nothing loaded every answer is of its type', () => {
  assert.deepEqual(ask('files'), []);
  ask_everything();
});

test('files are fed, counted and summed up', () => {
  for (const file of sample_data()) {
    const begun = ask('begin_file', file.name);
    ask('feed', begun, file.bytes.subarray(0, 100));
    assert.ok(ask('rows_so_far', begun) <= 1);
    ask('remove_file', begun);

    const id = feed(engine, file, odd_sizes);
    const seen = ask('rows_so_far', id);
    const end = ask('end_file', id);
    assert.equal(ask('rows_so_far', id), 0);
    const summary = ask('files').at(-1);
    assert.deepEqual(end, end_of(summary));
    assert.equal(summary.id, id);
    assert.equal(summary.name, file.name);
    assert.equal(summary.bytes, file.bytes.length);
    assert.ok(seen <= summary.rows_read);
    const aside = summary.set_aside.reduce((sum, { rows }) => sum + rows, 0);
    assert.equal(summary.rows_read, summary.rows_used + aside, file.name);
  }
  assert.equal(ask('files').length, sample_data().length);
});

test('a list dealt out between two engines is the list that one of them reads', () => {
  const { name, bytes } = sample_data().find((file) => file.name.startsWith('list_1_'));
  const opening = 256 * 1024;
  const middle = opening + 65536;
  const begun = () => {
    const one = new core.Engine(today());
    return [one, ask_of(one, 'begin_file', name)];
  };
  const [keeper, id] = begun();
  ask_of(keeper, 'begin_stretch', id, 0, middle);
  assert.equal(ask_of(keeper, 'feed_stretch', id, bytes.subarray(0, opening)), false);
  assert.equal(ask_of(keeper, 'feed_stretch', id, bytes.subarray(opening)), true);
  const [helper, same] = begun();
  ask_of(helper, 'feed', same, bytes.subarray(0, opening));
  assert.equal(ask_of(helper, 'can_be_dealt_out', same), true);
  ask_of(helper, 'take_piece', same, false);
  ask_of(helper, 'begin_stretch', same, middle, bytes.length);
  assert.equal(ask_of(helper, 'feed_stretch', same, bytes.subarray(middle)), false);
  const piece = ask_of(helper, 'take_piece', same, true);

  assert.equal(ask_of(keeper, 'add_piece', id, piece), true);
  assert.equal(ask_of(keeper, 'add_piece', id, piece), false, 'added twice');
  assert.equal(ask_of(keeper, 'bytes_read', id), bytes.length);
  ask_of(keeper, 'end_file', id);
  const as_read = ({ id: _, ...summary }) => summary;
  const [dealt_out] = ask_of(keeper, 'files').map(as_read);
  const alone = ask('files').filter((file) => file.name === name);
  assert.deepEqual([dealt_out], alone.map(as_read));
  for (const one of [keeper, helper]) one.delete();
});

test('with the sample loaded every answer is of its type', () => {
  ask_everything();
  const { groups } = ask('quarterly_table', '2018-19', 'quarter');
  assert.ok(groups.length > 2);
  assert.ok(ask('cases', 'contacts', 'year', '2017-18', '', '', 'all', 0, 5).rows.length === 5);
});

test('inside a quarter, and with a quarter half covered, every answer is of its type', () => {
  ask('set', 'as-at', '2018-08-10');
  ask('set', 'coverage-1', '2016-05 to 2018-08');
  ask_everything();
  ask('set', 'coverage-1', '');
  ask('set', 'as-at', '');
});

test('in sharing view every answer is of its type', () => {
  assert.deepEqual(ask('set', 'mode', 'sharing'), { ok: true, message: '', faults: [] });
  ask_everything();
  ask('set', 'mode', 'working');
});

test('a table is set, refused cell by cell, listed beside the rows of files, and taken back', () => {
  const wrong = ask('set', 'targets', 'indicator,period,target\ncontacts,,many\n');
  assert.equal(wrong.ok, false);
  assert.deepEqual(
    wrong.faults.map(({ line, column, value }) => [line, column, value]),
    [[2, 'target', 'many']],
  );
  const text = 'indicator,period,target\nassessment-45,2018-19,85\n';
  assert.equal(ask('set', 'targets', text).ok, true);
  const setting = ask('settings').find(({ key }) => key === 'targets');
  assert.equal(setting.kind, 'table');
  assert.match(setting.value, /^indicator,period,target,/);
  const { rows, files } = ask('table_rows', 'targets');
  assert.deepEqual(rows, [['assessment-45', '2018-19', '85', '', '']]);
  assert.ok(files.length > 0 && files.every((file) => file.rows.length === file.replaced.length));
  ask('set', 'targets', '');
  assert.deepEqual(ask('table_rows', 'targets').rows, []);
  assert.deepEqual(ask('table_rows', 'no such table'), { rows: [], files: [] });
});

test("the name at the head is the council's own, else that in national tables", () => {
  ask('set', 'authority', 'Sandmoor');
  assert.equal(ask('frame').council, 'Sandmoor');
  ask('set', 'council-name', 'Sandmoor Borough Council');
  ask('set', 'council-colour', '#1D4E89');
  const { council, council_colour } = ask('frame');
  assert.deepEqual([council, council_colour], ['Sandmoor Borough Council', '#1d4e89']);
  for (const key of ['authority', 'council-name', 'council-colour']) ask('set', key, '');
  assert.equal(ask('frame').council, '');
});

test('headings and values not recognised are listed with what they likely are', () => {
  const odd = Array.from({ length: 60 }, (_, i) => `C${i},x,02/07/2018,odd ${i}\r\n`).join('');
  const text = `Child Unique ID,Ref Dt,Date of referral,Referral NFA?\r\n${odd}`;
  const id = feed(engine, file_of('referrals.csv', text), [4096]);
  ask('end_file', id);
  const { unknown_headings, unknown_values } = ask('files').at(-1);
  assert.deepEqual([unknown_headings, unknown_values], [1, 60]);
  const { list, values, more } = ask('file_mapping', id, '');
  assert.deepEqual([list, values.length, more.length], ['3', 50, 1]);
  ask('remove_file', id);
  assert.equal(ask('file_mapping', id, ''), null);
  const names = ask('list_layouts').map((layout) => layout.list);
  assert.ok(names.includes('4') && names.includes('Episodes (SSDA903 return)'));
});

test('files of every kind, and files that are none, have an end and a summary of its type', () => {
  const files = [
    ...sample_data(),
    file_of('holidays.csv', 'date,title\r\n2031-01-01,New Year\r\n'),
    file_of('bandings.csv', 'indicator,band,lower,upper\r\nassessment-45,good,90,\r\n'),
    file_of('context.csv', 'source,item,value,unit\r\nStaffing review,posts,9.5,posts\r\n'),
    file_of('aliases.csv', 'list,column,header\r\n1,Date of Contact,Received\r\n'),
    file_of('nothing.csv', ''),
  ];
  ask('remove_all');
  const ends = files.map((file) => ask('end_file', feed(engine, file, [4096])));
  const expected = types.get('FileKind').choices;
  assert.deepEqual(
    [...new Set(ends.map(({ kind }) => kind))].sort(),
    expected.map(({ value }) => value).sort(),
  );
  assert.deepEqual(ask('files').map(end_of), ends);
  ask('remove_all');
});

test('nothing of the contract was left out of these checks', () => {
  const unasked = [...methods.keys()].filter((name) => name !== 'delete' && !asked.has(name));
  assert.deepEqual(unasked, []);
  const unseen = new Set();
  for (const { returns } of methods.values()) {
    for (const name of check.reachable(returns)) if (!check.seen.has(name)) unseen.add(name);
  }
  assert.deepEqual([...unseen], []);
  // Words of these sets that the module never says would be dead wood in the page.
  for (const name of ['Basis', 'Mode', 'Rag', 'Direction', 'Polarity', 'Marker']) {
    const possible = types.get(name).choices.map(({ value }) => value);
    const silent = possible.filter((value) => !check.seen_choices.get(name)?.has(value));
    assert.deepEqual(silent, [], name);
  }
});
