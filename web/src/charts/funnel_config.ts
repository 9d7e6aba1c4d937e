// A funnel plot: how large each team, locality or authority is, how it does, and the limits that
// chance alone would give at each size.
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { FunnelLimit, FunnelPlot, FunnelPoint } from '../engine/contract';
import { count, withUnit } from '../format/number';
import { label, rule } from './annotations';
import type { Drawn } from './ChartFigure';
import { limitText } from './control_config';
import { axisText } from './line_config';
import { grid, ink } from './palette';
import { axisRange } from './scale';

type FunnelConfig = ChartConfiguration<'line', { x: number; y: number }[]>;

/** Inside, outside the inner, outside the wider limits: shape, then colour. */
export const funnelMarks = [
  { words: 'inside the limits', shape: 'circle', colour: '#12436D' },
  { words: 'outside the inner (95%) limits', shape: 'triangle', colour: '#801650' },
  { words: 'outside the wider (99.8%) limits', shape: 'rectRot', colour: '#F46A25' },
] as const;

export function funnelMark(point: FunnelPoint): (typeof funnelMarks)[number] {
  return funnelMarks[point.outside === '' ? 0 : point.far ? 2 : 1];
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/**
 * Places for names beside their points, first come first served: right, left, above, below, or
 * none where every place is taken.
 */
export function placed(
  points: { x: number; y: number; width: number }[],
  area: { left: number; right: number },
): (Box | null)[] {
  const height = 18;
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - 6,
    top: y - 6,
    width: 12,
    height: 12,
  }));
  return points.map(({ x, y, width }) => {
    const options = [
      { left: x + 9, top: y - 9 },
      { left: x - 9 - width, top: y - 9 },
      { left: x - width / 2, top: y - 27 },
      { left: x - width / 2, top: y + 9 },
    ].map((at) => ({ ...at, width, height }));
    const free = options.find(
      (one) =>
        one.left >= area.left &&
        one.left + width <= area.right &&
        !taken.some((other) => overlap(one, other)),
    );
    if (free) taken.push(free);
    return free ?? null;
  });
}

function names(points: FunnelPoint[]): Plugin<'line'> {
  // Those outside the limits are named first: they are what one looks for.
  const order = [...points].sort((a, b) => Number(b.outside !== '') - Number(a.outside !== ''));
  return {
    id: 'names',
    afterDatasetsDraw({ ctx: context, chartArea, scales: { x, y } }) {
      if (!x || !y) return;
      context.font = `13px ${context.font.split('px ')[1] ?? 'sans-serif'}`;
      const places = placed(
        order.map(({ category, denominator, plot }) => ({
          x: x.getPixelForValue(denominator),
          y: y.getPixelForValue(plot),
          width: context.measureText(category).width + 6,
        })),
        { left: chartArea.left, right: chartArea.right + 60 },
      );
      places.forEach((place, i) => {
        const point = order[i];
        if (place && point) label(context, point.category, place.left + 3, place.top + 9, 'left');
      });
    },
  };
}

function centreLine(plot: FunnelPlot, unit: string): Plugin<'line'> {
  return {
    id: 'centreLine',
    beforeDatasetsDraw({ ctx: context, chartArea: area, scales: { y } }) {
      if (!y || plot.centre === null) return;
      const at = y.getPixelForValue(plot.centre);
      rule(context, [area.left, at], [area.right, at], [], 1.5);
      label(context, `All ${limitText(plot.centre, unit)}`, area.left + 6, at - 11, 'left');
    },
  };
}

const curves: [keyof FunnelLimit, number[]][] = [
  ['low_95', [8, 4]],
  ['high_95', [8, 4]],
  ['low_998', []],
  ['high_998', []],
];

export function funnelConfig(plot: FunnelPlot, unit: string): FunnelConfig {
  const { points, limits } = plot;
  const heights = [
    ...points.map((point) => point.plot),
    ...limits.flatMap(({ low_95, high_95 }) => [low_95, high_95]),
  ];
  const y = axisRange(heights, {
    fromZero: false,
    whole: false,
    ceiling: unit === 'percent' ? 100 : undefined,
  });
  const x = axisRange(
    [...points.map(({ denominator }) => denominator), ...limits.map((one) => one.denominator)],
    { fromZero: true, whole: true },
  );
  const marks = points.map(funnelMark);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map(({ denominator, plot: value }) => ({ x: denominator, y: value })),
          showLine: false,
          pointRadius: marks.map(({ shape }) => (shape === 'circle' ? 5 : 7)),
          pointStyle: marks.map(({ shape }) => shape),
          pointBackgroundColor: marks.map(({ colour }) => colour),
          pointBorderColor: marks.map(({ colour }) => colour),
          clip: false,
        },
        ...curves.map(([key, dash]) => ({
          data: limits.map((one) => ({ x: one.denominator, y: one[key] })),
          borderColor: '#5f86a8',
          borderWidth: 1.5,
          borderDash: dash,
          pointRadius: 0,
          pointHitRadius: 0,
          tension: 0,
        })),
      ],
    },
    plugins: [centreLine(plot, unit), names(points)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 16, right: 60 } },
      interaction: { mode: 'nearest', intersect: true },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: x.max,
          grid: { display: false },
          border: { color: ink },
          title: { display: true, text: 'Number of cases (denominator)' },
          ticks: { stepSize: x.step, maxRotation: 0 },
        },
        y: {
          min: y.min,
          max: y.max,
          grid: { color: grid },
          border: { display: false },
          ticks: { stepSize: y.step, callback: (value) => axisText(Number(value), unit) },
        },
      },
      plugins: {
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex === 0,
          callbacks: {
            title: ([item]) => points[item?.dataIndex ?? -1]?.category ?? '',
            label: ({ dataIndex }) => {
              const point = points[dataIndex];
              if (!point) return '';
              return `${withUnit(point.value, unit)} of ${count(point.denominator)}`;
            },
          },
        },
      },
    },
  };
}

/** The shapes of the drawing as characters, for tables and keys. */
export const funnelShapes = { circle: '●', triangle: '▲', rectRot: '◆' } as const;

export function funnelDrawn(plot: FunnelPlot, unit: string): Drawn {
  const key = funnelMarks.map(({ words, shape }) => `${funnelShapes[shape]} ${words}`);
  return {
    config: () => funnelConfig(plot, unit),
    height: 380,
    notes: [
      'Dashed curves: 19 of 20 would lie between them by chance alone. Solid curves: 998 of 1,000.',
      `${key.join('; ')}.`,
    ],
  };
}
