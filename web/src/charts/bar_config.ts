// Named rows as horizontal bars, from zero, with the printed value at the end, and values to
// compare with as labelled lines across them.

import type { ChartConfiguration, Plugin } from 'chart.js';
import { numbersBehind } from '../components/FigureValue';
import type { Figure } from '../engine/contract';
import { inCell, withUnit } from '../format/number';
import { categoryName } from '../format/sources';
import { markerText } from '../format/words';
import { label, rule } from './annotations';
import type { Drawn } from './ChartFigure';
import { axisText } from './line_config';
import { barColour, barPlain, grid, ink, lineStyle, striped } from './palette';
import { axisRange } from './scale';

type BarConfig = ChartConfiguration<'bar', (number | null)[]>;

export interface BarRow {
  name: string;
  /** null: nothing is drawn, and `text` says why. */
  plot: number | null;
  /** At the end of the bar. */
  text: string;
  /** What a mouse over the bar shows. */
  detail: string;
  /** Stands out from the others, by pattern and bold name. */
  own?: boolean;
}

export interface Across {
  /** Name and printed value. */
  words: string;
  at: number;
}

const lineRoom = 20;

function endTexts(rows: BarRow[]): Plugin<'bar'> {
  return {
    id: 'endTexts',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      rows.forEach(({ plot, text }, i) => {
        label(chart.ctx, text, x.getPixelForValue(plot ?? 0) + 6, y.getPixelForValue(i), 'left');
      });
    },
  };
}

/**
 * Each line has a row of its own above the bars for its words. The words lie on the side with more
 * room, rows in the order of the lines, so that no line crosses the words of another.
 */
function linesAcross(lines: Across[]): Plugin<'bar'> {
  return {
    id: 'linesAcross',
    afterDatasetsDraw(chart) {
      const { ctx: context, chartArea: area } = chart;
      const x = chart.scales.x;
      if (!x) return;
      const places = lines
        .map(({ words, at }, i) => ({ words, place: x.getPixelForValue(at), style: i }))
        .sort((a, b) => a.place - b.place);
      const middle = places[Math.floor(places.length / 2)]?.place ?? 0;
      const leftwards = middle > (area.left + area.right) / 2;
      if (leftwards) places.reverse();
      places.forEach(({ words, place, style }, row) => {
        const top = area.top - (places.length - row) * lineRoom + lineRoom / 2;
        rule(context, [place, top], [place, area.bottom], lineStyle(style).dash, 1.5);
        label(context, words, place + (leftwards ? -6 : 6), top, leftwards ? 'right' : 'left');
      });
    },
  };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
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
  const values = rows.flatMap(({ plot }) => (plot === null ? [] : [plot]));
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
      labels: rows.map(({ name }) => shortened(name, width < 500 ? 18 : 40)),
      datasets: [
        {
          data: rows.map(({ plot }) => plot),
          backgroundColor: rows.map(({ own }) => (own ? striped() : marked ? barPlain : barColour)),
          borderColor: barColour,
          borderWidth: rows.map(({ own }) => (own ? 2 : 0)),
          barPercentage: 0.75,
          categoryPercentage: 0.95,
        },
      ],
    },
    plugins: [linesAcross(lines), endTexts(rows)],
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
            font: ({ index }) => (rows[index]?.own ? { weight: 'bold' } : {}),
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

export function rowsDrawn(
  rows: BarRow[],
  unit: string,
  lines: Across[] = [],
  notes: string[] = [],
): Drawn {
  const config = (width: number) => rowsConfig(rows, unit, width, lines);
  return { config, height: barsHeight(rows.length, lines.length), notes };
}

/** Categories of one period as rows. */
export function figureRow(figure: Figure): BarRow {
  const behind = numbersBehind(figure);
  return {
    name: categoryName(figure.breakdown, figure.category),
    plot: figure.plot,
    text:
      figure.plot === null
        ? markerText(figure.marker) || 'no figure'
        : inCell(figure.value, figure.unit),
    detail: `${withUnit(figure.value, figure.unit)}${behind ? ` (${behind})` : ''}`,
  };
}
