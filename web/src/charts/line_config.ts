// A line model as a Chart.js configuration. The axis is time true: gaps in time stay gaps.
import type { ChartConfiguration } from 'chart.js';
import { numbersBehind } from '../components/FigureValue';
import { periodWords } from '../format/date';
import { withUnit } from '../format/number';
import { annotations, besides } from './annotations';
import type { Drawn } from './ChartFigure';
import { notesUnder } from './describe';
import { keyOf } from './key_entries';
import type { LineModel } from './model';
import { grid, ink } from './palette';
import type { Line, Point } from './points';
import { lineRanges } from './ranges';
import { thinned } from './scale';

type LineConfig = ChartConfiguration<'line', { x: number; y: number | null }[]>;

function dataset(line: Line, crowded: boolean): LineConfig['data']['datasets'][number] {
  const { colour, dash, marker } = line.style;
  return {
    label: line.label,
    data: line.points.map(({ x, y }) => ({ x, y })),
    borderColor: colour,
    borderWidth: line.published ? 1.75 : 2.5,
    borderDash: dash,
    pointStyle: marker,
    // A step has its mark at its end, the end of the year it was published for.
    pointRadius: line.points.map(({ figure }, i) =>
      figure && figure === line.points[i + 1]?.figure ? 0 : crowded ? 2 : 4,
    ),
    pointHoverRadius: 6,
    pointBorderColor: colour,
    // Part periods are hollow: they say less than the others.
    pointBackgroundColor: line.points.map(({ figure }) =>
      figure?.marker === 'p' ? '#ffffff' : colour,
    ),
    spanGaps: false,
    // Points on the edge are drawn whole.
    clip: false,
    borderJoinStyle: 'round',
    tension: 0,
  };
}

function tooltip(point: Point | undefined, line: Line | undefined, named: boolean): string {
  const figure = point?.figure;
  if (!figure) return '';
  const behind = numbersBehind(figure);
  const name = named && line ? `${line.label}: ` : '';
  return `${name}${withUnit(figure.value, figure.unit)}${behind ? ` (${behind})` : ''}`;
}

export function lineConfig(model: LineModel, width: number): LineConfig {
  const several = model.lines.length > 1;
  const beside = width >= 640;
  const widths = beside
    ? besides(model).map(({ words, bold }) => words.length * (bold ? 8.2 : 7.2))
    : [];
  const right = widths.length === 0 ? 20 : Math.min(0.4 * width, 18 + Math.max(...widths));
  const crowded = model.ticks.length > 30;
  const labels = new Map(model.ticks.map(({ x, label }) => [x, label]));
  const xs = model.ticks.map(({ x }) => x);
  const edge = xs.length > 1 ? 0 : 30;
  const span = Math.max(1, Math.max(...xs) - Math.min(...xs));
  const longest = Math.max(0, ...model.ticks.map(({ label }) => label.length));
  const labelRoom = Math.max(85, longest * 8.4);
  const shownTicks = thinned(model.ticks, (span * labelRoom) / Math.max(100, width - 60 - right));
  return {
    type: 'line',
    data: { datasets: model.lines.map((line) => dataset(line, crowded)) },
    plugins: [annotations(model, beside), lineRanges(model)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right, top: model.changes.length > 0 ? 24 : 16 } },
      interaction: { mode: 'nearest', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: Math.min(...xs) - edge,
          max: Math.max(...xs) + edge,
          grid: { display: false },
          border: { color: ink },
          afterBuildTicks: (axis) => {
            axis.ticks = shownTicks.map(({ x }) => ({ value: x }));
          },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            callback: (value) => labels.get(Number(value)) ?? '',
          },
        },
        y: {
          min: model.y.min,
          max: model.y.max,
          grid: { color: grid },
          border: { display: false },
          ticks: {
            stepSize: model.y.step,
            callback: (value) => axisText(Number(value), model.unit),
          },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: (items) => {
              const [item] = items;
              const figure = item && model.lines[item.datasetIndex]?.points[item.dataIndex]?.figure;
              return figure ? periodWords(figure.period, figure.basis) : '';
            },
            label: (item) => {
              const line = model.lines[item.datasetIndex];
              return tooltip(line?.points[item.dataIndex], line, several);
            },
          },
        },
      },
    },
  };
}

export function linesDrawn(model: LineModel, height = 360): Drawn {
  const config = (width: number) => lineConfig(model, width);
  return { config, height, key: keyOf(model), notes: notesUnder(model) };
}

/** Ticks are round numbers; this only removes what binary fractions leave behind. */
export function axisText(value: number, unit: string): string {
  const text = Number(value.toFixed(6)).toLocaleString('en-GB');
  return unit === 'percent' ? `${text}%` : text;
}
