// The files of one list as one: which extract is newest, which row repeats another, what was counted.
// Governed by the definitions: row accounting; extracts; keys.
import { fold } from './csv.mjs';
import { lists } from './list_schema.mjs';

/** Every event date of a row that has happened by the as-at date. */
export const event_days = (row) =>
  lists[row.list].events
    .map((name) => row[name])
    .filter((day) => day !== undefined && day !== null);

const key_text = (text) => fold(text);

/** Whether a row repeats one already kept. A blank source or type matches any. */
function repeats(row, kept) {
  const same_child = kept.filter((other) => other.child === row.child);
  const any_or_same = (a, b) => a === '' || b === '' || key_text(a) === key_text(b);
  switch (row.list) {
    case 1:
      return same_child.some(
        (other) => other.date === row.date && any_or_same(other.source.text, row.source.text),
      );
    case 2:
      return same_child.some(
        (other) => other.start === row.start && key_text(other.agency) === key_text(row.agency),
      );
    case 3:
      return same_child.some((other) => other.date === row.date);
    case 4:
      return same_child.some(
        (other) => other.start === row.start && any_or_same(other.type, row.type),
      );
    case 5:
      return (
        (row.strategy === null || same_child.some((other) => other.strategy === row.strategy)) &&
        (row.conference == null || same_child.some((other) => other.conference === row.conference))
      );
    case 9:
      return same_child.length > 0;
    case 10:
      return same_child.some((other) => other.decision === row.decision);
    default:
      return same_child.some((other) => other.start === row.start);
  }
}

/** The rows of some files, in their order, without those that repeat an earlier one. */
function first_of_each_key(files) {
  const kept = [];
  for (const row of files.flatMap((file) => file.rows)) if (!repeats(row, kept)) kept.push(row);
  return kept;
}

/**
 * Merges the files of one list: newest file first (latest event date, then content), rows in line
 * order, the first of a key kept. Marks each file with its latest event day and its extract's day.
 */
export function merge_files(files) {
  for (const file of files) file.latest = Math.max(...file.rows.flatMap(event_days), -Infinity);
  const ordered = [...files].sort((a, b) =>
    a.latest === b.latest ? Buffer.compare(b.bytes, a.bytes) : b.latest - a.latest,
  );
  let newest_of_group = null;
  for (const file of ordered) {
    if (newest_of_group === null || newest_of_group - file.latest > 14)
      newest_of_group = file.latest;
    file.extract_day = newest_of_group;
  }
  for (const file of ordered) {
    file.is_newest = file === ordered[0];
    // A file without any date is of no extract: what is open in it stays so.
    file.in_newest_extract =
      file.extract_day === ordered[0].extract_day || file.latest === -Infinity;
  }
  const kept = first_of_each_key(ordered);
  for (const row of ordered.flatMap((file) => file.rows)) {
    if (kept.includes(row)) continue;
    row.duplicate = true;
    row.file.set_aside.push({ line: row.line, reason: 'duplicate', value: row.child });
  }
  const days = [...new Set(ordered.map((file) => file.extract_day))].filter(Number.isFinite);
  return {
    files: ordered,
    rows: kept,
    /** The days of the extracts, where there are several, and the rows of one of them alone. */
    extract_days: days.length > 1 ? days : [],
    rows_of_extract: (day) => first_of_each_key(ordered.filter((file) => file.extract_day === day)),
    has: (name) => ordered.some((file) => name in file.columns),
  };
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
