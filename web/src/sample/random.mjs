// @ts-check
// A small seeded generator of numbers that look random and are the same everywhere.
// Only sums, products and shifts are used: powers and logarithms may differ between browsers.

/**
 * @typedef {object} Random
 * @property {() => number} next a number from 0 up to but not including 1
 * @property {(p: number) => boolean} chance true with probability p
 * @property {(low: number, high: number) => number} between a whole number, both ends included
 * @property {<T>(items: ReadonlyArray<T>) => T} pick one item, all equally likely
 * @property {<T>(choices: ReadonlyArray<readonly [T, number]>) => T} weighted one item by its weight
 * @property {() => (p: number) => boolean} steady makes a chance that keeps close to its rate
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function makeRandom(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (/** @type {number} */ low, /** @type {number} */ high) =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    chance: (p) => next() < p,
    between,
    pick: (items) => items[between(0, items.length - 1)],
    weighted(choices) {
      let total = 0;
      for (let i = 0; i < choices.length; i++) total += choices[i][1];
      let left = next() * total;
      for (let i = 0; i < choices.length; i++) {
        left -= choices[i][1];
        if (left < 0) return choices[i][0];
      }
      return choices[choices.length - 1][0];
    },
    steady() {
      let owed = 0.5;
      return (p) => {
        owed += p;
        if (owed <= next()) return false;
        owed--;
        return true;
      };
    },
  };
}
