// Whether teams, localities or authorities differ by more than chance, given how large they are.

import { useState } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import { usePlace } from '../app/usePlace';
import { ChartFigure } from '../charts/ChartFigure';
import { describeFunnel } from '../charts/describe_statistics';
import { funnelDrawn } from '../charts/funnel_config';
import { unitOf } from '../charts/model';
import { listed } from '../charts/titles';
import type { Basis, FunnelPlot, IndicatorView } from '../engine/contract';
import { periodWords } from '../format/date';
import { unitWords } from '../format/number';
import { byWords, capital } from '../format/words';
import { funnelSheet } from '../tables/statistics_sheets';
import { useCopying } from './CopyTable';
import { Missing } from './Missing';
import { Notes } from './Notes';
import { PictureDownload } from './PictureDownload';
import { inlineRadios, Radios } from './Radios';
import { SheetTable } from './SheetTable';
import { Waiting } from './Waiting';

interface Props {
  view: IndicatorView;
  basis: Basis;
}

function Plot({ plot, view, basis }: Props & { plot: FunnelPlot }) {
  const { title } = view.definition;
  const unit = unitOf(view, basis);
  const name = `${title} by ${byWords(plot.breakdown)}, ${periodWords(plot.period, basis)}`;
  const place = usePlace();
  const subtitle = `Funnel plot: ${listed(name, unitWords(unit), plot.breakdown === 'authority' ? '' : place)}`;
  const sheetOf = (one: FunnelPlot) => funnelSheet(`${name}, against the limits`, one, unit);
  const copying = useCopying(
    (client, mode) =>
      client.callIn(
        mode,
        'funnel_plot',
        view.definition.indicator,
        plot.breakdown,
        basis,
        plot.period,
      ),
    sheetOf,
  );
  return (
    <>
      <ChartFigure
        headline={plot.words}
        subtitle={subtitle}
        drawn={funnelDrawn(plot, unit)}
        model={plot}
        label={describeFunnel(title, unit, basis, plot)}
      />
      <SheetTable
        id={`funnel plot ${plot.breakdown}`}
        sheet={sheetOf(plot)}
        tall={plot.points.length > 14}
        copying={copying}
      />
      <Notes notes={plot.notes} />
      <PictureDownload
        what="the funnel plot"
        name={`${view.definition.indicator} funnel plot ${plot.breakdown} ${plot.period}`}
        make={async (ask) => {
          const { indicator } = view.definition;
          const same = await ask('funnel_plot', indicator, plot.breakdown, basis, plot.period);
          if (same === null || same.not_computable !== null) return null;
          return {
            drawn: funnelDrawn(same, unit),
            headline: same.words,
            subtitle,
            label: describeFunnel(title, unit, basis, same),
            source: view.computed_from || 'From the files loaded',
          };
        }}
      />
    </>
  );
}

export function FunnelSection({ view, basis }: Props) {
  const id = view.definition.indicator;
  const choices = [
    ...['team', 'locality'].filter((one) => view.breakdowns.includes(one)),
    'authority',
  ];
  const [by, setBy] = useState(choices[0] ?? 'authority');
  const { value } = useAsk(
    (client) => client.call('funnel_plot', id, by, basis, ''),
    [id, by, basis],
    `${id} ${by}`,
  );
  return (
    <>
      <div class="app-controls">
        <Radios
          legend="Points are"
          classes={inlineRadios}
          options={choices.map((one) => ({ value: one, text: capital(byWords(one)) }))}
          value={by}
          onChange={setBy}
        />
      </div>
      {value === null ? (
        <Waiting what="the chart" />
      ) : value.not_computable !== null ? (
        <Missing words={value.not_computable} />
      ) : (
        <Plot plot={value} view={view} basis={basis} />
      )}
    </>
  );
}
