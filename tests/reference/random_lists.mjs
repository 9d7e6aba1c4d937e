// Random but plausible case lists with everything that goes wrong in real ones, the same for the same seed.
// Governed by the definitions: the importer's acceptance list; extracts; coverage. Usage:
//   node random_lists.mjs --seed N --out DIR [--rows K]
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { add_months, day_of, iso, month_end, month_of, parts_of } from './dates.mjs';
import { state_on, written_age } from './random_care.mjs';
import { generator, histories } from './random_histories.mjs';
import {
  bad_dates,
  date_names,
  first_date,
  forms,
  headers,
  standard,
  start_of_coverage,
  teams,
  titles,
  workers,
  written,
} from './random_values.mjs';

/** What an extract taken on a day and reaching back to another shows of the events. */
function seen(random, list, events, back_to, taken, as_at) {
  const shown = [];
  for (const event of events) {
    const first = event[first_date[list]] ?? event.conference ?? event.end ?? taken;
    if (first > taken) continue;
    const row = { ...event, ...state_on(random, list, event, random.pick([taken, as_at])) };
    for (const name of date_names)
      if (row[name] != null && row[name] > taken && name !== 'referral' && name !== 'birth')
        row[name] = null;
    const start = row[start_of_coverage[list]];
    if (start == null || start >= back_to) shown.push(row);
  }
  return shown;
}

/** Makes mistakes: returns rows of written cells by column name. */
function with_mistakes(random, list, rows, columns, form, as_at, id_with_point) {
  const { whole, pick, chance } = random;
  const out = [];
  for (const event of rows) {
    const row = { ...event };
    const first = first_date[list];
    if ('end' in row && row.end != null && chance(0.03)) row.end = row.start - whole(1, 30);
    if (chance(0.004))
      for (const name of date_names)
        if (row[name] != null) row[name] = add_months(row[name], -12 * whole(2, 9));
    const cells = {};
    for (const name of columns) {
      let value = row[name];
      if (name === 'birth' && value == null) value = '01/02/2006';
      else if (date_names.has(name)) {
        value =
          value == null
            ? pick(['', '', '', '#N/A', '-'])
            : written(value, chance(0.05) ? pick(forms) : form);
        if (name !== first && chance(0.015))
          value = pick([...bad_dates, '01/01/1901', written(as_at + whole(1, 300), form)]);
      } else if (name === 'gender') value = pick(['a) Male', 'b) Female', '']);
      else if (name === 'ethnicity') value = pick(['a) WBRI', 'NOBT']);
      else if (name === 'age') value = written_age(random, row.birth, as_at);
      else if (name === 'worker') value = pick(workers);
      else if (name === 'child' && id_with_point && /^\d+$/.test(value)) value = `${value}.0`;
      cells[name] = value ?? '';
    }
    if (chance(0.02)) cells.child = pick(['', ' ', '#N/A']);
    if (first && chance(0.02))
      cells[first] = pick([
        '',
        'nan',
        ...bad_dates,
        '01/01/1901',
        '05/06/0208',
        written(as_at + whole(1, 400), form),
      ]);
    out.push(cells);
    if (chance(0.04)) {
      const again = { ...cells };
      if ('source' in again && chance(0.4)) again.source = '';
      if ('type' in again && chance(0.4)) again.type = '';
      if ('team' in again && chance(0.4)) again.team = pick(teams);
      out.push(again);
    }
  }
  return out;
}

/** The items in a random order. */
export function shuffled(random, items) {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random.whole(0, i);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** Bytes of one file, in one of the shapes spreadsheets leave behind. */
function file_bytes(random, list, columns, rows) {
  const { pick, chance } = random;
  const shape = pick([
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-8-bom',
    'windows-1252',
    'utf-16le',
    'utf-16le-tabs',
  ]);
  const separator = shape === 'utf-16le-tabs' ? '\t' : ',';
  const quote = (value) =>
    /[",\r\n\t]/.test(value) || chance(0.03) ? `"${value.replaceAll('"', '""')}"` : value;
  const lead = chance(0.1) ? [''] : [];
  const tail = chance(0.1) ? ['', ''] : [];
  const line = (cells) => [...lead, ...cells, ...tail].map(quote).join(separator);
  const names = columns.map((name) => pick(headers[`${list}.${name}`] ?? headers[name]));
  const lines = [];
  if (chance(0.3))
    lines.push(line([`List ${list}: ${titles[list]}`, ...columns.slice(1).map(() => '')]));
  lines.push(line(names));
  rows.forEach((row) => {
    lines.push(line(columns.map((name) => String(row[name]))));
    if (chance(0.01)) lines.push(line(columns.map(() => '')));
  });
  const text = lines.join(pick(['\r\n', '\n'])) + (chance(0.8) ? '\r\n' : '');
  if (shape === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (shape.startsWith('utf-16le')) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (shape === 'windows-1252') {
    const special = new Map([
      ['\u2018', 0x91],
      ['\u2019', 0x92],
      ['\u201c', 0x93],
      ['\u201d', 0x94],
    ]);
    return Buffer.from(Array.from(text, (c) => special.get(c) ?? c.codePointAt(0)));
  }
  return Buffer.from(text);
}

/** A table of population; some have a year missing. */
function population(random, from, to) {
  const lines = ['year,population'];
  for (let { year } = parts_of(from - 366); year <= parts_of(to).year; year += 1)
    if (random.chance(0.9)) lines.push(`${year},${random.whole(9000, 60000)}`);
  return { name: 'population.csv', bytes: Buffer.from(`${lines.join('\r\n')}\r\n`) };
}

/** A set of lists: {as_at: ISO date, files: [{name, bytes}]}. The same seed gives the same set. */
export function random_lists(seed, amount = 90) {
  const random = generator(seed);
  const { whole, pick, chance } = random;
  const old = chance(0.35);
  const from = old ? day_of(2008, 4, 1) + whole(0, 300) : day_of(2016, 10, 1) + whole(0, 300);
  const to = add_months(from, whole(4, 32)) + whole(0, 27);
  const as_at = pick([
    to,
    month_end(month_of(to)),
    to + whole(0, 40),
    to + whole(40, 130),
    to - whole(5, 120),
    month_end(month_of(to) - 1),
  ]);
  const separate_types = old || chance(0.3);
  const events = histories(random, from, to, amount, separate_types, as_at);

  const usual_lists = chance(0.6) ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5].filter(() => chance(0.7));
  const share = pick([0.1, 0.4, 0.7, 1]);
  const chosen = [...usual_lists, ...[6, 7, 8, 9, 10].filter(() => chance(share))];
  if (chosen.length === 0) chosen.push(3);
  const files = [];
  for (const list of chosen) {
    const extra = [
      list === 1 && chance(0.4) ? 'outcome' : null,
      list === 4 && (separate_types ? chance(0.9) : chance(0.2)) ? 'type' : null,
      list === 4 && chance(0.3) ? 'referral' : null,
      list === 4 && chance(0.4) ? 'outcome' : null,
      list === 5 && chance(0.6) ? 'transfer' : null,
      list === 8 && chance(0.3) ? 'initial_health' : null,
      list === 8 && chance(0.5) ? 'distance' : null,
      chance(0.5) ? 'locality' : null,
    ].filter(Boolean);
    const may_lack = { 3: ['count', 'nfa'], 4: ['support'], 7: ['previous'], 8: ['placements'] };
    const left_out = chance(0.15) ? pick(may_lack[list] ?? ['team']) : null;
    const extracts = list === 9 ? pick([1, 1, 2]) : pick([1, 1, 2, 2, 3]);
    const begins = from + (chance(0.3) ? whole(0, 150) : 0);
    const ends = to - (chance(0.2) ? whole(0, 100) : 0);
    for (let n = 0; n < extracts; n += 1) {
      const taken =
        n === extracts - 1
          ? ends
          : Math.round(begins + ((ends - begins) * (n + 1)) / extracts) + whole(-6, 20);
      const back_to =
        extracts === 1
          ? begins
          : Math.round(begins + ((ends - begins) * n) / extracts) - whole(-40, 90);
      const own_extra = extra.filter(() => chance(0.9));
      const columns = [
        'child',
        ...(chance(0.6) ? ['gender', 'ethnicity', 'birth', 'age'] : []),
        ...standard[list].filter((name) => name !== left_out),
        ...own_extra,
        ...(list >= 3 && list <= 9 && chance(0.8) ? ['worker'] : []),
      ];
      if (list >= 8 && !columns.includes('birth'))
        columns.push(...['birth', 'age'].filter(() => chance(0.8)));
      const form = pick(forms);
      const ordered = shuffled(random, seen(random, list, events[list], back_to, taken, as_at));
      const rows = with_mistakes(random, list, ordered, columns, form, as_at, chance(0.15));
      const arranged = chance(0.3) ? shuffled(random, columns) : columns;
      files.push({
        name: `list_${list}_${n + 1}.csv`,
        bytes: file_bytes(random, list, arranged, rows),
      });
    }
  }
  if (chance(0.5)) files.push(population(random, from, to));
  return { as_at: iso(as_at), files: shuffled(random, files) };
}

/** Every third set is read under other settings than the usual ones. */
export function varied_settings(seed) {
  if (seed % 3 !== 0) return {};
  return {
    'visit-days-plan': '15',
    'visit-days-care': '28',
    'exits-of': 'listed-routes',
    'initial-health-limit': 'calendar-28',
    'unqualified-workers': 'zed; C worker',
    clock: seed % 2 === 0 ? 'referral' : 'start',
  };
}

function main(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const seed = Number(option('--seed') ?? NaN);
  const out = option('--out');
  if (!Number.isInteger(seed) || !out) {
    process.stderr.write('usage: random_lists.mjs --seed N --out DIR [--rows K]\n');
    return 2;
  }
  const set = random_lists(seed, Number(option('--rows') ?? 90));
  mkdirSync(out, { recursive: true });
  for (const file of set.files) writeFileSync(join(out, file.name), file.bytes);
  writeFileSync(join(out, 'as_at.txt'), `${set.as_at}\n`);
  process.stdout.write(
    `--as-at ${set.as_at} ${set.files.map((file) => join(out, file.name)).join(' ')}\n`,
  );
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
