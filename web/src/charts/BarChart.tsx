// Categories of one period as bars, with titles and a sentence for screen readers.
import { useMemo } from 'preact/hooks';
import type { Figure } from '../engine/contract';
import { barConfig } from './bar_config';
import { Canvas } from './Canvas';
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
  return (
    <figure class="app-chart">
      <figcaption>
        <p class="app-chart__subtitle">{subtitle}</p>
      </figcaption>
      <Canvas
        config={(width) => barConfig(shown, unit, width)}
        model={figures}
        label={label}
        height={60 + 30 * shown.length}
      />
      {figures.length > mostBars && (
        <p class="govuk-body-s">
          The chart shows the first {mostBars} of {figures.length}; the table has them all.
        </p>
      )}
    </figure>
  );
}
