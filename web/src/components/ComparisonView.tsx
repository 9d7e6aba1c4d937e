// An indicator beside England, its region and its statistical neighbours: place, ranking as bars,
// years as lines, and both as tables.
import { useMemo } from 'preact/hooks';
import { ChartFigure } from '../charts/ChartFigure';
import {
  comparisonDrawn,
  comparisonLines,
  isOwn,
  kindWords,
  valueText,
} from '../charts/comparison_model';
import { describeComparison } from '../charts/describe_statistics';
import { LineChart } from '../charts/LineChart';
import { lineSubtitle, yearsHeadline } from '../charts/titles';
import type { Comparison } from '../engine/contract';
import { unitWords } from '../format/number';
import { capital, polarityWords } from '../format/words';
import { Notes } from './Notes';
import { ScrollRegion } from './ScrollRegion';
import { SummaryList } from './SummaryList';
import { Table } from './Table';

export function rankingTitle({ title, unit, year, authority }: Comparison): string {
  const own = authority || 'your council';
  return `${title}, ${unitWords(unit)}, ${year}: ${own} and its statistical neighbours`;
}

export function rankingHeadline({ rank_words, quartile_words }: Comparison): string {
  return rank_words || quartile_words;
}

function Ranking({ comparison }: { comparison: Comparison }) {
  const { title, year, unit, bars, lines } = comparison;
  return (
    <>
      <ChartFigure
        headline={rankingHeadline(comparison)}
        subtitle={rankingTitle(comparison)}
        drawn={comparisonDrawn(comparison)}
        model={comparison}
        label={describeComparison(comparison)}
      />
      <ScrollRegion label={`${title}, ${year}, compared`}>
        <Table
          small
          caption={`${title}, ${year}`}
          captionSize="s"
          firstCellIsHeader
          head={[
            { text: 'Area' },
            { text: 'Value', numeric: true },
            { text: 'What it is' },
            { text: 'Note' },
          ]}
          rows={[...bars, ...lines].map((value) => [
            isOwn(value.kind) ? <strong>{value.name}</strong> : value.name,
            valueText(value, unit),
            capital(kindWords[value.kind]),
            value.note,
          ])}
        />
      </ScrollRegion>
    </>
  );
}

function OverYears({ comparison }: { comparison: Comparison }) {
  const model = useMemo(() => comparisonLines(comparison), [comparison]);
  const { title, unit, series } = comparison;
  const years = [...comparison.years].reverse();
  if (years.length < 2) return null;
  const name = `${title} by year, ${unitWords(unit)}`;
  return (
    <>
      <LineChart
        headline={yearsHeadline(comparison)}
        subtitle={lineSubtitle(model, comparison.authority)}
        model={model}
      />
      <ScrollRegion label={name} tall={series.length > 14}>
        <Table
          small
          caption={name}
          captionSize="s"
          firstCellIsHeader
          head={[{ text: 'Area' }, ...years.map((text) => ({ text, numeric: true }))]}
          rows={series.map((one) => [
            isOwn(one.kind) ? <strong>{one.name}</strong> : one.name,
            ...years.map((year) => {
              const point = one.points.find((known) => known.year === year);
              return point ? valueText(point, unit) : 'no figure';
            }),
          ])}
        />
      </ScrollRegion>
    </>
  );
}

export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const facts = [
    { key: 'Quartile', value: comparison.rank_words === '' ? '' : comparison.quartile_words },
    { key: 'Which way is better', value: polarityWords[comparison.polarity] },
    { key: 'Neighbours', value: comparison.model },
    { key: 'Published in', value: comparison.words },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <SummaryList rows={facts} classes="app-facts" />
      <Ranking comparison={comparison} />
      <OverYears comparison={comparison} />
      <Notes notes={comparison.notes} />
    </>
  );
}
