// What guessing adds to solving: counts are whole and not negative, and a hidden one is not 0.

const no_limit = 1e9;

/**
 * The asked counts that have one possible value, after every equation has narrowed what its counts
 * may be until nothing changes any more.
 */
export function pinned_down(knowledge, { known, asked }) {
  const low = knowledge.values.map((value, column) => (known.has(column) ? value : 0));
  const high = knowledge.values.map((value, column) => (known.has(column) ? value : no_limit));
  const equations = knowledge.equations.map((equation) => [...equation]);
  // What is asked is hidden: its zero would have been shown, but for that of a hidden denominator.
  for (const { terms, truth } of asked) {
    if (terms.length === 1 && truth > 0) low[terms[0][0]] = Math.max(low[terms[0][0]], 1);
  }
  const narrowed_by = (terms) => {
    let least = 0;
    let most = 0;
    const ends = ([column, factor]) =>
      factor > 0
        ? [factor * low[column], factor * high[column]]
        : [factor * high[column], factor * low[column]];
    for (const term of terms) {
      least += ends(term)[0];
      most += ends(term)[1];
    }
    let changed = false;
    for (const [column, factor] of terms) {
      const [own_least, own_most] = ends([column, factor]);
      const to = Math.floor(Math.min(own_most, own_least - least) / Math.abs(factor));
      const from = Math.ceil(Math.max(own_least, own_most - most) / Math.abs(factor));
      const [new_low, new_high] = factor > 0 ? [from, to] : [-to, -from];
      if (new_low <= low[column] && new_high >= high[column]) continue;
      low[column] = Math.max(low[column], new_low);
      high[column] = Math.min(high[column], new_high);
      changed = true;
      const [now_least, now_most] = ends([column, factor]);
      least += now_least - own_least;
      most += now_most - own_most;
    }
    return changed;
  };
  for (let round = 0, changed = true; changed && round < 60; round += 1) {
    changed = false;
    for (const terms of equations) changed = narrowed_by(terms) || changed;
  }
  return asked.filter(
    ({ terms: [[column], ...rest] }) => rest.length === 0 && low[column] === high[column],
  );
}
