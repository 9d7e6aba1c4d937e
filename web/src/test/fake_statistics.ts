// Invented comparisons, control charts and funnel plots that keep the engine's contract; see
// fake_figures.ts.
import type {
  Basis,
  Comparison,
  ComparisonKind,
  ComparisonSeries,
  ComparisonValue,
  ControlChart,
  FunnelPlot,
} from '../engine/contract';
import { type FakeIndicator, fakeFigure, type Span } from './fake_figures';
import { localities, teams } from './fake_tables';

const years = ['2017-18', '2016-17', '2015-16', '2014-15'];
const neighbours = [
  'Ashmere',
  'Brackenfield',
  'Coldwater',
  'Dunmoor',
  'Eastleigh Vale',
  'Fernhollow',
  'Grimscar',
  'Harrowdale',
  'Iverbridge',
  'Kestrel Bay',
];

function valueAt(name: string, kind: ComparisonKind, year: string, level: number): ComparisonValue {
  const plot = level + years.indexOf(year) * -1.5;
  return { name, kind, year, value: plot.toFixed(1), plot, marker: '', note: '' };
}

/** Ashmere's value is suppressed in the latest year; nothing is published for contacts. */
export function fakeComparison(one: FakeIndicator, asked: string): Comparison {
  const year = years.includes(asked) ? asked : (years[0] ?? '');
  const levels: [string, ComparisonKind, number][] = [
    ['Hallam Moor', 'own', 82],
    ...neighbours.map((name, i): [string, ComparisonKind, number] => [
      name,
      'neighbour',
      91 - i * 2,
    ]),
  ];
  const others: [string, ComparisonKind, number][] = [
    ['England', 'england', 83.4],
    ['North West', 'region', 81],
    ['Mean of the neighbours', 'mean', 82.2],
    ['Median of the neighbours', 'median', 82],
  ];
  const sign = one.polarity === 'smaller' ? 1 : -1;
  const bars = levels
    .map(([name, kind, level]): ComparisonValue => {
      const value = valueAt(name, kind, year, level);
      return name === 'Ashmere' && year === years[0]
        ? { ...value, value: '', plot: null, marker: 'c', note: 'suppressed by the publisher' }
        : value;
    })
    .sort((a, b) => (a.plot === null ? 1 : b.plot === null ? -1 : sign * (a.plot - b.plot)));
  const series = [...levels, ...others].map(
    ([name, kind, level]): ComparisonSeries => ({
      name,
      kind,
      points: [...years].reverse().map((at) => valueAt(name, kind, at, level)),
    }),
  );
  series.push({
    name: 'Hallam Moor, from the case lists',
    kind: 'own_computed',
    points: [valueAt('Hallam Moor, from the case lists', 'own_computed', '2017-18', 82.6)],
  });
  const none = one.id === 'contacts';
  return {
    not_computable: none
      ? 'No national table publishes contacts, so there is nothing to compare.'
      : null,
    title: one.title,
    unit: one.unit,
    polarity: one.polarity,
    words: 'DfE, Characteristics of children in need, table C1: completed in 45 days, percent.',
    model: 'Statistical neighbours, 2025 model',
    authority: 'Hallam Moor',
    year,
    years: none ? [] : years,
    bars: none ? [] : bars,
    lines: none ? [] : others.map(([name, kind, level]) => valueAt(name, kind, year, level)),
    rank: none ? null : 5,
    rank_of: none ? null : 10,
    rank_words: none ? '' : '5th of 10 with a published value',
    quartile: none ? '' : 'B',
    quartile_words: none ? '' : 'Quartile B: in the better half of its neighbours',
    series: none ? [] : series,
    notes: ['England is the published figure, not the mean of its councils.'],
  };
}

/** A run of eight above the centre and one point below the lower limit. */
export function fakeControlChart(one: FakeIndicator, basis: Basis, spans: Span[]): ControlChart {
  const figures = spans.map((span) => fakeFigure(one, span));
  const values = figures.flatMap(({ plot }) => (plot === null ? [] : [plot]));
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const xmr = basis === 'month';
  return {
    not_computable: null,
    kind: xmr ? 'xmr' : 'run',
    basis,
    points: figures.map(({ period, value, plot }, i) => ({
      period,
      value,
      plot,
      signals:
        i === figures.length - 4
          ? ['outside the limits']
          : i >= 8 && i < 12
            ? ['eight or more on one side of the centre']
            : [],
      judgement: i === figures.length - 4 ? 'worse' : i >= 8 && i < 12 ? 'better' : '',
    })),
    centre,
    upper: xmr ? centre + 12 : null,
    lower: xmr ? centre - 12 : null,
    provisional: figures.length < 13,
    words: 'Most points lie where chance alone would put them; 5 do not.',
    notes: ['Limits lie at the mean and 2.66 times the mean moving range.'],
  };
}

export function fakeFunnelPlot(one: FakeIndicator, breakdown: string, period: string): FunnelPlot {
  const percent = one.unit === 'percent';
  const names = breakdown === 'team' ? teams : localities;
  const sizes = [120, 84, 61, 40, 18];
  const values = [88.3, 64.3, 82, 97.5, 77.8];
  const spread = (n: number, z: number) => z * Math.sqrt((82 * 18) / n);
  const outside = ['', 'below', '', 'above', ''] as const;
  return {
    not_computable: percent ? null : 'A funnel plot needs a percentage; this is a number.',
    breakdown,
    period,
    centre: percent ? 82 : null,
    points: !percent
      ? []
      : names.map((category, i) => ({
          category,
          denominator: sizes[i] ?? 30,
          value: (values[i] ?? 80).toFixed(1),
          plot: values[i] ?? 80,
          outside: outside[i] ?? '',
          far: i === 1,
          words:
            ['', 'lower than chance alone would explain', '', 'higher than usual', ''][i] ?? '',
        })),
    limits: !percent
      ? []
      : [10, 20, 40, 60, 80, 100, 130].map((denominator) => ({
          denominator,
          low_95: Math.max(0, 82 - spread(denominator, 1.96)),
          high_95: Math.min(100, 82 + spread(denominator, 1.96)),
          low_998: Math.max(0, 82 - spread(denominator, 3.09)),
          high_998: Math.min(100, 82 + spread(denominator, 3.09)),
        })),
    words: percent ? '2 of 5 lie outside the limits that chance alone would give.' : '',
    notes: ['Categories without a name are left out of the limits, not of the table.'],
  };
}
