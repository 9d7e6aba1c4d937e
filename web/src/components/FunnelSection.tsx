// Whether teams, localities or authorities differ by more than chance, given how large they are.
import { useState } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import { usePlace } from '../app/usePlace';
import { ChartFigure } from '../charts/ChartFigure';
import { describeFunnel } from '../charts/describe_statistics';
import { funnelDrawn, funnelMark, funnelShapes } from '../charts/funnel_config';
import { unitOf } from '../charts/model';
import { listed } from '../charts/titles';
import type { Basis, FunnelPlot, IndicatorView } from '../engine/contract';
import { periodWords } from '../format/date';
import { count, inCell, unitWords } from '../format/number';
import { byWords, capital } from '../format/words';
import { Missing } from './Missing';
import { Notes } from './Notes';
import { PictureDownload } from './PictureDownload';
import { inlineRadios, Radios } from './Radios';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { Shape } from './Tag';
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
  return (
    <>
      <ChartFigure
        headline={plot.words}
        subtitle={subtitle}
        drawn={funnelDrawn(plot, unit)}
        model={plot}
        label={describeFunnel(title, unit, basis, plot)}
      />
      <ScrollRegion label={`${name}, against the limits`} tall={plot.points.length > 14}>
        <Table
          small
          caption={`${name}, against the limits`}
          captionSize="s"
          firstCellIsHeader
          head={[
            { text: capital(byWords(plot.breakdown)) },
            { text: 'Value', numeric: true },
            { text: 'Cases', numeric: true },
            { text: 'Against the limits' },
            { text: 'In words' },
          ]}
          rows={plot.points.map((point) => [
            point.category,
            inCell(point.value, unit),
            count(point.denominator),
            <>
              {capital(funnelMark(point).words)}
              <Shape shape={funnelShapes[funnelMark(point).shape]} />
            </>,
            capital(point.words),
          ])}
        />
      </ScrollRegion>
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
