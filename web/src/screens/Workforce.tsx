// Who holds how many open cases, against what is recommended, and the workforce measures.
import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { indicatorRoute } from '../app/routes';
import { Downloads } from '../components/Downloads';
import { FigureValue } from '../components/FigureValue';
import { Link } from '../components/Link';
import { LinkButton } from '../components/LinkButton';
import { LiveOnly } from '../components/LiveOnly';
import { Missing } from '../components/Missing';
import { NoFiles } from '../components/NoFiles';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { ScrollRegion } from '../components/ScrollRegion';
import { Table } from '../components/Table';
import { LoadTag } from '../components/Tag';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { teamTable, workerTable } from '../downloads/statistics';
import type { Workforce as WorkforceView } from '../engine/contract';
import { longDate, periodWords } from '../format/date';
import { hideable } from '../format/number';

function Teams({ workforce }: { workforce: WorkforceView }) {
  const { teams } = workforce;
  if (teams.length === 0) return null;
  return (
    <ScrollRegion label="Open cases by team" tall={teams.length > 14}>
      <Table
        small
        caption="Open cases by team"
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Team' },
          { text: 'Workers', numeric: true },
          { text: 'Open cases', numeric: true },
          { text: 'Full-time equivalents', numeric: true },
          { text: 'Cases per full-time equivalent', numeric: true },
          { text: 'Workers over the maximum', numeric: true },
          { text: 'Workers near it', numeric: true },
        ]}
        rows={teams.map((team) => [
          team.team,
          hideable(team.workers),
          hideable(team.cases),
          team.fte,
          team.cases_per_fte,
          hideable(team.over),
          hideable(team.near),
        ])}
      />
    </ScrollRegion>
  );
}

function Workers({ workforce }: { workforce: WorkforceView }) {
  return (
    <ScrollRegion label="Open cases by worker" tall>
      <Table
        small
        caption="Open cases by worker"
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Worker' },
          { text: 'Team' },
          { text: 'Role' },
          { text: 'Agency' },
          { text: 'Full-time equivalent', numeric: true },
          { text: 'Open cases', numeric: true },
          { text: 'Recommended maximum', numeric: true },
          { text: 'In care', numeric: true },
          { text: 'Plans', numeric: true },
          { text: 'In need', numeric: true },
          { text: 'Against the maximum' },
        ]}
        rows={workforce.workers.map((one) => [
          one.worker,
          one.team,
          one.role,
          one.agency,
          one.fte,
          hideable(one.cases),
          one.maximum,
          hideable(one.looked_after),
          hideable(one.plans),
          hideable(one.in_need),
          <LoadTag status={one.status} words={one.status_words} />,
        ])}
      />
    </ScrollRegion>
  );
}

function Measures({ workforce }: { workforce: WorkforceView }) {
  if (workforce.measures.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Workforce measures</h2>
      <ScrollRegion label="Latest workforce measures">
        <Table
          small
          caption="Latest workforce measures"
          captionHidden
          firstCellIsHeader
          head={[
            { text: 'Measure' },
            { text: 'Period' },
            { text: 'Value', numeric: true },
            { text: 'Source' },
          ]}
          rows={workforce.measures.map((figure) => [
            <Link to={indicatorRoute(figure.indicator)}>{figure.title}</Link>,
            periodWords(figure.period, figure.basis),
            <FigureValue figure={figure} numbers />,
            figure.source === 'cases' ? 'from the case lists' : figure.source,
          ])}
        />
      </ScrollRegion>
    </>
  );
}

function Shown({ workforce }: { workforce: WorkforceView }) {
  const store = useStore();
  const { frame } = useAppState();
  const working = frame?.mode === 'working';
  const caption = (title: string, mode: string) => ({
    title,
    asAt: workforce.as_at,
    mode,
    version,
  });
  const saveWorkers = () => {
    const rows = workerTable(workforce, caption('Open cases by worker', 'working'));
    saveCsv(`${fileName('caseloads by worker', workforce.as_at)}.csv`, csv(rows));
  };
  return (
    <>
      <p class="govuk-body">{workforce.words}</p>
      <h2 class="govuk-heading-m">Teams</h2>
      <Teams workforce={workforce} />
      <LiveOnly>
        <h2 class="govuk-heading-m">Workers</h2>
        {working ? (
          <>
            <Workers workforce={workforce} />
            <p class="govuk-body">
              <LinkButton onClick={saveWorkers}>Download caseloads by worker (CSV)</LinkButton> They
              are about single members of staff: not for sharing.
            </p>
          </>
        ) : (
          <p class="govuk-body">
            Single workers are shown in the working view only, because a caseload says something
            about one person.
          </p>
        )}
      </LiveOnly>
      <Measures workforce={workforce} />
      <Notes notes={workforce.notes} />
      <Downloads
        items={[
          {
            label: 'Open cases by team (CSV)',
            run: async (mode) => {
              const same = await store.client.callIn(mode, 'workforce');
              const rows = teamTable(same, caption('Open cases by team', mode));
              saveCsv(`${fileName('caseloads by team', same.as_at, mode)}.csv`, csv(rows));
            },
          },
        ]}
      />
    </>
  );
}

export function Workforce() {
  const { files, frame } = useAppState();
  const { value: workforce } = useAsk((client) => client.call('workforce'), []);
  if (files.length === 0) return <NoFiles title="Workforce" />;
  return (
    <>
      <PageTitle caption={frame ? `As at ${longDate(frame.as_at)}` : undefined}>
        Workforce and caseloads
      </PageTitle>
      {workforce === null ? (
        <Waiting what="the caseloads" />
      ) : workforce.not_computable !== null ? (
        <>
          <Missing words={workforce.not_computable} />
          <Measures workforce={workforce} />
        </>
      ) : (
        <Shown workforce={workforce} />
      )}
    </>
  );
}
