// @ts-check
// A few honest mistakes, so that the check of the files has something to show. README.md lists them.

/** @typedef {import('./table.mjs').Table} Table */

/** Cells typed wrong: list number, how far down the list (0 to 1), column, what it reads. */
const TYPED = /** @type {const} */ ([
  // Dates no one can read.
  [1, 0.41, 'Date of Contact', '31/02/2017'],
  [1, 0.77, 'Date of Contact', 'last Tuesday'],
  [3, 0.52, 'Date of referral', '14/13/2016'],
  [7, 0.6, 'Date of latest review conference', 'see notes'],
  [8, 0.45, 'Date of Last Dental Check', '00/07/2018'],
  // The child's id left out.
  [1, 0.18, 'Child Unique ID', ''],
  [1, 0.63, 'Child Unique ID', ''],
  [2, 0.5, 'Child Unique ID', ''],
  // A year with two figures swapped: 2108 for 2018.
  [1, 0.985, 'Date of Contact', '11/09/2108'],
  // Codes nobody knows.
  [1, 0.29, 'Contact Source', 'w) 12: Walk-in'],
  [1, 0.55, 'Ethnicity', 'XXXX'],
  [3, 0.7, 'Referral NFA?', 'Maybe'],
  [6, 0.44, 'Primary Need Code', 'N14 - Other'],
  [7, 0.3, 'Latest Category of Abuse', 'h) Online harm'],
  [8, 0.8, "Child's Legal Status", 'C9: Other order'],
]);

/** Rows sent twice: list number, how far down. */
const REPEATED = /** @type {const} */ ([
  [1, 0.07],
  [1, 0.22],
  [1, 0.36],
  [1, 0.58],
  [1, 0.71],
  [1, 0.9],
  [2, 0.35],
  [3, 0.25],
  [3, 0.81],
  [4, 0.15],
  [4, 0.66],
  [5, 0.4],
]);

/**
 * Spoil a few cells and repeat a few rows, in place.
 * @param {Table[]} tables the eleven lists, in order
 */
export function addBlemishes(tables) {
  for (const [number, down, column, reads] of TYPED) {
    const { header, rows } = tables[number - 1];
    rows[Math.floor(down * rows.length)][header.indexOf(column)] = reads;
  }
  // An assessment whose authorisation was typed a year too early.
  const { header, rows } = tables[3];
  const end = header.indexOf('Continuous Assessment Date of Authorisation');
  const late = rows[Math.floor(0.55 * rows.length)];
  late[end] = String(late[end]).replace(/\d{4}$/, (year) => String(Number(year) - 1));
  for (const [number, down] of REPEATED) {
    const list = tables[number - 1].rows;
    const at = Math.floor(down * list.length);
    list.splice(at + 3, 0, [...list[at]]);
  }
}
