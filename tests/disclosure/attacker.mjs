// Someone who has every shown figure, knows how figures add up, and solves for the hidden ones.

import { generator } from '../reference/random_histories.mjs';
import { key_of } from '../support/figure_rows.mjs';
import { echelon, solution } from './elimination.mjs';
import { sides_of } from './identities.mjs';

export const hide_up_to = 5;
export const is_small = (count) => count !== null && count >= 1 && count <= hide_up_to;

/** Counts of a figure that must not be known: its own, and those that a percentage leaves. */
export const small_counts = ({ numerator, denominator, unit }) =>
  unit === 'percent'
    ? [numerator, denominator, denominator - numerator].filter(is_small)
    : [numerator].filter(is_small);

/** Shown and hidden counts by their column: {shown: Set, asked: [{what, terms, truth}]}. */
export function sides_shown(knowledge, shown) {
  const in_sharing = new Map(shown.map((row) => [key_of(row), row]));
  const known = new Set();
  const asked = [];
  for (const row of knowledge.rows) {
    const seen = in_sharing.get(key_of(row));
    const columns = sides_of(row).map((side) => [side, knowledge.column_of(row, side)]);
    for (const [side, column] of columns) {
      if (seen[side] !== null) known.add(column);
      else
        asked.push({ what: `${side} of ${key_of(row)}`, terms: [[column, 1]], truth: row[side] });
    }
    if (columns.length === 2 && seen.numerator === null) {
      const [[, part], [, whole]] = columns;
      const terms = [
        [whole, 1],
        [part, -1],
      ];
      const truth = row.denominator - row.numerator;
      if (is_small(truth)) asked.push({ what: `the rest of ${key_of(row)}`, terms, truth });
    }
  }
  return { known, asked };
}

/** The hidden counts, other than zeros, that have one value in every solution of the equations. */
export function found_out(knowledge, { known, asked }) {
  const open = knowledge.equations.map(
    (equation) => new Map([...equation].filter(([column]) => !known.has(column))),
  );
  const leading = echelon(open.sort((a, b) => a.size - b.size));
  const { whole } = generator(1);
  const any = solution(leading, knowledge.columns.size, (column) =>
    known.has(column) ? 0 : whole(1, 60000000),
  );
  const moves = ({ terms }) => {
    const [[first], [second, factor] = [0, 0]] = terms;
    return any[first] !== (factor === 0 ? 0 : any[second]);
  };
  return asked.filter((one) => one.truth > 0 && !moves(one));
}
