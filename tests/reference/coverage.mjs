// The months an extract speaks for.
// Governed by the definitions: frame (coverage) and its finer points.
import { month_end, month_of } from './dates.mjs';
import { lists } from './list_schema.mjs';
import { event_days } from './merge.mjs';
import { readings } from './readings.mjs';

/** Rows that count once a mistyped year is left out: the smaller side of each gap of twelve empty months. */
function without_strays(rows, start_name) {
  let dated = rows
    .filter((row) => row[start_name] != null)
    .sort((a, b) => a[start_name] - b[start_name]);
  const left_out = new Set();
  for (;;) {
    const gap = dated.findIndex(
      (row, i) => i > 0 && month_of(row[start_name]) - month_of(dated[i - 1][start_name]) > 12,
    );
    if (gap < 0) break;
    const before = dated.slice(0, gap);
    const after = dated.slice(gap);
    const [out, kept] = before.length <= after.length ? [before, after] : [after, before];
    for (const row of out) left_out.add(row);
    dated = kept;
  }
  return { dated, left_out };
}

/** First and last month covered by one file, or null where nothing in it starts coverage. */
export function file_coverage(file, as_at) {
  const start_name = lists[file.list].coverage;
  if (!start_name) return null;
  const { dated, left_out } = without_strays(file.rows, start_name);
  if (dated.length === 0) return null;
  const first = month_of(dated[0][start_name]);
  // Where the dates left out are the later ones, what happened before the first of them still counts.
  const latest_start = dated.at(-1)[start_name];
  const too_late = [...left_out].map((row) => row[start_name]).filter((day) => day > latest_start);
  const stray_month = Math.min(...too_late.map(month_of));
  const days = file.rows
    .filter((row) => too_late.length > 0 || !left_out.has(row))
    .flatMap(event_days)
    .filter((day) => month_of(day) < stray_month);
  let last = month_of(Math.max(...days));
  const now = month_of(as_at);
  if (file.is_newest && now - last < 3) last = Math.max(last, now);
  return { first, last: Math.min(last, now) };
}

/** {months: Set of covered months, first: earliest covered month or null} of a merged list. */
export function list_coverage(list, as_at) {
  const months = new Set();
  let first = null;
  for (const file of list.files) {
    const span = file_coverage(file, as_at);
    if (!span) continue;
    for (let month = span.first; month <= span.last; month += 1) months.add(month);
    if (first === null || span.first < first) first = span.first;
  }
  return { months, first };
}

/** Whether a row without an end is still open on a day: one found only in an older extract no longer is. */
export function is_open_on(row, day) {
  const end_name = lists[row.list].end;
  if (row.start == null || row.start > day || row.ends_before_start) return false;
  if (row[end_name] != null) return row[end_name] > day;
  if (row[`${end_name}_comes_later`] && (row.list <= 4 || readings.later_end_keeps_open))
    return true;
  return row.file.in_newest_extract || day <= month_end(month_of(row.file.extract_day));
}
