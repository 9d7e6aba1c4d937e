// One category over time beside the total.

import { useMemo } from 'preact/hooks';
import { useAsk, useStore } from '../app/hooks';
import type { Route } from '../app/routes';
import { usePlace } from '../app/usePlace';
import { describeLines } from '../charts/describe';
import { LineChart } from '../charts/LineChart';
import { linesDrawn } from '../charts/line_config';
import { bare, type Extras, type LineModel, lineModel, seriesOn, unitOf } from '../charts/model';
import { figureSentence, latestOf, lineSubtitle } from '../charts/titles';
import type { Basis, Breakdown, IndicatorView } from '../engine/contract';
import { basisWords } from '../format/date';
import { FigureTable } from './FigureTable';
import { PictureDownload } from './PictureDownload';
import { rangesShown } from './RangeChoice';
import { Waiting } from './Waiting';

interface Props {
  view: IndicatorView;
  basis: Basis;
  by: string;
  category: string;
  route: Route & { screen: 'indicator' };
}

function categoryModel(
  view: IndicatorView,
  basis: Basis,
  { figures }: Breakdown,
  label: string,
  extras: Extras,
): LineModel {
  const unit = unitOf(view, basis);
  const lines = [{ label, figures }];
  const total = seriesOn(view, basis).find(({ source }) => source === 'cases');
  // A count of one team beside the whole council's would only flatten it.
  if (total && unit !== 'count') lines.push({ label: 'All', figures: total.figures });
  const frame = { ...bare, target: view.target };
  return lineModel(`${view.definition.title}: ${label}`, unit, basis, lines, frame, extras);
}

export function CategoryOverTime({ view, basis, by, category, route }: Props) {
  const { indicator, title } = view.definition;
  const place = usePlace();
  const store = useStore();
  const { value } = useAsk(
    (client) => client.call('category_series', indicator, by, category, basis),
    [indicator, by, category, basis],
    `${indicator} ${by} ${category}`,
  );
  const categoryTitle = value?.figures[0]?.category_title ?? category;
  const ranges = rangesShown(route, value?.figures.length ?? 0);
  const model = useMemo(
    () => (value === null ? null : categoryModel(view, basis, value, categoryTitle, { ranges })),
    [view, basis, value, categoryTitle, ranges],
  );
  if (value === null || model === null) return <Waiting what="the figures over time" />;
  const name = `${title}: ${categoryTitle}, ${basisWords[basis].toLowerCase()}`;
  return (
    <>
      <LineChart
        headline={figureSentence(latestOf(value.figures))}
        subtitle={lineSubtitle(model, place)}
        model={model}
      />
      <FigureTable
        caption={name}
        figures={value.figures}
        again={async (mode) => {
          const { client } = store;
          const same = await client.callIn(mode, 'category_series', indicator, by, category, basis);
          return same.figures;
        }}
      />
      <PictureDownload
        what={`the chart of ${categoryTitle}`}
        name={`${indicator} ${category} ${basis}`}
        make={async (ask) => {
          const same = await ask('category_series', indicator, by, category, basis);
          const shown = await ask('indicator', indicator);
          if (shown === null) return null;
          const drawn = categoryModel(shown, basis, same, categoryTitle, { ranges });
          return {
            drawn: linesDrawn(drawn, 400),
            headline: figureSentence(latestOf(same.figures)),
            subtitle: lineSubtitle(drawn, place),
            source: view.computed_from || 'From the files loaded',
            label: describeLines(drawn),
          };
        }}
      />
    </>
  );
}
