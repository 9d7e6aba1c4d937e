// One indicator: the headline, the figures over time, one period in detail, the rows behind it
// and the definition beside it; then, asked only when one comes to them, the comparison with other
// councils, the control chart and the funnel plot.
import { useEffect } from 'preact/hooks';
import { useAppState, useAsk } from '../app/hooks';
import { type Route, resultsRoute } from '../app/routes';
import { basesOf } from '../charts/model';
import { BackLink } from '../components/BackLink';
import { ComparisonSection } from '../components/ComparisonSection';
import { ControlSection } from '../components/ControlSection';
import { DefinitionFacts } from '../components/DefinitionFacts';
import { focusOn } from '../components/ErrorSummary';
import { FunnelSection } from '../components/FunnelSection';
import { LatestFacts } from '../components/LatestFacts';
import { Lazy } from '../components/Lazy';
import { Link } from '../components/Link';
import { LinkButton } from '../components/LinkButton';
import { NoFiles } from '../components/NoFiles';
import { OverTime } from '../components/OverTime';
import { PageTitle } from '../components/PageTitle';
import { PeriodDetail } from '../components/PeriodDetail';
import { ComputedFrom, SettingsUsed } from '../components/SettingsUsed';
import { Waiting } from '../components/Waiting';
import type { EngineClient } from '../engine/client';
import type { IndicatorView } from '../engine/contract';
import { UnknownIndicator } from './UnknownIndicator';

export type IndicatorRoute = Route & { screen: 'indicator' };

const parts: [string, string][] = [
  ['compared', 'Compared with others'],
  ['control', 'Is it changing?'],
  ['funnel', 'Do teams and areas differ by more than chance?'],
  ['measures', 'What this measures'],
];

/** The screen is long: the parts further down are a press away, and so is the pack to print. */
function OnThisPage({ id: indicator }: { id: string }) {
  return (
    <nav class="app-contents app-no-print" aria-label="More about this indicator">
      <ul class="govuk-list">
        {parts.map(([id, title]) => (
          <li key={id}>
            <LinkButton onClick={() => focusOn(id)}>{title}</LinkButton>
          </li>
        ))}
        <li>
          <Link to={{ screen: 'surgery', id: indicator }}>Performance surgery pack to print</Link>
        </li>
      </ul>
    </nav>
  );
}

/** An address may name anything; the engine is asked only about what it has. */
async function known(client: EngineClient, id: string): Promise<IndicatorView | 'unknown'> {
  const definitions = await client.call('definitions');
  if (!definitions.some(({ indicator }) => indicator === id)) return 'unknown';
  return (await client.call('indicator', id)) ?? 'unknown';
}

export function Indicator({ route }: { route: IndicatorRoute }) {
  const { files } = useAppState();
  const { value } = useAsk((client) => known(client, route.id), [route.id], route.id);
  const ready = value !== null && value !== 'unknown';
  useEffect(() => {
    if (ready && route.at !== undefined) focusOn(route.at);
  }, [ready, route.at]);
  if (value === null) return <Waiting what="the indicator" />;
  if (value === 'unknown') return <UnknownIndicator />;
  const view = value;
  if (files.length === 0) return <NoFiles title={view.definition.title} />;
  const { definition } = view;
  const bases = basesOf(view);
  const basis = route.basis !== '' && bases.includes(route.basis) ? route.basis : bases[0];
  return (
    <>
      <p class="govuk-body app-no-print">
        <BackLink to={resultsRoute}>Back to all results</BackLink>
      </p>
      <PageTitle caption={definition.codes.replaceAll(';', ', ') || undefined}>
        {definition.title}
      </PageTitle>
      {view.not_computable !== null && (
        <div class="govuk-inset-text">There are no figures. {view.not_computable}</div>
      )}
      {view.headline !== '' && <p class="govuk-body-l">{view.headline}</p>}
      {view.why !== '' && (
        <p class="govuk-body">
          <strong>Why it matters:</strong> {view.why}
        </p>
      )}
      <OnThisPage id={route.id} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {basis && <OverTime view={view} basis={basis} bases={bases} route={route} />}
        </div>
        <div class="govuk-grid-column-one-third">
          {view.latest && <LatestFacts view={view} figure={view.latest} />}
        </div>
      </div>
      {basis && <PeriodDetail view={view} basis={basis} route={route} />}
      <Lazy id="compared" title="Compared with others">
        {() => <ComparisonSection view={view} />}
      </Lazy>
      <Lazy id="control" title="Is it changing?">
        {() => <ControlSection view={view} />}
      </Lazy>
      <Lazy id="funnel" title="Do teams and areas differ by more than chance?">
        {() => <FunnelSection view={view} basis={basis ?? 'year'} />}
      </Lazy>
      <h2 class="govuk-heading-m" id="measures" tabIndex={-1}>
        What this measures
      </h2>
      <DefinitionFacts definition={definition} />
      <ComputedFrom view={view} />
      <SettingsUsed settings={view.settings} />
    </>
  );
}
