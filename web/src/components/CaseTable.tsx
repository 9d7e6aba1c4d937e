// Rows about single children, a page at a time, ordered by any column over all pages. Only in the
// working view, and copied only as what is not for sharing.
import { useState } from 'preact/hooks';
import { useAsk, useKept, useStore } from '../app/hooks';
import type { EngineClient } from '../engine/client';
import type { CaseList } from '../engine/contract';
import { plural } from '../format/number';
import { caseSheet } from '../tables/case_sheet';
import type { Sort } from '../tables/order';
import { arranged } from '../tables/sheet';
import { Pager } from './Pager';
import { SheetTable } from './SheetTable';
import { Waiting } from './Waiting';

interface Props {
  /** Names the list where its order is remembered. */
  id: string;
  /** What the rows are of; another subject begins at its first page. */
  subject: string;
  title: string;
  /** What is stepped through. */
  what: string;
  /** One row, and several. */
  row: [string, string?];
  /** Said after the number of rows, while they are in the core's own order. */
  usual?: string;
  limit: number;
  ask: (client: EngineClient, offset: number, limit: number) => Promise<CaseList>;
}

const everything = 10_000_000;

export function CaseTable({ id, subject, title, what, row, usual = '', limit, ask }: Props) {
  const store = useStore();
  const [place, setPlace] = useState({ subject, offset: 0 });
  const [sort, setSort] = useKept<Sort | null>(`order ${id}`, null);
  const offset = place.subject === subject ? place.offset : 0;
  // An order is one of all rows, not of those that happen to be on a page.
  const from = sort === null ? offset : 0;
  const asked = sort === null ? limit : everything;
  const { value } = useAsk((client) => ask(client, from, asked), [subject, from, asked], subject);
  if (value === null) return <Waiting what="the rows" />;
  const { total } = value;
  if (total === 0) return <p class="govuk-body">There are no such rows.</p>;
  const all = arranged(caseSheet(title, value), sort);
  const whole = value.rows.length > limit;
  const rows = whole ? all.rows.slice(offset, offset + limit) : all.rows;
  return (
    <>
      <SheetTable
        id={id}
        sheet={{ ...all, rows }}
        caption={`${title}: ${plural(total, ...row)}${sort === null ? usual : ''}`}
        tall
        copying={{
          workingOnly: true,
          sheet: async () => caseSheet(title, await ask(store.client, 0, everything)),
        }}
        sort={sort}
        onSort={(to) => {
          setPlace({ subject, offset: 0 });
          setSort(to);
        }}
      />
      <Pager
        offset={offset}
        limit={limit}
        total={total}
        what={what}
        onMove={(to) => setPlace({ subject, offset: to })}
      />
    </>
  );
}
