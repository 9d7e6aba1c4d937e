// The kinds of report councils publish: a choice of indicators and columns, ready to print.
import { version } from 'virtual:build-info';
import { useEffect } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { printFigures } from '../app/printing';
import { adjust, indicatorRoute, type ReportName, type Route, reportNames } from '../app/routes';
import { Button } from '../components/Button';
import { Downloads } from '../components/Downloads';
import { Link } from '../components/Link';
import { MarkerKey } from '../components/MarkerKey';
import { Missing } from '../components/Missing';
import { NoFiles } from '../components/NoFiles';
import { NotAvailable } from '../components/NotAvailable';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { ReportGrid } from '../components/ReportGrid';
import { SaveAsPage } from '../components/SaveAsPage';
import { Select } from '../components/Select';
import { RatingTag } from '../components/Tag';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import type { Report, ReportRow } from '../engine/contract';
import { plural } from '../format/number';
import { reportSheet } from '../tables/report_sheet';
import { sheetRows } from '../tables/sheet';

type ReportsRoute = Route & { screen: 'reports' };

export const reportTitles: Record<ReportName, string> = {
  'key-indicators': 'Key indicators, what members need to know and why',
  'front-door': 'Front door and assessment update',
  quarterly: 'Quarterly inputs, processes and outputs',
  tracker: 'Assessment tracker',
  surgery: 'Performance surgery',
};

function Told({ row }: { row: ReportRow }) {
  return (
    <article class="app-told">
      <h4 class="govuk-heading-s">
        <Link to={indicatorRoute(row.indicator)}>{row.title}</Link>{' '}
        <RatingTag rag={row.rag} words={row.rag_words} />
      </h4>
      {row.headline !== '' && <p class="govuk-body">{row.headline}</p>}
      {row.why !== '' && (
        <p class="govuk-body">
          <strong>Why it matters:</strong> {row.why}
        </p>
      )}
      {[row.rank_words, row.comparison_words].some(Boolean) && (
        <p class="govuk-body">
          <strong>Compared:</strong>{' '}
          {[row.rank_words, row.comparison_words]
            .filter(Boolean)
            .map((words) => words.replace(/\.$/, ''))
            .join('. ')}
          .
        </p>
      )}
    </article>
  );
}

/** Each indicator in words, for somebody on a committee; before the table. */
function WhatMembersNeed({ report }: { report: Report }) {
  const rows = report.sections
    .flatMap((section) => section.rows)
    .filter(({ headline, why }) => headline !== '' || why !== '');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="told">
      <h3 class="govuk-heading-m" id="told">
        What members need to know and why
      </h3>
      {rows.map((row) => (
        <Told row={row} key={`${row.indicator} ${row.source}`} />
      ))}
    </section>
  );
}

function Shown({ report }: { report: Report }) {
  const store = useStore();
  const { frame } = useAppState();
  const empty = report.sections.every(({ rows }) => rows.length === 0);
  const name = report.name as ReportName;
  return (
    <>
      {name === 'key-indicators' && <WhatMembersNeed report={report} />}
      {empty ? (
        <Missing words="None of this report’s indicators has figures in the files loaded. What each needs is listed below." />
      ) : (
        <ReportGrid report={report} />
      )}
      {name === 'tracker' && (
        <p class="govuk-body app-no-print">
          <Link to={{ screen: 'tracker' }}>The open assessments, by team and one by one</Link>
        </p>
      )}
      <Notes notes={[...report.notes, ...(frame?.notes ?? [])]} />
      {!empty && <MarkerKey />}
      <Downloads
        items={[
          {
            label: 'This report (CSV)',
            run: async (mode) => {
              const same = await store.client.callIn(mode, 'report', name, report.year);
              if (same === null) return;
              const sheet = reportSheet(same);
              const about = { title: sheet.title, asAt: frame?.as_at ?? '', mode, version };
              const rows = sheetRows(sheet, about, 'Section');
              saveCsv(`${fileName('report', name, report.year, mode)}.csv`, csv(rows));
            },
          },
        ]}
      >
        <SaveAsPage />
      </Downloads>
      <NotAvailable missing={report.not_computable} />
    </>
  );
}

export function Reports({ route }: { route: ReportsRoute }) {
  const store = useStore();
  const { files, frame, sample } = useAppState();
  const year = frame?.years.includes(route.year) ? route.year : '';
  const { value: report } = useAsk(
    (client) => client.call('report', route.name, year),
    [route.name, year],
    route.name,
  );
  useEffect(() => {
    if (report === null) return;
    const rows = report.sections.reduce((sum, section) => sum + section.rows.length, 0);
    store.say(`Report ready: ${report.title}, ${report.year}, ${plural(rows, 'row')}.`);
  }, [store, report]);
  if (files.length === 0) return <NoFiles title="Reports" />;
  return (
    <>
      <PageTitle caption={sample ? 'Sample data: an invented council' : undefined}>
        Reports
      </PageTitle>
      <p class="govuk-body app-no-print">
        For a committee: <Link to={{ screen: 'pack' }}>a paper with a page for each indicator</Link>
        .
      </p>
      <section class="app-controls" aria-label="Which report">
        <Select
          label="Report"
          options={reportNames.map((name) => ({ value: name, text: reportTitles[name] }))}
          value={route.name}
          onChange={(name) => adjust({ ...route, name: name as ReportName })}
        />
        {frame && frame.years.length > 0 && (
          <Select
            label="Year"
            options={frame.years.map((one) => ({ value: one, text: one }))}
            value={year || (report?.year ?? '')}
            onChange={(one) => adjust({ ...route, year: one })}
          />
        )}
        <Button kind="secondary" onClick={() => printFigures(store, 'sharing')}>
          Print this report
        </Button>
      </section>
      {report === null ? (
        <Waiting what="the report" />
      ) : (
        <>
          <h2 class="govuk-heading-l">{report.title}</h2>
          <p class="govuk-body">{report.words}</p>
          <Shown report={report} />
        </>
      )}
    </>
  );
}
