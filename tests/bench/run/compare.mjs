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
  const beside = (took) => ({
    took,
    to_hand: took.median / middle('hand'),
    to_floor: took.median / middle('floor'),
  });
  return contenders.flatMap(({ name, title, bytes, step }) => {
    const all = (key) => runs.get(name).map((measured) => measured[key]);
    const known = (key) => all(key).every((value) => typeof value === 'number');
    const whole = {
      name,
      title,
      bytes,
      ...beside(spread(all('took'))),
      started: known('started') ? median(all('started')) : null,
      peak: known('peak') ? Math.max(...all('peak')) : null,
    };
    if (step === undefined) return [whole];
    const on_the_way = { name: step.key, title: step.title, peak: null };
    return [whole, { ...on_the_way, ...beside(spread(all(step.key))) }];
  });
}
