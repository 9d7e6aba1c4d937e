// A comparison as what its two charts draw: one year's ranking as bars, and the years as lines.
import type {
  Comparison,
  ComparisonKind,
  ComparisonSeries,
  ComparisonValue,
  Figure,
} from '../engine/contract';
import { inCell, withUnit } from '../format/number';
import { markerText } from '../format/words';
import { type BarRow, rowsDrawn } from './bar_config';
import type { Across } from './bar_marks';
import type { Drawn } from './ChartFigure';
import { bare, type LineModel, lineModel } from './model';
import type { Published } from './points';

type Kind = ComparisonKind;

/** What a bar, a line or a row of a table stands for. */
export const kindWords: Record<Kind, string> = {
  own: 'your council, as published',
  own_computed: 'your council, from the files loaded',
  neighbour: 'statistical neighbour',
  region: 'region',
  england: 'England',
  mean: 'mean of the neighbours',
  median: 'median of the neighbours',
};

export function isOwn(kind: Kind): boolean {
  return kind === 'own' || kind === 'own_computed';
}

export function valueText(value: ComparisonValue, unit: string): string {
  if (value.value !== '') return inCell(value.value, unit);
  return markerText(value.marker) || 'no figure';
}

/** '2023-24', '202324' and '2024' end in the same March; anything else in no known year. */
export function yearEnd(year: string): string {
  const [, from, to] = /^(\d{4})-?(\d{2})?$/.exec(year) ?? [];
  if (from === undefined) return '';
  return `${to === undefined ? from : Number(from) + 1}-03-31`;
}

export function comparisonRows({ bars, unit }: Comparison): BarRow[] {
  return bars.map((value) => ({
    name: isOwn(value.kind) ? `${value.name} (your council)` : value.name,
    short: value.name,
    plot: value.plot,
    text: valueText(value, unit),
    detail: `${withUnit(value.value, unit) || value.note || 'no figure'}, ${kindWords[value.kind]}`,
    own: isOwn(value.kind),
  }));
}

/**
 * Numbers of whole countries and regions would press the bars of single councils flat: lines far
 * beyond the longest bar are left to the table.
 */
function fits({ bars }: Comparison, plot: number): boolean {
  return plot <= 2 * Math.max(0, ...bars.map((bar) => bar.plot ?? 0));
}

export function linesOf(comparison: Comparison): Across[] {
  return comparison.lines.flatMap(({ name, value, plot }) =>
    plot === null || !fits(comparison, plot)
      ? []
      : [{ words: `${name} ${withUnit(value, comparison.unit)}`, at: plot }],
  );
}

function notDrawn(comparison: Comparison): string {
  const beyond = comparison.lines.filter(({ plot }) => plot !== null && !fits(comparison, plot));
  if (beyond.length === 0) return '';
  const named = beyond.map(
    ({ name, value }) => `${name} (${withUnit(inCell(value, ''), comparison.unit)})`,
  );
  return `Too large to be drawn beside single councils: ${named.join(', ')}.`;
}

/** What the signs in place of bars mean, in the publisher's own words. */
function suppressed({ bars }: Comparison): string[] {
  const signs = bars.filter(({ plot, note }) => plot === null && note !== '');
  return [...new Set(signs.map(({ marker, note }) => `Not drawn: ${markerText(marker)} ${note}.`))];
}

export function comparisonDrawn(comparison: Comparison): Drawn {
  const rows = comparisonRows(comparison);
  const own = rows.filter((row) => row.own).length;
  return rowsDrawn(
    rows,
    comparison.unit,
    linesOf(comparison),
    [
      own === 0 ? '' : own === 1 ? 'The striped bar is your council.' : 'Striped: your council.',
      notDrawn(comparison),
      ...suppressed(comparison),
    ].filter((note) => note !== ''),
  );
}

function figureOf(point: ComparisonValue, comparison: Comparison): Figure {
  return {
    indicator: '',
    title: comparison.title,
    basis: 'year',
    period: point.year,
    period_start: '',
    period_end: yearEnd(point.year),
    breakdown: 'total',
    category: '',
    category_title: '',
    numerator: null,
    denominator: null,
    value: point.value,
    plot: point.plot,
    unit: comparison.unit,
    marker: point.marker,
    marker_words: point.note,
    target: '',
    rag: '',
    rag_words: '',
    band: '',
    direction: '',
    direction_words: '',
    source: '',
    note: point.note,
    words: '',
    low: null,
    high: null,
  };
}

/**
 * Single neighbours would make a tangle; their median (else their mean) stands for them. Numbers
 * of whole countries and regions are left to the table.
 */
export function drawnSeries(series: ComparisonSeries[], unit: string): ComparisonSeries[] {
  const middle = series.some(({ kind }) => kind === 'median') ? 'median' : 'mean';
  const larger: Kind[] = unit === 'count' ? [] : ['england', 'region'];
  const order: Kind[] = ['own', 'own_computed', ...larger, middle];
  return order.flatMap((kind) => series.filter((one) => one.kind === kind));
}

/** The values of one area as figures by year, as far as their years are known. */
export function comparisonFigures({ points }: ComparisonSeries, comparison: Comparison): Figure[] {
  return points
    .filter(({ year }) => yearEnd(year) !== '')
    .map((point) => figureOf(point, comparison));
}

export function comparisonLines(comparison: Comparison): LineModel {
  const named = drawnSeries(comparison.series, comparison.unit).map((series) => ({
    label: series.name,
    figures: comparisonFigures(series, comparison),
  }));
  return lineModel(comparison.title, comparison.unit, 'year', named, bare);
}

const beside: ComparisonKind[] = ['england', 'region', 'mean'];

/**
 * What can stand beside the council's own line: rates and shares, which do not grow with the size
 * of the place. Numbers of whole countries are left to the comparison.
 */
export function publishedOf(comparison: Comparison | null): Published | null {
  if (comparison === null || comparison.not_computable !== null) return null;
  if (comparison.unit === 'count') return null;
  const named = beside.flatMap((kind) =>
    comparison.series
      .filter((series) => series.kind === kind)
      .map((series) => ({ label: series.name, figures: comparisonFigures(series, comparison) })),
  );
  const some = named.filter(({ figures }) => figures.some(({ plot }) => plot !== null));
  return some.length === 0 ? null : { named: some, words: comparison.words };
}
