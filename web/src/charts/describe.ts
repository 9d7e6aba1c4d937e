// The words that stand for a chart: made from the same figures, in the core's own printed values.

import type { Basis, Figure } from '../engine/contract';
import { longDate, periodWords } from '../format/date';
import { plural, rangeWords, withUnit } from '../format/number';
import { byWords, markerKey } from '../format/words';
import type { LineModel } from './model';
import { type Line, rangeOf } from './points';

export function printed(figure: Figure): string {
  return withUnit(figure.value, figure.unit);
}

export function when(figure: Figure): string {
  return periodWords(figure.period, figure.basis);
}

export function extremes(figures: Figure[]): { lowest: Figure; highest: Figure } | null {
  const [first, ...rest] = figures;
  if (first === undefined) return null;
  let lowest = first;
  let highest = first;
  for (const figure of rest) {
    if ((figure.plot ?? 0) < (lowest.plot ?? 0)) lowest = figure;
    if ((figure.plot ?? 0) > (highest.plot ?? 0)) highest = figure;
  }
  return { lowest, highest };
}

/** Each figure once, in order of time; a step has two points of one figure. */
function figuresOf(line: Line): Figure[] {
  return [...new Set(line.points.flatMap(({ figure }) => (figure ? [figure] : [])))];
}

function missingWords(all: Figure[]): string {
  const missing = all.filter(({ plot }) => plot === null);
  if (missing.length === 0) return '';
  const hidden = missing.filter(({ marker }) => marker === 'c').length;
  const of = hidden === 0 ? '' : `; ${plural(hidden, 'is', 'are')} hidden, being small`;
  return ` ${plural(missing.length, 'period has', 'periods have')} no figure${of}.`;
}

function trendWords(first: Figure, last: Figure): string {
  const [from, to] = [first.plot ?? 0, last.plot ?? 0];
  if (from === to || printed(first) === printed(last)) return 'the same at the end as at the start';
  return `${to > from ? 'higher' : 'lower'} at the end than at the start`;
}

function standing(all: Figure[]): string {
  const rated = all.filter(({ rag, target }) => rag !== '' && target !== '');
  if (rated.length === 0) return '';
  const met = rated.filter(({ rag }) => rag === 'green').length;
  return ` On target in ${met} of ${plural(rated.length, 'period')}.`;
}

function describeLine(line: Line, named: boolean): string {
  const all = figuresOf(line);
  const shown = all.filter((figure) => figure.plot !== null);
  const first = shown[0];
  const last = shown.at(-1);
  const ends = extremes(shown);
  const start = named ? `${line.label}: ` : '';
  if (!first || !last || !ends) return `${start}No figure can be drawn.`;
  const parts =
    first === last
      ? [`${printed(first)} in ${when(first)}`]
      : [
          `from ${printed(first)} in ${when(first)} to ${printed(last)} in ${when(last)}`,
          `lowest ${printed(ends.lowest)} in ${when(ends.lowest)}`,
          `highest ${printed(ends.highest)} in ${when(ends.highest)}`,
          ...(line.published ? [] : [trendWords(first, last)]),
        ];
  const latest = last.direction_words === '' ? '' : ` Latest change: ${last.direction_words}.`;
  const text = `${start}${parts.join(', ')}.${latest}${standing(all)}${missingWords(all)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const basisPhrase: Record<Basis, string> = {
  month: 'by month',
  quarter: 'by quarter',
  ytd: 'for the year to date',
  rolling12: 'for rolling 12 months',
  asat: 'on dates',
  year: 'by year',
};

/** The sentence a screen reader hears in place of a line chart. */
export function describeLines(model: LineModel): string {
  const parts = [`Line chart: ${model.title}, ${basisPhrase[model.basis]}.`];
  for (const line of model.lines) parts.push(describeLine(line, model.lines.length > 1));
  if (model.target !== null) parts.push(`Target ${withUnit(String(model.target), model.unit)}.`);
  if (model.ranges) parts.push(rangesSpoken(model));
  for (const { date, words } of model.changes) {
    parts.push(`The definition changed on ${longDate(date)}: ${words}.`.replace(/\.\.$/, '.'));
  }
  return parts.join(' ');
}

/** The intervals of the own lines, by their latest. */
function rangesSpoken(model: LineModel): string {
  const latest = model.lines.flatMap(({ published, points, label }) => {
    const point = points.filter((one) => rangeOf(one).length > 0).at(-1);
    if (published || !point?.figure) return [];
    const { low, high, unit } = point.figure;
    const name = model.lines.length > 1 ? `${label}, ` : '';
    return [`${name}${when(point.figure)}: ${rangeWords(low, high, unit)}`];
  });
  return `Ranges allowing for chance (95% intervals) are drawn; the latest, ${latest.join('; ')}.`;
}

/** What the signs mean that stand in place of figures which are not drawn. */
export function gapNotes(figures: { plot: number | null; marker: string }[]): string[] {
  return markerKey
    .filter(({ marker }) => figures.some((one) => one.plot === null && one.marker === marker))
    .map(({ short, words }) => `Not drawn: ${short} ${words}.`);
}

/** What must be said about the vertical axis; '' where it begins at zero. */
export function axisNote(model: LineModel): string {
  if (model.y.min === 0) return '';
  return `The vertical axis starts at ${withUnit(String(model.y.min), model.unit)}, not at zero.`;
}

/** What stands under a line chart, on the page and in its picture. */
export function notesUnder(model: LineModel): string[] {
  const partial = model.lines.some(({ points }) =>
    points.some(({ y, figure }) => y !== null && figure?.marker === 'p'),
  );
  return [
    ...model.changes.map(
      ({ letter, date, words }) => `Change ${letter}, ${longDate(date)}: ${words}`,
    ),
    partial ? 'Hollow points are part periods.' : '',
    ...gapNotes(model.lines.flatMap(figuresOf)),
    model.published === '' ? '' : `Published figures are by year: ${model.published}`,
    axisNote(model),
  ].filter((note) => note !== '');
}

/** The sentence a screen reader hears in place of a bar chart. */
export function describeBars(
  title: string,
  breakdown: string,
  figures: Figure[],
  ranges = false,
): string {
  const shown = figures.filter((figure) => figure.plot !== null);
  const period = figures[0] ? ` in ${when(figures[0])}` : '';
  const parts = [`Bar chart: ${title} by ${byWords(breakdown)}${period}.`];
  const ends = extremes(shown);
  if (ends === null) parts.push('No figure can be drawn.');
  else if (shown.length === 1)
    parts.push(`${ends.highest.category_title}: ${printed(ends.highest)}.`);
  else {
    parts.push(
      `Highest: ${ends.highest.category_title}, ${printed(ends.highest)}.`,
      `Lowest: ${ends.lowest.category_title}, ${printed(ends.lowest)}.`,
    );
  }
  const missing = figures.length - shown.length;
  if (missing > 0) parts.push(`${plural(missing, 'category has', 'categories have')} no figure.`);
  if (ranges && shown.some(({ low }) => low !== null)) {
    parts.push('Ranges allowing for chance (95% intervals) are drawn.');
  }
  return parts.join(' ');
}
