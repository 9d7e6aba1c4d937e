// A line chart as plain data, before any drawing: what the picture, its words and its table share.
import type { Basis, Figure, IndicatorView, Series } from '../engine/contract';
import { dayNumber, shortPeriod } from '../format/date';
import { type LineStyle, lineStyle } from './palette';
import { axisRange, type Range } from './scale';

export interface Point {
  x: number;
  /** null breaks the line: there is no figure, or it is hidden. */
  y: number | null;
  figure: Figure | null;
}

export interface Line {
  label: string;
  points: Point[];
  style: LineStyle;
}

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
}

const usualStep: Record<Basis, number> = {
  month: 31,
  quarter: 92,
  ytd: 92,
  rolling12: 31,
  asat: 31,
  year: 366,
};

/** Points in time order, with a break wherever a period in between is missing altogether. */
export function pointsOf(figures: Figure[], basis: Basis): Point[] {
  const points: Point[] = [];
  const ordered = [...figures].sort((a, b) => a.period_end.localeCompare(b.period_end));
  for (const figure of ordered) {
    const x = dayNumber(figure.period_end);
    const before = points.at(-1);
    if (before && x - before.x > usualStep[basis] * 1.5) {
      points.push({ x: (x + before.x) / 2, y: null, figure: null });
    }
    points.push({ x, y: figure.plot, figure });
  }
  return points;
}

export interface NamedFigures {
  label: string;
  figures: Figure[];
}

type Frame = Pick<IndicatorView, 'target' | 'band_edges' | 'changes'>;

export const bare: Frame = { target: null, band_edges: [], changes: [] };

export function lineModel(
  title: string,
  unit: string,
  basis: Basis,
  named: NamedFigures[],
  { target, band_edges, changes }: Frame,
): LineModel {
  const all = named.map(({ label, figures }, i) => ({
    label,
    points: pointsOf(figures, basis),
    style: lineStyle(i),
  }));
  // A source without a single figure to draw would only stretch the axis.
  const drawn = all.filter(({ points }) => points.some(({ y }) => y !== null));
  const lines = drawn.length > 0 ? drawn : all.slice(0, 1);
  const known = lines.flatMap(({ points }) => points.filter(({ figure }) => figure !== null));
  const xs = known.map(({ x }) => x);
  const first = Math.min(...xs);
  const last = Math.max(...xs);
  const ys = known.flatMap(({ y }) => (y === null ? [] : [y]));
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
