// Who contacts come from, and how far they go: referrer by stage, with shares of each column.

import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, type Route } from '../app/routes';
import { usePeriods } from '../app/usePeriods';
import { Downloads } from '../components/Downloads';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { ScrollRegion } from '../components/ScrollRegion';
import { Select } from '../components/Select';
import { Table } from '../components/Table';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { crossTableRows } from '../downloads/tables';
import type { Basis, CrossTableRow, CrossTable as CrossTableView } from '../engine/contract';
import { basisWords, periodWords } from '../format/date';
import { hideable } from '../format/number';
import { sourceName } from '../format/sources';

type CrossRoute = Route & { screen: 'cross-table' };

function Cell({ row, i }: { row: CrossTableRow; i: number }) {
  const share = row.shares[i] ?? '';
  return (
    <>
      <span class="app-value">{hideable(row.counts[i] ?? 0)}</span>
      {share !== '' && <span class="app-behind">{share}%</span>}
    </>
  );
}

function cells(row: CrossTableRow) {
  return [sourceName(row.category), ...row.counts.map((_, i) => <Cell row={row} i={i} />)];
}

function Grid({ table }: { table: CrossTableView }) {
  return (
    <ScrollRegion label={table.title} tall>
      <Table
        small
        caption={table.title}
        captionSize="m"
        firstCellIsHeader
        head={[
          { text: table.row_title },
          ...table.columns.map((text) => ({ text, numeric: true })),
          { text: 'Total', numeric: true },
        ]}
        rows={table.rows.map(cells)}
        foot={cells(table.totals)}
      />
    </ScrollRegion>
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
                  const rows = crossTableRows(same, {
                    title: same.title,
                    asAt: frame?.as_at ?? '',
                    mode,
                    version,
                  });
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
