// The rows of one file that were set aside or queried, a page at a time.
import { useState } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import type { FileSummary } from '../engine/contract';
import { count } from '../format/number';
import { Pager } from './Pager';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { Waiting } from './Waiting';

const limit = 50;

export function RowIssuesList({ file }: { file: FileSummary }) {
  const [offset, setOffset] = useState(0);
  const { value } = useAsk(
    (client) => client.call('row_issues', file.id, offset, limit),
    [file.id, offset],
    String(file.id),
  );
  if (value === null) return <Waiting what="the list" />;
  return (
    <>
      <ScrollRegion label={`Rows set aside or queried in ${file.name}`}>
        <Table
          small
          caption={`${count(value.total)} rows set aside or worth a look`}
          captionSize="s"
          head={[
            { text: 'Line', numeric: true },
            { text: 'What happened' },
            { text: 'Reason' },
            { text: 'Column' },
            { text: 'Value' },
          ]}
          rows={value.rows.map((row) => [
            count(row.line),
            row.outcome === 'query' ? 'used, worth a look' : 'set aside',
            row.reason,
            row.column,
            <span class="app-break">{row.value}</span>,
          ])}
        />
      </ScrollRegion>
      <Pager
        offset={offset}
        limit={limit}
        total={value.total}
        what={`rows in ${file.name}`}
        onMove={setOffset}
      />
    </>
  );
}
