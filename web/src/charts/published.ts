// Published figures of England, the region and the neighbours on a chart of the council's own time.
import type { Basis } from '../engine/contract';
import { dayNumber } from '../format/date';
import { lineStyle } from './palette';
import { type Line, type NamedFigures, type Point, pointsOf } from './points';

/** A value for a whole year is true of all of it: a step, where the chart has finer points. */
const stepped: Basis[] = ['month', 'quarter', 'ytd'];

function steps(points: Point[], first: number, last: number): Point[] {
  return points.flatMap((point) => {
    if (point.figure === null || point.y === null) return [{ ...point, figure: null, y: null }];
    const begin = dayNumber(`${Number(point.figure.period_end.slice(0, 4)) - 1}-03-31`);
    if (point.x <= first || begin >= last) return [];
    return [
      { ...point, x: Math.max(begin, first) },
      { ...point, x: Math.min(point.x, last) },
    ];
  });
}

export function publishedLines(
  named: NamedFigures[],
  basis: Basis,
  { first, last }: { first: number; last: number },
  styleFrom: number,
): Line[] {
  return named
    .map(({ label, figures }, i) => {
      const points = pointsOf(figures, 'year');
      return {
        label: `${label} (published, by year)`,
        name: label,
        points: stepped.includes(basis)
          ? steps(points, first, last)
          : points.filter(({ x }) => x >= first && x <= last),
        style: lineStyle(styleFrom + i),
        published: true,
      };
    })
    .filter(({ points }) => points.some(({ y }) => y !== null));
}
