import { describe, expect, test } from 'vitest';
import type { Figure, IndicatorView } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';
import { axisNote, describeBars, describeLines, notesUnder } from './describe';
import { axisText, lineConfig } from './line_config';
import { bare, basesOf, lineModel, seriesOn } from './model';
import { footTexts } from './picture_layout';
import { pointsOf } from './points';
import { axisRange, roundStep, thinned } from './scale';
import { wrapped } from './wrapped';

function figure(part: Partial<Figure>): Figure {
  return {
    indicator: 'a',
    title: 'Seen in time',
    basis: 'quarter',
    period: '2018-19 Q1',
    period_start: '2018-04-01',
    period_end: '2018-06-30',
    breakdown: 'total',
    category: '',
    category_title: '',
    numerator: 8,
    denominator: 10,
    value: '80.0',
    plot: 80,
    unit: 'percent',
    marker: '',
    marker_words: '',
    target: '',
    rag: '',
    rag_words: '',
    band: '',
    direction: '',
    direction_words: '',
    source: 'cases',
    note: '',
    words: '',
    low: null,
    high: null,
    ...part,
  };
}

const q1 = figure({});
const q2 = figure({ period: '2018-19 Q2', period_end: '2018-09-30', value: '84.2', plot: 84.2 });
const q3 = figure({ period: '2018-19 Q3', period_end: '2018-12-31', value: '71.0', plot: 71 });
const hidden = figure({
  period: '2018-19 Q3',
  period_end: '2018-12-31',
  value: '',
  plot: null,
  numerator: null,
  marker: 'c',
});
const q4 = figure({ period: '2018-19 Q4', period_end: '2019-03-31', value: '79.9', plot: 79.9 });

const model = (figures: Figure[], frame = bare) =>
  lineModel(
    'Seen in time',
    'percent',
    'quarter',
    [{ label: 'From the case lists', figures }],
    frame,
  );

describe('axes', () => {
  test('steps are round', () => {
    expect(roundStep(100, 5)).toBe(20);
    expect(roundStep(37, 5)).toBe(10);
    expect(roundStep(2, 5)).toBe(0.5);
    expect(roundStep(12, 5)).toBe(2.5);
  });

  test('bars start at zero, lines only when zero is near', () => {
    const bars = { fromZero: true, whole: false };
    const lines = { fromZero: false, whole: false };
    expect(axisRange([80, 84], bars).min).toBe(0);
    expect(axisRange([80, 84], lines).min).toBeGreaterThan(70);
    expect(axisRange([5, 84], lines).min).toBe(0);
  });

  test('a percentage axis ends at 100, a count axis has whole steps', () => {
    expect(axisRange([60, 99], { fromZero: false, whole: false, ceiling: 100 }).max).toBe(100);
    expect(axisRange([1, 3], { fromZero: true, whole: true }).step).toBe(1);
    expect(axisRange([10], { fromZero: true, whole: true }).step).toBe(5);
    expect(axisRange([100], { fromZero: true, whole: true }).step).toBe(25);
    expect(axisRange([10], { fromZero: true, whole: false }).step).toBe(2.5);
  });

  test('one value and no value still make an axis', () => {
    const one = axisRange([83], { fromZero: false, whole: false });
    expect(one.min).toBeLessThan(83);
    expect(one.max).toBeGreaterThan(83);
    expect(axisRange([], { fromZero: false, whole: false, ceiling: 100 }).max).toBe(100);
    expect(axisRange([0, 0], { fromZero: true, whole: true }).max).toBeGreaterThan(0);
  });

  test('thinned ticks always hold the last', () => {
    const at = (...xs: number[]) => xs.map((x) => ({ x }));
    expect(thinned(at(1, 2, 3, 4, 5, 6, 7), 2.5)).toEqual(at(1, 4, 7));
    expect(thinned(at(1, 2), 0.5)).toEqual(at(1, 2));
    expect(thinned([], 5)).toEqual([]);
  });

  test('ticks at uneven distances never run into each other', () => {
    const places = [0, 30, 60, 90, 800, 830, 845, 860].map((x) => ({ x }));
    const kept = thinned(places, 50).map(({ x }) => x);
    expect(kept.at(-1)).toBe(860);
    kept.slice(1).forEach((x, i) => {
      expect(x - (kept[i] ?? 0)).toBeGreaterThanOrEqual(49);
    });
  });

  test('ticks show no binary fractions', () => {
    expect(axisText(0.1 + 0.2, 'percent')).toBe('0.3%');
    expect(axisText(1500, 'count')).toBe('1,500');
  });
});

describe('the line model', () => {
  test('a period without a figure breaks the line', () => {
    expect(pointsOf([q1, q2, hidden, q4], 'quarter').map(({ y }) => y)).toEqual([
      80,
      84.2,
      null,
      79.9,
    ]);
  });

  test('a period that is missing altogether breaks the line too', () => {
    expect(pointsOf([q1, q2, q4], 'quarter').map(({ y }) => y)).toEqual([80, 84.2, null, 79.9]);
    expect(pointsOf([q1, q2, q3], 'quarter').map(({ y }) => y)).toEqual([80, 84.2, 71]);
  });

  test('points are in order of time', () => {
    expect(pointsOf([q3, q1, q2], 'quarter').map(({ figure }) => figure?.period)).toEqual([
      '2018-19 Q1',
      '2018-19 Q2',
      '2018-19 Q3',
    ]);
  });

  test('a source with nothing to draw does not stretch the axis', () => {
    const early = figure({ period: '2012-13 Q1', period_end: '2012-06-30', value: '', plot: null });
    const made = lineModel(
      'T',
      'percent',
      'quarter',
      [
        { label: 'Nothing', figures: [early] },
        { label: 'Something', figures: [q1, q2] },
      ],
      bare,
    );
    expect(made.lines.map(({ label }) => label)).toEqual(['Something']);
    expect(made.ticks.length).toBe(2);
  });

  test('only changes of definition within the time shown are drawn', () => {
    const made = model([q1, q4], {
      ...bare,
      changes: [
        { date: '2010-04-01', words: 'long before' },
        { date: '2018-10-01', words: 'from 35 to 45 days' },
      ],
    });
    expect(made.changes.map(({ letter, words }) => [letter, words])).toEqual([
      ['A', 'from 35 to 45 days'],
    ]);
  });

  test('the target is always on the axis, band edges only where they fit', () => {
    const made = model([q1, q2], {
      target: 95,
      changes: [],
      band_edges: [
        { value: 60, words: 'Poor' },
        { value: 90, words: 'Good' },
      ],
    });
    expect(made.y.max).toBeGreaterThanOrEqual(95);
    expect(made.bands.map(({ words }) => words)).toEqual(['Good']);
  });

  test('what Chart.js draws are the core’s own values, in colours with a marker each', () => {
    const made = lineModel(
      'T',
      'percent',
      'quarter',
      [
        { label: 'North', figures: [q1, q2] },
        { label: 'All', figures: [q2, q3] },
      ],
      bare,
    );
    const { data } = lineConfig(made, 800);
    expect(data.datasets.map((set) => set.data.map((point) => point.y))).toEqual([
      [80, 84.2],
      [84.2, 71],
    ]);
    expect(new Set(data.datasets.map((set) => set.borderColor)).size).toBe(2);
    expect(new Set(data.datasets.map((set) => set.pointStyle)).size).toBe(2);
  });
});

describe('words for charts', () => {
  test('a line: first, last, lowest, highest, target, in printed values', () => {
    expect(describeLines(model([q1, q2, q3, q4], { ...bare, target: 85 }))).toBe(
      'Line chart: Seen in time, by quarter. From 80.0% in 2018-19 Q1 to 79.9% in 2018-19 Q4, ' +
        'lowest 71.0% in 2018-19 Q3, highest 84.2% in 2018-19 Q2, ' +
        'lower at the end than at the start. Target 85%.',
    );
  });

  test('a hidden figure is counted as missing and never spoken', () => {
    const text = describeLines(model([q1, q2, hidden, q4]));
    expect(text).toContain('1 period has no figure; 1 is hidden, being small.');
    expect(text).not.toContain('Q3');
  });

  test('nothing to draw is said, not shown as zero', () => {
    expect(describeLines(model([hidden]))).toContain('No figure can be drawn.');
  });

  test('one figure, and a change of definition', () => {
    const made = model([q1], {
      ...bare,
      changes: [{ date: '2018-06-30', words: 'from 35 to 45 days.' }],
    });
    expect(describeLines(made)).toBe(
      'Line chart: Seen in time, by quarter. 80.0% in 2018-19 Q1. ' +
        'The definition changed on 30 June 2018: from 35 to 45 days.',
    );
  });

  test('several lines are named', () => {
    const made = lineModel(
      'T',
      'percent',
      'quarter',
      [
        { label: 'North', figures: [q1, q2] },
        { label: 'All', figures: [q2, q3] },
      ],
      bare,
    );
    const text = describeLines(made);
    expect(text).toContain('North: from 80.0% in 2018-19 Q1');
    expect(text).toContain('All: from 84.2% in 2018-19 Q2');
  });

  test('an axis that does not start at zero is mentioned', () => {
    expect(axisNote(model([q1, q2]))).toMatch(/^The vertical axis starts at \d+%, not at zero\.$/);
    expect(axisNote(model([figure({ plot: 2 }), q2]))).toBe('');
  });

  test('bars: highest, lowest, and how many are missing', () => {
    const bars = [
      figure({ category_title: 'North', value: '91.0', plot: 91 }),
      figure({ category_title: 'South', value: '55.2', plot: 55.2 }),
      figure({ category_title: 'East', value: '', plot: null, marker: 'c' }),
    ];
    expect(describeBars('Seen in time', 'team', bars)).toBe(
      'Bar chart: Seen in time by team in 2018-19 Q1. Highest: North, 91.0%. ' +
        'Lowest: South, 55.2%. 1 category has no figure.',
    );
    expect(describeBars('Seen in time', 'team', [])).toContain('No figure can be drawn.');
  });
});

describe('the picture', () => {
  test('text is broken between words only', () => {
    expect(wrapped('one two three', 7, (text) => text.length)).toEqual(['one two', 'three']);
    expect(wrapped('extraordinary', 5, (text) => text.length)).toEqual(['extraordinary']);
    expect(wrapped('', 5, (text) => text.length)).toEqual([]);
  });

  test('source, as-at date and mode are burned in', () => {
    const caption = {
      headline: '',
      subtitle: '',
      source: 'From the case lists',
      asAt: '2018-09-30',
      sharing: false,
      version: '1.0',
    };
    const [last] = footTexts(notesUnder(model([q1, q2])), caption).slice(-1);
    expect(last).toContain('Source: From the case lists. As at 30 September 2018.');
    expect(last).toContain('not for sharing');
    expect(footTexts(notesUnder(model([q1])), { ...caption, sharing: true }).at(-1)).toContain(
      'are hidden',
    );
  });
});

test('the bases of an indicator come in the order people look for them', () => {
  const view: IndicatorView = new FakeEngine('2018-10-01').indicator('contacts');
  expect(basesOf(view)).toEqual(['quarter', 'month', 'ytd', 'rolling12', 'year']);
  expect(seriesOn(view, 'asat')).toEqual([]);
});
