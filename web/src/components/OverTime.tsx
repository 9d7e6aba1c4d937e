// An indicator's figures over time: chart, then the same figures as a table, then downloads.
import { version } from 'virtual:build-info';
import { useMemo } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, type Route } from '../app/routes';
import { usePlace } from '../app/usePlace';
import { publishedOf } from '../charts/comparison_model';
import { describeLines } from '../charts/describe';
import { LineChart } from '../charts/LineChart';
import { linesDrawn } from '../charts/line_config';
import { type LineModel, lineModel, seriesOn, sourceWords, unitOf } from '../charts/model';
import { lineSubtitle, listed, overTimeHeadline } from '../charts/titles';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { figureRows } from '../downloads/tables';
import type { Basis, Comparison, Figure, IndicatorView } from '../engine/contract';
import { basisWords } from '../format/date';
import { unitWords } from '../format/number';
import { Checkbox } from './Checkbox';
import { Downloads } from './Downloads';
import { FigureTable } from './FigureTable';
import { Missing } from './Missing';
import { usePicture } from './PictureDownload';
import { inlineRadios, Radios } from './Radios';
import { haveRanges, RangeChoice, rangesShown } from './RangeChoice';

interface Props {
  view: IndicatorView;
  basis: Basis;
  bases: Basis[];
  route: Route & { screen: 'indicator' };
}

interface Options {
  /** Whether 95% intervals are drawn. */
  ranges?: boolean;
  /** Whose published figures stand beside the council's own; null for none. */
  comparison?: Comparison | null;
}

export function overTimeModel(
  view: IndicatorView,
  basis: Basis,
  { ranges = false, comparison = null }: Options = {},
): LineModel {
  const named = seriesOn(view, basis).map(({ source, figures }) => ({
    label: sourceWords(source),
    figures,
  }));
  const published = publishedOf(comparison) ?? undefined;
  return lineModel(view.definition.title, unitOf(view, basis), basis, named, view, {
    ranges,
    published,
  });
}

/** The figures of one source over time. */
export function lineOf(view: IndicatorView | null, basis: Basis, source: string): Figure[] {
  const series = view === null ? [] : seriesOn(view, basis);
  return series.find((one) => one.source === source)?.figures ?? [];
}

/** Published figures, asked for only when they are wanted. */
function useComparison(id: string, wanted: boolean): Comparison | null {
  const { value } = useAsk(
    async (client) => (wanted ? client.call('comparison', id, '') : null),
    [id, wanted],
    `${id} ${wanted}`,
  );
  return value;
}

export function OverTime({ view, basis, bases, route }: Props) {
  const store = useStore();
  const { frame } = useAppState();
  const place = usePlace();
  const { definition } = view;
  const series = seriesOn(view, basis);
  const unit = unitOf(view, basis);
  // Numbers of children say nothing beside those of a larger place.
  const comparable = unit !== 'count';
  const beside = comparable && route.published === 'on';
  const comparison = useComparison(route.id, beside);
  const figures = series.map((one) => one.figures);
  const ranges = rangesShown(route, Math.max(0, ...figures.map(({ length }) => length)));
  const model = useMemo(
    () => overTimeModel(view, basis, { ranges, comparison }),
    [view, basis, ranges, comparison],
  );
  const headline = overTimeHeadline(view, basis);
  const name = listed(definition.title, unitWords(unit), basisWords[basis].toLowerCase());
  const drawings = usePicture(`${route.id} ${basis}`, async (ask) => {
    const shown = await ask('indicator', route.id);
    if (shown === null) return null;
    const others = beside ? await ask('comparison', route.id, '') : null;
    const same = overTimeModel(shown, basis, { ranges, comparison: others });
    return {
      drawn: linesDrawn(same, 400),
      headline: overTimeHeadline(shown, basis),
      subtitle: lineSubtitle(same, place),
      source: [...new Set(series.map(({ source }) => sourceWords(source)))].join('; '),
      label: describeLines(same),
    };
  });
  return (
    <section aria-label="Over time">
      <h2 class="govuk-heading-m">Over time</h2>
      {bases.length > 1 && (
        <Radios
          legend="Show"
          classes={inlineRadios}
          options={bases.map((one) => ({ value: one, text: basisWords[one] }))}
          value={basis}
          onChange={(value) => adjust({ ...route, basis: value as Basis, period: '' })}
        />
      )}
      {haveRanges(figures.flat()) && <RangeChoice route={route} shown={ranges} />}
      {comparable && (
        <Checkbox
          label="Show published figures of England, the region and the neighbours"
          checked={beside}
          onChange={(on) => adjust({ ...route, published: on ? 'on' : '' })}
        />
      )}
      {comparison !== null && model.published === '' && (
        <Missing words={comparison.not_computable ?? 'None were published for the time shown.'} />
      )}
      <LineChart
        // Said at the top of the screen already, it is not said again.
        headline={headline === view.headline ? '' : headline}
        subtitle={lineSubtitle(model, place)}
        model={model}
      />
      {series.map(({ source, figures: shown }) => (
        <FigureTable
          key={source}
          caption={`${definition.title}, ${basisWords[basis].toLowerCase()}: ${source === 'cases' ? 'from the case lists' : source}`}
          figures={shown}
          again={async (mode) =>
            lineOf(await store.client.callIn(mode, 'indicator', route.id), basis, source)
          }
        />
      ))}
      <Downloads
        items={[
          ...drawings,
          {
            label: 'These figures (CSV)',
            run: async (mode) => {
              const shown = await store.client.callIn(mode, 'indicator', route.id);
              if (shown === null) return;
              const rows = figureRows(
                seriesOn(shown, basis).flatMap((one) => one.figures),
                { title: name, asAt: frame?.as_at ?? '', mode, version },
              );
              saveCsv(`${fileName(route.id, basis, mode)}.csv`, csv(rows));
            },
          },
        ]}
      />
    </section>
  );
}
