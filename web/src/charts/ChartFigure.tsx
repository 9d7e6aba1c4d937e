// A chart with its titles, its key, its sentence for screen readers and what must be said under it.
import type { ComponentChildren } from 'preact';
import { Canvas } from './Canvas';

interface Props {
  headline?: string;
  subtitle: string;
  /** A key to what is drawn. */
  aside?: ComponentChildren;
  config: (width: number) => unknown;
  /** Redrawn when this changes. */
  model: unknown;
  label: string;
  height: number;
  notes?: string[];
}

export function ChartFigure(props: Props) {
  const { headline = '', subtitle, aside, config, model, label, height, notes = [] } = props;
  return (
    <figure class="app-chart">
      <figcaption>
        {headline !== '' && <p class="app-chart__headline">{headline}</p>}
        <p class="app-chart__subtitle">{subtitle}</p>
        {aside}
      </figcaption>
      <Canvas config={config} model={model} label={label} height={height} />
      {notes.length > 0 && (
        <ul class="govuk-list app-chart__notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}
