// Two sets of figures, side by side: every figure, field by field.
// Governed by the definitions: the figures contract. Environment:
//   BANDSTAND_IGNORE  fields to leave out of the comparison while chasing another (default none)
import assert from 'node:assert/strict';
import { parse_csv } from './csv.mjs';
import { indicators } from './indicators.mjs';

const ignored = (process.env.BANDSTAND_IGNORE ?? '').split(',').filter(Boolean);
const compared = [
  'numerator',
  'denominator',
  'value',
  'unit',
  'marker',
  'direction',
  'period',
  'period_start',
].filter((field) => !ignored.includes(field));
const key_fields = ['indicator', 'basis', 'period_end', 'breakdown', 'category', 'source'];

/** Breakdowns the definitions name for each indicator; others of the command line are its own affair. */
const places = ['team', 'locality'];
const named_breakdowns = {
  contacts: ['source', ...places],
  'contacts-closed-logged': ['source', ...places],
  'conversion-contact-referral': ['source', ...places],
  referrals: ['source', ...places],
  'referral-nfa': ['source', ...places],
  're-referral': ['source', ...places],
  'referrals-by-source': ['category', ...places],
  'assessment-45-by-outcome': ['outcome', 'locality'],
  'early-help-by-agency': ['agency', 'locality'],
  tracker: ['status', ...places],
  'referral-reasons': ['category', ...places],
  'lac-legal-status': ['category', ...places],
  'caseload-readings': ['worker'],
  'referrals-rate': [],
  's47-rate': [],
  'cpp-rate': [],
  'lac-rate': [],
};

/** The figures computed from cases of a figures file, by key. */
export function figures_of(text) {
  const [head, ...records] = parse_csv(text.replace(/^\ufeff/, ''));
  const figures = new Map();
  for (const { cells } of records) {
    const row = Object.fromEntries(head.cells.map((name, i) => [name, cells[i] ?? '']));
    if (!(row.indicator in indicators) || row.source !== 'cases') continue;
    const named = named_breakdowns[row.indicator] ?? places;
    if (row.breakdown !== 'total' && !named.includes(row.breakdown)) continue;
    const key = key_fields.map((field) => row[field]).join(' | ');
    assert.ok(!figures.has(key), `the key occurs twice: ${key}`);
    figures.set(key, row);
  }
  return figures;
}

/** An empty cell of the table of sources and stages may be printed or left out. */
const may_be_absent = (row) =>
  row.indicator === 'referrals-by-source' && row.breakdown === 'category' && row.numerator === '0';

/** The total of that table is a count under an indicator with one decimal: 25 and 25.0 are the same. */
const same = (field, a, b) =>
  a === b ||
  (field === 'value' && a !== '' && b !== '' && a.replace(/\.0$/, '') === b.replace(/\.0$/, ''));

const show = (row) =>
  compared.map((field) => `${field} ${row[field] === '' ? '(empty)' : row[field]}`).join(', ');

/** Where two sets of figures differ: [{what, text}]. */
export function differences(expected, actual) {
  const found = [];
  for (const [key, row] of expected) {
    const other = actual.get(key);
    if (!other) {
      if (!may_be_absent(row))
        found.push({
          what: `${row.indicator} ${row.breakdown}: missing row`,
          text: `${key}\n  missing; expected ${show(row)}`,
        });
      continue;
    }
    const fields = compared.filter((field) => !same(field, row[field], other[field]));
    if (fields.length > 0) {
      found.push({
        what: `${row.indicator} ${row.breakdown}: ${fields.join('+')}`,
        text: `${key}\n  expected ${show(row)}\n  printed  ${show(other)}\n  note     ${row.note} // ${other.note}`,
      });
    }
  }
  for (const [key, row] of actual) {
    if (!expected.has(key) && !may_be_absent(row)) {
      found.push({
        what: `${row.indicator} ${row.breakdown}: extra row`,
        text: `${key}\n  not expected; printed ${show(row)}`,
      });
    }
  }
  return found;
}

function grouped(items, key_of) {
  const groups = new Map();
  for (const item of items) groups.set(key_of(item), [...(groups.get(key_of(item)) ?? []), item]);
  return groups;
}

/** What differs, indicator by indicator, each with its simplest example. */
export function explain(found, where) {
  const by_indicator = grouped(found, ({ what }) => what.split(' ')[0]);
  const lines = [`${found.length} differences, ${where}`];
  for (const [, ones] of by_indicator) {
    const kinds = [...grouped(ones, ({ what }) => what)].sort((a, b) => b[1].length - a[1].length);
    for (const [what, { length }] of kinds) lines.push(`  ${length} x ${what}`);
    const in_total = ones.filter(({ text }) => text.includes('| total |'));
    const [simplest] = [
      ...in_total.filter(({ text }) => text.includes('| month |')),
      ...in_total,
      ...ones,
    ];
    lines.push(simplest.text.replace(/^/gm, '    '));
  }
  return lines.join('\n');
}
