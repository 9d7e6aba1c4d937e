// Categories of one period as bars, with titles and a sentence for screen readers.
import { useMemo } from 'preact/hooks';
import type { Figure } from '../engine/contract';
import { figureRow, rowsDrawn } from './bar_config';
import type { Look } from './Canvas';
import { ChartBoundary } from './ChartFault';
import { ChartFigure, type Drawn } from './ChartFigure';
import { describeBars, gapNotes } from './describe';
import { barsHeadline } from './titles';

interface Props extends Look {
  title: string;
  subtitle: string;
  unit: string;
  breakdown: string;
  figures: Figure[];
  /** Whether 95% intervals are drawn. */
  ranges?: boolean;
}

/** More bars than this say nothing; the table below has them all. */
export const mostBars = 25;

/** What is drawn of the categories, and the sentence that stands for it. */
export function categoriesDrawn(
  title: string,
  unit: string,
  breakdown: string,
  figures: Figure[],
  ranges: boolean,
): { drawn: Drawn; label: string } {
  const rows = figures.slice(0, mostBars).map((figure) => figureRow(figure, ranges));
  const more =
    figures.length > mostBars
      ? [`The chart shows the first ${mostBars} of ${figures.length}; the table has them all.`]
      : [];
  return {
    drawn: rowsDrawn(rows, unit, [], [...more, ...gapNotes(figures)]),
    label: describeBars(title, breakdown, figures, ranges),
  };
}

function Bars(props: Props) {
  const { title, subtitle, unit, breakdown, figures, ranges = false, scale, plain } = props;
  const { drawn, label } = useMemo(
    () => categoriesDrawn(title, unit, breakdown, figures, ranges),
    [title, unit, breakdown, figures, ranges],
  );
  return (
    <ChartFigure
      headline={barsHeadline(figures)}
      subtitle={subtitle}
      drawn={drawn}
      model={drawn}
      label={label}
      scale={scale}
      plain={plain}
    />
  );
}

export function BarChart(props: Props) {
  return (
    <ChartBoundary>
      <Bars {...props} />
    </ChartBoundary>
  );
}
