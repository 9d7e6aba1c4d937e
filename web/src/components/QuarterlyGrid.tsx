// The quarterly table: groups as headings, header and first column in sight, rows that open.
import { useKept, useStore } from '../app/hooks';
import type { Route } from '../app/routes';
import type { Mode, QuarterlyTable } from '../engine/contract';
import { plural } from '../format/number';
import { type Sort, sortOf, sortText } from '../tables/order';
import { quarterlyCaption, quarterlySheet, rowKey } from '../tables/quarterly_sheet';
import type { Sheet } from '../tables/sheet';
import { LinkButton } from './LinkButton';
import { QuarterlyDetail } from './QuarterlyDetail';
import { SheetTable } from './SheetTable';

type Results = Route & { screen: 'results' };

interface Props {
  /** With the rows asked for. */
  table: QuarterlyTable;
  route: Results;
  onChange: (route: Results) => void;
  copy: (mode: Mode) => Promise<Sheet | null>;
  /** How many rows there are, in words. */
  counted: string;
}

export function QuarterlyGrid({ table, route, onChange, copy, counted }: Props) {
  const store = useStore();
  const [open, setOpen] = useKept<string[]>('opened quarterly', []);
  const rows = table.groups.flatMap((group) => group.rows);
  if (rows.length === 0) {
    return <p class="govuk-body">No indicator fits what is chosen above.</p>;
  }
  const all = (to: string[]) => {
    setOpen(to);
    store.say(
      to.length === 0 ? 'All rows are closed.' : `${plural(to.length, 'row is', 'rows are')} open.`,
    );
  };
  return (
    <SheetTable
      id="quarterly"
      sheet={quarterlySheet(table, route)}
      caption={quarterlyCaption(table)}
      captionSize="m"
      tall
      classes="app-quarterly"
      copying={{ sheet: copy }}
      sort={sortOf(route.sort)}
      onSort={(sort: Sort | null) => onChange({ ...route, sort: sortText(sort) })}
      opening={{
        open,
        onToggle: (key) =>
          setOpen(open.includes(key) ? open.filter((one) => one !== key) : [...open, key]),
        idOf: (key) => `opened-${key.replace(/[^a-z0-9]+/gi, '-')}`,
        content: (key) => {
          const row = rows.find((one) => rowKey(one) === key);
          return row && <QuarterlyDetail table={table} row={row} />;
        },
      }}
      tools={
        <>
          <span>{counted}</span>
          <LinkButton onClick={() => all(rows.map(rowKey))}>Open all rows</LinkButton>
          {open.length > 0 && <LinkButton onClick={() => all([])}>Close all rows</LinkButton>}
        </>
      }
    />
  );
}
