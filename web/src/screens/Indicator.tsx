// One indicator: the headline, the figures over time, one period in detail, the rows behind it
// and the definition beside it.
import { useAppState, useAsk } from '../app/hooks';
import { type Route, resultsRoute } from '../app/routes';
import { basesOf } from '../charts/model';
import { DefinitionFacts } from '../components/DefinitionFacts';
import { LatestFacts } from '../components/LatestFacts';
import { Link } from '../components/Link';
import { NoFiles } from '../components/NoFiles';
import { OverTime } from '../components/OverTime';
import { PageTitle } from '../components/PageTitle';
import { PeriodDetail } from '../components/PeriodDetail';
import { Waiting } from '../components/Waiting';
import type { EngineClient } from '../engine/client';
import type { IndicatorView } from '../engine/contract';

export type IndicatorRoute = Route & { screen: 'indicator' };

function SettingsUsed({ view }: { view: IndicatorView }) {
  if (view.settings.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Settings that affect this figure</h2>
      <ul class="govuk-list govuk-list--bullet">
        {view.settings.map((setting) => (
          <li key={setting.key}>
            {setting.title}:{' '}
            {setting.choices.find(({ value }) => value === setting.value)?.label ??
              (setting.value || 'not set')}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link to={{ screen: 'settings' }}>Change settings</Link>
      </p>
    </>
  );
}

/** An address may name anything; the engine is asked only about what it has. */
async function known(client: EngineClient, id: string): Promise<IndicatorView | 'unknown'> {
  const definitions = await client.call('definitions');
  if (!definitions.some(({ indicator }) => indicator === id)) return 'unknown';
  return (await client.call('indicator', id)) ?? 'unknown';
}

function Unknown() {
  return (
    <>
      <PageTitle>There is no such indicator</PageTitle>
      <p class="govuk-body">
        The address names an indicator this version does not have. See the{' '}
        <Link to={{ screen: 'definitions', group: '' }}>definitions</Link> for those it has.
      </p>
    </>
  );
}

export function Indicator({ route }: { route: IndicatorRoute }) {
  const { files } = useAppState();
  const { value } = useAsk((client) => known(client, route.id), [route.id], route.id);
  if (value === null) return <Waiting what="the indicator" />;
  if (value === 'unknown') return <Unknown />;
  const view = value;
  if (files.length === 0) return <NoFiles title={view.definition.title} />;
  const { definition } = view;
  const bases = basesOf(view);
  const basis = route.basis !== '' && bases.includes(route.basis) ? route.basis : bases[0];
  return (
    <>
      <p class="govuk-body app-no-print">
        <Link to={resultsRoute}>Back to all results</Link>
      </p>
      <PageTitle caption={definition.codes.replaceAll(';', ', ') || undefined}>
        {definition.title}
      </PageTitle>
      {view.not_computable !== null && (
        <div class="govuk-inset-text">There are no figures. {view.not_computable}</div>
      )}
      {view.headline !== '' && <p class="govuk-body-l">{view.headline}</p>}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {basis && <OverTime view={view} basis={basis} bases={bases} route={route} />}
        </div>
        <div class="govuk-grid-column-one-third">
          {view.latest && <LatestFacts view={view} figure={view.latest} />}
        </div>
      </div>
      {basis && <PeriodDetail view={view} basis={basis} route={route} />}
      <h2 class="govuk-heading-m">What this measures</h2>
      <DefinitionFacts definition={definition} />
      <SettingsUsed view={view} />
    </>
  );
}
