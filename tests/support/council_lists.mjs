// A council's lists taken apart into rows and put together in other ways.

import { file_of } from '../wasm/core.mjs';

/** {name, head, rows} of a made list: no cell of it holds a quotation mark or a line end. */
export function table_of({ name, bytes }) {
  const [head, ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
  return { name, head, rows };
}

export const file_with = ({ name, head }, rows) =>
  file_of(name, [head, ...rows].map((line) => `${line}\r\n`).join(''));

export const is_list = ({ name }) => name.startsWith('list_');

/** The council with its lists, each a table, put together by `arrange`, which gives files. */
export const with_lists = (council, arrange) => ({
  ...council,
  files: council.files.flatMap((file) => (is_list(file) ? arrange(table_of(file)) : [file])),
});

/** The cells of a row or of the headings. */
export const cells_of = (row) => row.slice(1, -1).split('","');

/** A row with another cell in a column. */
export const row_with = (row, column, cell) =>
  cells_of(row)
    .with(column, cell)
    .map((one) => `"${one}"`)
    .join(',');

/** The rows with every cell of a column changed. */
export function with_column(table, heading, change) {
  const at = cells_of(table.head).indexOf(heading);
  if (at < 0) throw new Error(`${table.name} has no column ${heading}`);
  return table.rows.map((row) => row_with(row, at, change(cells_of(row)[at])));
}

/** Without rows that repeat the child and the dates of another: which of them counts is for the
 *  order of the rows to say. */
export function without_repeats(council) {
  return with_lists(council, (table) => {
    const seen = new Set();
    const first = table.rows.filter((row) => {
      const cells = cells_of(row);
      const key = cells[0] + cells.find((cell) => /^\d\d\/\d\d\/\d{4}$/.test(cell));
      return !seen.has(key) && seen.add(key);
    });
    return file_with(table, first);
  });
}
