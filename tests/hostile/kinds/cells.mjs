// Harmful texts in every text cell of every list, and in every heading.

import { annex_a_lists, text_of } from '../clean_lists.mjs';
import { alike, same_as } from '../expects.mjs';
import { formulas, letters, markup } from '../payloads.mjs';

// The cells that decide whether and when a row counts.
const counted = /unique id|individual adopter identifier|date|^age |number|no\. of/i;

function with_text(table, text) {
  const rows = table.rows.map((row) =>
    row.map((cell, c) => (counted.test(table.head[c]) ? cell : text)),
  );
  return { head: table.head, rows };
}

const harmless = 'Zebra';
const payloads = Object.entries({ ...markup, ...formulas, ...letters });
const lists = annex_a_lists(6);

// Each text in one list, each list with each kind of text: every pair would be 500 files more.
export const in_cells = payloads.flatMap(([what, text], p) =>
  lists
    .filter((_, l) => l % 3 === p % 3)
    .map(([number, table]) => ({
      name: `${what} in every text cell of list ${number}`,
      list: number,
      bytes: text_of(with_text(table, text)),
      expects: alike(with_text(table, harmless)),
    })),
);

/** Columns of nobody's headed by the text, between and after those of the list. */
function with_headings(table, text) {
  const between = (row, cell) => row.flatMap((one, c) => [one, cell(c)]);
  return {
    head: between(table.head, (c) => `${text}${c === 0 ? '' : c}`),
    rows: table.rows.map((row) => between(row, () => text)),
  };
}
// As a program writes them that puts every text in quotes.
const in_quotes = { write: (cell) => `"${cell.replaceAll('"', '""')}"` };

export const in_headings = payloads.map(([what, text], p) => {
  const [number, table] = lists[p % lists.length];
  return {
    name: `${what} in headings of list ${number}`,
    list: number,
    bytes: text_of(with_headings(table, text), in_quotes),
    expects: same_as(table),
  };
});
