// Dates, cells, rounding and row accounting of the plain computation against sums done by hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { parse_csv } from './csv.mjs';
import { add_months, iso, read_date, working_days } from './dates.mjs';
import { compute, write_figures } from './figures.mjs';
import { read_child, read_source, read_yes_no } from './lists.mjs';
import { percent_text } from './measure_rows.mjs';
import { accounting } from './merge.mjs';
import { contacts, day } from './small_lists.mjs';

test('working days match the published due dates', () => {
  for (const [start, limit, due] of [
    ['2009-03-30', 7, '2009-04-08'],
    ['2010-04-01', 10, '2010-04-19'],
    ['2011-04-21', 10, '2011-05-11'],
    ['2012-05-25', 35, '2012-07-17'],
    ['2013-04-15', 45, '2013-06-19'],
    ['2017-12-22', 15, '2018-01-17'],
    ['2018-07-02', 45, '2018-09-04'],
    ['2020-05-07', 15, '2020-06-01'],
    ['2022-05-27', 45, '2022-08-02'],
    ['2022-09-16', 15, '2022-10-10'],
    ['2023-04-28', 20, '2023-05-31'],
    ['1999-12-24', 10, '2000-01-13'],
    ['2018-03-24', 45, '2018-05-31'],
  ]) {
    assert.equal(working_days(day(start), day(due)), limit, `${start} to ${due}`);
    assert.equal(
      working_days(day(start), day(due) - 1),
      limit - 1,
      `${start} to the day before ${due}`,
    );
  }
  assert.equal(working_days(day('2018-09-01'), day('2018-09-03')), 1);
  assert.equal(working_days(day('2018-09-03'), day('2018-09-03')), 0);
});

test("months are added with the short month's last day", () => {
  assert.equal(iso(add_months(day('2016-02-29'), 12)), '2017-02-28');
  assert.equal(iso(add_months(day('2018-08-31'), 6)), '2019-02-28');
  assert.equal(iso(add_months(day('2018-02-28'), 24)), '2020-02-28');
});

test('dates are read day first and nothing is guessed', () => {
  for (const text of [
    '3/9/2018',
    '03-09-2018',
    '03.09.2018',
    '03-Sep-18',
    '03-sep-2018',
    '2018-09-03',
    '03/09/2018 14:05',
    '2018-09-03T00:00:00',
    '43346',
  ]) {
    assert.equal(iso(read_date(text)), '2018-09-03', text);
  }
  for (const text of [
    '31/02/2018',
    '09/13/2018',
    '3 September 2018',
    'soon',
    '19999',
    '60001',
    '2018/09/03',
  ]) {
    assert.equal(read_date(text), null, text);
  }
  assert.equal(iso(read_date('01-Jan-49')), '2049-01-01');
  assert.equal(iso(read_date('01-Jan-50')), '1950-01-01');
});

test("cells are read as the importer's list describes", () => {
  assert.deepEqual(
    parse_csv('a,"b\r\nc","d ""e"""\r\nf,,\n').map((r) => [r.line, r.cells]),
    [
      [1, ['a', 'b\r\nc', 'd "e"']],
      [3, ['f', '', '']],
    ],
  );
  assert.equal(read_child(' 00123.0 '), '00123');
  assert.deepEqual(
    ['q) 6: Police', '2a: Schools', '10', 'p1) 5D: LA services', '(CS) Police'].map(
      (v) => read_source(v).text,
    ),
    ['6', '2A', '10', '5D', '(CS) Police'],
  );
  assert.deepEqual(['a) Yes', '0 - No', 'NFA', 'FA', 'c) Unknown', '#N/A'].map(read_yes_no), [
    true,
    false,
    true,
    false,
    null,
    null,
  ]);
});

test('rounding is half up', () => {
  assert.equal(percent_text(1, 16, 1), '6.3');
  assert.equal(percent_text(22, 25, 1), '88.0');
  assert.equal(percent_text(2, 3, 1), '66.7');
});

test('every row is accounted for, each for its first reason', () => {
  const { files } = compute(
    [
      contacts(
        ',01/05/2018,1A',
        'A,,1A',
        'A,soon,1A',
        'A,01/05/1918,1A',
        'A,01/05/2028,1A',
        'A,01/05/2018,1A',
        'A,01/05/2018,a) 1a: Individual',
        'A,01/05/2018,',
        'A,01/05/2018,6',
        ',,',
      ),
    ],
    day('2018-06-30'),
  );
  const account = accounting(files[0]);
  assert.equal(account.read, 9);
  assert.equal(account.used, 2);
  assert.deepEqual(account.set_aside, {
    'no child id': 1,
    'no date': 1,
    'unreadable date': 1,
    'implausible date before 1990': 1,
    'after the as-at date': 1,
    duplicate: 2,
  });
  assert.deepEqual(
    account.rows.map((row) => row.line),
    [2, 3, 4, 5, 6, 8, 9],
  );
});

test('the written file guards formulas and never repeats a key', () => {
  const { rows } = compute([contacts('A,01/05/2018,=SUM(A1)', 'B,01/05/2018,')], day('2018-06-30'));
  const text = write_figures(rows);
  assert.ok(text.startsWith('\ufeffindicator,title,group,basis'));
  assert.ok(text.includes(",'=SUM(A1),"));
  const keys = rows.map((r) =>
    [r.indicator, r.basis, r.period_end, r.breakdown, r.category].join('|'),
  );
  assert.equal(new Set(keys).size, keys.length);
});
