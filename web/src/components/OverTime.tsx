// An indicator's figures over time: chart, then the same figures as a table, then downloads.
import { version } from 'virtual:build-info';
import { useMemo } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { adjust, type Route } from '../app/routes';
import { LineChart } from '../charts/LineChart';
import { type LineModel, lineModel, seriesOn, sourceWords, unitOf } from '../charts/model';
import { linePicture } from '../charts/picture';
import { csv } from '../downloads/csv';
import { fileName, save, saveCsv } from '../downloads/save';
import { figureRows } from '../downloads/tables';
import type { Basis, IndicatorView } from '../engine/contract';
import { basisWords } from '../format/date';
import { unitWords } from '../format/number';
import { Downloads } from './Downloads';
import { FigureTable } from './FigureTable';
import { inlineRadios, Radios } from './Radios';

interface Props {
  view: IndicatorView;
  basis: Basis;
  bases: Basis[];
  route: Route & { screen: 'indicator' };
}

export function overTimeModel(view: IndicatorView, basis: Basis): LineModel {
  const named = seriesOn(view, basis).map(({ source, figures }) => ({
    label: sourceWords(source),
    figures,
  }));
  return lineModel(view.definition.title, unitOf(view, basis), basis, named, view);
}

function subtitle(view: IndicatorView, basis: Basis): string {
  return `${view.definition.title}, ${unitWords(unitOf(view, basis))}, ${basisWords[basis].toLowerCase()}`;
}

export function OverTime({ view, basis, bases, route }: Props) {
  const store = useStore();
  const { frame } = useAppState();
  const model = useMemo(() => overTimeModel(view, basis), [view, basis]);
  const { definition } = view;
  const series = seriesOn(view, basis);
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
      <LineChart headline="" subtitle={subtitle(view, basis)} model={model} />
      {series.map(({ source, figures }) => (
        <FigureTable
          key={source}
          caption={`${definition.title}, ${basisWords[basis].toLowerCase()}: ${source === 'cases' ? 'from the case lists' : source}`}
          figures={figures}
        />
      ))}
      <Downloads
        items={[
          {
            label: 'The chart as a picture (PNG)',
            run: async (mode) => {
              const shown = await store.client.callIn(mode, 'indicator', route.id);
              if (shown === null) return;
              const picture = await linePicture(overTimeModel(shown, basis), {
                headline: shown.headline,
                subtitle: subtitle(shown, basis),
                source: [...new Set(series.map(({ source }) => sourceWords(source)))].join('; '),
                asAt: frame?.as_at ?? '',
                sharing: mode === 'sharing',
                version,
              });
              save(`${fileName(route.id, basis, mode)}.png`, picture, 'image/png');
            },
          },
          {
            label: 'These figures (CSV)',
            run: async (mode) => {
              const shown = await store.client.callIn(mode, 'indicator', route.id);
              if (shown === null) return;
              const figures = seriesOn(shown, basis).flatMap((one) => one.figures);
              const rows = figureRows(figures, {
                title: subtitle(shown, basis),
                asAt: frame?.as_at ?? '',
                mode,
                version,
              });
              saveCsv(`${fileName(route.id, basis, mode)}.csv`, csv(rows));
            },
          },
        ]}
      />
    </section>
  );
}
