// Which rows are the same event (child and start), and the sums over the others. One large hash
// table would miss the cache with every row; rows dealt out by child need many small ones.
import { type Answer, Tally } from './answer';
import { limit, quarterOf, warnFrom, workingDaysTo } from './calendar';
import type { Columns } from './columns';

const rowsOfPart = 2048;
const mix = 0x9e3779b1;

/** The columns of the rows again, those of a child together, in their order. */
function dealtOut(rows: Columns) {
  const { count } = rows;
  const bits = Math.max(1, Math.ceil(Math.log2(count / rowsOfPart)));
  const shift = 32 - bits;
  const ends = new Uint32Array((1 << bits) + 1);
  for (let row = 0; row < count; row += 1) ends[(Math.imul(rows.child[row], mix) >>> shift) + 1]++;
  for (let part = 1; part < ends.length; part += 1) ends[part] += ends[part - 1];
  const places = ends.slice();
  const child = new Uint32Array(count);
  const days = new Uint32Array(count);
  const team = new Uint16Array(count);
  for (let row = 0; row < count; row += 1) {
    const place = places[Math.imul(rows.child[row], mix) >>> shift]++;
    child[place] = rows.child[row];
    days[place] = rows.days[row];
    team[place] = rows.team[row];
  }
  return { ends, child, days, team };
}

export function answerOf(rows: Columns, teams: readonly string[]): Answer {
  const { ends, child, days, team } = dealtOut(rows);
  const asAt = rows.latest;
  const untilNow = workingDaysTo[asAt];
  const tally = new Tally(teams);
  let duplicates = 0;
  let table = new Uint32Array(4 * rowsOfPart);
  for (let part = 0; part + 1 < ends.length; part += 1) {
    const size = ends[part + 1] - ends[part];
    if (size * 2 > table.length) table = new Uint32Array(2 ** Math.ceil(Math.log2(size * 2)));
    else table.fill(0);
    const mask = table.length - 1;
    for (let row = ends[part]; row < ends[part + 1]; row += 1) {
      const ofChild = child[row];
      const started = days[row] & 0xffff;
      let slot = (Math.imul(ofChild ^ Math.imul(started, 0x85ebca6b), mix) >>> 12) & mask;
      let other = table[slot];
      while (
        other !== 0 &&
        (child[other - 1] !== ofChild || (days[other - 1] & 0xffff) !== started)
      ) {
        slot = (slot + 1) & mask;
        other = table[slot];
      }
      if (other !== 0) {
        duplicates += 1;
        continue;
      }
      table[slot] = row + 1;
      const authorised = days[row] >>> 16;
      if (authorised !== 0) {
        const used = workingDaysTo[authorised] - workingDaysTo[started];
        tally.addCompleted(
          quarterOf[authorised],
          team[row],
          authorised >= started && used <= limit,
        );
      } else {
        const used = untilNow - workingDaysTo[started];
        tally.addOpen(team[row], used > limit ? 2 : used >= warnFrom ? 1 : 0);
      }
    }
  }
  return tally.answer(asAt, {
    read: rows.read,
    used: rows.count - duplicates,
    no_child: rows.noChild,
    no_date: rows.noDate,
    duplicates,
  });
}
