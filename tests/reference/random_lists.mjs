// Random but plausible case lists with everything that goes wrong in real ones, the same for the same seed.
// Governed by the definitions: the importer's acceptance list; extracts; coverage. Usage:
//   node random_lists.mjs --seed N --out DIR [--rows K]
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  add_months,
  day_of,
  is_working_day,
  iso,
  month_end,
  month_of,
  parts_of,
} from './dates.mjs';
import {
  agencies,
  assessment_outcomes,
  bad_dates,
  contact_outcomes,
  date_names,
  first_date,
  forms,
  headers,
  localities,
  nfa,
  sources,
  standard,
  start_of_coverage,
  supports,
  teams,
  titles,
  written,
} from './random_values.mjs';

function generator(seed) {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (choices) => choices[whole(0, choices.length - 1)];
  const chance = (share) => next() < share;
  return { next, whole, pick, chance };
}

function nth_working_day(start, count) {
  let day = start;
  for (let left = count; left > 0; ) {
    day += 1;
    if (is_working_day(day)) left -= 1;
  }
  return day;
}

/** What truly happened to some children between two days: {list: [events]}. */
function histories(random, from, to, amount, separate_types) {
  const { whole, pick, chance } = random;
  const events = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [], 8: [] };
  const children = [];
  for (let i = 0; i < Math.max(6, Math.floor(amount / 3)); i += 1) {
    children.push(
      pick([`${1000 + i}`, `00${100 + i}`, `aB${i}`, `ab${i}`, `C-${i}`, `${500000 + i}`]),
    );
  }
  const any_day = () => whole(from, to);
  const place = () => ({ team: pick(teams), locality: pick(localities) });
  for (let i = 0; i < amount; i += 1) {
    const child = pick(children);
    const contact = chance(0.05) ? (day_of(parts_of(to).year, 2, 29) ?? any_day()) : any_day();
    events[1].push({
      child,
      date: contact,
      source: pick(sources),
      outcome: pick(contact_outcomes),
      ...place(),
    });
    if (chance(0.2)) {
      const start = any_day();
      events[2].push({
        child,
        start,
        end: chance(0.75) ? start + whole(0, 120) : null,
        agency: pick(agencies),
        ...place(),
      });
    }
    if (chance(0.35)) continue;
    const referral = contact + pick([0, 0, 1, 5, 29, 30, 31, 45]);
    const refer = (date) =>
      events[3].push({
        child,
        date,
        source: pick(sources),
        nfa: pick(nfa),
        count: pick(['0', '0', '0', '1', '2', '1.0', '']),
        ...place(),
      });
    refer(referral);
    if (chance(0.2)) refer(add_months(referral, 12) + pick([-40, -1, 0, 1]));
    if (chance(0.25)) continue;
    const start = referral + pick([0, 0, 1, 2, 3, 10, 60]);
    const assess = (type, begun, limits) => {
      const length = chance(0.6) ? pick(limits) : whole(0, 80);
      const end = chance(0.82) ? nth_working_day(begun, length) + pick([0, 0, 0, 1]) : null;
      events[4].push({
        child,
        start: begun,
        end,
        type,
        support: pick(supports),
        outcome: pick(assessment_outcomes),
        referral: chance(0.7) ? referral : null,
        ...place(),
      });
      return end;
    };
    if (!separate_types || chance(0.2))
      assess(
        pick(['Single', 'single assessment', '', 'C&F']),
        start,
        [0, 33, 34, 44, 45, 45, 46, 46],
      );
    else {
      const end = assess(
        pick(['Initial', 'INITIAL', 'Initial assessment']),
        start,
        [5, 6, 7, 7, 8, 9, 10, 10, 11],
      );
      if (chance(0.2)) assess('Initial', start + whole(3, 40), [7, 8, 10, 11]);
      if (chance(0.6))
        assess(
          pick(['Core', 'core', 'Core Assessment']),
          (end ?? start) + pick([0, 0, 1, 4]),
          [30, 33, 34, 35, 35, 36],
        );
    }
    if (chance(0.3)) {
      const strategy = start + whole(-3, 12);
      events[5].push({
        child,
        strategy,
        conference: chance(0.5) ? nth_working_day(strategy, pick([10, 15, 16])) : null,
        ...place(),
      });
    }
    for (const list of [6, 7, 8]) {
      if (chance(0.1)) {
        const opened = any_day();
        events[list].push({
          child,
          start: opened,
          end: chance(0.5) ? opened + whole(10, 500) : null,
          status: 'c) Child in need plan',
          ...place(),
        });
      }
    }
  }
  return events;
}

/** What an extract taken on a day and reaching back to another shows of the events. */
function seen(list, events, back_to, taken) {
  const shown = [];
  for (const event of events) {
    const first = event[first_date[list]];
    if (first > taken) continue;
    const row = { ...event };
    for (const name of date_names)
      if (row[name] != null && row[name] > taken && name !== 'referral') row[name] = null;
    const start = row[start_of_coverage[list]];
    if (start == null ? first <= taken : start >= back_to) shown.push(row);
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
      if (date_names.has(name)) {
        value =
          value == null
            ? pick(['', '', '', '#N/A', '-'])
            : written(value, chance(0.05) ? pick(forms) : form);
        if (name !== first && chance(0.015))
          value = pick([...bad_dates, '01/01/1901', written(as_at + whole(1, 300), form)]);
      } else if (name === 'gender') value = pick(['a) Male', 'b) Female', '']);
      else if (name === 'ethnicity') value = pick(['a) WBRI', 'NOBT']);
      else if (name === 'birth') value = '01/02/2006';
      else if (name === 'age') value = pick(['12', '6.138', '-1']);
      else if (name === 'worker') value = pick(['A. Worker', 'B\u00a0Worker', '']);
      else if (name === 'child' && id_with_point && /^\d+$/.test(value)) value = `${value}.0`;
      cells[name] = value ?? '';
    }
    if (chance(0.02)) cells.child = pick(['', ' ', '#N/A']);
    if (chance(0.02))
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

function shuffled(random, items) {
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
  const events = histories(random, from, to, amount, separate_types);

  const usual_lists = chance(0.6) ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5].filter(() => chance(0.7));
  const chosen = [...usual_lists, ...[6, 7, 8].filter(() => chance(0.15))];
  if (chosen.length === 0) chosen.push(3);
  const files = [];
  for (const list of chosen) {
    const extra = [
      list === 1 && chance(0.4) ? 'outcome' : null,
      list === 4 && (separate_types ? chance(0.9) : chance(0.2)) ? 'type' : null,
      list === 4 && chance(0.3) ? 'referral' : null,
      list === 4 && chance(0.4) ? 'outcome' : null,
      list <= 4 && chance(0.5) ? 'locality' : null,
    ].filter(Boolean);
    const left_out =
      list === 3 && chance(0.2) ? 'count' : list === 4 && chance(0.1) ? 'support' : null;
    const extracts = pick([1, 1, 2, 2, 3]);
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
        ...(list >= 3 && chance(0.7) ? ['worker'] : []),
      ];
      const form = pick(forms);
      const ordered = shuffled(random, seen(list, events[list], back_to, taken));
      const rows = with_mistakes(random, list, ordered, columns, form, as_at, chance(0.15));
      const arranged = chance(0.3) ? shuffled(random, columns) : columns;
      files.push({
        name: `list_${list}_${n + 1}.csv`,
        bytes: file_bytes(random, list, arranged, rows),
      });
    }
  }
  return { as_at: iso(as_at), files: shuffled(random, files) };
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
