// @vitest-environment happy-dom
// Comparisons, control charts and funnel plots: what is drawn, and the words that stand for it.
import { describe, expect, test } from 'vitest';
import type { Comparison, ControlChart, FunnelPlot } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';

import { barsHeight, rowsConfig } from './bar_config';
import {
  comparisonDrawn,
  comparisonLines,
  comparisonRows,
  drawnSeries,
  linesOf,
  valueText,
  yearEnd,
} from './comparison_model';
import { controlConfig, levelsOf, limitText } from './control_config';
import {
  describeComparison,
  describeControl,
  describeFunnel,
  describeRows,
} from './describe_statistics';
import { funnelConfig, funnelMark, placed } from './funnel_config';
import { spread } from './placing';

const engine = new FakeEngine('2018-10-01');
const comparison = engine.comparison('assessment-45', '');

describe('a comparison', () => {
  test('bars stand in the order the core gives, the own one marked by word and pattern', () => {
    const rows = comparisonRows(comparison);
    expect(rows.map(({ name }) => name)[0]).toBe('Brackenfield');
    expect(rows.filter(({ own }) => own).map(({ name }) => name)).toEqual([
      'Hallam Moor (your council)',
    ]);
    const [set] = rowsConfig(rows, 'percent', 800, linesOf(comparison)).data.datasets;
    const widths = set?.borderWidth as number[];
    expect(widths.filter((width) => width > 0).length).toBe(1);
    expect(widths.indexOf(2)).toBe(rows.findIndex(({ own }) => own));
  });

  test('a suppressed value is a sign and no bar', () => {
    const last = comparisonRows(comparison).at(-1);
    expect(last).toMatchObject({ name: 'Ashmere', plot: null, text: '[c]' });
    expect(last?.detail).toContain('suppressed by the publisher');
  });

  test('lines across are named with their printed value', () => {
    expect(linesOf(comparison).map(({ words }) => words)).toEqual([
      'England 83.4%',
      'North West 81.0%',
      'Mean of the neighbours 82.2%',
      'Median of the neighbours 82.0%',
    ]);
    expect(barsHeight(11, 4)).toBeGreaterThan(barsHeight(11));
  });

  test('the number of a whole country is left to the table, and that is said', () => {
    const [england, ...others] = comparison.lines;
    if (!england) throw new Error('no line');
    const lines = [{ ...england, value: '13890', plot: 13890 }, ...others];
    const counts: Comparison = { ...comparison, unit: 'count', lines };
    expect(linesOf(counts).map(({ words }) => words.split(' ')[0])).not.toContain('England');
    expect(comparisonDrawn(counts).notes).toContain(
      'Too large to be drawn beside single councils: England (13,890).',
    );
    expect(drawnSeries(comparison.series, 'count').map(({ kind }) => kind)).toEqual([
      'own',
      'own_computed',
      'median',
    ]);
    expect(comparisonDrawn(comparison).notes).toEqual([
      'The striped bar is your council.',
      'Not drawn: [c] suppressed by the publisher.',
    ]);
  });

  test('in words: own place, ends of the field, lines, and how many have no value', () => {
    expect(describeComparison(comparison)).toBe(
      'Bar chart: Single assessments in 45 working days, 2017-18, your council and its ' +
        'statistical neighbours. Hallam Moor: 82.0%. 5th of 10 with a published value. ' +
        'First: Brackenfield, 89.0%. Last: Kestrel Bay, 73.0%. England: 83.4%. ' +
        'North West: 81.0%. Mean of the neighbours: 82.2%. Median of the neighbours: 82.0%. ' +
        '1 council has no value.',
    );
  });

  test('a council without a value of its own is told so', () => {
    const others = comparison.bars.filter(({ kind }) => kind !== 'own');
    const without: Comparison = { ...comparison, bars: others };
    expect(describeComparison(without)).toContain('Your council has no published value');
  });

  test('over the years single neighbours are not drawn, their median stands for them', () => {
    const kinds = drawnSeries(comparison.series, 'percent').map(({ kind }) => kind);
    expect(kinds).toEqual(['own', 'own_computed', 'england', 'region', 'median']);
    const none = comparison.series.filter(({ kind }) => kind !== 'median');
    expect(drawnSeries(none, 'percent').map(({ kind }) => kind)).toContain('mean');
    const model = comparisonLines(comparison);
    expect(new Set(model.lines.map(({ style }) => style.marker)).size).toBe(5);
    expect(model.ticks.map(({ label }) => label)).toEqual(['14-15', '15-16', '16-17', '17-18']);
  });

  test('a year missing between two others breaks the line', () => {
    const series = comparison.series
      .filter(({ kind }) => kind === 'england')
      .map((one) => ({ ...one, points: one.points.filter(({ year }) => year !== '2015-16') }));
    const [line] = comparisonLines({ ...comparison, series }).lines;
    expect(line?.points.map(({ y }) => y === null)).toEqual([false, true, false, false]);
  });

  test('years are read as published, whatever their form', () => {
    expect(yearEnd('2023-24')).toBe('2024-03-31');
    expect(yearEnd('202324')).toBe('2024-03-31');
    expect(yearEnd('2024')).toBe('2024-03-31');
    expect(yearEnd('1999-00')).toBe('2000-03-31');
    expect(yearEnd('all')).toBe('');
  });

  test('a value that is not there is never a zero', () => {
    const [value] = comparison.lines;
    if (!value) throw new Error('no line');
    const gone = { ...value, value: '', plot: null };
    expect(valueText(gone, 'percent')).toBe('no figure');
    expect(valueText({ ...gone, marker: 'x' }, 'percent')).toBe('[x]');
    expect(linesOf({ ...comparison, lines: [gone] })).toEqual([]);
  });
});

test('names at the ends of lines that meet are moved apart, and stay inside the chart', () => {
  expect(spread([100, 20], 16, 300)).toEqual([100, 20]);
  expect(spread([100, 100, 97], 16, 300)).toEqual([99, 115, 83]);
  expect(spread([300, 299], 16, 300)).toEqual([300, 284]);
  expect(spread([], 16, 300)).toEqual([]);
});

describe('plain bars', () => {
  test('every bar is spoken with what stands at its end', () => {
    const rows = [
      { name: 'Contact', plot: 12, text: '12 (100.0%)', detail: '' },
      { name: 'Plan', plot: null, text: '[c]', detail: '' },
    ];
    expect(describeRows('How far they went', rows)).toBe(
      'Bar chart: How far they went. Contact: 12 (100.0%); Plan: [c].',
    );
    expect(describeRows('Nothing', [])).toContain('Nothing can be drawn.');
    expect(rowsConfig(rows, 'count', 600).data.datasets[0]?.data).toEqual([12, null]);
  });
});

describe('a control chart', () => {
  const chart = engine.control_chart('assessment-45', 'month');

  test('centre and limits are named; a run chart has a median only', () => {
    expect(levelsOf(chart, 'percent').map(({ words }) => words.replace(/ [\d.]+%/, ''))).toEqual([
      'Upper limit',
      'Mean',
      'Lower limit',
    ]);
    const run = engine.control_chart('assessment-45', 'quarter');
    expect(levelsOf(run, 'percent').map(({ words }) => words.split(' ')[0])).toEqual(['Median']);
    expect(limitText(82.349, 'percent')).toBe('82.3%');
  });

  test('points that stand out differ in shape, not only in colour', () => {
    const [set] = controlConfig(chart, 'percent', 800).data.datasets;
    const shapes = set?.pointStyle as string[];
    expect(shapes.filter((shape) => shape === 'triangle').length).toBe(4);
    expect(shapes.filter((shape) => shape === 'rectRot').length).toBe(1);
    expect(set?.data).toEqual(chart.points.map(({ plot }) => plot));
  });

  test('in words: points, limits, and what stands out, latest last', () => {
    const text = describeControl('Seen in time', 'percent', chart);
    expect(text).toMatch(/^Control chart: Seen in time, by month\. 42 points from April 2015 to /);
    expect(text).toContain('5 points stand out: December 2015,');
    expect(text).toMatch(/\(worse\)\.$/);
  });

  test('points that are dates are read as dates', () => {
    const [point] = chart.points;
    if (!point) throw new Error('no point');
    const dated = { ...chart, points: [{ ...point, period: '2018-09-30' }] };
    expect(describeControl('T', 'count', dated)).toContain('1 point from 30 September 2018 to ');
    expect(controlConfig(dated, 'count', 800).data.labels).toEqual(['30 Sep 18']);
  });

  test('nothing that stands out, nothing to draw, and many that stand out are said', () => {
    const calm: ControlChart = {
      ...chart,
      points: chart.points.map((point) => ({ ...point, signals: [], judgement: '' })),
    };
    expect(describeControl('T', 'percent', calm)).toContain('No point stands out.');
    expect(describeControl('T', 'percent', { ...chart, points: [] })).toBe(
      'Control chart: T, by month. Nothing can be drawn.',
    );
    const loud: ControlChart = {
      ...chart,
      points: chart.points.map((point) => ({ ...point, judgement: 'change' })),
    };
    expect(describeControl('T', 'percent', loud)).toContain(
      '42 points stand out, the latest 6: April 2018,',
    );
  });
});

describe('a funnel plot', () => {
  const plot = engine.funnel_plot('assessment-45', 'team', 'quarter', '2018-19 Q2');

  test('inside, outside and far outside are three shapes', () => {
    expect(plot.points.map((point) => funnelMark(point).shape)).toEqual([
      'circle',
      'rectRot',
      'circle',
      'triangle',
      'circle',
    ]);
    const { datasets } = funnelConfig(plot, 'percent').data;
    expect(datasets.length).toBe(5);
    expect(datasets[0]?.data).toEqual(
      plot.points.map(({ denominator, plot: y }) => ({ x: denominator, y })),
    );
  });

  test('in words: all together, and those outside with their size', () => {
    expect(describeFunnel('Seen in time', 'percent', 'quarter', plot)).toBe(
      'Funnel plot: Seen in time by team, 2018-19 Q2, against the number of cases. ' +
        'All together 82%. 5 points, 2 outside the limits. ' +
        'Assessment South: lower than chance alone would explain. ' +
        'Duty and Advice: higher than usual.',
    );
    const bare = { ...plot, points: plot.points.map((point) => ({ ...point, words: '' })) };
    expect(describeFunnel('T', 'percent', 'quarter', bare)).toContain(
      'Assessment South: 64.3% of 84.',
    );
    const empty: FunnelPlot = { ...plot, points: [], centre: null };
    expect(describeFunnel('T', 'percent', 'quarter', empty)).toContain(
      '0 points, 0 outside the limits.',
    );
  });

  test('names never cover a point or one another; those without room are left to the table', () => {
    const area = { left: 0, right: 400 };
    const [right] = placed([{ x: 100, y: 50, width: 60 }], area);
    expect(right).toMatchObject({ left: 109 });
    const [edge] = placed([{ x: 380, y: 50, width: 60 }], area);
    expect(edge?.left).toBe(311);
    const crowd = Array.from({ length: 8 }, () => ({ x: 100, y: 50, width: 60 }));
    const boxes = placed(crowd, area).filter((box) => box !== null);
    expect(boxes.length).toBe(4);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top ||
          b.top + b.height <= a.top;
        expect(apart).toBe(true);
      }
    });
  });
});
