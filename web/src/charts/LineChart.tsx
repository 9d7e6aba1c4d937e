// A line chart with its two titles, its key, and what must be said about it.
import { useMemo } from 'preact/hooks';
import type { Look } from './Canvas';
import { ChartBoundary } from './ChartFault';
import { ChartFigure } from './ChartFigure';
import { describeLines } from './describe';
import { linesDrawn } from './line_config';
import type { LineModel } from './model';

interface Props extends Look {
  headline: string;
  subtitle: string;
  model: LineModel;
  /** On the page, in pixels. */
  height?: number;
}

function Lines({ headline, subtitle, model, height, scale, plain }: Props) {
  const label = useMemo(() => describeLines(model), [model]);
  return (
    <ChartFigure
      headline={headline}
      subtitle={subtitle}
      drawn={linesDrawn(model, height)}
      model={model}
      label={label}
      scale={scale}
      plain={plain}
    />
  );
}

export function LineChart(props: Props) {
  return (
    <ChartBoundary>
      <Lines {...props} />
    </ChartBoundary>
  );
}
