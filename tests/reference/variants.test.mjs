// One list in every encoding, delimiter, layout and date form that is read: the same figures each time.
// Governed by the definitions: input formats, importer acceptance list; reading.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../../web/src/sample/generate.mjs';
import { parse_csv } from './csv.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = process.env.BANDSTAND_BIN ?? join(root, 'build/native/bandstand');
const folder = mkdtempSync(join(tmpdir(), 'bandstand-variants-'));
after(() => rmSync(folder, { recursive: true }));

const sample = sampleFiles().find(({ name }) => name.includes('assessments'));
const rows = parse_csv(sample.text).map(({ cells }) => cells);

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
const plain = (delimiter) => (cell) =>
  new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`).test(cell) ? quoted(cell) : cell;
const text = (table, { delimiter = ',', end = '\r\n', cell = plain(delimiter) } = {}) =>
  table.map((row) => row.map(cell).join(delimiter) + end).join('');

const swap_bytes = (bytes) => bytes.swap16();
const headings = (change) => [rows[0].map(change), ...rows.slice(1)];
const cells = (change) => [rows[0], ...rows.slice(1).map((row) => row.map(change))];

/** Rewrites real dd/mm/yyyy dates; anything else in a cell is left as it is. */
const dates = (write) =>
  cells((cell) => {
    const parts = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell)?.slice(1).map(Number);
    if (!parts) return cell;
    const [day, month, year] = parts;
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCDate() === day ? write(day, month, year, date) : cell;
  });
const two = (number) => String(number).padStart(2, '0');
const month_names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const variants = {
  'UTF-8 with a byte order mark': `\ufeff${text(rows)}`,
  'UTF-16, little endian, tabs': Buffer.from(`\ufeff${text(rows, { delimiter: '\t' })}`, 'utf16le'),
  'UTF-16, big endian': swap_bytes(Buffer.from(`\ufeff${text(rows)}`, 'utf16le')),
  'Windows-1252 with curly apostrophes': Buffer.from(
    text(headings((heading) => heading.replaceAll("'", '\x92'))),
    'latin1',
  ),
  semicolons: text(rows, { delimiter: ';' }),
  bars: text(rows, { delimiter: '|' }),
  'every cell in quotes': text(rows, { cell: quoted, end: '\n' }),
  'lone carriage returns': text(rows, { end: '\r' }),
  'a title and a blank line above': `List 4: Assessments\r\n\r\n${text(rows)}`,
  'an unnamed leading column': text(rows.map((row, i) => [i === 0 ? '' : String(i), ...row])),
  'trailing empty columns': text(rows.map((row) => [...row, '', ''])),
  'headings in capitals with trailing spaces': text(
    headings((heading) => `${heading.toUpperCase()} `),
  ),
  'columns in another order': text(rows.map((row) => row.toReversed())),
  'headings repeated further down': text([...rows.slice(0, 500), rows[0], ...rows.slice(500)]),
  'line breaks inside quoted cells': text(cells((cell) => cell.replaceAll(' Team', '\nTeam'))),
  'non-breaking spaces': text(cells((cell) => cell.replaceAll(' Team', '\u00a0Team'))),
  'ids with .0': text(cells((cell) => cell.replace(/^(\d{6,})$/, '$1.0'))),
  'yyyy-mm-dd': text(dates((d, m, y) => `${y}-${two(m)}-${two(d)}`)),
  'd.m.yyyy': text(dates((d, m, y) => `${d}.${m}.${y}`)),
  'dd-mm-yyyy': text(dates((d, m, y) => `${two(d)}-${two(m)}-${y}`)),
  'dd-Mon-yy': text(dates((d, m, y) => `${two(d)}-${month_names[m - 1]}-${two(y % 100)}`)),
  'dates with a time': text(dates((d, m, y) => `${two(d)}/${two(m)}/${y} 00:00`)),
  'Excel serial days': text(dates((_d, _m, _y, date) => String(date.getTime() / 864e5 + 25569))),
};

function figures(name, bytes) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const run = spawnSync(binary, ['figures', '--as-at', '2018-09-30', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(run.status, 0, run.stderr || String(run.error));
  return run.stdout;
}

const expected = figures('as-written.csv', sample.text);

test('the list as written has figures', () => {
  assert.match(expected, /\r\nassessment-45,[^\r]*,quarter,2018-19 Q2,[^\r]*,152,180,84\.4,/);
});

for (const [index, [what, bytes]] of Object.entries(variants).entries()) {
  test(`${what}: the same figures`, () => {
    assert.ok(figures(`variant-${index}.csv`, bytes) === expected, 'the figures differ');
  });
}
