// @ts-check
// What the lists share: the common columns, who is on a list, and tables of rows.

import { AS_AT, FIRST_DAY, uk } from './calendar.mjs';
import { ageOn } from './population.mjs';
import { LOCALITIES } from './words.mjs';

/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {Array<string | number>} Row */
/** @typedef {{ name: string, header: string[], rows: Row[] }} Table */

export const COMMON = 'Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)';
export const DISABLED = 'Does the Child have a Disability';
export const TEAM = 'Allocated Team|Allocated Worker';

/**
 * @param {string} name
 * @param {string} header the columns in order, parted by bars
 * @param {Row[]} rows
 * @returns {Table}
 */
export const table = (name, header, rows) => ({
  name: `list_${name}.csv`,
  header: header.split('|'),
  rows,
});

/** @param {number} day */
export const covered = (day) => day >= FIRST_DAY && day <= AS_AT;

/**
 * Under way on the first day or begun since: for lists that also hold old open cases.
 * @param {{ start: number, end: number | undefined }} item
 */
export const current = ({ start, end }) =>
  start <= AS_AT && (end === undefined || end >= FIRST_DAY);

/** @param {{ end: number | undefined }} item */
export const isOpen = ({ end }) => end === undefined || end > AS_AT;

/** @param {{ start: number }} a @param {{ start: number }} b */
export const byStart = (a, b) => a.start - b.start;

/** @type {WeakMap<Child, Row>} */
const people = new WeakMap();

/**
 * The common columns; the age is that on the day the lists were drawn.
 * @param {Child} child
 */
export function person(child) {
  let row = people.get(child);
  if (!row) {
    row = [child.id, child.gender, child.ethnicity, uk(child.born), ageOn(child, AS_AT)];
    people.set(child, row);
  }
  return row;
}

/** @param {Child} child */
export const place = (child) => LOCALITIES[child.locality];
