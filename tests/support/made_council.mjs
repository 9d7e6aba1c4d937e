// The lists of an invented council: plain files without mistakes, small enough for much to be hidden.

import { day_of, iso, month_end, month_of } from '../reference/dates.mjs';
import { state_on } from '../reference/random_care.mjs';
import { generator, histories } from '../reference/random_histories.mjs';
import { date_names, first_date, headers, standard, written } from '../reference/random_values.mjs';
import { file_of } from '../wasm/core.mjs';

/** One large, one middling and one small of each, as councils have them. */
const words = {
  team: ['North', 'North', 'North', 'North', 'South', 'South', 'South', 'Duty'],
  locality: ['Upper Vale', 'Upper Vale', 'Upper Vale', 'Coast'],
  source: ['6', '6', '6', '2A', '2A', '3B', '10'],
  agency: ['School', 'School', 'Health visiting'],
  worker: ['A. Archer', 'A. Archer', 'B. Baker', 'C. Cooper', ''],
  nfa: ['Yes', 'No', 'No', ''],
  support: ['Yes', 'No', ''],
};
const extra_columns = {
  4: ['type'],
  6: ['worker'],
  7: ['worker'],
  8: ['birth', 'initial_health', 'distance', 'worker'],
  9: ['birth'],
};

/**
 * {as_at, files} of a council of so many contacts in so many months. With `outcomes` its lists of
 * contacts and assessments have a column of outcomes, which changes how indicators hang together.
 */
export function made_council(seed, { contacts, months = 15, outcomes = false }) {
  const random = generator(seed);
  const from = day_of(2017, 4, 1);
  const as_at = month_end(month_of(from) + months - 1);
  const events = histories(random, from, as_at, contacts, true, as_at);
  const files = Object.keys(standard).map((key) => {
    const list = Number(key);
    const columns = [
      ...['child', ...standard[list], ...(extra_columns[list] ?? []), 'locality'],
      ...(outcomes && (list === 1 || list === 4) ? ['outcome'] : []),
    ];
    const names = columns.map((name) => (headers[`${list}.${name}`] ?? headers[name])[0]);
    const rows = events[list]
      .map((event) => ({ ...event, ...state_on(random, list, event, as_at) }))
      .filter((event) => (event[first_date[list]] ?? event.conference ?? as_at) <= as_at)
      .map((event) => columns.map((name) => cell_of(random, name, event[name], as_at)));
    const lines = [names, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
    return file_of(`list_${list}.csv`, `${lines.join('\r\n')}\r\n`);
  });
  return { as_at: iso(as_at), files: [...files, population] };
}

function cell_of(random, name, value, as_at) {
  if (date_names.has(name)) return value == null || value > as_at ? '' : written(value, 'usual');
  return words[name] ? random.pick(words[name]) : (value ?? '');
}

const population = file_of('population.csv', 'year,population\r\n2016,40000\r\n2017,41000\r\n');
