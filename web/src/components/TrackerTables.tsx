// Counts of open assessments by status, and of those that fall due soon.
import type { DueSoon, TrackerCounts } from '../engine/contract';
import { hideable } from '../format/number';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { StatusTag } from './Tag';

const counts = ({ category, in_time, becoming_overdue, overdue, total }: TrackerCounts) => [
  category,
  hideable(in_time),
  hideable(becoming_overdue),
  hideable(overdue),
  hideable(total),
];

export function StatusTable(props: { title: string; rows: TrackerCounts[]; total: TrackerCounts }) {
  if (props.rows.length === 0) return null;
  const caption = `Open assessments by ${props.title.toLowerCase()}`;
  return (
    <ScrollRegion label={caption} tall={props.rows.length > 14}>
      <Table
        small
        caption={caption}
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: props.title },
          { text: <StatusTag status="In Time" />, numeric: true },
          { text: <StatusTag status="Becoming Overdue" />, numeric: true },
          { text: <StatusTag status="Overdue" />, numeric: true },
          { text: 'All open', numeric: true },
        ]}
        rows={props.rows.map(counts)}
        foot={['All', ...counts(props.total).slice(1)]}
      />
    </ScrollRegion>
  );
}

const due = ({ category, within_5, within_10, within_20 }: DueSoon) => [
  category,
  hideable(within_5),
  hideable(within_10),
  hideable(within_20),
];

export function DueSoonTable({ total, teams }: { total: DueSoon; teams: DueSoon[] }) {
  const caption = 'Not yet overdue, and due within the next working days';
  return (
    <ScrollRegion label={caption}>
      <Table
        small
        caption={`${caption} (each column includes those to its left)`}
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Team' },
          { text: '5 days', numeric: true },
          { text: '10 days', numeric: true },
          { text: '20 days', numeric: true },
        ]}
        rows={teams.map(due)}
        foot={['All', ...due(total).slice(1)]}
      />
    </ScrollRegion>
  );
}
