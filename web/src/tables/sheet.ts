// A table described once: for the screen, for its order, for copying and for its CSV file.
import type { ComponentChildren } from 'preact';
import type { Caption, Row } from '../downloads/tables';
import { captionRows } from '../downloads/tables';
import { inOrder, type Kind, type Order, type Sort } from './order';

/** One value as a spreadsheet is to have it, and as people read it. */
export interface Part {
  raw: string | number | null;
  text: string;
  number: boolean;
}

export interface Cell {
  order: Order;
  /** As many as the column has parts; on the screen they stand together in one cell. */
  parts: Part[];
  shown: ComponentChildren;
}

export interface SheetColumn {
  id: string;
  title: string;
  kind: Kind;
  /** Titles of the parts where a column is copied as several: value, mark, numerator ... */
  parts?: string[];
  /** The heading on the screen where it is more than its title. */
  shown?: ComponentChildren;
  /** Sentences, which need room to be read. */
  wordy?: boolean;
  /** Too much for the screen, but of use in a file. */
  fileOnly?: boolean;
}

export interface SheetRow {
  key: string;
  /** Rows of a group follow each other; '' for none. */
  group: string;
  cells: Cell[];
}

export interface Sheet {
  title: string;
  columns: SheetColumn[];
  rows: SheetRow[];
  /** A last row that sums the others; it stays last in any order. */
  foot?: Cell[];
  /** Where its figures come from. */
  source?: string;
  notes?: string[];
}

export interface Group {
  title: string;
  rows: SheetRow[];
}

export function groupsOf({ rows }: Sheet): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.title === row.group) last.rows.push(row);
    else groups.push({ title: row.group, rows: [row] });
  }
  return groups;
}

/** The rows in the order asked for, within their groups; as they came where nothing is asked. */
export function arranged(sheet: Sheet, sort: Sort | null): Sheet {
  const at = sheet.columns.findIndex(({ id }) => id === sort?.column);
  if (sort === null || at < 0) return sheet;
  const orderOf = ({ cells }: SheetRow): Order => cells[at]?.order ?? { value: null };
  const rows = groupsOf(sheet).flatMap((group) => inOrder(group.rows, orderOf, sort.down));
  return { ...sheet, rows };
}

/** Without the columns that only a file has. */
export function onScreen(sheet: Sheet): Sheet {
  const kept = sheet.columns.map(({ fileOnly }) => fileOnly !== true);
  if (kept.every(Boolean)) return sheet;
  const cut = (cells: Cell[]) => cells.filter((_, i) => kept[i]);
  return {
    ...sheet,
    columns: sheet.columns.filter((_, i) => kept[i]),
    rows: sheet.rows.map((row) => ({ ...row, cells: cut(row.cells) })),
    foot: sheet.foot && cut(sheet.foot),
  };
}

/** 'Q2 numerator' for a part of a column, 'Target' for a column that is whole. */
export function flatTitles({ columns }: Sheet): string[] {
  return columns.flatMap(({ title, parts }) =>
    parts === undefined ? [title] : parts.map((part) => `${title} ${part.toLowerCase()}`),
  );
}

/** The table as rows for CSV, its groups as a first column. */
export function sheetRows(sheet: Sheet, caption: Caption, groupTitle = 'Group'): Row[] {
  const grouped = sheet.rows.some(({ group }) => group !== '');
  const line = (group: string, cells: Cell[]): Row => [
    ...(grouped ? [group] : []),
    ...cells.flatMap(({ parts }) => parts.map(({ raw }) => raw)),
  ];
  const rows: Row[] = [
    ...captionRows(caption),
    [...(grouped ? [groupTitle] : []), ...flatTitles(sheet)],
    ...sheet.rows.map(({ group, cells }) => line(group, cells)),
  ];
  if (sheet.foot) rows.push(line('', sheet.foot));
  const notes = sheet.notes ?? [];
  return notes.length === 0 ? rows : [...rows, [], ...notes.map((note) => [note])];
}
