// Clean lists of invented children, which the bad files are made from and compared with.

import { parse_csv } from '../reference/csv.mjs';
import { sample_data } from '../wasm/core.mjs';

/** The day on which everything here is counted: later than every clean row. */
export const as_at = '2018-09-30';

/** Twelve contacts: six columns, every one of them read. */
export const contacts = {
  head: [
    'Child Unique ID',
    'Date of Birth',
    'Date of Contact',
    'Contact Source',
    'Contact Outcome',
    'Locality',
  ],
  rows: Array.from({ length: 12 }, (_, i) => [
    `C${100 + i}`,
    `0${1 + (i % 9)}/03/2011`,
    `${10 + i}/0${4 + (i % 5)}/2018`,
    ['6: Police', '2A: Schools', '1A: Family'][i % 3],
    i % 4 === 0 ? 'Closed and logged' : 'Progress to referral',
    ['Southgarth', 'Oldmere'][i % 2],
  ]),
};

/** Ten assessments, some of them late and two of them open. */
export const assessments = {
  head: [
    'Child Unique ID',
    'Continuous Assessment Start Date',
    'Continuous Assessment Date of Authorisation',
    'Allocated Team',
    'Allocated Worker',
    'Locality',
  ],
  rows: Array.from({ length: 10 }, (_, i) => [
    `A${200 + i}`,
    `${10 + i}/04/2018`,
    i < 2 ? '' : `${10 + i}/0${5 + (i % 3)}/2018`,
    ['North Team', 'South Team'][i % 2],
    ['Amina Rowntree', 'Owen Tranter'][i % 2],
    'Oldmere',
  ]),
};

const quoted = (cell) => `"${String(cell).replaceAll('"', '""')}"`;

/** A table as text; a cell is quoted where it has to be, or by `write`. */
export function text_of({ head, rows }, { delimiter = ',', end = '\r\n', write } = {}) {
  const needed = (cell) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted(cell) : String(cell);
  return [head, ...rows].map((row) => row.map(write ?? needed).join(delimiter) + end).join('');
}

/** A table whose cells are changed: `change(cell, column, row)` by heading and number. */
export function with_cells({ head, rows }, change) {
  return {
    head,
    rows: rows.map((row, r) => row.map((cell, c) => change(cell, head[c], r))),
  };
}

/** The table with this row's cell in that column written otherwise. */
export function with_cell(table, r, column, value) {
  return with_cells(table, (cell, name, row) => (row === r && name === column ? value : cell));
}

/** The table without some of its rows. */
export function without_rows({ head, rows }, numbers) {
  return { head, rows: rows.filter((_, r) => !numbers.includes(r)) };
}

/** The first rows of each of the sample's eleven Annex A lists: [number, table]. */
export function annex_a_lists(rows) {
  return sample_data().flatMap(({ name, bytes }) => {
    const [, number] = name.match(/^list_(\d+)_/) ?? [];
    if (number === undefined) return [];
    const [head, ...all] = parse_csv(bytes.toString()).map(({ cells }) => cells);
    return [[Number(number), { head, rows: all.slice(0, rows) }]];
  });
}

/** A list of the sample by its number. */
export const sample_list = (number) =>
  sample_data().find(({ name }) => name.startsWith(`list_${number}_`));
