// The words that stand for a chart: made from the same figures, in the core's own printed values.

import type { Basis, Figure } from '../engine/contract';
import { longDate, periodWords } from '../format/date';
import { plural, withUnit } from '../format/number';
import { categoryName } from '../format/sources';
import { byWords } from '../format/words';
import type { Line, LineModel } from './model';

function printed(figure: Figure): string {
  return withUnit(figure.value, figure.unit);
}

function categoryOf(figure: Figure): string {
  return categoryName(figure.breakdown, figure.category);
}

function when(figure: Figure): string {
  return periodWords(figure.period, figure.basis);
}

function extremes(figures: Figure[]): { lowest: Figure; highest: Figure } | null {
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

function describeLine(line: Line, named: boolean): string {
  const all = line.points.flatMap(({ figure }) => (figure ? [figure] : []));
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
        ];
  const missing = all.length - shown.length;
  const gaps = missing > 0 ? ` ${plural(missing, 'period has', 'periods have')} no figure.` : '';
  const text = `${start}${parts.join(', ')}.${gaps}`;
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
  for (const { date, words } of model.changes) {
    parts.push(`The definition changed on ${longDate(date)}: ${words}.`.replace(/\.\.$/, '.'));
  }
  return parts.join(' ');
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
    axisNote(model),
  ].filter((note) => note !== '');
}

/** The sentence a screen reader hears in place of a bar chart. */
export function describeBars(title: string, breakdown: string, figures: Figure[]): string {
  const shown = figures.filter((figure) => figure.plot !== null);
  const period = figures[0] ? ` in ${when(figures[0])}` : '';
  const parts = [`Bar chart: ${title} by ${byWords(breakdown)}${period}.`];
  const ends = extremes(shown);
  if (ends === null) parts.push('No figure can be drawn.');
  else if (shown.length === 1) parts.push(`${categoryOf(ends.highest)}: ${printed(ends.highest)}.`);
  else {
    parts.push(
      `Highest: ${categoryOf(ends.highest)}, ${printed(ends.highest)}.`,
      `Lowest: ${categoryOf(ends.lowest)}, ${printed(ends.lowest)}.`,
    );
  }
  const missing = figures.length - shown.length;
  if (missing > 0) parts.push(`${plural(missing, 'category has', 'categories have')} no figure.`);
  return parts.join(' ');
}
