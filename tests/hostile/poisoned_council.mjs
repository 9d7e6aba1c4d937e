// The sample council with one harmful text wherever a file of it says something in words of its own:
// markup to a browser, a formula to a spreadsheet. Every figure can still be worked out.

import { parse_csv } from '../reference/csv.mjs';
import { sample_data } from '../wasm/core.mjs';
import { text_of } from './clean_lists.mjs';
import { marker } from './payloads.mjs';

export const poison = `=1+1<img src=x onerror=window.__hostile=1><${marker}>&lt;`;

// Lists, and the files beside them that hold words.
const files =
  /^(list_|measures|workers|actions|caseload_readings|c1_|cla_number|sn_model|cin_census_2016)/;
const in_own_words =
  /team|worker|locality|source|outcome|organisation|advisor|reason|^la_name$|^action$|^lead$|comment|note|^role$/i;
const ids = /unique id|identifier|LAchildID/i;
// Enough for figures that are not hidden, few enough to be read at once.
const most_rows = 1500;

function poisoned(text) {
  const [head, ...rows] = parse_csv(text).map(({ cells }) => cells);
  const change = (cell, c) => {
    if (ids.test(head[c])) return `${poison}${cell}`;
    return in_own_words.test(head[c]) && cell !== '' ? poison : cell;
  };
  // A column of nobody's, to be asked about.
  return text_of({
    head: [...head, poison],
    rows: rows.slice(-most_rows).map((row) => [...row.map(change), poison]),
  });
}

export const poisoned_council = () => [
  ...sample_data()
    .filter(({ name }) => files.test(name))
    .map(({ name, bytes }) => ({ name: `${poison}${name}`, text: poisoned(bytes.toString()) })),
  { name: `${poison}.json`, text: JSON.stringify({ 'council-name': poison, authority: poison }) },
  { name: `${poison}.csv`, text: `${poison},${poison}\r\n${poison},${poison}\r\n` },
];
