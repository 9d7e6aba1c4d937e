// Columns of a sheet that say themselves how their cells are made from a row.
import type { ComponentChildren } from 'preact';
import { countCell, Nothing, ratingCell, valueCell, wordCell } from './cells';
import type { Cell, Sheet, SheetColumn } from './sheet';

export interface Made<R> {
  column: SheetColumn;
  cell: (row: R) => Cell;
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

export function words<R>(
  title: string,
  of: (row: R) => string,
  shown?: (row: R) => ComponentChildren,
): Made<R> {
  return {
    column: { id: idOf(title), title, kind: 'words' },
    cell: (row) => wordCell(of(row), shown?.(row) ?? (of(row) || <Nothing />)),
  };
}

/** Sentences, which need room to be read. */
export function sentences<R>(title: string, of: (row: R) => string): Made<R> {
  const made = words(title, of);
  return { ...made, column: { ...made.column, wordy: true } };
}

export function counts<R>(title: string, of: (row: R) => number): Made<R> {
  return {
    column: { id: idOf(title), title, kind: 'number' },
    cell: (row) => countCell(of(row)),
  };
}

/** Values as the core printed them. */
export function values<R>(title: string, of: (row: R) => string, unit = ''): Made<R> {
  return {
    column: { id: idOf(title), title, kind: 'number' },
    cell: (row) => valueCell(of(row), unit),
  };
}

export function ratings<R>(of: (row: R) => Parameters<typeof ratingCell>): Made<R> {
  return {
    column: { id: 'rating', title: 'Rating', kind: 'rating' },
    cell: (row) => ratingCell(...of(row)),
  };
}

/** Of use in a file, too much for the screen. */
export function inFileOnly<R>(made: Made<R>): Made<R> {
  return { ...made, column: { ...made.column, fileOnly: true } };
}

interface Rest<R> {
  keyOf?: (row: R) => string;
  foot?: R;
  notes?: string[];
  source?: string;
}

export function sheetOf<R>(
  title: string,
  columns: Made<R>[],
  rows: R[],
  rest: Rest<R> = {},
): Sheet {
  const { keyOf, foot, notes, source } = rest;
  const cells = (row: R) => columns.map(({ cell }) => cell(row));
  return {
    title,
    columns: columns.map(({ column }) => column),
    rows: rows.map((row, i) => ({
      key: keyOf === undefined ? String(i) : keyOf(row),
      group: '',
      cells: cells(row),
    })),
    foot: foot === undefined ? undefined : cells(foot),
    notes,
    source,
  };
}
