// Everything a performance surgery on one indicator needs, as one pack to print on A4.
import { version } from 'virtual:build-info';
import type { ComponentChildren } from 'preact';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { printFigures } from '../app/printing';
import { indicatorRoute, reportRoute } from '../app/routes';
import { usePlace } from '../app/usePlace';
import { LineChart } from '../charts/LineChart';
import { basesOf, seriesOn, unitOf } from '../charts/model';
import { lineSubtitle, overTimeHeadline } from '../charts/titles';
import { ActionTable } from '../components/ActionTable';
import { Button } from '../components/Button';
import { ChecklistTable } from '../components/ChecklistTable';
import { ComparisonView } from '../components/ComparisonView';
import { DefinitionFacts } from '../components/DefinitionFacts';
import { Downloads } from '../components/Downloads';
import { FigureTable } from '../components/FigureTable';
import { LatestFacts } from '../components/LatestFacts';
import { Link } from '../components/Link';
import { Missing } from '../components/Missing';
import { NoFiles } from '../components/NoFiles';
import { lineOf, overTimeModel } from '../components/OverTime';
import { PageTitle } from '../components/PageTitle';
import { ComputedFrom, SettingsUsed } from '../components/SettingsUsed';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { actionTable } from '../downloads/statistics';
import type { EngineClient } from '../engine/client';
import type { IndicatorView, SurgeryPack } from '../engine/contract';
import { basisWords, longDate } from '../format/date';
import { unitWords } from '../format/number';
import { UnknownIndicator } from './UnknownIndicator';

interface PartProps {
  id: string;
  title: string;
  /** On paper it begins a new sheet. */
  fresh?: boolean;
  children: ComponentChildren;
}

function Part({ id, title, fresh = false, children }: PartProps) {
  return (
    <section class={fresh ? 'app-part app-part--fresh' : 'app-part'} aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function OverTimePart({ view }: { view: IndicatorView }) {
  const store = useStore();
  const [basis] = basesOf(view);
  const place = usePlace();
  if (basis === undefined) {
    return <Missing words={view.not_computable ?? 'There are no figures over time.'} />;
  }
  const { indicator, title } = view.definition;
  const model = overTimeModel(view, basis);
  const name = `${title}, ${unitWords(unitOf(view, basis))}, ${basisWords[basis].toLowerCase()}`;
  return (
    <>
      <LineChart
        headline={overTimeHeadline(view, basis)}
        subtitle={lineSubtitle(model, place)}
        model={model}
      />
      {seriesOn(view, basis).map(({ source, figures }) => (
        <FigureTable
          key={source}
          caption={`${name}: ${source === 'cases' ? 'from the case lists' : source}`}
          figures={figures}
          again={async (mode) =>
            lineOf(await store.client.callIn(mode, 'indicator', indicator), basis, source)
          }
        />
      ))}
    </>
  );
}

function Pack({ pack }: { pack: SurgeryPack }) {
  const store = useStore();
  const { frame } = useAppState();
  const { indicator: view, checklist, summary, comparison, actions } = pack;
  const { indicator, title } = view.definition;
  return (
    <>
      {view.not_computable !== null && <Missing words={view.not_computable} />}
      {view.headline !== '' && <p class="govuk-body-l">{view.headline}</p>}
      {view.why !== '' && (
        <p class="govuk-body">
          <strong>Why it matters:</strong> {view.why}
        </p>
      )}
      <ComputedFrom view={view} />
      {view.latest && <LatestFacts view={view} figure={view.latest} />}
      <Part id="checklist" title="Checklist">
        <p class="govuk-body">{summary}</p>
        <ChecklistTable answers={checklist} id={indicator} />
      </Part>
      <Part fresh id="figures" title="Figures over time">
        <OverTimePart view={view} />
      </Part>
      <Part fresh id="compared" title="Compared with others">
        {comparison.not_computable === null ? (
          <ComparisonView comparison={comparison} id={indicator} />
        ) : (
          <Missing words={comparison.not_computable} />
        )}
      </Part>
      <Part id="actions" title="Action plan">
        {actions.not_computable === null ? (
          <>
            <ActionTable plan={actions} id={indicator} />
            <Downloads
              items={[
                {
                  label: 'The action plan (CSV)',
                  run: async (mode) => {
                    const same = await store.client.callIn(mode, 'action_plan', indicator);
                    const rows = actionTable(same, {
                      title: `Action plan: ${title}`,
                      asAt: frame?.as_at ?? '',
                      mode,
                      version,
                    });
                    saveCsv(`${fileName('actions', indicator, mode)}.csv`, csv(rows));
                  },
                },
              ]}
            />
          </>
        ) : (
          <Missing words={actions.not_computable} />
        )}
      </Part>
      <Part fresh id="definition" title="Annex: definition">
        <DefinitionFacts definition={view.definition} />
        <SettingsUsed settings={view.settings} />
      </Part>
    </>
  );
}

/** An address may name anything; the engine is asked only about what it has. */
async function packOf(client: EngineClient, id: string): Promise<SurgeryPack | 'unknown'> {
  const definitions = await client.call('definitions');
  if (!definitions.some(({ indicator }) => indicator === id)) return 'unknown';
  return (await client.call('surgery_pack', id)) ?? 'unknown';
}

export function Surgery({ id }: { id: string }) {
  const store = useStore();
  const { files, frame } = useAppState();
  const { value: pack } = useAsk((client) => packOf(client, id), [id], id);
  if (files.length === 0) return <NoFiles title="Performance surgery" />;
  if (pack === null) return <Waiting what="the pack" />;
  if (pack === 'unknown') return <UnknownIndicator />;
  return (
    <>
      <p class="govuk-body app-no-print">
        <Link to={indicatorRoute(id)}>Back to the indicator</Link>, or{' '}
        <Link to={reportRoute('surgery')}>choose another for a surgery</Link>
      </p>
      <PageTitle caption={`Performance surgery${frame ? `, as at ${longDate(frame.as_at)}` : ''}`}>
        {pack.indicator.definition.title}
      </PageTitle>
      <Button onClick={() => printFigures(store, 'sharing')}>Print this pack</Button>
      <Pack pack={pack} />
    </>
  );
}
