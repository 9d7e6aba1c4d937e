// Who holds how many open cases, against what is recommended, and the workforce measures.
import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { useCopying } from '../components/CopyTable';
import { Downloads } from '../components/Downloads';
import { LinkButton } from '../components/LinkButton';
import { LiveOnly } from '../components/LiveOnly';
import { Missing } from '../components/Missing';
import { NoFiles } from '../components/NoFiles';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { SheetTable } from '../components/SheetTable';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import type { Workforce as WorkforceView } from '../engine/contract';
import { longDate } from '../format/date';
import { measureSheet, teamSheet, workerSheet } from '../tables/people_sheets';
import { sheetRows } from '../tables/sheet';

function Teams({ workforce }: { workforce: WorkforceView }) {
  const copying = useCopying((client, mode) => client.callIn(mode, 'workforce'), teamSheet);
  const { teams } = workforce;
  if (teams.length === 0) return null;
  return (
    <SheetTable
      id="caseloads by team"
      sheet={teamSheet(workforce)}
      tall={teams.length > 14}
      copying={copying}
    />
  );
}

/** Single members of staff: shown, and copied, in the working view only. */
function Workers({ workforce }: { workforce: WorkforceView }) {
  const copying = useCopying((client) => client.callIn('working', 'workforce'), workerSheet);
  return (
    <SheetTable
      id="caseloads by worker"
      sheet={workerSheet(workforce)}
      tall
      copying={{ ...copying, workingOnly: true }}
    />
  );
}

function Measures({ workforce }: { workforce: WorkforceView }) {
  const copying = useCopying((client, mode) => client.callIn(mode, 'workforce'), measureSheet);
  if (workforce.measures.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Workforce measures</h2>
      <SheetTable
        id="workforce measures"
        sheet={measureSheet(workforce)}
        captionHidden
        copying={copying}
      />
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
    const rows = sheetRows(workerSheet(workforce), caption('Open cases by worker', 'working'));
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
              const rows = sheetRows(teamSheet(same), caption('Open cases by team', mode));
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
