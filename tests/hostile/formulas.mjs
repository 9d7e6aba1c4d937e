// Which cells of a CSV file a spreadsheet would take for a formula.

import { parse_csv } from '../reference/csv.mjs';

const number = /^-\d+(\.\d+)?%?$/;

/** Cells that begin as a formula does and are no negative number. */
export function formulas_in(csv) {
  const text = Buffer.from(csv)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return parse_csv(text).flatMap(({ line, cells }) =>
    cells
      .filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !number.test(cell))
      .map((cell) => `line ${line}: ${cell}`),
  );
}
