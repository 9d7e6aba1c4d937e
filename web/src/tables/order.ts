// The order of rows: numbers as numbers, words as words, and what has no value always last.

/**
 * What a cell is ordered by. Null is a value that is missing or hidden: it keeps its place among
 * its like at the end, so that an order never tells what the value is. A marked value (part
 * period, few cases) stands after those that can be compared.
 */
export interface Order {
  value: number | string | null;
  marked?: boolean;
}

export interface Sort {
  column: string;
  down: boolean;
}

export type Kind = 'words' | 'number' | 'rating' | 'time';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function tier({ value, marked }: Order): number {
  if (value === null) return 2;
  return marked ? 1 : 0;
}

function compared(a: Order['value'], b: Order['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Equal rows, and rows without a value, stay as they were to each other. */
export function inOrder<T>(rows: readonly T[], orderOf: (row: T) => Order, down: boolean): T[] {
  const way = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [orderOf(one), orderOf(other)];
    const apart = tier(a) - tier(b);
    return apart !== 0 || a.value === null ? apart : way * compared(a.value, b.value);
  });
}

/** Pressed once a column is ordered upwards, twice downwards, and the third time as it was. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}

const ways: Record<Kind, [string, string]> = {
  words: ['A to Z', 'Z to A'],
  number: ['lowest first', 'highest first'],
  rating: ['most serious first', 'least serious first'],
  time: ['earliest first', 'latest first'],
};

export function wayWords(kind: Kind, down: boolean): string {
  return ways[kind][down ? 1 : 0];
}

/** 'q2-desc' in an address. */
export function sortText(sort: Sort | null): string {
  return sort === null ? '' : `${sort.column}-${sort.down ? 'desc' : 'asc'}`;
}

export function sortOf(text: string): Sort | null {
  const [, column, way] = /^(.+)-(asc|desc)$/.exec(text) ?? [];
  return column === undefined ? null : { column, down: way === 'desc' };
}
