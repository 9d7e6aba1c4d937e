// Axis ranges with round steps, worked out here so that what the caption says about an axis is
// what is drawn.

export interface Range {
  min: number;
  max: number;
  step: number;
}

/**
 * A step of 1, 2, 2.5 or 5 times a power of ten, for about `wanted` steps over the span; `whole`
 * leaves out steps that would fall between whole numbers.
 */
export function roundStep(span: number, wanted: number, whole = false): number {
  const raw = span / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 2.5, 5, 10].find((one) => raw <= one * power * 1.0001) ?? 10;
  const step = factor * power;
  if (!whole) return step;
  return step < 1 ? 1 : step === 2.5 ? 5 : step;
}

interface Options {
  /** The axis has to begin at zero (bars). */
  fromZero: boolean;
  /** Whole numbers only (counts). */
  whole: boolean;
  /** The highest value that can be (100 for percentages). */
  ceiling?: number;
}

export function axisRange(values: number[], { fromZero, whole, ceiling }: Options): Range {
  if (values.length === 0) return { min: 0, max: ceiling ?? 1, step: (ceiling ?? 1) / 4 };
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A line may start above zero, but not when zero is almost in sight anyway.
  const near = fromZero || (low >= 0 && low < (high - low) * 1.5);
  const bottom = near ? Math.min(0, low) : low;
  const span = high - bottom || Math.abs(high) || 1;
  const step = roundStep(span * 1.05, 5, whole);
  const min = Math.floor(bottom / step) * step;
  const max = Math.max(Math.ceil(high / step) * step, min + step);
  return { min, max: ceiling === undefined ? max : Math.min(max, Math.max(ceiling, high)), step };
}

/**
 * The places that leave room for a label each: always the last, then backwards. Evenly spaced
 * places keep an even rhythm.
 */
export function thinned<T extends { x: number }>(places: T[], room: number): T[] {
  const kept: T[] = [];
  const usual = usualGap(places);
  const every = usual === 0 ? 1 : Math.max(1, Math.ceil(room / usual));
  places.forEach((place, i) => {
    if ((places.length - 1 - i) % every === 0) kept.push(place);
  });
  for (let i = kept.length - 2; i >= 0; i--) {
    const [here, after] = [kept[i], kept[i + 1]];
    if (here && after && after.x - here.x < room * 0.98) kept.splice(i, 1);
  }
  return kept;
}

/** The middle one of the gaps between neighbours. */
function usualGap(places: { x: number }[]): number {
  const gaps = places.slice(1).map(({ x }, i) => x - (places[i]?.x ?? x));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
