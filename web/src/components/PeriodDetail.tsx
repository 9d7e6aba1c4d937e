// One period taken apart: by team, locality, source and so on, one category over time, and the
// rows behind the figure.

import { useState } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, type Route } from '../app/routes';
import { usePlace } from '../app/usePlace';
import { BarChart, categoriesDrawn } from '../charts/BarChart';
import { seriesOn, unitOf } from '../charts/model';
import { barsHeadline, listed } from '../charts/titles';
import { notSavedWords } from '../copies/recorded';
import type { Basis, Figure, IndicatorView } from '../engine/contract';
import { periodWords } from '../format/date';
import { unitWords } from '../format/number';
import { byWords, capital } from '../format/words';
import { CasesList } from './CasesList';
import { CategoryOverTime } from './CategoryOverTime';
import { FigureTable } from './FigureTable';
import { LiveOnly } from './LiveOnly';
import { PictureDownload } from './PictureDownload';
import { haveRanges, RangeChoice, rangesShown } from './RangeChoice';
import { Select } from './Select';
import { Waiting } from './Waiting';

interface Props {
  view: IndicatorView;
  basis: Basis;
  route: Route & { screen: 'indicator' };
}

interface ChosenProps {
  view: IndicatorView;
  basis: Basis;
  period: string;
  by: string;
  route: Route & { screen: 'indicator' };
}

interface CategoryChoice {
  category: string;
  onCategory: (category: string) => void;
}

function Categories(props: ChosenProps & CategoryChoice & { figures: Figure[] }) {
  const { view, basis, period, by, figures, category, onCategory, route } = props;
  const { indicator, title } = view.definition;
  const place = usePlace();
  const { saved } = useAppState();
  const store = useStore();
  const unit = unitOf(view, basis);
  const name = `${title} by ${byWords(by)}, ${periodWords(period, basis)}`;
  const subtitle = listed(name, unitWords(unit), place);
  const drawnUnit = figures[0]?.unit ?? unit;
  const ranges = rangesShown(route, figures.length);
  if (figures.length === 0) {
    const words = `There are no figures by ${byWords(by)} for this period.`;
    return <p class="govuk-body">{saved === null ? words : notSavedWords}</p>;
  }
  return (
    <>
      {haveRanges(figures) && <RangeChoice route={route} shown={ranges} />}
      <BarChart
        title={title}
        subtitle={subtitle}
        unit={drawnUnit}
        breakdown={by}
        figures={figures}
        ranges={ranges}
      />
      <FigureTable
        caption={name}
        figures={figures}
        categories={capital(byWords(by))}
        again={async (mode) => {
          const same = await store.client.callIn(mode, 'breakdown', indicator, by, basis, period);
          return same.figures;
        }}
      />
      <PictureDownload
        what="the breakdown"
        name={`${indicator} by ${by} ${period}`}
        make={async (ask) => {
          const { figures: same } = await ask('breakdown', indicator, by, basis, period);
          return {
            ...categoriesDrawn(title, drawnUnit, by, same, ranges),
            headline: barsHeadline(same),
            subtitle,
            source: view.computed_from || 'From the files loaded',
          };
        }}
      />
      <Select
        label={`Look at one ${byWords(by)}`}
        options={[
          { value: '', text: 'All' },
          ...figures.map((figure) => ({
            value: figure.category,
            text: figure.category_title,
          })),
        ]}
        value={category}
        onChange={onCategory}
      />
      {category !== '' && (
        <CategoryOverTime view={view} basis={basis} by={by} category={category} route={route} />
      )}
    </>
  );
}

function BreakdownDetail(props: ChosenProps & CategoryChoice) {
  const { view, basis, period, by } = props;
  const id = view.definition.indicator;
  const { value } = useAsk(
    (client) => client.call('breakdown', id, by, basis, period),
    [id, by, basis, period],
    `${id} ${by}`,
  );
  if (value === null) return <Waiting what="the breakdown" />;
  return <Categories {...props} figures={value.figures} />;
}

export function PeriodDetail({ view, basis, route }: Props) {
  const { frame } = useAppState();
  const cases = seriesOn(view, basis).find(({ source }) => source === 'cases');
  const [which, setWhich] = useState('all');
  const [category, setCategory] = useState('');
  if (!cases) return null;
  const periods = [...cases.figures].reverse().filter(({ marker }) => marker !== 'x');
  const period = periods.some((figure) => figure.period === route.period)
    ? route.period
    : (periods[0]?.period ?? '');
  const figure = periods.find((one) => one.period === period);
  if (!figure) return null;
  const by = view.breakdowns.includes(route.by) ? route.by : (view.breakdowns[0] ?? '');
  return (
    <section aria-label="One period in detail">
      <h2 class="govuk-heading-m">One period in detail</h2>
      <div class="app-controls">
        <Select
          label="Period"
          options={periods.map((one) => ({
            value: one.period,
            text: periodWords(one.period, basis),
          }))}
          value={period}
          onChange={(value) => adjust({ ...route, period: value })}
        />
        {view.breakdowns.length > 0 && (
          <Select
            label="Broken down by"
            options={view.breakdowns.map((one) => ({ value: one, text: byWords(one) }))}
            value={by}
            onChange={(value) => {
              setCategory('');
              adjust({ ...route, by: value });
            }}
          />
        )}
      </div>
      {by !== '' && (
        <BreakdownDetail
          view={view}
          basis={basis}
          period={period}
          by={by}
          route={route}
          category={category}
          onCategory={setCategory}
        />
      )}
      {frame?.mode === 'working' ? (
        <CasesList
          view={view}
          figure={figure}
          by={category === '' ? '' : by}
          category={category}
          which={which}
          onWhich={setWhich}
        />
      ) : (
        <LiveOnly>
          <h3 class="govuk-heading-s">The rows behind the figure</h3>
          <p class="govuk-body">Rows about single children are shown in the working view only.</p>
        </LiveOnly>
      )}
    </section>
  );
}
