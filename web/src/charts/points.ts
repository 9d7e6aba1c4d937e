// The points and lines of a chart over time, before any drawing.
import type { Basis, Figure } from '../engine/contract';
import { dayNumber } from '../format/date';
import type { LineStyle } from './palette';

export interface Point {
  x: number;
  /** null breaks the line: there is no figure, or it is hidden. */
  y: number | null;
  figure: Figure | null;
}

export interface Line {
  label: string;
  /** Beside the end of the line, where room is short. */
  name: string;
  points: Point[];
  style: LineStyle;
  /** Of others, as published by year: dashed, and never taken for the council's own. */
  published: boolean;
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

/** Low and high of a figure that is drawn; nothing is drawn around one that is hidden. */
export function rangeOf({ y, figure }: Point): [] | [number, number] {
  if (y === null || figure === null || figure.low === null || figure.high === null) return [];
  return [figure.low, figure.high];
}

export interface NamedFigures {
  label: string;
  figures: Figure[];
}

/** Published figures of others, by year, and where they come from. */
export interface Published {
  named: NamedFigures[];
  words: string;
}
