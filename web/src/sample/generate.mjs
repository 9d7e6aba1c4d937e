// @ts-check
// The sample data: three and a half years of an invented council, the same on every machine.

import { addBlemishes } from './blemishes.mjs';
import { caseloadReadings } from './caseloads.mjs';
import { writeCensus } from './census.mjs';
import { publishedTables } from './comparators.mjs';
import { extraTables } from './extras.mjs';
import { runIntake } from './intake.mjs';
import { writeLists } from './lists.mjs';
import { emptyWorld } from './population.mjs';
import { makeRandom } from './random.mjs';
import { writeReturns } from './returns.mjs';

const SEED = 3;

/** @param {string | number} cell */
const quoted = (cell) => (/[",]/.test(`${cell}`) ? `"${`${cell}`.replace(/"/g, '""')}"` : cell);

/** @param {Array<string | number>} row */
function line(row) {
  const plain = row.join(',');
  // Hardly any row holds a comma or quote of its own: look at its cells only if it may.
  let commas = 0;
  for (let at = plain.indexOf(','); at >= 0; at = plain.indexOf(',', at + 1)) commas++;
  return commas < row.length && !plain.includes('"') ? plain : row.map(quoted).join(',');
}

/**
 * Every file of the sample: lists 1 to 11, what the council notes beside them, two years' returns,
 * published figures of other authorities, and two years of the census. Comma separated, quoted where needed, lines ended by CR LF, dates dd/mm/yyyy, no byte
 * order mark; one year of the census is XML.
 * @returns {Array<{ name: string, text: string }>}
 */
export function sampleFiles() {
  const world = emptyWorld(makeRandom(SEED));
  runIntake(world);
  const lists = writeLists(world);
  addBlemishes(lists);
  // What was added later draws numbers of its own: the lists stay as they are.
  const more = makeRandom(SEED + 1);
  const returns = writeReturns(world, more);
  const census = writeCensus(world, more);
  const published = publishedTables(world, returns, more);
  const tables = [...lists, ...extraTables(), caseloadReadings(world), ...returns, ...published];
  return [...tables, ...census].map((file) =>
    'text' in file
      ? file
      : {
          name: file.name,
          text: `${[file.header, ...file.rows].map(line).join('\r\n')}\r\n`,
        },
  );
}
