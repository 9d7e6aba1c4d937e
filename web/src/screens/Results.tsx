// The quarterly table: every indicator with its quarters, target, rating, band and forecast.
import { version } from 'virtual:build-info';
import { useEffect } from 'preact/hooks';
import { useAppState, useAsk, useKept, useStore } from '../app/hooks';
import { adjust, type Route } from '../app/routes';
import { ColumnChoice } from '../components/ColumnChoice';
import { type Download, Downloads } from '../components/Downloads';
import { MarkerKey } from '../components/MarkerKey';
import { NoFiles } from '../components/NoFiles';
import { NotAvailable } from '../components/NotAvailable';
import { PageTitle } from '../components/PageTitle';
import { QuarterlyGrid } from '../components/QuarterlyGrid';
import { ResultsControls } from '../components/ResultsControls';
import { SaveAsPage } from '../components/SaveAsPage';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import type { Mode, QuarterlyTable } from '../engine/contract';
import { count, plural } from '../format/number';
import { sortOf } from '../tables/order';
import { filtered, rowCount } from '../tables/quarterly_rows';
import { quarterlySheet } from '../tables/quarterly_sheet';
import { arranged, type Sheet, sheetRows } from '../tables/sheet';

export type ResultsRoute = Route & { screen: 'results' };

interface Shown {
  route: ResultsRoute;
  table: QuarterlyTable;
  find: string;
}

/** The table as it is shown, with the figures of a mode. */
function useSheet({ route, table, find }: Shown): (mode: Mode) => Promise<Sheet> {
  const store = useStore();
  return async (mode) => {
    const same = await store.client.callIn(mode, 'quarterly_table', table.year, route.basis);
    const rows = filtered(same, route, find);
    return arranged(quarterlySheet(rows, route), sortOf(route.sort));
  };
}

function useDownloads(shown: Shown): Download[] {
  const store = useStore();
  const { frame } = useAppState();
  const sheetIn = useSheet(shown);
  if (frame === null) return [];
  const { year, basis } = shown.table;
  return [
    {
      label: 'All figures, one row each (CSV)',
      live: true,
      run: async (mode) =>
        saveCsv(
          `${fileName('bandstand figures', mode, frame.as_at)}.csv`,
          await store.client.callIn(mode, 'figures_csv'),
        ),
    },
    {
      label: 'This table (CSV)',
      run: async (mode) => {
        const sheet = await sheetIn(mode);
        const about = { title: sheet.title, asAt: frame.as_at, mode, version };
        const name = fileName('bandstand table', year, basis, mode);
        saveCsv(`${name}.csv`, csv(sheetRows(sheet, about)));
      },
    },
  ];
}

function TableView(shown: Shown) {
  const store = useStore();
  const { frame } = useAppState();
  const { route, table, find } = shown;
  const downloads = useDownloads(shown);
  const copy = useSheet(shown);
  const rows = filtered(table, route, find);
  const [some, all] = [rowCount(rows), rowCount(table)];
  const counted =
    some === all
      ? `${plural(all, 'row')} of figures.`
      : `${count(some)} of ${plural(all, 'row')} of figures shown.`;
  const missing = table.not_computable.length;
  useEffect(() => {
    if (some !== all) store.say(counted);
  }, [store, counted, some, all]);
  return (
    <>
      {missing > 0 && (
        <p class="govuk-body-s">
          {plural(missing, 'indicator')} without figures, listed below the table with what each
          needs.
        </p>
      )}
      <ColumnChoice table={table} route={route} onChange={adjust} />
      <QuarterlyGrid table={rows} route={route} onChange={adjust} copy={copy} counted={counted} />
      <MarkerKey />
      <section class="app-notes" aria-label="Notes">
        <h2 class="govuk-heading-s">Notes</h2>
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {[...new Set([...table.notes, ...(frame?.notes ?? [])])].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <Downloads items={downloads}>
        <SaveAsPage />
      </Downloads>
      <NotAvailable missing={table.not_computable} />
    </>
  );
}

export function Results({ route }: { route: ResultsRoute }) {
  const store = useStore();
  const { frame, files, sample } = useAppState();
  const [find, setFind] = useKept('find quarterly', '');
  const year = frame?.years.includes(route.year) ? route.year : (frame?.years[0] ?? '');
  const { value: table } = useAsk(
    (client) =>
      year === '' ? Promise.resolve(null) : client.call('quarterly_table', year, route.basis),
    [year, route.basis],
  );
  const rows = table === null ? 0 : rowCount(table);
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
          onChange={adjust}
          find={find}
          onFind={setFind}
        />
      )}
      {year === '' && (
        <div class="govuk-inset-text">
          There are no figures yet: none of the files loaded is a case list or holds measures.
        </div>
      )}
      {year === '' ? null : table === null ? (
        <Waiting what="the table" />
      ) : (
        <TableView route={route} table={table} find={find} />
      )}
    </>
  );
}
