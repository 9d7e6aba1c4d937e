// Opens a row of a table for what there is no room for in it.
import type { ComponentChildren } from 'preact';
import type { SheetRow } from '../tables/sheet';

export interface Opening {
  /** Keys of the rows that are open. */
  open: string[];
  onToggle: (key: string) => void;
  content: (key: string) => ComponentChildren;
  idOf: (key: string) => string;
}

export function OpenButton({ opening, row }: { opening: Opening; row: SheetRow }) {
  const open = opening.open.includes(row.key);
  return (
    <button
      type="button"
      class="app-open"
      aria-expanded={open}
      aria-controls={open ? opening.idOf(row.key) : undefined}
      onClick={() => opening.onToggle(row.key)}
    >
      <span aria-hidden="true">{open ? '▾' : '▸'}</span>
      <span class="govuk-visually-hidden">Numbers behind {row.cells[0]?.parts[0]?.text}</span>
    </button>
  );
}
