// Every mistake that is made on purpose: {file, first, mutants: [{breaks, before, after}]}.
//   breaks  what goes wrong, in words
//   before  a text that occurs exactly once in the file; `after` takes its place
//   first   a filter for the tests that should notice, which run before all others

import { dates } from './mutants/dates.mjs';
import { indicators } from './mutants/indicators.mjs';
import { lists } from './mutants/lists.mjs';
import { model } from './mutants/model.mjs';
import { report } from './mutants/report.mjs';
import { results } from './mutants/results.mjs';

/** By file, those whose change has everything built anew last. */
export const mutated_files = [...lists, ...model, ...indicators, ...results, ...report, ...dates];

/** The source with the mistake in it; throws where the text is not there exactly once. */
export function mutated(source, { before, after }) {
  const parts = source.split(before);
  if (parts.length !== 2) throw new Error(`occurs ${parts.length - 1} times: ${before}`);
  return parts.join(after);
}
