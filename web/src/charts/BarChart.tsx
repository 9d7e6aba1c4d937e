// Categories of one period as bars, with titles and a sentence for screen readers.
import { useMemo } from 'preact/hooks';
import type { Figure } from '../engine/contract';
import { figureRow, rowsDrawn } from './bar_config';
import type { Look } from './Canvas';
import { ChartBoundary } from './ChartFault';
import { ChartFigure } from './ChartFigure';
import { describeBars } from './describe';

interface Props extends Look {
  title: string;
  subtitle: string;
  unit: string;
  breakdown: string;
  figures: Figure[];
}

/** More bars than this say nothing; the table below has them all. */
export const mostBars = 25;

function Bars({ title, subtitle, unit, breakdown, figures, scale, plain }: Props) {
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
