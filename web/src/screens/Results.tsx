// The quarterly table: every indicator with its quarters, target, rating, band and forecast.
import { version } from 'virtual:build-info';
import { useEffect } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, type Route, type TableBasis } from '../app/routes';
import { type Download, Downloads } from '../components/Downloads';
import { MarkerKey } from '../components/MarkerKey';
import { NoFiles } from '../components/NoFiles';
import { NotAvailable } from '../components/NotAvailable';
import { PageTitle } from '../components/PageTitle';
import { filtered, QuarterlyGrid } from '../components/QuarterlyGrid';
import { ResultsControls } from '../components/ResultsControls';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { quarterlyRows } from '../downloads/tables';
import type { QuarterlyTable } from '../engine/contract';
import { plural } from '../format/number';

export type ResultsRoute = Route & { screen: 'results' };

export const basisTitles: Record<TableBasis, string> = {
  quarter: 'each quarter by itself',
  ytd: 'year to date',
  rolling12: 'rolling 12 months',
};

function useDownloads(route: ResultsRoute, table: QuarterlyTable | null): Download[] {
  const store = useStore();
  const { frame } = useAppState();
  if (frame === null || table === null) return [];
  const { year, basis } = table;
  return [
    {
      label: 'All figures, one row each (CSV)',
      run: async (mode) =>
        saveCsv(
          `${fileName('bandstand figures', mode, frame.as_at)}.csv`,
          await store.client.callIn(mode, 'figures_csv'),
        ),
    },
    {
      label: 'This table (CSV)',
      run: async (mode) => {
        const same = await store.client.callIn(mode, 'quarterly_table', year, basis);
        const shown = filtered(same, route.group, route.rating);
        const rows = quarterlyRows(shown, {
          title: `Quarterly table ${year}, ${basisTitles[basis as TableBasis]}`,
          asAt: frame.as_at,
          mode,
          version,
        });
        saveCsv(`${fileName('bandstand table', year, basis, mode)}.csv`, csv(rows));
      },
    },
  ];
}

function TableView({ route, table }: { route: ResultsRoute; table: QuarterlyTable }) {
  const { frame } = useAppState();
  const downloads = useDownloads(route, table);
  const shown = filtered(table, route.group, route.rating);
  return (
    <>
      <QuarterlyGrid
        table={shown}
        numbers={route.numbers}
        caption={`${table.year}, ${basisTitles[table.basis as TableBasis]}`}
      />
      <MarkerKey />
      <section class="app-notes" aria-label="Notes">
        <h2 class="govuk-heading-s">Notes</h2>
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {[...new Set([...table.notes, ...(frame?.notes ?? [])])].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <Downloads items={downloads} />
      <NotAvailable missing={table.not_computable} />
    </>
  );
}

export function Results({ route }: { route: ResultsRoute }) {
  const store = useStore();
  const { frame, files, sample } = useAppState();
  const year = frame?.years.includes(route.year) ? route.year : (frame?.years[0] ?? '');
  const { value: table } = useAsk(
    (client) =>
      year === '' ? Promise.resolve(null) : client.call('quarterly_table', year, route.basis),
    [year, route.basis],
  );
  const rows = table?.groups.reduce((sum, group) => sum + group.rows.length, 0) ?? 0;
  const missing = table?.not_computable.length ?? 0;
  useEffect(() => {
    if (table === null) return;
    store.say(`Results ready: ${plural(rows, 'indicator')}, ${missing} not available.`);
  }, [store, table, rows, missing]);
  if (files.length === 0) return <NoFiles title="Results" />;
  return (
    <>
      <PageTitle caption={sample ? 'Sample data: an invented council' : undefined}>
        Quarterly results
      </PageTitle>
      {frame && year !== '' && (
        <ResultsControls
          frame={frame}
          year={year}
          route={route}
          table={table}
          onChange={(to) => adjust(to)}
        />
      )}
      {table !== null && missing > 0 && (
        <p class="govuk-body-s">
          {plural(rows, 'row')} of figures. {plural(missing, 'indicator')} without figures, listed
          below the table with what each needs.
        </p>
      )}
      {year === '' && (
        <div class="govuk-inset-text">
          There are no figures yet: none of the files loaded is a case list or holds measures.
        </div>
      )}
      {year === '' ? null : table === null ? (
        <Waiting what="the table" />
      ) : (
        <TableView route={route} table={table} />
      )}
    </>
  );
}
