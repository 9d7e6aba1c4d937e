// A line chart with its two titles, its key, and what must be said about it.
import { useMemo } from 'preact/hooks';
import type { Look } from './Canvas';
import { ChartBoundary } from './ChartFault';
import { ChartFigure } from './ChartFigure';
import { describeLines, notesUnder } from './describe';
import { lineConfig } from './line_config';
import type { Line, LineModel } from './model';

function Swatch({ line }: { line: Line }) {
  const { colour, dash, marker } = line.style;
  return (
    <svg class="app-swatch" width="44" height="14" aria-hidden="true" focusable="false">
      <line
        x1="0"
        y1="7"
        x2="44"
        y2="7"
        stroke={colour}
        stroke-width="3"
        stroke-dasharray={dash.join(' ')}
      />
      {marker === 'circle' && <circle cx="22" cy="7" r="5" fill={colour} />}
      {marker === 'rect' && <rect x="17" y="2" width="10" height="10" fill={colour} />}
      {marker === 'triangle' && <path d="M22 1l6 11h-12z" fill={colour} />}
      {marker === 'crossRot' && (
        <path d="M17 2l10 10M27 2l-10 10" stroke={colour} stroke-width="2.5" />
      )}
      {marker === 'rectRot' && <path d="M22 1l6 6-6 6-6-6z" fill={colour} />}
    </svg>
  );
}

function Key({ lines }: { lines: Line[] }) {
  if (lines.length < 2) return null;
  return (
    <ul class="govuk-list app-chart__key">
      {lines.map((line) => (
        <li key={line.label}>
          <Swatch line={line} /> {line.label}
        </li>
      ))}
    </ul>
  );
}

interface Props extends Look {
  headline: string;
  subtitle: string;
  model: LineModel;
  /** On the page, in pixels. */
  height?: number;
}

function Lines({ headline, subtitle, model, height = 360, scale, plain }: Props) {
  const label = useMemo(() => describeLines(model), [model]);
  return (
    <ChartFigure
      headline={headline}
      subtitle={subtitle}
      aside={<Key lines={model.lines} />}
      drawn={{
        config: (width) => lineConfig(model, width),
        height,
        notes: notesUnder(model),
      }}
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
