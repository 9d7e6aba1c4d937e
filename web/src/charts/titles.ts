// The two titles of a chart: a sentence that says what is to be seen, in the core's own words and
// printed values, and a line that says of what, where and when.
import type { Basis, Comparison, Figure, IndicatorView } from '../engine/contract';
import { basisWords } from '../format/date';
import { unitWords, withUnit } from '../format/number';
import { isOwn } from './comparison_model';
import { extremes, printed, when } from './describe';
import { type LineModel, seriesOn } from './model';

/** '2013-14 Q3 to 2018-19 Q2': from the first to the last of the council's own figures drawn. */
function covered({ lines }: LineModel): string {
  const own = lines.filter(({ published }) => !published);
  const points = own.flatMap((line) => line.points).sort((a, b) => a.x - b.x);
  const figures = points.flatMap(({ y, figure }) => (y === null || !figure ? [] : [figure]));
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return '';
  return first.period === last.period ? when(first) : `${when(first)} to ${when(last)}`;
}

export function listed(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

export function lineSubtitle(model: LineModel, place: string): string {
  const { title, unit, basis } = model;
  const by = basisWords[basis].toLowerCase();
  return listed(title, unitWords(unit), by, place, covered(model));
}

/** The core's sentence about a figure, and what changed. */
export function figureSentence(figure: Figure | undefined): string {
  if (!figure || figure.value === '') return '';
  const change = figure.direction_words === '' ? '' : `${figure.direction_words}.`;
  return [figure.words, change].filter((words) => words !== '').join(' ');
}

export function latestOf(figures: Figure[]): Figure | undefined {
  return figures
    .filter(({ plot }) => plot !== null)
    .sort((a, b) => a.period_end.localeCompare(b.period_end))
    .at(-1);
}

/** The core's headline speaks of one basis; the others are spoken of by their latest figure. */
export function overTimeHeadline(view: IndicatorView, basis: Basis): string {
  if (view.latest?.basis === basis) return view.headline;
  return figureSentence(latestOf(seriesOn(view, basis).flatMap(({ figures }) => figures)));
}

/** A figure of few cases moves easily; that belongs beside it. */
function withDoubt(figure: Figure): string {
  return figure.marker === 'u' ? `${printed(figure)} (${figure.marker_words})` : printed(figure);
}

export function barsHeadline(figures: Figure[]): string {
  const known = figures.filter(({ plot }) => plot !== null);
  // Cases without a category are nobody's achievement.
  const named = known.filter(({ category }) => category !== 'not recorded');
  const shown = named.length > 0 ? named : known;
  const ends = extremes(shown);
  if (ends === null) return '';
  const [high, low] = [ends.highest, ends.lowest];
  if (high === low) {
    const only = figures.length > 1 && shown.length === 1 ? 'Only one can be shown: ' : '';
    return `${only}${high.category_title}, ${printed(high)}.`;
  }
  return `${high.category_title} is highest with ${withDoubt(high)}, ${low.category_title} lowest with ${withDoubt(low)}.`;
}

/** The council and England in the latest year that both have. */
export function yearsHeadline({ series, unit }: Comparison): string {
  const own = series.find(({ kind }) => kind === 'own') ?? series.find(({ kind }) => isOwn(kind));
  const england = series.find(({ kind }) => kind === 'england');
  const last = own?.points.filter(({ plot }) => plot !== null).at(-1);
  if (!own || !last) return '';
  const beside = england?.points.find(({ year, plot }) => year === last.year && plot !== null);
  const others = beside ? `; ${beside.name}: ${withUnit(beside.value, unit)}` : '';
  return `${own.name} in ${last.year}: ${withUnit(last.value, unit)}${others}.`;
}
