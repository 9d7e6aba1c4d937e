// Invented views of one indicator that keep the engine's contract; see fake_figures.ts.
import type { Basis, Breakdown, IndicatorView, Setting } from '../engine/contract';
import {
  type FakeIndicator,
  fakeDefinition,
  fakeFigure,
  fakeIndicators,
  monthSpan,
  quarterSpan,
  quarters,
  type Span,
  yearSpan,
} from './fake_figures';
import { localities, teams } from './fake_tables';

export function spansOn(basis: Basis): Span[] {
  if (basis === 'month') return Array.from({ length: quarters * 3 }, (_, i) => monthSpan(i));
  if (basis === 'year') return [2015, 2016, 2017].map(yearSpan);
  const kind = basis === 'ytd' || basis === 'rolling12' ? basis : 'quarter';
  return Array.from({ length: quarters }, (_, i) => quarterSpan(i, kind));
}

export function indicatorOf(id: string): FakeIndicator {
  const one = fakeIndicators.find((known) => known.id === id) ?? fakeIndicators[3];
  if (!one) throw new Error('no such indicator');
  return one;
}

export function fakeIndicator(id: string, settings: Setting[]): IndicatorView {
  const one = indicatorOf(id);
  const bases: Basis[] = ['quarter', 'month', 'ytd', 'rolling12', 'year'];
  const series = bases.map((basis) => ({
    basis,
    source: 'cases',
    figures: spansOn(basis).map((span) => fakeFigure(one, span)),
  }));
  const latest = series[0]?.figures.at(-1) ?? null;
  return {
    definition: fakeDefinition(one),
    not_computable: null,
    headline: `In ${latest?.period}, ${latest?.value} was the figure for ${one.title.toLowerCase()}.`,
    latest,
    series,
    target: one.target,
    band_edges:
      one.id === 'ca-35'
        ? [
            { value: 75, words: 'Good' },
            { value: 70, words: 'Satisfactory' },
          ]
        : [],
    changes:
      one.unit === 'percent' ? [{ date: '2016-04-01', words: 'from 35 to 45 working days' }] : [],
    breakdowns: ['team', 'locality'],
    forecast: null,
    settings: settings.filter(({ affects }) => affects.includes(one.id)),
    computed_from: one.id === 'contacts' ? 'Annex A list 1' : 'Annex A list 4',
    why: `Members need to know about ${one.title.toLowerCase()}, because children wait.`,
  };
}

export function fakeBreakdown(
  id: string,
  breakdown: string,
  basis: Basis,
  period: string,
): Breakdown {
  const one = indicatorOf(id);
  const span = spansOn(basis).find((known) => known.period === period) ?? spansOn(basis).at(-1);
  const names = breakdown === 'team' ? teams : localities;
  if (!span) throw new Error('no such period');
  const figures = names.map((name, i) =>
    fakeFigure(one, span, breakdown, name, [0.35, 0.25, 0.2, 0.15, 0.05][i] ?? 0.1),
  );
  return { breakdown, basis, figures };
}

export function fakeCategorySeries(
  id: string,
  breakdown: string,
  category: string,
  basis: Basis,
): Breakdown {
  const one = indicatorOf(id);
  const figures = spansOn(basis).map((span) => fakeFigure(one, span, breakdown, category, 0.25));
  return { breakdown, basis, figures };
}
