// The tracker of open assessments: how many are in time, who holds them, what falls due next.
import { useAppState, useAsk, useStore } from '../app/hooks';
import { LinkButton } from '../components/LinkButton';
import { LiveOnly } from '../components/LiveOnly';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { StatusTag } from '../components/Tag';
import { TrackerCases } from '../components/TrackerCases';
import { DueSoonTable, StatusTable } from '../components/TrackerTables';
import { Waiting } from '../components/Waiting';
import { fileName, saveCsv } from '../downloads/save';
import type { Tracker as TrackerView } from '../engine/contract';
import { longDate } from '../format/date';
import { hideable } from '../format/number';

function Totals({ tracker }: { tracker: TrackerView }) {
  const { total } = tracker;
  const tiles: [string, number][] = [
    ['In Time', total.in_time],
    ['Becoming Overdue', total.becoming_overdue],
    ['Overdue', total.overdue],
  ];
  return (
    <ul class="app-tiles" aria-label="Open assessments by status">
      {tiles.map(([status, value]) => (
        <li class="app-tile" key={status}>
          <span class="app-tile__value">{hideable(value)}</span>
          <StatusTag status={status} />
        </li>
      ))}
      <li class="app-tile">
        <span class="app-tile__value">{hideable(total.total)}</span>
        <span>open in all</span>
      </li>
    </ul>
  );
}

export function Tracker() {
  const store = useStore();
  const { files, frame } = useAppState();
  const { value: tracker } = useAsk((client) => client.call('tracker'), []);
  if (files.length === 0) return <NoFiles title="Tracker of open assessments" />;
  const download = async () => {
    try {
      const name = fileName('open assessments', frame?.as_at ?? '');
      saveCsv(`${name}.csv`, await store.client.call('tracker_csv'));
    } catch (reason) {
      store.fail(reason);
    }
  };
  const working = frame?.mode === 'working';
  return (
    <>
      <PageTitle caption={frame ? `As at ${longDate(frame.as_at)}` : undefined}>
        Tracker of open assessments
      </PageTitle>
      {tracker === null ? (
        <Waiting what="the tracker" />
      ) : tracker.not_computable !== null ? (
        <div class="govuk-inset-text">{tracker.not_computable}</div>
      ) : (
        <>
          <p class="govuk-body">{tracker.words}</p>
          <Totals tracker={tracker} />
          <h2 class="govuk-heading-m">Due soon</h2>
          <DueSoonTable tracker={tracker} />
          <h2 class="govuk-heading-m">Where they are</h2>
          <StatusTable tracker={tracker} by="Team" />
          <StatusTable tracker={tracker} by="Locality" />
          <StatusTable tracker={tracker} by="Worker" />
          {working ? (
            <>
              <TrackerCases teams={tracker.by_team.map(({ category }) => category)} />
              <p class="govuk-body">
                <LinkButton onClick={download}>Download all open assessments (CSV)</LinkButton> They
                are about single children: not for sharing.
              </p>
            </>
          ) : (
            <LiveOnly>
              <p class="govuk-body">
                The list of single assessments is shown in the working view only.
              </p>
            </LiveOnly>
          )}
        </>
      )}
    </>
  );
}
