// Everyone on the same file in one run, in turn: the machine's moods fall on all of them.

import { difference, median, spread } from './statistics.mjs';

/** Each repetition begins with another contender, so that none always comes after the same one. */
function in_turn(contenders, repetition) {
  const first = repetition % contenders.length;
  return [...contenders.slice(first), ...contenders.slice(0, first)];
}

/**
 * Runs the contenders in one browser. Gives, for each, {name, title, took, started, peak, to_hand,
 * to_floor}; throws when two answers differ.
 */
export async function compare(browser, contenders, files, repetitions) {
  const runs = new Map(contenders.map(({ name }) => [name, []]));
  let answered = null;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const { name, title, run } of in_turn(contenders, repetition)) {
      const { answer, ...measured } = await run(browser, files);
      runs.get(name).push(measured);
      if (typeof answer !== 'object') continue;
      answered ??= { title, answer };
      const differs = difference(answer, answered.answer);
      if (differs !== '') {
        throw new Error(`${title} differs from ${answered.title} in ${browser}: ${differs}`);
      }
    }
  }
  const middle = (name) => median(runs.get(name).map(({ took }) => took));
  return contenders.map(({ name, title, bytes }) => {
    const all = (key) => runs.get(name).map((measured) => measured[key]);
    const took = spread(all('took'));
    const known = (key) => all(key).every((value) => typeof value === 'number');
    return {
      name,
      title,
      bytes,
      took,
      started: known('started') ? median(all('started')) : null,
      peak: known('peak') ? Math.max(...all('peak')) : null,
      to_hand: took.median / middle('hand'),
      to_floor: took.median / middle('floor'),
    };
  });
}
