// A line chart as plain data, before any drawing: what the picture, its words and its table share.
import type { Basis, IndicatorView, Series } from '../engine/contract';
import { dayNumber, shortPeriod } from '../format/date';
import { lineStyle } from './palette';
import { type Line, type NamedFigures, type Published, pointsOf, rangeOf } from './points';
import { publishedLines } from './published';
import { axisRange, type Range } from './scale';

export interface Change {
  x: number;
  letter: string;
  words: string;
  date: string;
}

export interface LineModel {
  title: string;
  unit: string;
  basis: Basis;
  lines: Line[];
  ticks: { x: number; label: string }[];
  y: Range;
  target: number | null;
  bands: { value: number; words: string }[];
  changes: Change[];
  /** Whether the range that allows for chance (95% interval) is drawn at the own figures. */
  ranges: boolean;
  /** What must be said about published figures that are drawn. */
  published: string;
}

export interface Extras {
  ranges?: boolean;
  published?: Published;
}

type Frame = Pick<IndicatorView, 'target' | 'band_edges' | 'changes'>;

export const bare: Frame = { target: null, band_edges: [], changes: [] };

export function lineModel(
  title: string,
  unit: string,
  basis: Basis,
  named: NamedFigures[],
  { target, band_edges, changes }: Frame,
  { ranges = false, published }: Extras = {},
): LineModel {
  const all = named.map(({ label, figures }) => ({ label, points: pointsOf(figures, basis) }));
  // A source without a single figure to draw would only stretch the axis.
  const drawn = all.filter(({ points }) => points.some(({ y }) => y !== null));
  const own = (drawn.length > 0 ? drawn : all.slice(0, 1)).map((line, i): Line => {
    return { ...line, name: line.label, style: lineStyle(i), published: false };
  });
  const known = own.flatMap(({ points }) => points.filter(({ figure }) => figure !== null));
  const xs = known.map(({ x }) => x);
  const first = Math.min(...xs);
  const last = Math.max(...xs);
  const others = publishedLines(published?.named ?? [], basis, { first, last }, own.length);
  const lines = [...own, ...others];
  const ys = lines.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])));
  if (ranges) ys.push(...known.flatMap(rangeOf));
  const percent = unit === 'percent';
  const y = axisRange(target === null || ys.length === 0 ? ys : [...ys, target], {
    fromZero: false,
    whole: unit === 'count',
    ceiling: percent ? 100 : undefined,
  });
  const labels = new Map<number, string>();
  for (const { x, figure } of known) {
    if (figure) labels.set(x, shortPeriod(figure.period, basis));
  }
  return {
    title,
    unit,
    basis,
    lines,
    ticks: [...labels].sort(([a], [b]) => a - b).map(([x, label]) => ({ x, label })),
    y,
    target,
    bands: band_edges.filter(({ value }) => value > y.min && value < y.max),
    changes: changes
      .map(({ date, words }) => ({ x: dayNumber(date), date, words }))
      .filter(({ x }) => x >= first && x <= last)
      .map((change, i) => ({ ...change, letter: String.fromCharCode(65 + i) })),
    ranges: ranges && known.some((point) => rangeOf(point).length > 0),
    published: others.length > 0 ? (published?.words ?? '') : '',
  };
}

/** What a source is called beside a line. */
export function sourceWords(source: string): string {
  return source === 'cases' ? 'From the case lists' : source;
}

export function seriesOn(view: IndicatorView, basis: Basis): Series[] {
  return view.series.filter((series) => series.basis === basis && series.figures.length > 0);
}

/** The unit its figures are printed in; a definition that is a table leaves it to the figures. */
export function unitOf(view: IndicatorView, basis: Basis): string {
  return seriesOn(view, basis)[0]?.figures[0]?.unit ?? view.definition.unit;
}

/** The bases an indicator has figures on, in the order people look for them. */
export function basesOf(view: IndicatorView): Basis[] {
  const order: Basis[] = ['quarter', 'month', 'ytd', 'rolling12', 'asat', 'year'];
  return order.filter((basis) => seriesOn(view, basis).length > 0);
}
