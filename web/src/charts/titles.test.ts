// The two titles of a chart: what is to be seen, and of what, where and when.
import { expect, test } from 'vitest';
import type { Figure, IndicatorView } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';
import { comparisonLines } from './comparison_model';
import { lineModel, seriesOn } from './model';
import {
  barsHeadline,
  figureSentence,
  lineSubtitle,
  overTimeHeadline,
  yearsHeadline,
} from './titles';

const engine = new FakeEngine('2018-10-01');
const view: IndicatorView = engine.indicator('assessment-45');
const comparison = engine.comparison('assessment-45', '');
const quarters = seriesOn(view, 'quarter').map(({ figures }) => ({ label: 'Ours', figures }));
const model = lineModel(view.definition.title, 'percent', 'quarter', quarters, view);
const [figure] = quarters[0]?.figures.slice(-1) ?? [];
if (!figure) throw new Error('no figure');

test('the subtitle has measure, unit, place and the time covered', () => {
  expect(lineSubtitle(model, 'Hallam Moor')).toBe(
    'Single assessments in 45 working days, percentage, quarter by quarter, Hallam Moor, ' +
      '2015-16 Q1 to 2018-19 Q2',
  );
  expect(lineSubtitle(model, '')).not.toContain(', ,');
  expect(lineSubtitle(comparisonLines(comparison), 'Hallam Moor')).toMatch(
    /whole years, Hallam Moor, 2014-15 to 2017-18$/,
  );
});

test('time that is not drawn is not said to be covered', () => {
  const late = quarters.map((one) => ({
    ...one,
    figures: one.figures.map((each, i): Figure => (i < 4 ? { ...each, plot: null } : each)),
  }));
  const made = lineModel('T', 'percent', 'quarter', late, view);
  expect(lineSubtitle(made, '')).toBe(
    'T, percentage, quarter by quarter, 2016-17 Q1 to 2018-19 Q2',
  );
});

test('the headline is the core’s where it speaks of the same basis, else of the latest figure', () => {
  const basis = view.latest?.basis ?? 'quarter';
  expect(overTimeHeadline(view, basis)).toBe(view.headline);
  const other = basis === 'month' ? 'quarter' : 'month';
  expect(overTimeHeadline(view, other)).toMatch(
    /^The figure for .+ in (2018-09|2018-19 Q2) stood at \d+\. .+ the period before\.$/,
  );
});

test('a figure in a sentence: the core’s words, then the change', () => {
  const words = '81 of every 100 were seen in time (22 of 27).';
  const made = { ...figure, words, direction_words: 'Better: up 2 pp from 2018-19 Q1' };
  expect(figureSentence(made)).toBe(`${words} Better: up 2 pp from 2018-19 Q1.`);
  expect(figureSentence({ ...made, direction_words: '' })).toBe(words);
  expect(figureSentence({ ...figure, value: '' })).toBe('');
  expect(figureSentence(undefined)).toBe('');
});

test('bars: the ends of the field; hidden ones never', () => {
  const at = (category: string, plot: number | null): Figure => ({
    ...figure,
    marker: '',
    category,
    category_title: category,
    plot,
    value: plot === null ? '' : plot.toFixed(1),
  });
  expect(barsHeadline([at('North', 80), at('South', 91), at('East', null)])).toBe(
    'South is highest with 91.0%, North lowest with 80.0%.',
  );
  expect(barsHeadline([at('North', 80), at('East', null)])).toBe(
    'Only one can be shown: North, 80.0%.',
  );
  expect(barsHeadline([at('East', null)])).toBe('');
  expect(barsHeadline([at('North', 80), at('South', 91), at('not recorded', 20)])).toBe(
    'South is highest with 91.0%, North lowest with 80.0%.',
  );
  const few: Figure = { ...at('West', 50), marker: 'u', marker_words: 'few cases' };
  expect(barsHeadline([at('North', 80), few])).toBe(
    'North is highest with 80.0%, West lowest with 50.0% (few cases).',
  );
});

test('over the years: the council beside England in the same year', () => {
  expect(yearsHeadline(comparison)).toBe('Hallam Moor in 2017-18: 82.0%; England: 83.4%.');
  const others = comparison.series.filter(({ kind }) => kind === 'england');
  expect(yearsHeadline({ ...comparison, series: others })).toBe('');
});
