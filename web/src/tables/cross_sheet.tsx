// Referrer by stage as a sheet: in each column the number, and its share of the column.
import type { CrossTable, CrossTableRow } from '../engine/contract';
import { hideable } from '../format/number';
import { countCell, valueCell } from './cells';
import { type Made, sheetOf, words } from './columns';
import type { Sheet } from './sheet';

function stage(title: string, i: number): Made<CrossTableRow> {
  return {
    column: { id: `stage-${i}`, title, kind: 'number', parts: ['Number', '% of column'] },
    cell: ({ counts, shares }) => {
      const count = counts[i] ?? 0;
      const share = shares[i] ?? '';
      const number = countCell(count);
      return {
        order: number.order,
        parts: [...number.parts, ...valueCell(share, 'percent').parts],
        shown: (
          <>
            <span class="app-value">{hideable(count)}</span>
            {share !== '' && <span class="app-behind">{share}%</span>}
          </>
        ),
      };
    },
  };
}

export function crossSheet(table: CrossTable): Sheet {
  return sheetOf<CrossTableRow>(
    table.title,
    [
      words(table.row_title, (row) => row.category_title),
      ...[...table.columns, 'Total'].map(stage),
    ],
    table.rows,
    { foot: table.totals, notes: table.notes, source: 'case lists' },
  );
}
