// What stands out, in sentences: the first screen with figures. Every word and number is the core's.
import { version } from 'virtual:build-info';
import { useEffect } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { inSavedPage } from '../app/in_saved_page';
import { adjust, presentRoute, type Route, reportRoute, resultsRoute } from '../app/routes';
import { AsAtDate } from '../components/AsAtDate';
import { Downloads } from '../components/Downloads';
import { Findings } from '../components/Findings';
import { Link } from '../components/Link';
import { LiveOnly } from '../components/LiveOnly';
import { NoFiles } from '../components/NoFiles';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { RatingTally } from '../components/RatingTally';
import { Select } from '../components/Select';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { overviewRows } from '../downloads/overview';
import { fileName, saveCsv } from '../downloads/save';
import type { Overview as OverviewAnswer } from '../engine/contract';

export type OverviewRoute = Route & { screen: 'overview' };

function next(year: string): [Route, string][] {
  return [
    [{ ...resultsRoute, year }, 'All figures of the year in the quarterly table'],
    [reportRoute('key-indicators'), 'Reports to print for a committee'],
    [presentRoute, 'The figures on a screen for a meeting'],
    [{ screen: 'tracker' }, 'The tracker of open assessments'],
  ];
}

function OverviewDownload({ year }: { year: string }) {
  const store = useStore();
  const { frame } = useAppState();
  return (
    <Downloads
      items={[
        {
          label: 'This overview (CSV)',
          run: async (mode) => {
            const same = await store.client.callIn(mode, 'overview', year);
            const asAt = frame?.as_at ?? same.as_at;
            const caption = { title: `Overview ${same.year}`, asAt, mode, version };
            const name = fileName('bandstand overview', same.year, mode);
            saveCsv(`${name}.csv`, csv(overviewRows(same, caption)));
          },
        },
      ]}
    />
  );
}

function Answer({ view }: { view: OverviewAnswer }) {
  const { saved } = useAppState();
  return (
    <>
      <p class="govuk-body-l">{view.summary}</p>
      <RatingTally view={view} />
      {view.sections.map((section) => (
        <Findings section={section} key={section.name} />
      ))}
      {view.caveats.length > 0 && (
        <section aria-labelledby="caveats">
          <h2 class="govuk-heading-m" id="caveats">
            What to know about these figures
          </h2>
          <Notes notes={view.caveats} />
        </section>
      )}
      <section aria-labelledby="next" class="app-no-print">
        <h2 class="govuk-heading-m" id="next">
          What is next
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {next(view.year)
            .filter(([to]) => saved === null || inSavedPage(to, saved))
            .map(([to, text]) => (
              <li key={text}>
                <Link to={to}>{text}</Link>
              </li>
            ))}
        </ul>
      </section>
      <OverviewDownload year={view.year} />
    </>
  );
}

export function Overview({ route }: { route: OverviewRoute }) {
  const store = useStore();
  const { frame, files, sample } = useAppState();
  const year = frame?.years.includes(route.year) ? route.year : (frame?.years[0] ?? '');
  const { value } = useAsk((client) => client.call('overview', year), [year], year);
  useEffect(() => {
    if (value !== null && files.length > 0) store.say(`Overview ready: ${value.summary}`);
  }, [store, value, files.length]);
  if (files.length === 0) return <NoFiles title="Overview" />;
  return (
    <>
      <PageTitle caption={sample ? 'Sample data: an invented council' : undefined}>
        Overview
      </PageTitle>
      {frame && year !== '' && (
        <section class="app-controls" aria-label="Which figures the overview is of">
          <Select
            label="Year"
            options={frame.years.map((one) => ({ value: one, text: one }))}
            value={year}
            onChange={(chosen) => adjust({ ...route, year: chosen })}
          />
          <LiveOnly>
            <AsAtDate frame={frame} />
          </LiveOnly>
        </section>
      )}
      {value === null ? <Waiting what="the overview" /> : <Answer view={value} />}
    </>
  );
}
