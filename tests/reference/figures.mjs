// An independent, deliberately plain computation of the figures, to check the fast one against.
// Governed by the definitions: the figures contract. Usage:
//   node figures.mjs --as-at YYYY-MM-DD [--set key=value]... [--accounting] FILE...
import { readFileSync, realpathSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { fold, write_cell } from "./csv.mjs";
import { list_coverage } from "./coverage.mjs";
import { from_iso, iso, month_end, month_of, month_start } from "./dates.mjs";
import { accounting, merge_files, read_file } from "./lists.mjs";
import { build_measures, tracker_statuses } from "./measures.mjs";

/** id: [title, group, decimals, polarity]. */
export const indicators = {
  "contacts": ["Contacts", "inputs", 0, "neutral"],
  "contacts-closed-logged": ["Contacts closed and logged", "inputs", 1, "neutral"],
  "conversion-contact-referral": ["Contacts that became referrals", "inputs", 1, "neutral"],
  "referrals": ["Referrals", "inputs", 0, "neutral"],
  "referral-nfa": ["Referrals with no further action", "inputs", 1, "neutral"],
  "referrals-for-assessment": ["Contacts that become referrals for assessment", "inputs", 0, "neutral"],
  "conversion-referral-assessment": ["Referrals going to assessment", "inputs", 1, "neutral"],
  "referrals-by-source": ["Contacts and referrals by source and stage", "inputs", 1, "neutral"],
  "re-referral": ["Re-referrals within 12 months", "outputs", 1, "smaller"],
  "early-help-opened": ["Early help assessments opened", "inputs", 0, "neutral"],
  "early-help-by-agency": ["Early help assessments by agency", "inputs", 0, "neutral"],
  "ia-7": ["Initial assessments in 7 working days", "processes", 1, "bigger"],
  "ia-10": ["Initial assessments in 10 working days", "processes", 1, "bigger"],
  "ca-35": ["Core assessments in 35 working days", "processes", 1, "bigger"],
  "assessment-45": ["Single assessments in 45 working days", "processes", 1, "bigger"],
  "assessment-45-by-outcome": ["Timeliness by outcome", "processes", 1, "bigger"],
  "assessment-to-service": ["Assessments leading to a service", "processes", 1, "neutral"],
  "assessments-started": ["Assessments started", "processes", 0, "neutral"],
  "tracker": ["Open assessments: In Time, Becoming Overdue, Overdue", "tracker", 0, "neutral"],
};

export const columns = [
  "indicator", "title", "group", "basis", "period", "period_start", "period_end", "breakdown", "category",
  "numerator", "denominator", "value", "unit", "marker", "target", "rag", "band", "direction", "source", "note",
];

// Periods. A period is {basis, first, last}: its first and last month.

const year_first_month = (month) => month - ((month + 9) % 12);
const year_name = (first) => {
  const year = Math.floor(first / 12);
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
};
const quarter_of = (month) => Math.floor((month - year_first_month(month)) / 3) + 1;

function period_holding(basis, month) {
  const year = year_first_month(month);
  const quarter = year + (quarter_of(month) - 1) * 3;
  switch (basis) {
    case "month": return { basis, first: month, last: month };
    case "quarter": return { basis, first: quarter, last: quarter + 2 };
    case "ytd": return { basis, first: year, last: quarter + 2 };
    case "rolling12": return { basis, first: month - 11, last: month };
    default: return { basis, first: year, last: year + 11 };
  }
}

function period_name({ basis, first, last }) {
  const year = year_name(year_first_month(last));
  switch (basis) {
    case "month": return iso(month_start(first)).slice(0, 7);
    case "quarter": return `${year} Q${quarter_of(last)}`;
    case "ytd": return `${year} to Q${quarter_of(last)}`;
    case "rolling12": return `12 months to ${iso(month_end(last))}`;
    default: return year;
  }
}

/** Every printed period of a basis, from the one that holds the first month to the one that holds the as-at date. */
function periods(basis, first_month, as_at) {
  const step = { month: 1, quarter: 3, ytd: 3, rolling12: 1, year: 12 }[basis];
  const found = [];
  let period = period_holding(basis, first_month);
  while (month_start(basis === "ytd" ? period.last - 2 : basis === "rolling12" ? period.last : period.first) <= as_at) {
    if (basis !== "rolling12" || month_end(period.last) <= as_at) found.push(period);
    period = period_holding(basis, period.last + step);
  }
  return found;
}

function previous_period({ basis, first, last }) {
  if (basis === "ytd") return period_holding("ytd", last - 3);
  if (basis === "rolling12") return period_holding(basis, last - 3);
  return period_holding(basis, first - 1);
}

// Figures of one period.

/**
 * {marker, months, part, by_column}: which months of a period count for a measure.
 * Months after the as-at date's own are not asked for.
 */
function coverage_of(measure, period, context) {
  const last = Math.min(period.last, month_of(context.as_at));
  const is_covered = (month) => measure.needs.every((list) => context.coverage[list].months.has(month));
  const asked = [];
  for (let month = period.first; month <= last; month += 1) asked.push(month);
  const months = new Set(asked.filter(is_covered));
  if (months.size === 0) return { available: false };
  const part = months.size < asked.length;
  if (part && period.basis === "rolling12") return { available: false };
  let by_column = false;
  if (measure.look_back) {
    for (let month = period.first - measure.look_back; month <= last; month += 1) if (!is_covered(month)) by_column = true;
    if (by_column && !measure.has_column) return { available: false };
  }
  return { available: true, months, part, by_column };
}

/**
 * The numbers of a measure in a period: null where the version of the measure does not exist then;
 * {available: false}; or {available, part, cells: Map(breakdown + category -> {breakdown, category, num, den})}.
 */
function numbers_of(measure, period, context) {
  if (measure.exists && !measure.exists(period.last)) return null;
  const coverage = coverage_of(measure, period, context);
  if (!coverage.available) return coverage;
  const cases = measure.cases.filter((one) => coverage.months.has(month_of(one.day)));
  const is_num = (one) => (coverage.by_column ? one.num_by_column : one.num);
  const cells = new Map();
  const put = (breakdown, category, cell) => cells.set(JSON.stringify([breakdown, category]), { breakdown, category, ...cell });
  const count = (chosen) => ({ num: chosen.filter(is_num).length, den: measure.kind === "percent" ? chosen.length : null });
  put("total", "", count(cases));
  const breakdowns = new Set(cases.flatMap((one) => Object.keys(one.categories)));
  for (const breakdown of breakdowns) {
    for (const category of new Set(cases.map((one) => one.categories[breakdown]))) {
      put(breakdown, category, count(cases.filter((one) => one.categories[breakdown] === category)));
    }
  }
  if (measure.kind === "cross-table") {
    for (const source of new Set(cases.map((one) => one.source))) {
      for (const stage of new Set(cases.map((one) => one.stage))) {
        const of_stage = cases.filter((one) => one.stage === stage);
        const num = of_stage.filter((one) => one.source === source).length;
        put("category", `${source}: ${stage}`, { num, den: of_stage.length });
      }
    }
  }
  return {
    ...coverage,
    cells,
    undecided: cases.filter((one) => one.undecided).length,
    complete: month_end(period.last) <= context.as_at,
  };
}

function direction(polarity, now, before, length_now, length_before, tolerance) {
  let change;
  let limit;
  if (now.den !== null) {
    if (now.den === 0 || !before || before.den === 0) return "";
    // Points, over the common denominator.
    change = 100 * (now.num * before.den - before.num * now.den);
    limit = tolerance * now.den * before.den;
  } else {
    const base = (before?.num ?? 0) * length_now;
    change = 100 * (now.num * length_before - base);
    limit = tolerance * base;
  }
  // The tolerance is a decimal fraction: scaled so that 0.3 meets 0.3 exactly.
  const small = Math.abs(change) * 1000 < Math.round(limit * 1000);
  if (change === 0 || small) return "level";
  if (polarity === "neutral") return change > 0 ? "up" : "down";
  return change > 0 === (polarity === "bigger") ? "better" : "worse";
}

/** Rounded half up from whole numbers, with the indicator's decimals. */
export function percent_text(num, den, decimals) {
  const scale = 10 ** decimals;
  const rounded = Math.floor((2 * 100 * num * scale + den) / (2 * den));
  return (rounded / scale).toFixed(decimals);
}

function flow_rows(measure, context) {
  const [, , decimals, polarity] = indicators[measure.id];
  const out = [];
  for (const basis of ["month", "quarter", "ytd", "rolling12", "year"]) {
    for (const period of periods(basis, context.first_month, context.as_at)) {
      const numbers = numbers_of(measure, period, context);
      if (numbers === null) continue;
      const base = {
        indicator: measure.id, basis, period: period_name(period),
        period_start: iso(month_start(period.first)), period_end: iso(month_end(period.last)), source: "cases",
      };
      if (!numbers.available) {
        const unit = measure.kind === "percent" ? "percent" : "count";
        out.push({ ...base, breakdown: "total", category: "", unit, marker: "x", note: "not covered by the loaded lists" });
        continue;
      }
      const previous = previous_period(period);
      const before = numbers_of(measure, previous, context);
      const notes = [];
      if (!numbers.complete) notes.push(`to ${iso(context.as_at)}`);
      if (numbers.part) notes.push(`covered for ${numbers.months.size} months of the period only`);
      if (numbers.by_column) notes.push("earlier referrals taken from the supplied count");
      if (numbers.undecided > 0) notes.push(`not so far: ${numbers.undecided}`);
      for (const [key, cell] of numbers.cells) {
        let arrow = "";
        if (before?.available) {
          const whole = numbers.complete && before.complete && !numbers.part && !before.part;
          if (cell.den !== null || whole) {
            arrow = direction(polarity, cell, before.cells.get(key), period.last - period.first + 1,
              previous.last - previous.first + 1, context.settings.tolerance);
          }
        }
        const marker =
          cell.den === 0 ? "z" : numbers.part ? "p" : cell.den !== null && cell.den < 30 ? "u" : "";
        out.push({
          ...base, breakdown: cell.breakdown, category: cell.category,
          numerator: cell.num, denominator: cell.den ?? "",
          value: cell.den === null ? String(cell.num) : cell.den === 0 ? "" : percent_text(cell.num, cell.den, decimals),
          unit: cell.den === null ? "count" : "percent", marker, direction: arrow, note: notes.join("; "),
        });
      }
    }
  }
  return out;
}

function tracker_rows(measure, context) {
  const day = iso(context.as_at);
  const base = {
    indicator: "tracker", basis: "asat", period: day, period_start: day, period_end: day,
    denominator: "", unit: "count", marker: "", direction: "", source: "cases", note: "",
  };
  const out = [];
  const put = (breakdown, category, cases) =>
    out.push({ ...base, breakdown, category, numerator: cases.length, value: String(cases.length) });
  put("total", "", measure.cases);
  for (const status of tracker_statuses) put("status", status, measure.cases.filter((one) => one.status === status));
  for (const breakdown of ["team", "locality"]) {
    for (const category of new Set(measure.cases.map((one) => one.categories[breakdown]))) {
      if (category === undefined) continue;
      for (const status of tracker_statuses) {
        const cases = measure.cases.filter((one) => one.categories[breakdown] === category && one.status === status);
        if (cases.length > 0) put(breakdown, `${category}: ${status}`, cases);
      }
    }
  }
  return out;
}

// Spellings that differ only in case go under the most frequent one, counted over the used rows of all lists.

function category_names(merged) {
  const counted = new Map();
  const note = (kind, text) => {
    if (text === "") return;
    const key = JSON.stringify([kind, fold(text)]);
    if (!counted.has(key)) counted.set(key, new Map());
    counted.get(key).set(text, (counted.get(key).get(text) ?? 0) + 1);
  };
  for (const { rows } of Object.values(merged)) {
    for (const row of rows) {
      for (const kind of ["team", "locality", "agency", "outcome"]) if (row[kind]) note(kind, row[kind]);
      if (row.source && !row.source.is_code) note("source", row.source.text);
    }
  }
  return (kind, text) => {
    if (text === "") return "not recorded";
    const spellings = [...counted.get(JSON.stringify([kind, fold(text)]))];
    spellings.sort((a, b) => b[1] - a[1] || Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0])));
    return spellings[0][0];
  };
}

/**
 * files: [{name, bytes}]; as_at: a day number; settings: {clock, tolerance}.
 * Returns {rows: figure rows, files: read files, unrecognised: names}.
 */
export function compute(files, as_at, settings = {}) {
  const chosen = { clock: "start", tolerance: 0.3, ...settings };
  const read = [];
  const unrecognised = [];
  for (const { name, bytes } of files) {
    const file = read_file(name, bytes, as_at);
    if (file) read.push(file);
    else unrecognised.push(name);
  }
  const merged = {};
  for (const list of new Set(read.map((file) => file.list))) {
    merged[list] = merge_files(read.filter((file) => file.list === list));
  }
  const coverage = {};
  let first_month = month_of(as_at);
  for (const [list, content] of Object.entries(merged)) {
    coverage[list] = list_coverage(content, as_at);
    if (Number(list) <= 8 && coverage[list].first !== null) first_month = Math.min(first_month, coverage[list].first);
  }
  const context = { as_at, settings: chosen, coverage, first_month };
  const rows = build_measures(merged, as_at, chosen, category_names(merged)).flatMap((measure) =>
    measure.kind === "tracker" ? tracker_rows(measure, context) : flow_rows(measure, context),
  );
  return { rows, files: read, unrecognised, coverage };
}

export function write_figures(rows) {
  const lines = [columns.join(",")];
  for (const row of rows) {
    const [title, group] = indicators[row.indicator];
    lines.push(columns.map((name) => write_cell({ ...row, title, group }[name])).join(","));
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}


function main(args) {
  const settings = {};
  const paths = [];
  let as_at = null;
  let show_accounting = false;
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === "--as-at") as_at = from_iso(args[(i += 1)] ?? "");
    else if (args[i] === "--accounting") show_accounting = true;
    else if (args[i] === "--set") {
      const [key, value] = (args[(i += 1)] ?? "").split("=");
      settings[key] = key === "tolerance" ? Number(value) : value;
    } else paths.push(args[i]);
  }
  if (as_at === null || paths.length === 0) {
    process.stderr.write("usage: figures.mjs --as-at YYYY-MM-DD [--set key=value]... [--accounting] FILE...\n");
    return 2;
  }
  const result = compute(paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) })), as_at, settings);
  for (const name of result.unrecognised) process.stderr.write(`${name}: not recognised as any list\n`);
  if (result.files.length === 0) return 1;
  if (show_accounting) for (const file of result.files) process.stdout.write(`${JSON.stringify(accounting(file))}\n`);
  else process.stdout.write(write_figures(result.rows));
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
