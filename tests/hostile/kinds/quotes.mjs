// Quotation marks without a partner, at every place where one can stand.

import { contacts, text_of, with_cell, with_cells } from '../clean_lists.mjs';
import { alike, same_as } from '../expects.mjs';

const text = text_of(contacts);
const quoted = (cell) => `"${cell}"`;
const last = contacts.rows.length - 1;
const raw = { write: String };

/** A mark at the start, in the middle and at the end of each column, in the first and last row. */
const unclosed = [0, 5, last].flatMap((row) =>
  contacts.head.flatMap((column, c) =>
    [
      ['before', (cell) => `"${cell}`],
      ['inside', (cell) => `${cell.slice(0, 2)}"${cell.slice(2)}`],
      ['behind', (cell) => `${cell}"`],
    ].map(([where, write]) => ({
      name: `an unclosed quote ${where} ${column} in row ${row + 1}`,
      bytes: text_of(with_cell(contacts, row, column, write(contacts.rows[row][c])), raw),
      // The row with the mark may be lost; no other is.
      expects: { at_least: last },
    })),
  ),
);

export const quotes = [
  ...unclosed,
  {
    name: 'every cell in quotes',
    bytes: text_of(contacts, { write: quoted }),
    expects: same_as(text),
  },
  {
    name: 'spaces around quotes',
    bytes: text_of(contacts, { write: (cell) => ` ${quoted(cell)} ` }),
    expects: same_as(text),
  },
  {
    name: 'text behind closing quotes',
    bytes: text_of(
      with_cells(contacts, (cell, column) => (column === 'Locality' ? `"${cell}" x` : cell)),
      raw,
    ),
    expects: alike(
      with_cells(contacts, (cell, column) => (column === 'Locality' ? `${cell}x` : cell)),
    ),
  },
  {
    name: 'doubled quotes in every locality',
    bytes: text_of(
      with_cells(contacts, (cell, column) => (column === 'Locality' ? `"${cell}"` : cell)),
    ),
    expects: alike(contacts),
  },
  {
    name: 'quotes left open in the headings',
    bytes: `"${text}`,
    expects: {},
  },
  {
    name: 'a line end in every quoted cell',
    bytes: text_of(
      with_cells(contacts, (cell, column) => (column === 'Locality' ? `${cell}\r\nEnd` : cell)),
    ),
    expects: alike(contacts),
  },
  { name: 'one quote', bytes: '"', expects: { refused: /./ } },
  { name: 'only quotes', bytes: '"'.repeat(9999), expects: { refused: /./ } },
  { name: 'only pairs of quotes and commas', bytes: '"",'.repeat(9999), expects: { refused: /./ } },
  {
    name: 'a hundred thousand quotes in one cell',
    bytes: text_of(with_cell(contacts, 3, 'Locality', '"'.repeat(100_000)), raw),
    expects: { at_least: last },
  },
  {
    name: 'an unclosed quote before every cell',
    bytes: text_of(
      with_cells(contacts, (cell) => `"${cell}`),
      raw,
    ),
    expects: {},
  },
];
