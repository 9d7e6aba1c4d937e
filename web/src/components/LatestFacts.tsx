// The latest figure with everything said about it.
import type { Figure, IndicatorView } from '../engine/contract';
import { periodWords } from '../format/date';
import { rangeWords, withUnit } from '../format/number';
import { numbersBehind } from './FigureValue';
import { SummaryList, type SummaryRow } from './SummaryList';
import { RatingTag } from './Tag';

export function LatestFacts({ view, figure }: { view: IndicatorView; figure: Figure }) {
  const { definition, forecast } = view;
  const value = withUnit(figure.value, figure.unit) || figure.marker_words || 'no figure';
  const rows: SummaryRow[] = [
    {
      key: periodWords(figure.period, figure.basis),
      value: <strong class="app-big">{value}</strong>,
    },
    { key: 'Numbers behind', value: numbersBehind(figure) },
    { key: 'Marker', value: figure.value === '' ? '' : figure.marker_words },
    {
      key: 'Range allowing for chance (95% interval)',
      value: rangeWords(figure.low, figure.high, figure.unit),
    },
    { key: 'Change', value: figure.direction_words },
    { key: 'Target', value: withUnit(figure.target, figure.unit) },
    {
      key: 'Rating',
      value: figure.rag === '' ? '' : <RatingTag rag={figure.rag} words={figure.rag_words} />,
    },
    { key: 'Band', value: figure.band },
    { key: 'Which way is better', value: definition.polarity_words },
    { key: 'Year-end forecast', value: forecast?.words ?? '' },
    { key: 'To reach the target', value: forecast?.required ?? '' },
    { key: 'Note', value: figure.note },
  ];
  return (
    <section aria-label="Latest figure">
      <h2 class="govuk-heading-m">Latest figure</h2>
      <p class="govuk-body">{figure.words}</p>
      <SummaryList rows={rows.filter((row) => row.value !== '')} classes="app-latest" />
    </section>
  );
}
