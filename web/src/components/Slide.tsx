// The slides of a presentation: the first with the council's name, one for each indicator, and the
// last with where the figures come from.
import { version } from 'virtual:build-info';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useAppState } from '../app/hooks';
import { LineChart } from '../charts/LineChart';
import { basesOf, unitOf } from '../charts/model';
import type { Basis, IndicatorView, Mode } from '../engine/contract';
import { basisWords, longDate } from '../format/date';
import { plural, unitWords } from '../format/number';
import { overTimeModel } from './OverTime';
import { PageTitle } from './PageTitle';
import { SlideFigures } from './SlideFigures';
import { SummaryList } from './SummaryList';
import { RatingTag } from './Tag';

/** Text of this size in a chart becomes the slide's own when the chart is enlarged. */
const smallestInChart = 13;

export function standingLine(mode: Mode): string {
  return mode === 'sharing'
    ? 'Small numbers are not shown.'
    : 'Contains small numbers: not for sharing.';
}

/** The latest figure in a sentence for a committee. */
export function sentenceOf({ latest, headline, definition }: IndicatorView): string {
  return latest?.words || headline || definition.title;
}

/** The kind of period the sentence speaks of, so that chart, table and sentence agree. */
export function basisTold(view: IndicatorView): Basis | undefined {
  const bases = basesOf(view);
  return view.latest && bases.includes(view.latest.basis) ? view.latest.basis : bases[0];
}

export function sourcesOf(views: IndicatorView[]): string[] {
  const sources = views.map(({ computed_from, latest }) => computed_from || latest?.source || '');
  return [...new Set(sources)].filter((source) => source !== '');
}

interface FirstProps {
  council: string;
  count: number;
  mode: Mode;
}

export function FirstSlide({ council, count, mode }: FirstProps) {
  const { frame, sample } = useAppState();
  return (
    <div class="app-slide__words">
      <PageTitle caption={sample ? 'Sample data: an invented council' : undefined}>
        {`${council === '' ? '' : `${council}: `}children’s social care indicators`}
      </PageTitle>
      <p>Figures as at {longDate(frame?.as_at ?? '')}</p>
      <p>{plural(count, 'indicator')}</p>
      <p>{standingLine(mode)}</p>
    </div>
  );
}

export function LastSlide({ views, mode }: { views: IndicatorView[]; mode: Mode }) {
  const { frame } = useAppState();
  return (
    <div class="app-slide__words">
      <PageTitle>Where the figures come from</PageTitle>
      <ul class="app-slide__sources">
        {sourcesOf(views).map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <p>
        Figures as at {longDate(frame?.as_at ?? '')}. {standingLine(mode)} Made with Bandstand{' '}
        {version}.
      </p>
    </div>
  );
}

function Definition({ view }: { view: IndicatorView }) {
  const { definition } = view;
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => region.current?.focus(), []);
  const rows = [
    { key: 'What it measures', value: definition.plain },
    { key: 'Top of the fraction', value: definition.numerator_words },
    { key: 'Bottom of the fraction', value: definition.denominator_words },
    { key: 'How time is counted', value: definition.clock_words },
    { key: 'Which way is better', value: definition.polarity_words },
    { key: 'Take care', value: definition.caveats.join(' ') },
  ].filter(({ value }) => value !== '');
  return (
    <section
      ref={region}
      class="app-slide__definition"
      aria-label="Definition"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, by keyboard too
      tabIndex={0}
    >
      <SummaryList rows={rows} />
    </section>
  );
}

interface IndicatorProps {
  view: IndicatorView;
  council: string;
  /** Size of text in pixels. */
  text: number;
  defined: boolean;
}

function Chart({ view, text }: { view: IndicatorView; text: number }): ComponentChildren {
  const basis = basisTold(view);
  const model = useMemo(() => basis && overTimeModel(view, basis), [view, basis]);
  if (basis === undefined || model === undefined) return null;
  return (
    <LineChart
      headline=""
      subtitle={`${unitWords(unitOf(view, basis))}, ${basisWords[basis].toLowerCase()}`}
      model={model}
      scale={text / smallestInChart}
      plain
    />
  );
}

export function IndicatorSlide({ view, council, text, defined }: IndicatorProps) {
  const { definition, latest } = view;
  const caption = (
    <>
      <span>{definition.title}</span> <span>{council}</span>
    </>
  );
  return (
    <>
      <PageTitle caption={caption}>{sentenceOf(view)}</PageTitle>
      {defined ? (
        <Definition view={view} />
      ) : (
        <div class="app-slide__body">
          <Chart view={view} text={text} />
          <div class="app-slide__aside">
            <SlideFigures view={view} />
            {latest && <RatingTag rag={latest.rag} words={latest.rag_words} />}
            <p>{latest?.direction_words}</p>
          </div>
        </div>
      )}
    </>
  );
}
