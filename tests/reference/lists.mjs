// One file to typed rows: which list it is, which header is which column, what is set aside and why.
// Governed by the definitions: row accounting; reading; the importer's header variants.
import {
  has_left_leaving_care,
  read_activity,
  read_case_status,
  read_legal_status,
  read_need,
  read_number,
  read_reason_ceased,
  read_suitable,
} from './codes.mjs';
import { clean, decode, is_blank_record, parse_csv } from './csv.mjs';
import { day_of, read_date } from './dates.mjs';
import { find_header, lists } from './list_schema.mjs';

const date_columns = new Set([
  'date',
  'start',
  'end',
  'strategy',
  'conference',
  'referral',
  'legal',
  'placement',
  'birth',
  'review',
  'visit',
  'health',
  'initial_health',
  'dental',
  'decision',
  'placement_order',
  'placed',
  'order',
  'reversed',
]);
const earliest_plausible = day_of(1990, 1, 1);

const source_code =
  /^(?:[a-z]\d?\)\s*)?(1[a-d]|2[ab]|3[a-f]|5[a-d]|10|[46789])(?:\.0)?(?![a-z0-9])/i;

/** The bare code of a contact or referral source where there is one, else the tidied text. */
export function read_source(text) {
  const value = clean(text);
  const found = source_code.exec(value);
  return found ? { text: found[1].toUpperCase(), is_code: true } : { text: value, is_code: false };
}

/** true, false, or null for blank, unknown and anything that cannot be read. */
export function read_yes_no(text) {
  const value = clean(text).toLowerCase();
  if (['nfa', 'no further action'].includes(value)) return true;
  if (['fa', 'further action'].includes(value)) return false;
  const bare = value.replace(/^[a-z][).]\s*/, '').replace(/^[01]\s*-\s*/, '');
  if (['yes', 'y', 'true', '1', '1.0'].includes(bare)) return true;
  if (['no', 'n', 'false', '0', '0.0'].includes(bare)) return false;
  return null;
}

/** initial, core or other; "" where blank. */
export function read_type(text) {
  const value = clean(text).toLowerCase();
  if (value === '') return '';
  if (/\binitial\b/.test(value)) return 'initial';
  if (/\bcore\b/.test(value)) return 'core';
  return 'other';
}

export function read_child(text) {
  const value = clean(text);
  return /^\d+\.0$/.test(value) ? value.slice(0, -2) : value;
}

/**
 * Reads one file. Returns null where no list is recognised, else
 * {list, columns, rows, set_aside, rows_read, later}: `rows` are those not set aside yet
 * (duplicates are found later, among all files of a list), `later` the child and day of the first
 * events that lie after the as-at date.
 */
export function read_file(name, bytes, as_at) {
  const text = decode(bytes).replace(/^\ufeff/, '');
  const readings = [',', '\t']
    .map((separator) => find_header(parse_csv(text, separator)))
    .filter(Boolean);
  if (readings.length === 0) return null;
  const { list, columns, below } = readings.reduce((best, one) =>
    one.width > best.width ? one : best,
  );
  const file = { name, bytes, list, columns, rows: [], set_aside: [], rows_read: 0, later: [] };
  for (const record of below) {
    if (is_blank_record(record)) continue;
    file.rows_read += 1;
    read_row(file, record, as_at);
  }
  return file;
}

function is_plausible(text) {
  const day = read_date(clean(text));
  return day !== null && day >= earliest_plausible;
}

function read_row(file, record, as_at) {
  const { list, columns } = file;
  const raw = (name) => (name in columns ? (record.cells[columns[name]] ?? '') : '');
  const set_aside = (reason, value) => file.set_aside.push({ line: record.line, reason, value });
  const row = { file, line: record.line, list, child: read_child(raw('child')), queries: [] };

  if (row.child === '') return set_aside('no child id', raw('child'));

  let first = lists[list].first.find((name) => clean(raw(name)) !== '');
  if (first === 'strategy' && !is_plausible(raw('strategy')) && is_plausible(raw('conference')))
    first = 'conference';
  if (!first && lists[list].first.length > 0 && !lists[list].may_lack_first)
    return set_aside('no date', '');
  if (first) {
    const day = read_date(clean(raw(first)));
    if (day === null) return set_aside('unreadable date', raw(first));
    if (day < earliest_plausible) return set_aside('implausible date before 1990', raw(first));
    if (day > as_at) {
      file.later.push({ child: row.child, day });
      return set_aside('after the as-at date', raw(first));
    }
  }

  for (const name of Object.keys(columns)) {
    if (!date_columns.has(name)) continue;
    row[name] = null;
    const written = clean(raw(name));
    if (written === '') continue;
    const day = read_date(written);
    if (day === null || (day < earliest_plausible && name !== 'birth'))
      row.queries.push(`${name} cannot be read`);
    else if (day > as_at) row[`${name}_comes_later`] = true;
    else row[name] = day;
  }
  if (row.start != null && row.end != null && row.end < row.start) row.ends_before_start = true;

  row.team = clean(raw('team'));
  row.locality = clean(raw('locality'));
  row.worker = clean(raw('worker'));
  if ('source' in lists[list].columns) row.source = read_source(raw('source'));
  if (list === 1) row.contact_outcome = clean(raw('outcome'));
  if (list === 2) row.agency = clean(raw('agency'));
  if (list === 3) {
    row.nfa = read_yes_no(raw('nfa'));
    row.count = read_number(raw('count'));
  }
  if (list === 4) {
    row.support = read_yes_no(raw('support'));
    row.type = read_type(raw('type'));
    row.outcome = clean(raw('outcome'));
  }
  if (list === 5) row.transfer = read_yes_no(raw('transfer'));
  if (list === 6) {
    row.need = read_need(raw('need'));
    row.other_need = row.need === '' ? clean(raw('need')) : '';
    row.status = read_case_status(raw('status'));
  }
  if (list === 7) row.previous = read_number(raw('previous'));
  if (list === 8 || list === 9) row.age = read_number(raw('age'));
  if (list === 8) {
    row.legal_status = read_legal_status(raw('legal_status'));
    row.placements = read_number(raw('placements'));
    row.reason = read_reason_ceased(raw('reason'));
    row.distance = read_number(raw('distance'));
  }
  if (list === 9) {
    row.has_left = has_left_leaving_care(raw('in_touch'));
    row.suitable = read_suitable(raw('suitability'));
    row.activity = read_activity(raw('activity'));
  }
  file.rows.push(row);
}
