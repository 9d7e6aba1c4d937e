// Tables that are being edited: what has been typed and not been saved. A draft outlives its screen,
// but not the tab.
import type { CellFault, Setting, TableRows } from '../engine/contract';
import { isBlank, tableText } from '../format/table_text';
import type { Store } from './store';

export interface Draft {
  rows: string[][];
  /** Names of the files whose rows have been taken over; they go once the rows are saved. */
  files: string[];
  /** What was wrong when it was last saved; lines as the core counts them. */
  faults: CellFault[];
}

export function draftOf(rows: TableRows): Draft {
  return { rows: rows.rows.map((row) => [...row]), files: [], faults: [] };
}

/** Settings that nobody misses when they are gone: the view, and the day looked at. */
const passing = ['mode', 'as-at'];

/** What a file of the settings would bring back, to tell whether one has been saved. */
export function keptText(settings: Setting[]): string {
  return JSON.stringify(
    settings
      .filter(({ key, value, default_value }) => value !== default_value && !passing.includes(key))
      .map(({ key, value }) => [key, value]),
  );
}

/** The rows of a file behind those there are, without the ones that give way. */
export function withFile(draft: Draft, all: TableRows, name: string): Draft {
  const taken = all.files
    .filter((file) => file.name === name)
    .flatMap(({ rows, replaced }) => rows.filter((_, i) => !replaced[i]));
  const kept = draft.rows.filter((row) => !isBlank(row));
  return { rows: [...kept, ...taken], files: [...draft.files, name], faults: [] };
}

/** Without one row; what is said about the rows below moves up with them. */
export function withoutRow(draft: Draft, index: number): Draft {
  const line = index + 2;
  return {
    ...draft,
    rows: draft.rows.filter((_, i) => i !== index),
    faults: draft.faults
      .filter((fault) => fault.line !== line)
      .map((fault) => (fault.line > line ? { ...fault, line: fault.line - 1 } : fault)),
  };
}

export function withRow(draft: Draft, index: number, row: string[]): Draft {
  const line = index + 2;
  return {
    ...draft,
    rows: [...draft.rows.slice(0, index), row, ...draft.rows.slice(index)],
    faults: draft.faults.map((fault) =>
      fault.line >= line ? { ...fault, line: fault.line + 1 } : fault,
    ),
  };
}

export function withCell(draft: Draft, index: number, column: number, text: string): Draft {
  return {
    ...draft,
    rows: draft.rows.map((row, i) =>
      i === index ? row.map((cell, j) => (j === column ? text : cell)) : row,
    ),
  };
}

/**
 * Sets the table to what the draft says and takes out the files whose rows it took over. The draft
 * stays where the core refuses it, with what is wrong.
 */
export async function saveDraft(store: Store, setting: Setting, draft: Draft): Promise<boolean> {
  const headings = setting.columns.map(({ heading }) => heading);
  const outcome = await store.set(setting.key, tableText(headings, draft.rows));
  if (!outcome.ok) {
    const whole = { line: 0, column: '', value: '', message: outcome.message };
    store.draft(setting.key, {
      ...draft,
      faults: outcome.faults.length > 0 ? outcome.faults : [whole],
    });
    return false;
  }
  const { files } = await store.client.call('table_rows', setting.key);
  for (const { file, name } of files) if (draft.files.includes(name)) await store.remove(file);
  store.draft(setting.key, null);
  return true;
}
