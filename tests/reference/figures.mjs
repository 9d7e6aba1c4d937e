// An independent, deliberately plain computation of the figures, to check the fast one against.
// Governed by the definitions: the figures contract. Usage:
//   node figures.mjs --as-at YYYY-MM-DD [--set key=value]... [--accounting] FILE...
import { readFileSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { list_coverage } from './coverage.mjs';
import { fold, write_cell } from './csv.mjs';
import { from_iso, month_of } from './dates.mjs';
import { indicators } from './indicators.mjs';
import { read_file } from './lists.mjs';
import { flow_rows, tracker_rows } from './measure_rows.mjs';
import { build_measures } from './measures.mjs';
import { accounting, merge_files } from './merge.mjs';
import { read_population } from './population.mjs';
import { state_rows } from './state_rows.mjs';

export const columns = [
  'indicator',
  'title',
  'group',
  'basis',
  'period',
  'period_start',
  'period_end',
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
  'unit',
  'marker',
  'target',
  'rag',
  'band',
  'direction',
  'source',
  'note',
];

// Spellings that differ only in case go under the most frequent one, counted over the used rows of all
// lists; others are known too, from rows that an older extract has for its own day alone.

function category_names(merged) {
  const counted = new Map();
  const note = (kind, text, uses) => {
    if (text === '') return;
    const key = JSON.stringify([kind, fold(text)]);
    if (!counted.has(key)) counted.set(key, new Map());
    counted.get(key).set(text, (counted.get(key).get(text) ?? 0) + uses);
  };
  const note_row = (row, uses) => {
    for (const kind of ['team', 'locality', 'agency', 'outcome', 'worker', 'other_need'])
      if (row[kind]) note(kind, row[kind], uses);
    if (row.source && !row.source.is_code) note('source', row.source.text, uses);
  };
  for (const { files, rows } of Object.values(merged)) {
    for (const file of files) for (const row of file.rows) note_row(row, 0);
    for (const row of rows) note_row(row, 1);
  }
  return (kind, text) => {
    if (text === '') return 'not recorded';
    const spellings = [...counted.get(JSON.stringify([kind, fold(text)]))];
    spellings.sort((a, b) => b[1] - a[1] || Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0])));
    return spellings[0][0];
  };
}

export const usual_settings = {
  clock: 'start',
  tolerance: 0.3,
  'visit-days-plan': '10',
  'visit-days-care': '42',
  'initial-health-limit': 'working-20',
  'exits-of': 'all-ceased',
  'unqualified-workers': '',
};

/**
 * files: [{name, bytes}]; as_at: a day number; settings: as the command line's --set.
 * Returns {rows: figure rows, files: read files, unrecognised: names}.
 */
export function compute(files, as_at, settings = {}) {
  const chosen = { ...usual_settings, ...settings };
  const read = [];
  const unrecognised = [];
  let population = null;
  for (const { name, bytes } of files) {
    const file = read_file(name, bytes, as_at);
    if (file) read.push(file);
    else {
      const years = read_population(bytes);
      if (years?.size > 0) population = new Map([...(population ?? []), ...years]);
      else if (!years) unrecognised.push(name);
    }
  }
  const merged = {};
  for (const list of new Set(read.map((file) => file.list))) {
    merged[list] = merge_files(read.filter((file) => file.list === list));
  }
  const coverage = {};
  let first_month = month_of(as_at);
  for (const [list, content] of Object.entries(merged)) {
    coverage[list] = list_coverage(content, as_at);
    if (Number(list) <= 8 && coverage[list].first !== null)
      first_month = Math.min(first_month, coverage[list].first);
  }
  const context = { as_at, settings: chosen, coverage, first_month, merged, population };
  const rows = build_measures(merged, as_at, chosen, category_names(merged)).flatMap((measure) => {
    if (measure.kind === 'rate' && population === null) return [];
    if (measure.kind === 'tracker') return tracker_rows(measure, context);
    return measure.printed ? state_rows(measure, context) : flow_rows(measure, context);
  });
  return { rows, files: read, unrecognised, coverage };
}

export function write_figures(rows) {
  const lines = [columns.join(',')];
  for (const row of rows) {
    const [title, group] = indicators[row.indicator];
    lines.push(columns.map((name) => write_cell({ ...row, title, group }[name])).join(','));
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function main(args) {
  const { values, positionals: paths } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'as-at': { type: 'string', default: '' },
      accounting: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const as_at = from_iso(values['as-at']);
  const settings = {};
  for (const [key, value] of values.set.map((text) => text.split('='))) {
    settings[key] = key === 'tolerance' ? Number(value) : value;
  }
  if (as_at === null || paths.length === 0) {
    process.stderr.write(
      'usage: figures.mjs --as-at YYYY-MM-DD [--set key=value]... [--accounting] FILE...\n',
    );
    return 2;
  }
  const result = compute(
    paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
    as_at,
    settings,
  );
  for (const name of result.unrecognised)
    process.stderr.write(`${name}: not recognised as any list\n`);
  if (result.files.length === 0) return 1;
  if (values.accounting)
    for (const file of result.files) process.stdout.write(`${JSON.stringify(accounting(file))}\n`);
  else process.stdout.write(write_figures(result.rows));
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
