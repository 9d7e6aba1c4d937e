// An indicator beside England, its region and its statistical neighbours: place, ranking as bars,
// years as lines, and both as tables.

import { useMemo } from 'preact/hooks';
import { ChartFigure } from '../charts/ChartFigure';
import { comparisonDrawn, comparisonLines } from '../charts/comparison_model';
import { describeComparison } from '../charts/describe_statistics';
import { LineChart } from '../charts/LineChart';
import { lineSubtitle, yearsHeadline } from '../charts/titles';
import type { Comparison } from '../engine/contract';
import { unitWords } from '../format/number';
import { polarityWords } from '../format/words';
import { rankingSheet, yearsSheet } from '../tables/comparison_sheets';
import type { Sheet } from '../tables/sheet';
import { useCopying } from './CopyTable';
import { Notes } from './Notes';
import { SheetTable } from './SheetTable';
import { SummaryList } from './SummaryList';

export function rankingTitle({ title, unit, year, authority }: Comparison): string {
  const own = authority || 'your council';
  return `${title}, ${unitWords(unit)}, ${year}: ${own} and its statistical neighbours`;
}

export function rankingHeadline({ rank_words, quartile_words }: Comparison): string {
  return rank_words || quartile_words;
}

interface Props {
  comparison: Comparison;
  /** Of the indicator compared. */
  id: string;
}

function useComparisonCopying({ comparison, id }: Props, sheetOf: (one: Comparison) => Sheet) {
  return useCopying(
    (client, mode) => client.callIn(mode, 'comparison', id, comparison.year),
    sheetOf,
  );
}

function Ranking(props: Props) {
  const { comparison } = props;
  const copying = useComparisonCopying(props, rankingSheet);
  return (
    <>
      <ChartFigure
        headline={rankingHeadline(comparison)}
        subtitle={rankingTitle(comparison)}
        drawn={comparisonDrawn(comparison)}
        model={comparison}
        label={describeComparison(comparison)}
      />
      <SheetTable id="ranking" sheet={rankingSheet(comparison)} copying={copying} />
    </>
  );
}

function OverYears(props: Props) {
  const { comparison } = props;
  const copying = useComparisonCopying(props, yearsSheet);
  const model = useMemo(() => comparisonLines(comparison), [comparison]);
  if (comparison.years.length < 2) return null;
  return (
    <>
      <LineChart
        headline={yearsHeadline(comparison)}
        subtitle={lineSubtitle(model, comparison.authority)}
        model={model}
      />
      <SheetTable
        id="comparison by year"
        sheet={yearsSheet(comparison)}
        tall={comparison.series.length > 14}
        copying={copying}
      />
    </>
  );
}

export function ComparisonView({ comparison, id }: Props) {
  const facts = [
    { key: 'Quartile', value: comparison.rank_words === '' ? '' : comparison.quartile_words },
    { key: 'Which way is better', value: polarityWords[comparison.polarity] },
    { key: 'Neighbours', value: comparison.model },
    { key: 'Published in', value: comparison.words },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <SummaryList rows={facts} classes="app-facts" />
      <Ranking comparison={comparison} id={id} />
      <OverYears comparison={comparison} id={id} />
      <Notes notes={comparison.notes} />
    </>
  );
}
