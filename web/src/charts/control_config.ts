// A control or run chart: points in order of time, centre and limits as labelled lines, and what
// stands out as a shape with a word.
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ControlChart, ControlPoint } from '../engine/contract';
import { pointBasis, shortPeriod } from '../format/date';
import { withUnit } from '../format/number';
import { label, rule } from './annotations';
import type { Drawn } from './ChartFigure';
import { axisText } from './line_config';
import { grid, ink } from './palette';
import { axisRange } from './scale';

type ControlConfig = ChartConfiguration<'line', (number | null)[]>;
type Shape = 'circle' | 'triangle' | 'rectRot' | 'rect';

interface SignalMark {
  words: string;
  shape: Shape;
  colour: string;
}

/** Shape and word first; colour says the same once more. */
export const signalMarks: Record<ControlPoint['judgement'], SignalMark> = {
  '': { words: '', shape: 'circle', colour: '#3D3D3D' },
  better: { words: 'better', shape: 'triangle', colour: '#12436D' },
  worse: { words: 'worse', shape: 'rectRot', colour: '#F46A25' },
  change: { words: 'change', shape: 'rect', colour: '#801650' },
};

/** Limits are statistics, not figures: one decimal is what they can bear. */
export function limitText(value: number, unit: string): string {
  return withUnit(axisText(Number(value.toFixed(1)), ''), unit);
}

export function levelsOf(chart: ControlChart, unit: string): { at: number; words: string }[] {
  const named: [string, number | null][] = [
    ['Upper limit', chart.upper],
    [chart.kind === 'xmr' ? 'Mean' : 'Median', chart.centre],
    ['Lower limit', chart.lower],
  ];
  return named.flatMap(([name, at]) =>
    at === null ? [] : [{ at, words: `${name} ${limitText(at, unit)}` }],
  );
}

function levels(chart: ControlChart, unit: string, beside: boolean): Plugin<'line'> {
  return {
    id: 'levels',
    beforeDatasetsDraw({ ctx: context, chartArea: area, scales: { y } }) {
      if (!y) return;
      for (const { at, words } of levelsOf(chart, unit)) {
        const place = y.getPixelForValue(at);
        const dash = at === chart.centre ? [] : [8, 5];
        rule(context, [area.left, place], [area.right, place], dash, 1.5);
        if (beside) label(context, words, area.right + 6, place, 'left');
        else label(context, words, area.right - 4, place - 10, 'right');
      }
    },
  };
}

/** The word stands at the first point of each run of points that say the same. */
function signalWords({ points, centre }: ControlChart): Plugin<'line'> {
  return {
    id: 'signalWords',
    afterDatasetsDraw({ ctx: context, scales: { x, y } }) {
      if (!x || !y) return;
      points.forEach(({ judgement, plot }, i) => {
        if (judgement === '' || plot === null || points[i - 1]?.judgement === judgement) return;
        const { words } = signalMarks[judgement];
        // On the side away from the centre, where fewer points are.
        const away = plot < (centre ?? plot) ? 18 : -18;
        label(context, words, x.getPixelForValue(i), y.getPixelForValue(plot) + away, 'center');
      });
    },
  };
}

export function controlConfig(chart: ControlChart, unit: string, width: number): ControlConfig {
  const { points } = chart;
  const beside = width >= 560;
  const crowded = points.length > 36;
  const known = points.flatMap(({ plot }) => (plot === null ? [] : [plot]));
  const lines = levelsOf(chart, unit);
  const longest = Math.max(0, ...lines.map(({ words }) => words.length));
  const range = axisRange([...known, ...lines.map(({ at }) => at)], {
    fromZero: false,
    whole: unit === 'count',
    ceiling: unit === 'percent' ? 100 : undefined,
  });
  const marks = points.map(({ judgement }) => signalMarks[judgement]);
  const signal = points.map(({ judgement }) => judgement !== '');
  return {
    type: 'line',
    data: {
      labels: points.map(({ period }) => shortPeriod(period, pointBasis(period, chart.basis))),
      datasets: [
        {
          data: points.map(({ plot }) => plot),
          borderColor: '#12436D',
          borderWidth: 2,
          pointStyle: marks.map(({ shape }) => shape),
          pointRadius: signal.map((one) => (one ? 7 : crowded ? 2 : 3.5)),
          pointBackgroundColor: marks.map(({ colour }) => colour),
          pointBorderColor: marks.map(({ colour }) => colour),
          spanGaps: false,
          clip: false,
          tension: 0,
        },
      ],
    },
    plugins: [levels(chart, unit, beside), signalWords(chart)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: {
        padding: { top: 20, right: beside ? 16 + longest * 7.5 : 20 },
      },
      interaction: { mode: 'nearest', intersect: false },
      scales: {
        x: { grid: { display: false }, border: { color: ink }, ticks: { maxRotation: 0 } },
        y: {
          min: range.min,
          max: range.max,
          grid: { color: grid },
          border: { display: false },
          ticks: { stepSize: range.step, callback: (value) => axisText(Number(value), unit) },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataIndex }) => {
              const point = points[dataIndex];
              if (!point) return '';
              return [withUnit(point.value, unit), ...point.signals].join(', ');
            },
          },
        },
      },
    },
  };
}

export function controlDrawn(chart: ControlChart, unit: string): Drawn {
  const signals = chart.points.some(({ judgement }) => judgement !== '');
  return {
    config: (width) => controlConfig(chart, unit, width),
    height: 340,
    notes: [
      signals
        ? 'Points that stand out have a shape and a word: triangle better, diamond worse, square change.'
        : 'No point stands out.',
      chart.provisional ? 'Fewer than 13 points: the limits may still move.' : '',
    ].filter((note) => note !== ''),
  };
}
