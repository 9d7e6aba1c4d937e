// Numbers from bytes: dates through a table of months, children by their digits.
import { dayFrom } from '../calendar';
import { otherChild } from '../columns';

const slash = 47;
const dash = 45;

/** The number that the digits at `at` make; far out of range when one of them is none. */
function two(bytes: Uint8Array, at: number): number {
  const high = (bytes[at] - 48) >>> 0;
  const low = (bytes[at + 1] - 48) >>> 0;
  return high > 9 || low > 9 ? 10_000 : high * 10 + low;
}

/** The day (calendar.ts) in dd/mm/yyyy or yyyy-mm-dd; 0 for anything else and before 1990. */
export function dayIn(bytes: Uint8Array, cell: number, to: number): number {
  if (to - cell !== 10) return 0;
  let year: number;
  let month: number;
  let date: number;
  if (bytes[cell + 2] === slash && bytes[cell + 5] === slash) {
    date = two(bytes, cell);
    month = two(bytes, cell + 3);
    year = two(bytes, cell + 6) * 100 + two(bytes, cell + 8);
  } else if (bytes[cell + 4] === dash && bytes[cell + 7] === dash) {
    year = two(bytes, cell) * 100 + two(bytes, cell + 2);
    month = two(bytes, cell + 5);
    date = two(bytes, cell + 8);
  } else {
    return 0;
  }
  return dayFrom(year, month, date);
}

const decoder = new TextDecoder();

/** A number for the child of that id, the same every time; 0 for a blank one. */
export function childIn(bytes: Uint8Array, cell: number, to: number): number {
  if (to - cell <= 9 && bytes[cell] !== 48) {
    let number = 0;
    let at = cell;
    for (; at < to; at += 1) {
      const digit = (bytes[at] - 48) >>> 0;
      if (digit > 9) break;
      number = number * 10 + digit;
    }
    if (at === to) return number;
  }
  return otherChild(decoder.decode(bytes.subarray(cell, to)));
}
