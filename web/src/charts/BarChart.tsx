// Categories of one period as bars, with titles and a sentence for screen readers.
import { useMemo } from 'preact/hooks';
import type { Figure } from '../engine/contract';
import { figureRow, rowsDrawn } from './bar_config';
import { ChartFigure } from './ChartFigure';
import { describeBars } from './describe';

interface Props {
  title: string;
  subtitle: string;
  unit: string;
  breakdown: string;
  figures: Figure[];
}

/** More bars than this say nothing; the table below has them all. */
export const mostBars = 25;

export function BarChart({ title, subtitle, unit, breakdown, figures }: Props) {
  const shown = figures.slice(0, mostBars);
  const label = useMemo(() => describeBars(title, breakdown, figures), [title, breakdown, figures]);
  const more =
    figures.length > mostBars
      ? [`The chart shows the first ${mostBars} of ${figures.length}; the table has them all.`]
      : [];
  return (
    <ChartFigure
      subtitle={subtitle}
      drawn={rowsDrawn(shown.map(figureRow), unit, [], more)}
      model={figures}
      label={label}
    />
  );
}
