// Whether the figure is changing, or only moving as chance moves it.
import { useState } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import { ChartFigure } from '../charts/ChartFigure';
import { controlConfig } from '../charts/control_config';
import { describeControl } from '../charts/describe_statistics';
import type { Basis, ControlChart, IndicatorView } from '../engine/contract';
import { basisWords, periodWords } from '../format/date';
import { inCell, unitWords } from '../format/number';
import { capital } from '../format/words';
import { Missing } from './Missing';
import { Notes } from './Notes';
import { inlineRadios, Radios } from './Radios';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { SignalTag } from './Tag';
import { Waiting } from './Waiting';

function PointsTable(props: { chart: ControlChart; title: string; unit: string }) {
  const { chart, title, unit } = props;
  const name = `${title}, ${basisWords[chart.basis].toLowerCase()}, with what stands out`;
  return (
    <ScrollRegion label={name} tall={chart.points.length > 14}>
      <Table
        small
        caption={name}
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Period' },
          { text: 'Value', numeric: true },
          { text: 'Stands out' },
          { text: 'Why' },
        ]}
        rows={[...chart.points]
          .reverse()
          .map(({ period, value, signals, judgement }) => [
            periodWords(period, chart.basis),
            inCell(value, unit) || 'no figure',
            <SignalTag judgement={judgement} />,
            capital(signals.join('; ')),
          ])}
      />
    </ScrollRegion>
  );
}

function Chart({ chart, view }: { chart: ControlChart; view: IndicatorView }) {
  const { title, unit } = view.definition;
  const shown = chart.points.some(({ judgement }) => judgement !== '');
  const kind = chart.kind === 'xmr' ? 'Control chart' : 'Run chart';
  return (
    <>
      <p class="govuk-body">{chart.words}</p>
      <ChartFigure
        subtitle={`${kind}: ${title}, ${unitWords(unit)}, ${basisWords[chart.basis].toLowerCase()}`}
        config={(width) => controlConfig(chart, unit, width)}
        model={chart}
        label={describeControl(title, unit, chart)}
        height={340}
        notes={[
          shown
            ? 'Points that stand out have a shape and a word: triangle better, diamond worse, square change.'
            : '',
          chart.provisional ? 'Fewer than 13 points: the limits may still move.' : '',
        ].filter((note) => note !== '')}
      />
      <PointsTable chart={chart} title={title} unit={unit} />
      <Notes notes={chart.notes} />
    </>
  );
}

export function ControlSection({ view }: { view: IndicatorView }) {
  const id = view.definition.indicator;
  const bases = view.definition.bases.filter((basis) => basis === 'month' || basis === 'quarter');
  const [basis, setBasis] = useState<Basis>(bases.includes('month') ? 'month' : 'quarter');
  const { value } = useAsk(
    (client) => client.call('control_chart', id, basis),
    [id, basis],
    `${id} ${basis}`,
  );
  return (
    <>
      {bases.length > 1 && (
        <Radios
          legend="Points are"
          classes={inlineRadios}
          options={bases.map((one) => ({ value: one, text: basisWords[one] }))}
          value={basis}
          onChange={(one) => setBasis(one as Basis)}
        />
      )}
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
