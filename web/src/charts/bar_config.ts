// Named rows as horizontal bars, from zero, with the printed value at the end, and values to
// compare with as labelled lines across them.

import type { ChartConfiguration } from 'chart.js';
import { numbersBehind } from '../components/FigureValue';
import type { Figure } from '../engine/contract';
import { inCell, withUnit } from '../format/number';
import { markerText } from '../format/words';
import { type Across, endTexts, lineRoom, linesAcross, stripes } from './bar_marks';
import type { Drawn } from './ChartFigure';
import { type KeyEntry, rangeLabel } from './key_entries';
import { axisText } from './line_config';
import { barColour, barPlain, grid, ink } from './palette';
import { barRanges } from './ranges';
import { axisRange } from './scale';
import { wrapped } from './wrapped';

type BarConfig = ChartConfiguration<'bar', (number | null)[]>;

export interface BarRow {
  name: string;
  /** What is left of the name where there is little room. */
  short?: string;
  /** null: nothing is drawn, and `text` says why. */
  plot: number | null;
  /** At the end of the bar. */
  text: string;
  /** What a mouse over the bar shows. */
  detail: string;
  /** Stands out from the others, by pattern and bold name. */
  own?: boolean;
  /** 95% interval, where it is to be drawn. */
  range?: [number, number];
}

/** A name in one line where there is room, else in two; what is too long even then is cut. */
export function nameLines(text: string, most: number, lines: number): string[] {
  const made = wrapped(text, most, (part) => part.length);
  const shown = made.slice(0, lines);
  if (made.length > lines) shown[lines - 1] = made.slice(lines - 1).join(' ');
  return shown.map((line) => (line.length <= most ? line : `${line.slice(0, most - 1)}…`));
}

/** Room for bars of a readable height, their axis and the words of the lines across. */
export function barsHeight(rows: number, lines = 0): number {
  return 60 + 30 * rows + lineRoom * lines;
}

export function rowsConfig(
  rows: BarRow[],
  unit: string,
  width: number,
  lines: Across[] = [],
): BarConfig {
  const narrow = width < 500;
  const values = rows.flatMap(({ plot, range = [] }) => (plot === null ? [] : [plot, ...range]));
  const range = axisRange([...values, ...lines.map(({ at }) => at)], {
    fromZero: true,
    whole: unit === 'count',
    ceiling: unit === 'percent' ? 100 : undefined,
  });
  const marked = rows.some(({ own }) => own);
  const longest = Math.max(6, ...rows.map(({ text }) => text.length));
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name, short = name }) =>
        narrow ? nameLines(short, 16, 2) : nameLines(name, 40, 1),
      ),
      datasets: [
        {
          data: rows.map(({ plot }) => plot),
          backgroundColor: rows.map(({ own }) => (marked && !own ? barPlain : barColour)),
          borderColor: barColour,
          borderWidth: rows.map(({ own }) => (own ? 2 : 0)),
          barPercentage: 0.75,
          categoryPercentage: 0.95,
        },
      ],
    },
    plugins: [
      stripes(rows),
      linesAcross(lines),
      barRanges(rows.map(({ range = null }) => range)),
      endTexts(rows),
    ],
    options: {
      animation: false,
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: 12 + longest * 8, top: lines.length * lineRoom } },
      scales: {
        x: {
          min: 0,
          max: range.max,
          grid: { color: grid },
          border: { display: false },
          ticks: {
            stepSize: range.step,
            maxRotation: 0,
            callback: (value) => axisText(Number(value), unit),
          },
        },
        y: {
          grid: { display: false },
          border: { color: ink },
          ticks: {
            autoSkip: false,
            font: ({ index }) => ({
              ...(narrow ? { size: 12 } : {}),
              ...(rows[index]?.own ? { weight: 'bold' } : {}),
            }),
          },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: (items) => rows[items[0]?.dataIndex ?? -1]?.name ?? '',
            label: (item) => rows[item.dataIndex]?.detail ?? '',
          },
        },
      },
    },
  };
}

function rangeKey(rows: BarRow[]): KeyEntry[] {
  return rows.some(({ range }) => range !== undefined)
    ? [{ mark: 'range', label: rangeLabel }]
    : [];
}

export function rowsDrawn(
  rows: BarRow[],
  unit: string,
  lines: Across[] = [],
  notes: string[] = [],
): Drawn {
  const config = (width: number) => rowsConfig(rows, unit, width, lines);
  const height = barsHeight(rows.length, lines.length);
  return { config, height, key: rangeKey(rows), notes };
}

/** A category of one period as a row; nothing is drawn around a figure that is hidden. */
export function figureRow(figure: Figure, ranges = false): BarRow {
  const behind = numbersBehind(figure);
  const { plot, low, high } = figure;
  const range = ranges && plot !== null && low !== null && high !== null;
  return {
    ...(range ? { range: [low, high] as [number, number] } : {}),
    name: figure.category_title,
    plot,
    text:
      plot === null ? markerText(figure.marker) || 'no figure' : inCell(figure.value, figure.unit),
    detail: `${withUnit(figure.value, figure.unit)}${behind ? ` (${behind})` : ''}`,
  };
}
