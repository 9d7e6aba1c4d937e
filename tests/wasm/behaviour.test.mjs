// What the contract says in words: files that are no lists, wrong settings, ids that are not there,
// files taken out again, engines deleted.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { end_of, feed, file_of, load_core, read_files, sample_data, today } from './core.mjs';

let core = null;

before(async () => {
  core = await load_core();
});

/** Runs with a fresh engine and frees it, whatever comes of it. */
function with_engine(use) {
  const engine = new core.Engine(today());
  try {
    return use(engine);
  } finally {
    engine.delete();
  }
}

const text_of = (bytes) => Buffer.from(bytes).toString('utf8');
const list = (number) => sample_data().find(({ name }) => name.startsWith(`list_${number}_`));

/** The first bytes of a workbook: a zip whose first entry is named as spreadsheets name it. */
function workbook() {
  const name = Buffer.from('[Content_Types].xml');
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  const body = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 167 + 13) % 256));
  return Buffer.concat([head, name, body, Buffer.from('xl/workbook.xml')]);
}

const unusable_files = [
  { name: 'empty.csv', bytes: Buffer.alloc(0) },
  file_of('blank.csv', '\r\n\r\n,,,\r\n'),
  { name: 'lists.xlsx', bytes: workbook() },
  { name: 'lists.csv', bytes: workbook() },
  file_of('report.pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  file_of('notes.csv', 'Shopping,Price\r\nBread,1.20\r\n'),
];

test('a file that is no list is unusable, and says what to do about it', () => {
  with_engine((engine) => {
    for (const file of unusable_files) {
      for (const sizes of [[1], [4096]]) {
        const [summary] = read_files(engine, [file], sizes);
        assert.equal(summary.kind, 'unusable', file.name);
        assert.match(summary.message, /\w+\.$/, file.name);
        assert.equal(summary.list, null);
        assert.equal(summary.rows_used, 0);
        assert.equal(summary.bytes, file.bytes.length);
      }
    }
    assert.equal(engine.files().length, 2 * unusable_files.length);
    assert.deepEqual(engine.frame().years, []);
  });
});

test('the message of a workbook and of a PDF names what was dropped', () => {
  with_engine((engine) => {
    const [, , workbook_summary, disguised, pdf] = read_files(engine, unusable_files);
    assert.match(workbook_summary.message, /Excel/);
    assert.equal(disguised.message, workbook_summary.message);
    assert.match(pdf.message, /PDF/);
  });
});

test('a file that is not a list leaves the figures of the others alone', () => {
  const files = [list(1), list(3)];
  const alone = with_engine((engine) => {
    read_files(engine, files);
    return text_of(engine.figures_csv());
  });
  with_engine((engine) => {
    read_files(engine, [unusable_files[2], files[0], unusable_files[0], files[1]]);
    assert.equal(text_of(engine.figures_csv()), alone);
  });
});

test('a wrong setting is refused with a message, and changes nothing', () => {
  with_engine((engine) => {
    read_files(engine, [list(4)]);
    engine.set('follow-up-days', '28');
    const before_it = [engine.settings(), engine.frame(), text_of(engine.figures_csv())];
    for (const [key, value] of [
      ['mode', 'secret'],
      ['mode', ''],
      ['as-at', '2018-02-30'],
      ['as-at', 'yesterday'],
      ['follow-up-days', '-1'],
      ['follow-up-days', 'thirty'],
      ['counting', 'day1'],
      ['hide-up-to', '1e3'],
      ['coverage-4', '2018-09 to 2018-04'],
      ['no-such-setting', '1'],
      ['', ''],
    ]) {
      const { ok, message } = engine.set(key, value);
      assert.equal(ok, false, `${key}=${value}`);
      assert.match(message, /^[A-Z].+\.$/, `${key}=${value}`);
    }
    const after_it = [engine.settings(), engine.frame(), text_of(engine.figures_csv())];
    assert.deepEqual(after_it, before_it);
  });
});

test('every setting takes its own value, its default and each of its choices', () => {
  with_engine((engine) => {
    for (const { key, value, default_value, choices } of engine.settings()) {
      const values = [value, default_value, ...choices.map((choice) => choice.value)];
      for (const one of values) {
        const taken = { ok: true, message: '', faults: [] };
        assert.deepEqual(engine.set(key, one), taken, `${key}=${one}`);
        const shown = engine.settings().find((setting) => setting.key === key);
        assert.equal(shown?.value, one, key);
      }
      engine.set(key, default_value);
    }
  });
});

test('the as-at date and the view are settings too, and show in the frame', () => {
  with_engine((engine) => {
    read_files(engine, [list(1)]);
    const { as_at_default } = engine.frame();
    assert.match(as_at_default, /^\d{4}-\d{2}-\d{2}$/);
    engine.set('as-at', '2017-12-31');
    engine.set('mode', 'sharing');
    const { as_at, mode } = engine.frame();
    assert.deepEqual([as_at, mode], ['2017-12-31', 'sharing']);
    engine.set('as-at', '');
    assert.equal(engine.frame().as_at, as_at_default);
  });
});

test('what is asked about something that is not there is answered with nothing', () => {
  with_engine((engine) => {
    read_files(engine, [list(1)]);
    const before_it = engine.files();
    assert.equal(engine.indicator('no-such-indicator'), null);
    assert.equal(engine.end_file(99), null);
    assert.deepEqual(engine.end_file(before_it[0].id), end_of(before_it[0]), 'ended twice');
    assert.equal(engine.rows_so_far(99), 0);
    assert.deepEqual(engine.row_issues(99, 0, 10), { total: 0, rows: [] });
    engine.feed(99, Buffer.from('Child Unique ID\r\n'));
    engine.remove_file(99);
    const nothing = { breakdown: 'team', basis: 'month', figures: [] };
    assert.deepEqual(engine.breakdown('no-such-indicator', 'team', 'month', ''), nothing);
    assert.deepEqual(engine.category_series('no-such-indicator', 'team', 'x', 'month'), nothing);
    assert.deepEqual(engine.breakdown('contacts', 'team', 'month', '1066-10'), nothing);
    const no_cases = { total: 0, columns: [], rows: [] };
    for (const [id, period] of [
      ['no-such-indicator', '2017-18'],
      ['contacts', 'no such period'],
    ]) {
      assert.deepEqual(engine.cases(id, 'year', period, '', '', 'all', 0, 10), no_cases);
    }
    assert.equal(
      engine.cases('contacts', 'year', '2017-18', 'shoe size', '', 'all', 0, 9).total,
      0,
    );
    assert.notEqual(engine.tracker().not_computable, null);
    assert.deepEqual(engine.files(), before_it);
  });
});

test('pages of cases are parts of the whole list', () => {
  with_engine((engine) => {
    read_files(engine, [list(4)]);
    const page = (offset, limit) => engine.tracker_cases('', '', '', offset, limit);
    const { total, rows } = page(0, 1e9);
    assert.equal(rows.length, total);
    assert.ok(total > 40);
    assert.deepEqual(page(7, 11).rows, rows.slice(7, 18));
    assert.deepEqual(page(total - 2, 10).rows, rows.slice(-2));
    assert.deepEqual(page(total, 10).rows, []);
    assert.deepEqual(page(1e12, 1e12).rows, []);
    assert.deepEqual(page(-3, 2).rows, rows.slice(0, 2));
    assert.equal(page(0, -1).rows.length, 0);
  });
});

test('the rows of a removed file are gone, and those of the others stay', () => {
  const [expected, expected_issues] = with_engine((engine) => {
    read_files(engine, [list(1), list(4)]);
    return [text_of(engine.figures_csv()), text_of(engine.accounting_csv())];
  });
  with_engine((engine) => {
    const [, referrals] = read_files(engine, [list(1), list(3), list(4)]);
    assert.notEqual(text_of(engine.figures_csv()), expected);
    engine.remove_file(referrals.id);
    assert.equal(text_of(engine.figures_csv()), expected);
    assert.equal(text_of(engine.accounting_csv()), expected_issues);
    assert.deepEqual(
      engine.files().map(({ name }) => name),
      [list(1).name, list(4).name],
    );
    assert.deepEqual(engine.row_issues(referrals.id, 0, 10), { total: 0, rows: [] });
    engine.remove_all();
    assert.deepEqual(engine.files(), []);
    assert.deepEqual(engine.frame().years, []);
  });
});

test('a file removed while it is being fed leaves nothing behind', () => {
  with_engine((engine) => {
    read_files(engine, [list(1)]);
    const expected = text_of(engine.figures_csv());
    const half = { ...list(1), bytes: list(1).bytes.subarray(0, 400001) };
    const id = feed(engine, half, [4096]);
    assert.ok(engine.rows_so_far(id) > 1000);
    engine.remove_file(id);
    assert.equal(engine.end_file(id), null);
    assert.equal(text_of(engine.figures_csv()), expected);
    assert.equal(engine.files().length, 1);
  });
});

test('the same file twice counts once', () => {
  with_engine((engine) => {
    const [once] = read_files(engine, [list(3)]);
    const expected = text_of(engine.figures_csv());
    const [again] = read_files(engine, [list(3)]);
    assert.equal(text_of(engine.figures_csv()), expected);
    const [first, second] = engine.files();
    assert.equal(first.rows_used + second.rows_used, once.rows_used);
    assert.equal(again.rows_read, once.rows_read);
  });
});

test('answers stay as they are when the engine goes on', () => {
  with_engine((engine) => {
    read_files(engine, [list(3)]);
    const bytes = engine.figures_csv();
    const copy = bytes.slice();
    const table = engine.quarterly_table('2017-18', 'quarter');
    const table_copy = structuredClone(table);
    engine.remove_all();
    read_files(engine, [list(1)]);
    engine.figures_csv();
    assert.deepEqual(bytes, copy);
    assert.notEqual(bytes.buffer, core.HEAPU8.buffer);
    assert.deepEqual(table, table_copy);
  });
});

test('delete frees the memory, and the engine answers no more', () => {
  const once = () =>
    with_engine((engine) => {
      read_files(engine, sample_data(), [1 << 20]);
      engine.figures_csv();
    });
  for (let i = 0; i < 3; i += 1) once();
  const before_it = core.HEAPU8.length;
  for (let i = 0; i < 12; i += 1) once();
  // Each engine holds some ten million bytes: twelve that stayed would show.
  assert.equal(core.HEAPU8.length, before_it);
  const engine = new core.Engine(today());
  engine.delete();
  assert.equal(engine.isDeleted(), true);
  for (const name of ['files', 'frame', 'figures_csv', 'delete']) {
    assert.throws(() => engine[name](), /deleted/i, name);
  }
});
