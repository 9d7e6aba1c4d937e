// A plain reader of the sample's own files, for its tests.

import { isWorkday, on } from './calendar.mjs';
import { sampleFiles } from './generate.mjs';

export type Row = Record<string, string>;

/** A plain reader for the sample's own CSV: quotes may hold commas, never line ends. */
export function cells(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

export function read(text: string): { header: string[]; rows: Row[] } {
  const [first = '', ...lines] = text.split('\r\n').slice(0, -1);
  const header = cells(first);
  return {
    header,
    rows: lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [header[i], cell]))),
  };
}

/** Days since 1970 of a dd/mm/yyyy date; undefined for anything else, also 31 February. */
export function day(text: string | undefined): number | undefined {
  const [, d, m, y] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text ?? '') ?? [];
  if (y === undefined) return undefined;
  const at = new Date(`${y}-${m}-${d}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(d)
    ? undefined
    : at.getTime() / 864e5;
}

/** As day(), for what is a date or compares as false with any. */
export const at = (text: string | undefined): number => day(text) ?? Number.NaN;

export function workdays_between(start: number, end: number): number {
  let n = 0;
  for (let d = start + 1; d <= end; d++) if (isWorkday(d)) n++;
  return n;
}

export const files = sampleFiles();
const tables = files.filter(({ name }) => name.endsWith('.csv'));
export const parsed = new Map(tables.map(({ name, text }) => [name, read(text)]));

/** The rows of a table of the sample; fails where there is no such file. */
export function rows(name: string): Row[] {
  const found = parsed.get(name);
  if (!found) throw new Error(`no ${name}`);
  return found.rows;
}

export const AS_AT = on('2018-09-30');

/** Rows of a list less the repeated ones. */
export const distinct = (list: Row[]): Row[] => [
  ...new Map(list.map((row) => [JSON.stringify(row), row])).values(),
];

/** Rows by what they have in a column, such as the child. */
export function by_column(list: Row[], column: string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of list) {
    const key = row[column] ?? '';
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** Headings that tests of several lists name. */
export const ID = 'Child Unique ID';
export const START = 'Continuous Assessment Start Date';
export const END = 'Continuous Assessment Date of Authorisation';
export const STRATEGY = 'Strategy discussion initiating Section 47 Enquiry Start Date';
export const CONFERENCE = 'Date of Initial Child Protection Conference';
