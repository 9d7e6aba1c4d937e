// One indicator on its sheet: sentence, chart, figures, rating, why it matters, what it measures.
import { describeLines } from '../charts/describe';
import { Key } from '../charts/Key';
import { linesDrawn } from '../charts/line_config';
import { seriesOn } from '../charts/model';
import { lineSubtitle } from '../charts/titles';
import { FigureValue } from '../components/FigureValue';
import { overTimeModel } from '../components/OverTime';
import { basisTold, sentenceOf, sourcesOf } from '../components/Slide';
import { Table } from '../components/Table';
import { RatingTag } from '../components/Tag';
import type { Basis, Figure, IndicatorView } from '../engine/contract';
import { basisWords, briefPeriod } from '../format/date';
import { count, withUnit } from '../format/number';
import { anchorOf } from './Cover';

/** The size a chart is laid out at, in pixels of the sheet. */
export const pictureSize = { width: 590, height: 330 };

/** As many periods as stand beside the chart. */
const mostPeriods = 12;

const number = (value: number | null) => (value === null ? '' : count(value));

/** The latest periods, of the source that the latest figure is from. */
export function figuresTold(view: IndicatorView, basis: Basis): Figure[] {
  const series = seriesOn(view, basis);
  const own = series.find(({ source }) => source === view.latest?.source) ?? series[0];
  return [...(own?.figures ?? [])]
    .sort((a, b) => b.period_end.localeCompare(a.period_end))
    .slice(0, mostPeriods);
}

function Figures({ view, basis }: { view: IndicatorView; basis: Basis }) {
  const figures = figuresTold(view, basis);
  const fractions = figures.some(({ denominator }) => denominator !== null);
  return (
    <Table
      small
      caption={`${basisWords[basis]}, latest first`}
      captionSize="s"
      firstCellIsHeader
      head={[
        { text: 'Period' },
        { text: 'Value', numeric: true },
        ...(fractions ? [{ text: 'Numbers behind', numeric: true }] : []),
      ]}
      rows={figures.map((figure) => [
        briefPeriod(figure.period, figure.basis),
        <FigureValue figure={figure} numbers={false} />,
        ...(fractions
          ? [
              figure.denominator === null
                ? ''
                : `${number(figure.numerator)} of ${number(figure.denominator)}`,
            ]
          : []),
      ])}
    />
  );
}

function Standing({ view }: { view: IndicatorView }) {
  const { latest, definition } = view;
  if (latest === null) return null;
  const said = [
    latest.target === '' ? '' : `Target: ${withUnit(latest.target, latest.unit)}`,
    definition.polarity_words,
    latest.direction_words,
  ];
  return (
    <p>
      {latest.rag !== '' && (
        <>
          <RatingTag rag={latest.rag} words={latest.rag_words} />{' '}
        </>
      )}
      {said.filter(Boolean).join('. ')}.
    </p>
  );
}

interface Props {
  view: IndicatorView;
  council: string;
  /** Address of the chart. */
  picture: string | undefined;
}

function Chart({ view, basis, council, picture }: Props & { basis: Basis }) {
  const model = overTimeModel(view, basis);
  const { key = [], notes } = linesDrawn(model);
  return (
    <figure>
      <figcaption>
        {lineSubtitle(model, council)}
        <Key entries={key} />
      </figcaption>
      <img {...pictureSize} src={picture} alt={describeLines(model)} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </figure>
  );
}

export function Section(props: Props) {
  const { view } = props;
  const { definition, why } = view;
  const basis = basisTold(view);
  return (
    <>
      <h2 id={anchorOf(definition.indicator)} tabIndex={-1}>
        {definition.title}
      </h2>
      <p class="app-paper__sentence">{sentenceOf(view)}</p>
      <Standing view={view} />
      {basis && (
        <div class="app-paper__pair">
          <Chart {...props} basis={basis} />
          <Figures view={view} basis={basis} />
        </div>
      )}
      {why !== '' && (
        <p>
          <strong>Why it matters:</strong> {why}
        </p>
      )}
      <p>
        <strong>What it measures:</strong> {definition.plain} Source: {sourcesOf([view]).join('; ')}
        .
      </p>
    </>
  );
}
