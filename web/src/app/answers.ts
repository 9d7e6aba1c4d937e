// What people say that headings and codes are: rows of other headings and spellings, as the core
// reads them. Answers that have been chosen count for nothing until they are confirmed.
import type { ErrorItem } from '../components/ErrorSummary';
import type { FileSummary } from '../engine/contract';
import { count, plural } from '../format/number';
import { tableText } from '../format/table_text';
import type { Store } from './store';

export const aliasHeadings = ['list', 'column', 'header', 'value', 'meaning'];
/** In place of a column: nothing is to be read from what stands under the heading. */
export const notNeeded = 'not needed';

/** One row of other headings and spellings: list, column, header, value, meaning. */
export type AliasRow = string[];

export interface Answers {
  /** Rows chosen and not confirmed, by what they speak of. */
  rows: Record<string, AliasRow>;
  /** Which list a file is said to be that is recognised as none, by its name. */
  lists: Record<string, string>;
  /** What came of the last confirmation. */
  outcome: string;
}

export const noAnswers: Answers = { rows: {}, lists: {}, outcome: '' };

export function headingRow(list: string, header: string, column: string): AliasRow {
  return [list, column, header, '', ''];
}

/** An empty meaning: the value says nothing, and is read as not recorded. */
export function valueRow(list: string, column: string, value: string, meaning: string): AliasRow {
  return [list, column, '', value, meaning];
}

/** The same for two rows that speak of one heading, or of one value of one column. */
export function subjectOf([list = '', column = '', header = '', value = '']: AliasRow): string {
  const said = value === '' ? [header] : [column, header, value];
  return JSON.stringify([list, ...said].map((text) => text.toLowerCase()));
}

/** The rows in force with the answers; what was said of the same thing before gives way. */
export function withAnswers(rows: AliasRow[], answers: AliasRow[]): AliasRow[] {
  const subjects = new Set(answers.map(subjectOf));
  return [...rows.filter((row) => !subjects.has(subjectOf(row))), ...answers];
}

function readingOf(file: FileSummary | undefined, name: string): string {
  if (file === undefined || file.kind === 'unusable') return `${name} is still not recognised.`;
  const aside = file.set_aside.reduce((sum, { rows }) => sum + rows, 0);
  return `${name} is read as ${file.title}: ${count(file.rows_read)} rows read, ${count(file.rows_used)} used, ${count(aside)} set aside.`;
}

const edited =
  'Other headings and spellings are being edited on the settings screen. Save or discard that first.';

/** Sets the table of other headings; what is wrong with it, or nothing. */
async function setRows(store: Store, rows: AliasRow[]): Promise<ErrorItem[]> {
  if (store.state.drafts.aliases !== undefined) return [{ text: edited }];
  const { ok, message } = await store.set('aliases', tableText(aliasHeadings, rows));
  return ok ? [] : [{ text: message }];
}

/** Shows and says what came of it; what was pressed is gone, so the focus goes to the top. */
function show(store: Store, answers: Answers): void {
  store.change({ answers });
  store.say(answers.outcome);
  document.querySelector<HTMLElement>('h1')?.focus();
}

/** Puts the answers for one file into force; what is wrong, or nothing. */
export async function confirmAnswers(
  store: Store,
  name: string,
  chosen: AliasRow[],
): Promise<ErrorItem[]> {
  const { rows } = await store.client.call('table_rows', 'aliases');
  const wrong = await setRows(store, withAnswers(rows, chosen));
  if (wrong.length > 0) return wrong;
  const gone = new Set(chosen.map(subjectOf));
  const { answers, files } = store.state;
  const left = Object.entries(answers.rows).filter(([subject]) => !gone.has(subject));
  const reading = readingOf(
    files.find((file) => file.name === name),
    name,
  );
  const outcome = `${plural(chosen.length, 'answer is', 'answers are')} in force. ${reading}`;
  show(store, { ...answers, rows: Object.fromEntries(left), outcome });
  return [];
}

/** Takes back what was said; files are read without it. What is wrong, or nothing. */
export async function takeBack(store: Store, row: AliasRow): Promise<ErrorItem[]> {
  const { rows } = await store.client.call('table_rows', 'aliases');
  const subject = subjectOf(row);
  const wrong = await setRows(
    store,
    rows.filter((other) => subjectOf(other) !== subject),
  );
  if (wrong.length > 0) return wrong;
  const outcome = 'It was taken back, and the files were read again without it.';
  show(store, { ...store.state.answers, outcome });
  return [];
}
