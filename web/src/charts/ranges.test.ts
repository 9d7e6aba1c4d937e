// What a chart over time shows beside the figures: intervals, published figures, where words stand.
import { describe, expect, test } from 'vitest';
import type { Figure, IndicatorView } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';
import { besides } from './annotations';
import { figureRow, nameLines, rowsConfig, rowsDrawn } from './bar_config';
import { comparisonLines, publishedOf } from './comparison_model';
import { controlConfig } from './control_config';
import { describeBars, describeLines, gapNotes, notesUnder } from './describe';
import { funnelConfig } from './funnel_config';
import { keyOf } from './key_entries';
import { lineConfig } from './line_config';
import { type Extras, lineModel, seriesOn } from './model';
import { quietPlace } from './placing';
import { rangeOf } from './points';

const engine = new FakeEngine('2018-10-01');
const view: IndicatorView = engine.indicator('assessment-45');
const comparison = engine.comparison('assessment-45', '');
const published = publishedOf(comparison) ?? { named: [], words: '' };

function chart(basis: 'quarter' | 'year', extras: Extras, change = (all: Figure[]) => all) {
  const named = seriesOn(view, basis).map(({ figures }) => ({
    label: 'From the case lists',
    figures: change(figures),
  }));
  return lineModel(view.definition.title, 'percent', basis, named, view, extras);
}

const hiding = (all: Figure[]) =>
  all.map(
    (one, i): Figure =>
      i === 5 ? { ...one, plot: null, value: '', marker: 'c', numerator: null } : one,
  );

describe('95% intervals', () => {
  test('a figure that is hidden has none, whatever is known of it', () => {
    const points = chart('quarter', { ranges: true }, hiding).lines[0]?.points ?? [];
    const hidden = points.filter(({ figure }) => figure?.marker === 'c');
    expect(hidden.length).toBe(1);
    expect(hidden.map(rangeOf)).toEqual([[]]);
    expect(rangeOf(points[0] as never).length).toBe(2);
    const row = figureRow({ ...(points[5]?.figure as Figure), low: 70, high: 90 }, true);
    expect(row).not.toHaveProperty('range');
  });

  test('the axis holds them whole, and only when they are drawn', () => {
    const wide = (all: Figure[]) => all.map((one) => ({ ...one, low: 12, high: 99 }));
    expect(chart('quarter', { ranges: true }, wide).y.min).toBeLessThanOrEqual(12);
    expect(chart('quarter', {}, wide).y.min).toBeGreaterThan(12);
    const { breakdown } = engine;
    const { figures } = breakdown.call(engine, 'assessment-45', 'team', 'quarter', '');
    const rows = figures.map((one) => figureRow({ ...one, high: 100 }, true));
    expect(rowsConfig(rows, 'percent', 800).options?.scales?.x?.max).toBe(100);
  });

  test('key and words say that they are drawn; without them both are silent', () => {
    const model = chart('year', { ranges: true });
    expect(keyOf(model).map(({ label }) => label)).toEqual([
      'Range allowing for chance (95% interval)',
    ]);
    expect(describeLines(model)).toMatch(
      /Ranges allowing for chance \(95% intervals\) are drawn; the latest, 20\d\d-\d\d: [\d.]+% to [\d.]+%\./,
    );
    expect(keyOf(chart('year', {}))).toEqual([]);
    expect(describeLines(chart('year', {}))).not.toContain('95%');
    const { figures } = engine.breakdown('assessment-45', 'team', 'quarter', '');
    expect(describeBars('T', 'team', figures, true)).toContain('(95% intervals) are drawn.');
    const rows = figures.map((one) => figureRow(one, true));
    expect(rowsDrawn(rows, 'percent').key?.length).toBe(1);
  });

  test('figures without an interval leave no key behind', () => {
    const none = (all: Figure[]) => all.map((one) => ({ ...one, low: null, high: null }));
    expect(chart('year', { ranges: true }, none).ranges).toBe(false);
  });
});

describe('published figures', () => {
  test('of England, the region and the mean of the neighbours, never of single councils', () => {
    expect(published.named.map(({ label }) => label)).toEqual([
      'England',
      'North West',
      'Mean of the neighbours',
    ]);
    expect(publishedOf({ ...comparison, unit: 'count' })).toBeNull();
    expect(publishedOf({ ...comparison, not_computable: 'No table is loaded.' })).toBeNull();
    expect(publishedOf(null)).toBeNull();
  });

  test('on quarters a year is a step over its four quarters, on years a point', () => {
    const steps = chart('quarter', { published }).lines.find(({ name }) => name === 'England');
    const days = steps?.points.map(({ x }) => x) ?? [];
    const whole = days.findIndex((x, i) => (days[i + 1] ?? 0) - x > 300);
    expect((days[whole + 1] ?? 0) - (days[whole] ?? 0)).toBeGreaterThanOrEqual(365);
    const ends = steps?.points.map(({ y }) => y) ?? [];
    expect(ends[whole]).toBe(ends[whole + 1]);
    const years = chart('year', { published }).lines.find(({ name }) => name === 'England');
    expect(new Set(years?.points.map(({ x }) => x)).size).toBe(years?.points.length);
  });

  test('never beyond the time of the own figures', () => {
    const model = chart('quarter', { published });
    const own = model.lines[0]?.points.map(({ x }) => x) ?? [];
    for (const line of model.lines.slice(1)) {
      for (const { x } of line.points) {
        expect(x).toBeGreaterThanOrEqual(Math.min(...own));
        expect(x).toBeLessThanOrEqual(Math.max(...own));
      }
    }
  });

  test('they are dashed, have no intervals, and are named as published by year', () => {
    const model = chart('quarter', { published, ranges: true });
    for (const line of model.lines.slice(1)) {
      expect(line.published).toBe(true);
      expect(line.style.dash.length).toBeGreaterThan(0);
      expect(line.label).toBe(`${line.name} (published, by year)`);
    }
    expect(notesUnder(model)).toContain(`Published figures are by year: ${comparison.words}`);
    const text = describeLines(model);
    expect(text).toContain('England (published, by year): from ');
    expect(text).not.toMatch(/the latest, .*England/);
    expect(describeLines(chart('quarter', {}))).not.toContain('published');
  });

  test('the line ends are named, the published ones too though they end a year early', () => {
    const names = besides(chart('quarter', { published })).map(({ words }) => words);
    expect(names).toEqual([
      'Target 85%',
      'From the case lists',
      'England',
      'North West',
      'Mean of the neighbours',
    ]);
    expect(besides(comparisonLines(comparison)).length).toBeGreaterThan(2);
  });
});

describe('words for what is missing and met', () => {
  test('how many periods met the target is counted from the ratings of the core', () => {
    const rated = (all: Figure[]) =>
      all.map((one, i): Figure => ({ ...one, target: '85', rag: i < 3 ? 'green' : 'red' }));
    expect(describeLines(chart('quarter', {}, rated))).toMatch(/On target in 3 of \d+ periods\./);
  });

  test('hidden figures are counted, and their sign is explained once', () => {
    const model = chart('quarter', {}, hiding);
    expect(describeLines(model)).toContain('1 period has no figure; 1 is hidden, being small.');
    expect(notesUnder(model)).toContain(
      'Not drawn: [c] hidden so that no child can be recognised.',
    );
    expect(gapNotes([{ plot: 1, marker: 'c' }])).toEqual([]);
  });
});

describe('where words stand', () => {
  const area = { left: 0, right: 400, top: 0, bottom: 300 };

  test('words at a level move to where no line runs through them', () => {
    const line: [number, number][] = [
      [200, 89],
      [400, 89],
    ];
    expect(quietPlace(100, 80, area, [line], 'right')).toEqual([80, 89]);
    const all: [number, number][] = [
      [0, 89],
      [400, 89],
    ];
    expect(quietPlace(100, 80, area, [all], 'right')).toEqual([320, 111]);
    expect(quietPlace(100, 80, area, [], 'left')).toEqual([0, 89]);
  });

  test('upright ranges count as lines', () => {
    const upright: [number, number][] = [
      [360, 60],
      [360, 140],
    ];
    expect(quietPlace(100, 80, area, [upright], 'right')[0]).toBeLessThan(300);
  });

  test('long names take two lines, and only then are cut', () => {
    expect(nameLines('Hallam Moor, own figure', 16, 2)).toEqual(['Hallam Moor, own', 'figure']);
    expect(nameLines('Family member, relative or carer', 16, 2)).toEqual([
      'Family member,',
      'relative or car…',
    ]);
    expect(nameLines('North', 16, 2)).toEqual(['North']);
  });
});

test('nothing moves, in any chart', () => {
  const model = chart('quarter', { published, ranges: true });
  const { figures } = engine.breakdown('assessment-45', 'team', 'quarter', '');
  const control = engine.control_chart('assessment-45', 'month');
  const funnel = engine.funnel_plot('assessment-45', 'team', 'quarter', '');
  const configs = [
    lineConfig(model, 800),
    rowsConfig(
      figures.map((one) => figureRow(one)),
      'percent',
      800,
    ),
    controlConfig(control, 'percent', 800),
    funnelConfig(funnel, 'percent'),
  ];
  for (const { options } of configs) expect(options?.animation).toBe(false);
});
