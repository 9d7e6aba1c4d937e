// One file to typed rows: which list it is, which header is which column, what is set aside and why.
// Governed by the definitions: row accounting; reading; the importer's header variants.
import { clean, decode, fold, is_blank_record, parse_csv, tidy } from "./csv.mjs";
import { day_of, read_date } from "./dates.mjs";

const exact = (...names) => ({ names, loose: null });
const loosely = (loose, ...names) => ({ names, loose });

const shared = {
  child: loosely(/(?=.*\bchild\b)(?=.*\b(?:id|identifier)\b)/, "child unique id"),
  team: exact("allocated team"),
  locality: exact("locality", "area"),
};

/**
 * Per list: its columns; `first`, the columns whose first filled one is the row's first event;
 * `coverage`, the column that starts coverage; `events`, every date that counts as an event;
 * `end`, the column that closes the row's case, where it has one.
 */
export const lists = {
  9: {
    columns: { eligibility: exact("eligibility category") },
    knows: ["eligibility"], first: [], coverage: null, events: [], end: null,
  },
  8: {
    columns: {
      start: exact("date started to be looked after"),
      end: exact("date ceased to be looked after"),
      legal: exact("start date of current legal status"),
      placement: exact("start date of most recent placement"),
    },
    knows: ["start"], first: ["start"], coverage: "end", events: ["start", "end", "legal", "placement"], end: "end",
  },
  7: {
    columns: { start: exact("child protection plan start date"), end: exact("child protection plan end date") },
    knows: ["start"], first: ["start"], coverage: "end", events: ["start", "end"], end: "end",
  },
  6: {
    columns: { start: exact("cin start date"), end: exact("cin closure date") },
    knows: ["start"], first: ["start"], coverage: "end", events: ["start", "end"], end: "end", may_lack_first: true,
  },
  5: {
    columns: {
      strategy: loosely(
        /\bstrategy discussion\b.*\bdate\b/,
        "strategy discussion initiating section 47 enquiry start date",
        "section 47 enquiry start date",
      ),
      conference: loosely(/\bdate\b.*\binitial child protection conference\b/, "date of initial child protection conference"),
    },
    knows: ["strategy"], first: ["strategy", "conference"], coverage: "strategy", events: ["strategy", "conference"], end: null,
  },
  4: {
    columns: {
      start: exact("continuous assessment start date"),
      end: exact("continuous assessment date of authorisation"),
      support: loosely(
        /\brequiring\b.*\bsupport\b|\bassessed as being in need\b/,
        "was the child assessed as requiring la children's social care support?",
      ),
      type: exact("assessment type"),
      referral: exact("date of referral"),
      outcome: exact("assessment outcome"),
    },
    knows: ["start"], first: ["start"], coverage: "end", events: ["start", "end", "referral"], end: "end",
  },
  3: {
    columns: {
      date: loosely(/\bdate\b.*\breferral\b/, "date of referral"),
      source: loosely(/\breferral\b.*\bsource\b/, "referral source"),
      nfa: loosely(/\breferral\b.*\bnfa\b/, "referral nfa?"),
      count: loosely(/\bnumber of referrals\b/, "number of referrals in last 12 months"),
    },
    knows: ["date", "source|nfa"], first: ["date"], coverage: "date", events: ["date"], end: null,
  },
  2: {
    columns: {
      start: exact("assessment start date"),
      end: exact("assessment completion date"),
      agency: loosely(/\borganisation\b.*\bassessment\b/, "organisation completing assessment"),
    },
    knows: ["start", "end|agency"], first: ["start"], coverage: "end", events: ["start", "end"], end: "end",
  },
  1: {
    columns: {
      date: loosely(/\bdate\b.*\bcontact\b/, "date of contact"),
      source: loosely(/\bcontact\b.*\bsource\b/, "contact source"),
      outcome: exact("contact outcome"),
    },
    knows: ["date"], first: ["date"], coverage: "date", events: ["date"], end: null,
  },
};

const date_columns = new Set(["date", "start", "end", "strategy", "conference", "referral", "legal", "placement"]);
const earliest_plausible = day_of(1990, 1, 1);

/** Column positions by name: an exact header before a loose one, then the first. */
function find_columns(headers, list) {
  const found = {};
  for (const [name, { names, loose }] of Object.entries({ ...shared, ...lists[list].columns })) {
    let at = headers.findIndex((header) => names.includes(header));
    if (at < 0 && loose) at = headers.findIndex((header) => loose.test(header));
    if (at >= 0) found[name] = at;
  }
  return found;
}

function recognise(cells) {
  const headers = cells.map((cell) => tidy(cell).toLowerCase());
  for (const list of [9, 8, 7, 6, 5, 4, 3, 2, 1]) {
    const columns = find_columns(headers, list);
    const known = lists[list].knows.every((choice) => choice.split("|").some((name) => name in columns));
    if (known && "child" in columns) return { list, columns };
  }
  return null;
}

const source_code = /^(?:[a-z]\d?\)\s*)?(1[a-d]|2[ab]|3[a-f]|5[a-d]|10|[46789])(?:\.0)?(?![a-z0-9])/i;

/** The bare code of a contact or referral source where there is one, else the tidied text. */
export function read_source(text) {
  const value = clean(text);
  const found = source_code.exec(value);
  return found ? { text: found[1].toUpperCase(), is_code: true } : { text: value, is_code: false };
}

/** true, false, or null for blank, unknown and anything that cannot be read. */
export function read_yes_no(text) {
  const value = clean(text).toLowerCase();
  if (["nfa", "no further action"].includes(value)) return true;
  if (["fa", "further action"].includes(value)) return false;
  const bare = value.replace(/^[a-z][).]\s*/, "").replace(/^[01]\s*-\s*/, "");
  if (["yes", "y", "true", "1", "1.0"].includes(bare)) return true;
  if (["no", "n", "false", "0", "0.0"].includes(bare)) return false;
  return null;
}

/** initial, core or other; "" where blank. */
export function read_type(text) {
  const value = clean(text).toLowerCase();
  if (value === "") return "";
  if (/\binitial\b/.test(value)) return "initial";
  if (/\bcore\b/.test(value)) return "core";
  return "other";
}

export function read_child(text) {
  const value = clean(text);
  return /^\d+\.0$/.test(value) ? value.slice(0, -2) : value;
}

/**
 * Reads one file. Returns null where no list is recognised, else
 * {list, columns, rows, set_aside, rows_read, later_dates}: `rows` are those not set aside yet
 * (duplicates are found later, among all files of a list), `later_referrals` the first events
 * that lie after the as-at date.
 */
export function read_file(name, bytes, as_at) {
  const text = decode(bytes).replace(/^\ufeff/, "");
  let records = parse_csv(text, ",");
  let header_at = records.slice(0, 30).findIndex((record) => recognise(record.cells));
  if (header_at < 0) {
    records = parse_csv(text, "\t");
    header_at = records.slice(0, 30).findIndex((record) => recognise(record.cells));
  }
  if (header_at < 0) return null;
  const { list, columns } = recognise(records[header_at].cells);
  const file = { name, bytes, list, columns, rows: [], set_aside: [], rows_read: 0, later: [] };
  for (const record of records.slice(header_at + 1)) {
    if (is_blank_record(record)) continue;
    file.rows_read += 1;
    read_row(file, record, as_at);
  }
  return file;
}

function read_row(file, record, as_at) {
  const { list, columns } = file;
  const raw = (name) => (name in columns ? (record.cells[columns[name]] ?? "") : "");
  const set_aside = (reason, value) => file.set_aside.push({ line: record.line, reason, value });
  const row = { file, line: record.line, list, child: read_child(raw("child")), queries: [] };

  if (row.child === "") return set_aside("no child id", raw("child"));

  const first = lists[list].first.find((name) => clean(raw(name)) !== "");
  if (!first && lists[list].first.length > 0 && !lists[list].may_lack_first) return set_aside("no date", "");
  if (first) {
    const day = read_date(clean(raw(first)));
    if (day === null) return set_aside("unreadable date", raw(first));
    if (day < earliest_plausible) return set_aside("implausible date before 1990", raw(first));
    if (day > as_at) {
      file.later.push({ child: row.child, day });
      return set_aside("after the as-at date", raw(first));
    }
  }

  for (const name of Object.keys(columns)) {
    if (!date_columns.has(name)) continue;
    row[name] = null;
    const written = clean(raw(name));
    if (written === "") continue;
    const day = read_date(written);
    if (day === null || day < earliest_plausible) row.queries.push(`${name} cannot be read`);
    else if (day > as_at) row[`${name}_comes_later`] = true;
    else row[name] = day;
  }
  if (row.start != null && row.end != null && row.end < row.start) row.ends_before_start = true;

  row.team = clean(raw("team"));
  row.locality = clean(raw("locality"));
  if ("source" in lists[list].columns) row.source = read_source(raw("source"));
  if (list === 1) row.contact_outcome = clean(raw("outcome"));
  if (list === 2) row.agency = clean(raw("agency"));
  if (list === 3) {
    row.nfa = read_yes_no(raw("nfa"));
    const count = clean(raw("count"));
    row.count = /^\d+(?:\.\d+)?$/.test(count) ? Number(count) : null;
  }
  if (list === 4) {
    row.support = read_yes_no(raw("support"));
    row.type = read_type(raw("type"));
    row.outcome = clean(raw("outcome"));
  }
  file.rows.push(row);
}

/** Every event date of a row that has happened by the as-at date. */
export const event_days = (row) =>
  lists[row.list].events.map((name) => row[name]).filter((day) => day !== undefined && day !== null);

const key_text = (text) => fold(text);

/** Whether a row repeats one already kept. A blank source or type matches any. */
function repeats(row, kept) {
  const same_child = kept.filter((other) => other.child === row.child);
  const any_or_same = (a, b) => a === "" || b === "" || key_text(a) === key_text(b);
  switch (row.list) {
    case 1:
      return same_child.some((other) => other.date === row.date && any_or_same(other.source.text, row.source.text));
    case 2:
      return same_child.some((other) => other.start === row.start && key_text(other.agency) === key_text(row.agency));
    case 3:
      return same_child.some((other) => other.date === row.date);
    case 4:
      return same_child.some((other) => other.start === row.start && any_or_same(other.type, row.type));
    case 5:
      return (
        (row.strategy === null || same_child.some((other) => other.strategy === row.strategy)) &&
        (row.conference == null || same_child.some((other) => other.conference === row.conference))
      );
    case 9:
      return same_child.length > 0;
    default:
      return same_child.some((other) => other.start === row.start);
  }
}

/**
 * Merges the files of one list: newest file first (latest event date, then content), rows in line
 * order, the first of a key kept. Marks each file with its latest event day and its extract's day.
 */
export function merge_files(files) {
  for (const file of files) file.latest = Math.max(...file.rows.flatMap(event_days), -Infinity);
  const ordered = [...files].sort(
    (a, b) => (a.latest === b.latest ? Buffer.compare(b.bytes, a.bytes) : b.latest - a.latest),
  );
  let newest_of_group = null;
  for (const file of ordered) {
    if (newest_of_group === null || newest_of_group - file.latest > 14) newest_of_group = file.latest;
    file.extract_day = newest_of_group;
  }
  const kept = [];
  for (const file of ordered) {
    file.is_newest = file === ordered[0];
    file.in_newest_extract = file.extract_day === ordered[0].extract_day;
    for (const row of file.rows) {
      if (repeats(row, kept)) {
        row.duplicate = true;
        file.set_aside.push({ line: row.line, reason: "duplicate", value: row.child });
      } else {
        kept.push(row);
      }
    }
  }
  return { files: ordered, rows: kept, has: (name) => ordered.some((file) => name in file.columns) };
}

/** What was read, used and set aside in one file; the parts add up to the whole. */
export function accounting(file) {
  const set_aside = {};
  for (const { reason } of file.set_aside) set_aside[reason] = (set_aside[reason] ?? 0) + 1;
  const rows = [...file.set_aside].sort((a, b) => a.line - b.line);
  return {
    file: file.name,
    list: file.list,
    read: file.rows_read,
    used: file.rows.filter((row) => !row.duplicate).length,
    set_aside,
    rows,
  };
}
