// Who contacts come from, and how far they go: referrer by stage, with shares of each column.

import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, type Route } from '../app/routes';
import { usePeriods } from '../app/usePeriods';
import { useCopying } from '../components/CopyTable';
import { Downloads } from '../components/Downloads';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { Select } from '../components/Select';
import { SheetTable } from '../components/SheetTable';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import type { Basis, CrossTable as CrossTableView } from '../engine/contract';
import { basisWords, periodWords } from '../format/date';
import { crossSheet } from '../tables/cross_sheet';
import { sheetRows } from '../tables/sheet';

type CrossRoute = Route & { screen: 'cross-table' };

function Grid({ table }: { table: CrossTableView }) {
  const copying = useCopying(
    (client, mode) => client.callIn(mode, 'cross_table', table.basis, table.period),
    crossSheet,
  );
  return (
    <SheetTable id="cross-table" sheet={crossSheet(table)} captionSize="m" tall copying={copying} />
  );
}

export function CrossTable({ route }: { route: CrossRoute }) {
  const store = useStore();
  const { files, frame } = useAppState();
  const { bases, periods } = usePeriods(route.basis, ['contacts']);
  const period = periods.includes(route.period) ? route.period : '';
  const { value: table } = useAsk(
    (client) => client.call('cross_table', route.basis, period),
    [route.basis, period],
  );
  if (files.length === 0) return <NoFiles title="Who contacts come from" />;
  if (table === null) return <Waiting what="the table" />;
  const shownPeriod = table.period;
  return (
    <>
      <PageTitle>Who contacts come from</PageTitle>
      {table.not_computable !== null ? (
        <div class="govuk-inset-text">{table.not_computable}</div>
      ) : (
        <>
          <p class="govuk-body">
            Each row is a referrer, each column how far the contacts went. The percentage under a
            number is its share of the column.
          </p>
          <div class="app-controls">
            <Select
              label="Length of period"
              options={bases.map((one) => ({ value: one, text: basisWords[one] }))}
              value={route.basis}
              onChange={(value) => adjust({ ...route, basis: value as Basis, period: '' })}
            />
            <Select
              label="Period"
              options={periods.map((one) => ({ value: one, text: periodWords(one, route.basis) }))}
              value={shownPeriod}
              onChange={(value) => adjust({ ...route, period: value })}
            />
          </div>
          <Grid table={table} />
          <ul class="govuk-list govuk-list--bullet govuk-body-s">
            {table.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <Downloads
            items={[
              {
                label: 'This table (CSV)',
                run: async (mode) => {
                  const same = await store.client.callIn(
                    mode,
                    'cross_table',
                    route.basis,
                    shownPeriod,
                  );
                  const about = { title: same.title, asAt: frame?.as_at ?? '', mode, version };
                  const rows = sheetRows(crossSheet(same), about);
                  saveCsv(`${fileName('referrer by stage', shownPeriod, mode)}.csv`, csv(rows));
                },
              },
            ]}
          />
        </>
      )}
    </>
  );
}
