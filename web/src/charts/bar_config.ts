// Categories of one period as horizontal bars, from zero, with the printed value at the end.

import type { ChartConfiguration, Plugin } from 'chart.js';
import { numbersBehind } from '../components/FigureValue';
import type { Figure } from '../engine/contract';
import { inCell, withUnit } from '../format/number';
import { categoryName } from '../format/sources';
import { markerText } from '../format/words';
import { axisText } from './line_config';
import { fontFamily, grid, ink, lineStyle } from './palette';
import { axisRange } from './scale';

type BarConfig = ChartConfiguration<'bar', (number | null)[]>;

function valueLabels(figures: Figure[]): Plugin<'bar'> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(chart) {
      const { ctx: context } = chart;
      const x = chart.scales.x;
      const y = chart.scales.y;
      if (!x || !y) return;
      context.font = `13px ${fontFamily}`;
      context.fillStyle = ink;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      figures.forEach((figure, i) => {
        const text =
          figure.plot === null
            ? markerText(figure.marker) || 'no figure'
            : inCell(figure.value, figure.unit);
        context.fillText(text, x.getPixelForValue(figure.plot ?? 0) + 6, y.getPixelForValue(i));
      });
    },
  };
}

function nameOf(figure: Figure | undefined): string {
  return figure ? categoryName(figure.breakdown, figure.category) : '';
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export function barConfig(figures: Figure[], unit: string, width: number): BarConfig {
  const values = figures.flatMap(({ plot }) => (plot === null ? [] : [plot]));
  const range = axisRange(values, {
    fromZero: true,
    whole: unit === 'count',
    ceiling: unit === 'percent' ? 100 : undefined,
  });
  return {
    type: 'bar',
    data: {
      labels: figures.map((figure) => shortened(nameOf(figure), width < 500 ? 18 : 40)),
      datasets: [
        {
          data: figures.map(({ plot }) => plot),
          backgroundColor: lineStyle(0).colour,
          barPercentage: 0.75,
          categoryPercentage: 0.95,
        },
      ],
    },
    plugins: [valueLabels(figures)],
    options: {
      animation: false,
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: 64 } },
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
        y: { grid: { display: false }, border: { color: ink }, ticks: { autoSkip: false } },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: (items) => nameOf(figures[items[0]?.dataIndex ?? -1]),
            label: (item) => {
              const figure = figures[item.dataIndex];
              if (!figure) return '';
              const behind = numbersBehind(figure);
              return `${withUnit(figure.value, figure.unit)}${behind ? ` (${behind})` : ''}`;
            },
          },
        },
      },
    },
  };
}
