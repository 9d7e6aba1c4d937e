// Counts of open assessments by status, and of those that fall due soon.
import type { Tracker } from '../engine/contract';
import { dueSheet, statusSheet } from '../tables/people_sheets';
import type { Sheet } from '../tables/sheet';
import { useCopying } from './CopyTable';
import { SheetTable } from './SheetTable';

interface Props {
  tracker: Tracker;
  id: string;
  sheetOf: (tracker: Tracker) => Sheet;
}

function TrackerTable({ tracker, id, sheetOf }: Props) {
  const copying = useCopying((client, mode) => client.callIn(mode, 'tracker'), sheetOf);
  const sheet = sheetOf(tracker);
  return (
    <SheetTable
      id={`tracker ${id}`}
      sheet={sheet}
      tall={sheet.rows.length > 14}
      copying={copying}
      caption={id === 'due' ? `${sheet.title} (each column includes those to its left)` : undefined}
    />
  );
}

const parts = { Team: 'by_team', Locality: 'by_locality', Worker: 'by_worker' } as const;

export function StatusTable({ tracker, by }: { tracker: Tracker; by: keyof typeof parts }) {
  if (tracker[parts[by]].length === 0) return null;
  return (
    <TrackerTable
      tracker={tracker}
      id={by}
      sheetOf={(same) => statusSheet(by, same[parts[by]], same.total)}
    />
  );
}

export function DueSoonTable({ tracker }: { tracker: Tracker }) {
  return (
    <TrackerTable
      tracker={tracker}
      id="due"
      sheetOf={(same) => dueSheet(same.due_soon, same.due_soon_by_team)}
    />
  );
}
