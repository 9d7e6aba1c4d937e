// Which rows of the quarterly table are shown: by group, rating, words, and what is in them.
import type { Route } from '../app/routes';
import type { Figure, QuarterlyRow, QuarterlyTable } from '../engine/contract';

type Results = Route & { screen: 'results' };

/** The latest quarter with a figure, which rating and change speak of. */
export function latestCell({ cells }: QuarterlyRow): Figure | null {
  const quarters = cells.slice(1, -1).filter((figure) => figure !== null && figure.value !== '');
  return quarters.at(-1) ?? null;
}

function fits(row: QuarterlyRow, { rating, rows }: Results, words: string[]): boolean {
  if (rating !== '' && row.rag !== (rating === 'none' ? '' : rating)) return false;
  if (rows === 'figures' && row.cells.every((figure) => (figure?.value ?? '') === '')) return false;
  if (rows === 'changed') {
    const direction = latestCell(row)?.direction ?? '';
    if (direction === '' || direction === 'level') return false;
  }
  const title = row.title.toLowerCase();
  return words.every((word) => title.includes(word));
}

/** The table with only the rows asked for; groups left empty go too. */
export function filtered(table: QuarterlyTable, route: Results, find: string): QuarterlyTable {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = table.groups
    .filter(({ group }) => route.group === '' || group === route.group)
    .map((one) => ({ ...one, rows: one.rows.filter((row) => fits(row, route, words)) }))
    .filter((one) => one.rows.length > 0);
  return { ...table, groups };
}

export function rowCount({ groups }: QuarterlyTable): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
