// A chart with its titles, its key, its sentence for screen readers and what must be said under it.
import { Canvas, type Look } from './Canvas';
import { Key } from './Key';
import type { KeyEntry } from './key_entries';

/** What is drawn, on the page and in a picture of its own. */
export interface Drawn {
  /** Makes the configuration for a canvas of this width. */
  config: (width: number) => unknown;
  height: number;
  /** What the lines and marks are. */
  key?: KeyEntry[];
  /** What must be said under it. */
  notes: string[];
}

interface Props extends Look {
  headline?: string;
  subtitle: string;
  drawn: Drawn;
  /** Redrawn when this changes. */
  model: unknown;
  label: string;
}

export function ChartFigure(props: Props) {
  const { headline = '', subtitle, drawn, model, label, scale, plain } = props;
  return (
    <figure class="app-chart">
      <figcaption>
        {headline !== '' && <p class="app-chart__headline">{headline}</p>}
        <p class="app-chart__subtitle">{subtitle}</p>
        <Key entries={drawn.key ?? []} />
      </figcaption>
      <Canvas
        config={drawn.config}
        model={model}
        label={label}
        height={drawn.height}
        scale={scale}
        plain={plain}
      />
      {drawn.notes.length > 0 && (
        <ul class="govuk-list app-chart__notes">
          {drawn.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}
