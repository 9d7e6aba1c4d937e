// The first screen of a saved page: what it is, what is in it and what is not.
import { useAppState, useStore } from '../app/hooks';
import { overviewRoute, reportRoute, resultsRoute } from '../app/routes';
import { Link } from '../components/Link';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { SummaryList } from '../components/SummaryList';
import { leftOut, ofCouncil, type SavedResults } from '../copies/saved_results';
import { longDate } from '../format/date';

function Ways({ saved }: { saved: SavedResults }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <Link to={overviewRoute}>The overview</Link> of what stands out, in sentences
      </li>
      <li>
        <Link to={resultsRoute}>The quarterly table</Link>, from which each indicator has its charts
      </li>
      {saved.parts.reports && (
        <li>
          <Link to={reportRoute('key-indicators')}>Reports</Link> and packs to print
        </li>
      )}
      {saved.parts.wider && (
        <li>
          <Link to={{ screen: 'journeys', basis: 'quarter', period: '' }}>Journeys</Link> from
          contact to care
        </li>
      )}
      <li>
        <Link to={{ screen: 'definitions', group: '' }}>Definitions</Link> of every indicator
      </li>
    </ul>
  );
}

export function SavedStart() {
  const store = useStore();
  const { saved } = useAppState();
  if (saved === null) return null;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle
          caption={saved.sample ? 'Sample data: an invented council' : undefined}
        >{`Saved results${ofCouncil(saved)}`}</PageTitle>
        <p class="govuk-body-l">
          Indicators of children’s social care as they stood on {longDate(saved.as_at)}, with their
          tables and charts.
        </p>
        <Ways saved={saved} />
        <p class="govuk-body app-privacy">
          <strong>This page holds figures only, and small numbers are hidden.</strong> There is no
          row about a child, no name of a worker and no case list in it. It works without a network
          connection and sends nothing anywhere.
        </p>
        <h2 class="govuk-heading-m">What is not in it</h2>
        <Notes
          notes={[
            ...leftOut(saved.parts),
            'Rows about single children and caseloads of single workers are never saved.',
            'Nothing can be changed here: dates, targets and settings are as they were.',
          ]}
        />
        <h2 class="govuk-heading-m">Where it comes from</h2>
        <SummaryList
          rows={[
            { key: 'Council', value: saved.council },
            { key: 'Figures as at', value: longDate(saved.as_at) },
            { key: 'Saved on', value: longDate(saved.saved) },
            { key: 'Worked out by', value: `Bandstand ${store.client.version}` },
          ].filter(({ value }) => value !== '')}
        />
      </div>
    </div>
  );
}
