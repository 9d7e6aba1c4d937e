// One pass over the bytes: the four columns that matter into typed arrays, all else skipped.
import type { Columns } from '../columns';
import { childIn, dayIn } from './cells';
import { Teams } from './teams';

const quote = 34;
const comma = 44;
const lineEnd = 10;
const carriageReturn = 13;

const skipped = 0;
const isChild = 1;
const isStart = 2;
const isAuthorised = 3;
const isTeam = 4;
const headings = new Map([
  ['Child Unique ID', isChild],
  ['Continuous Assessment Start Date', isStart],
  ['Continuous Assessment Date of Authorisation', isAuthorised],
  ['Allocated Team', isTeam],
]);

/** A byte in each place of a word of four. */
const everywhere = (byte: number) => Math.imul(byte, 0x01010101);
const commas = everywhere(comma);
const lineEnds = everywhere(lineEnd);

/** The next comma or line end, four bytes at a time; there has to be one. */
function endOfCell(words: DataView, at: number): number {
  for (;;) {
    const word = words.getInt32(at, true);
    // A byte that is zero here is one of the two; taking 1 from it borrows into its highest bit.
    const x = word ^ commas;
    const y = word ^ lineEnds;
    const hit = (((x - 0x01010101) & ~x) | ((y - 0x01010101) & ~y)) & 0x80808080;
    if (hit !== 0) return at + ((31 - Math.clz32(hit & -hit)) >> 3);
    at += 4;
  }
}

export class Rows {
  readonly teams = new Teams();
  private kinds = new Uint8Array(0);

  constructor(private readonly columns: Columns) {}

  /** Returns where the row of headings ends; -1 when it does not. */
  header(bytes: Uint8Array, end: number): number {
    const at = bytes.indexOf(lineEnd);
    if (at < 0 || at >= end) return -1;
    const names = new TextDecoder().decode(bytes.subarray(0, at)).trim().split(',');
    this.kinds = Uint8Array.from(names, (name) => headings.get(name) ?? skipped);
    return at + 1;
  }

  /**
   * Reads whole rows and returns where the first one begins that is not. Writes to bytes[end], and
   * looks at three bytes behind it.
   */
  take(bytes: Uint8Array, from: number, end: number, last: boolean): number {
    const { kinds, teams, columns } = this;
    // Stops every search without a look at the end.
    bytes[end] = lineEnd;
    const words = new DataView(bytes.buffer, bytes.byteOffset);
    let at = from;
    while (at < end) {
      const row = at;
      let child = 0;
      let started = 0;
      let authorised = 0;
      let team = 0;
      let next = 0;
      for (let column = 0; next !== lineEnd; column += 1) {
        let cell = at;
        let to: number;
        if (bytes[at] === quote) {
          cell += 1;
          do {
            at = bytes.indexOf(quote, at + 1);
            if (at < 0 || at >= end) return row;
            // The second of a doubled mark is stepped over; the last mark found closes the cell.
          } while (bytes[at + 1] === quote && ++at);
          to = at;
          at += 1;
          if (bytes[at] === carriageReturn) at += 1;
          next = bytes[at];
        } else {
          at = endOfCell(words, at);
          next = bytes[at];
          to = next === lineEnd && bytes[at - 1] === carriageReturn ? at - 1 : at;
        }
        if (at === end && !last) return row;
        at += 1;
        switch (kinds[column]) {
          case isChild:
            child = childIn(bytes, cell, to);
            break;
          case isStart:
            started = dayIn(bytes, cell, to);
            break;
          case isAuthorised:
            authorised = dayIn(bytes, cell, to);
            break;
          case isTeam:
            team = teams.number(words, cell, to);
            break;
        }
      }
      columns.add(child, started, authorised, team);
    }
    return at;
  }
}
