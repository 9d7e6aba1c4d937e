// Whether the figure is changing, or only moving as chance moves it.

import { useState } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import { usePlace } from '../app/usePlace';
import { ChartFigure } from '../charts/ChartFigure';
import { controlDrawn } from '../charts/control_config';
import { describeControl } from '../charts/describe_statistics';
import { listed } from '../charts/titles';
import type { Basis, ControlChart, IndicatorView } from '../engine/contract';
import { basisWords, periodWords, pointBasis } from '../format/date';
import { unitWords } from '../format/number';
import { controlSheet } from '../tables/statistics_sheets';
import { useCopying } from './CopyTable';
import { Missing } from './Missing';
import { Notes } from './Notes';
import { PictureDownload } from './PictureDownload';
import { inlineRadios, Radios } from './Radios';
import { SheetTable } from './SheetTable';
import { Waiting } from './Waiting';

function controlTitle(chart: ControlChart, { definition }: IndicatorView, place: string): string {
  const kind = chart.kind === 'xmr' ? 'Control chart' : 'Run chart';
  const by = basisWords[chart.basis].toLowerCase();
  const known = chart.points.filter(({ plot }) => plot !== null);
  const [first, last] = [known[0]?.period ?? '', known.at(-1)?.period ?? ''];
  const at = (period: string) => periodWords(period, pointBasis(period, chart.basis));
  const span = first === last ? at(first) : `${at(first)} to ${at(last)}`;
  return `${kind}: ${listed(definition.title, unitWords(definition.unit), by, place, span)}`;
}

function PointsTable(props: { chart: ControlChart; view: IndicatorView }) {
  const { chart, view } = props;
  const { indicator, title, unit } = view.definition;
  const name = `${title}, ${basisWords[chart.basis].toLowerCase()}, with what stands out`;
  const sheetOf = (one: ControlChart) => controlSheet(name, one, unit);
  const copying = useCopying(
    (client, mode) => client.callIn(mode, 'control_chart', indicator, chart.basis),
    sheetOf,
  );
  return (
    <SheetTable
      id="control chart"
      sheet={sheetOf(chart)}
      tall={chart.points.length > 14}
      copying={copying}
    />
  );
}

function Chart({ chart, view }: { chart: ControlChart; view: IndicatorView }) {
  const { title, unit } = view.definition;
  const place = usePlace();
  return (
    <>
      <ChartFigure
        headline={chart.words}
        subtitle={controlTitle(chart, view, place)}
        drawn={controlDrawn(chart, unit)}
        model={chart}
        label={describeControl(title, unit, chart)}
      />
      <PointsTable chart={chart} view={view} />
      <Notes notes={chart.notes} />
      <PictureDownload
        what="the control chart"
        name={`${view.definition.indicator} control chart ${chart.basis}`}
        make={async (ask) => {
          const same = await ask('control_chart', view.definition.indicator, chart.basis);
          if (same === null) return null;
          return {
            drawn: controlDrawn(same, unit),
            headline: same.words,
            subtitle: controlTitle(same, view, place),
            label: describeControl(title, unit, same),
            source: view.computed_from || 'From the files loaded',
          };
        }}
      />
    </>
  );
}

export function ControlSection({ view }: { view: IndicatorView }) {
  const id = view.definition.indicator;
  const bases: Basis[] = ['month', 'quarter'];
  // A state (so many children on a date) hardly moves within a quarter.
  const usual = view.definition.bases.includes('month') ? 'month' : 'quarter';
  const [basis, setBasis] = useState<Basis>(usual);
  const { value } = useAsk(
    (client) => client.call('control_chart', id, basis),
    [id, basis],
    `${id} ${basis}`,
  );
  return (
    <>
      <div class="app-controls">
        <Radios
          legend="Points are"
          classes={inlineRadios}
          options={bases.map((one) => ({ value: one, text: basisWords[one] }))}
          value={basis}
          onChange={(one) => setBasis(one as Basis)}
        />
      </div>
      {value === null ? (
        <Waiting what="the chart" />
      ) : value.not_computable !== null ? (
        <Missing words={value.not_computable} />
      ) : (
        <Chart chart={value} view={view} />
      )}
    </>
  );
}
