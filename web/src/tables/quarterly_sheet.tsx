// The quarterly table as a sheet: the columns chosen, groups as headings or as a column.
import type { Route, TableBasis } from '../app/routes';
import { RowTitle, titleText } from '../components/RowTitle';
import type { QuarterlyGroup, QuarterlyRow, QuarterlyTable } from '../engine/contract';
import { inCell } from '../format/number';
import { figureColumn, Nothing, ratingCell, valueCell, wordCell } from './cells';
import { choicesOf, isShown } from './column_choice';
import { latestCell } from './quarterly_rows';
import type { Cell, Sheet, SheetColumn } from './sheet';

type Results = Route & { screen: 'results' };

export const basisTitles: Record<TableBasis, string> = {
  quarter: 'each quarter by itself',
  ytd: 'year to date',
  rolling12: 'rolling 12 months',
};

export function quarterlyCaption({ year, basis }: QuarterlyTable): string {
  return `${year}, ${basisTitles[basis as TableBasis]}`;
}

export function rowKey({ indicator, source }: { indicator: string; source: string }): string {
  return `${indicator} ${source}`;
}

function forecastCell({ forecast, unit }: QuarterlyRow): Cell {
  const { value = '', low = '', high = '' } = forecast ?? {};
  const range = low === '' ? '' : `${inCell(low, unit)} to ${inCell(high, unit)}`;
  const whole = valueCell(
    value,
    unit,
    value === '' ? (
      <Nothing />
    ) : (
      <>
        <span class="app-value">{inCell(value, unit)}</span>
        <span class="app-behind">{range}</span>
      </>
    ),
  );
  const limits = [low, high].flatMap((limit) => valueCell(limit, unit).parts);
  return { ...whole, parts: [...whole.parts, ...limits] };
}

interface Made {
  column: SheetColumn;
  cell: (row: QuarterlyRow, group: QuarterlyGroup) => Cell;
}

const words = (id: string, title: string, of: (row: QuarterlyRow) => string): Made => ({
  column: { id, title, kind: 'words' },
  cell: (row) => wordCell(of(row), of(row) || <Nothing />),
});

const made: Record<string, Made> = {
  target: {
    column: { id: 'target', title: 'Target', kind: 'number' },
    cell: ({ target, unit }) =>
      valueCell(
        target,
        unit === 'percent' ? unit : '',
        target === '' ? <Nothing words="no target" /> : undefined,
      ),
  },
  rating: {
    column: { id: 'rating', title: 'Rating', kind: 'rating' },
    cell: ({ rag, rag_words }) => ratingCell(rag, rag_words),
  },
  band: words('band', 'Band', ({ band }) => band),
  forecast: {
    column: {
      id: 'forecast',
      title: 'Forecast',
      kind: 'number',
      parts: ['Value', 'Low', 'High'],
    },
    cell: forecastCell,
  },
  change: {
    ...words('change', 'Change in words', (row) => latestCell(row)?.direction_words ?? ''),
    column: { id: 'change', title: 'Change in words', kind: 'words', wordy: true },
  },
};

const title: Made = {
  column: { id: 'indicator', title: 'Indicator', kind: 'words' },
  cell: (row) => wordCell(titleText(row), <RowTitle row={row} polarity={row.polarity} />),
};
const groupColumn: Made = {
  column: { id: 'group', title: 'Group', kind: 'words' },
  cell: (_, group) => wordCell(group.title),
};
const fileOnly: Made[] = [
  words('unit', 'Unit', ({ unit }) => unit),
  words('source', 'Source', ({ source }) => source),
].map((one) => ({ ...one, column: { ...one.column, fileOnly: true } }));

/** `table` holds the rows asked for; `route` says which columns, and whether groups stay together. */
export function quarterlySheet(table: QuarterlyTable, route: Results): Sheet {
  const rows = table.groups.flatMap((group) => group.rows.map((row) => ({ row, group })));
  const banded = rows.some(({ row }) => row.band !== '');
  const chosen = choicesOf(table).flatMap(({ code, id, title: name }, i): Made[] => {
    if (!isShown(route.columns, code) || (id === 'band' && !banded)) return [];
    if (made[id] !== undefined) return [made[id]];
    const cells = rows.map(({ row }) => row.cells[i] ?? null);
    const figures = figureColumn(id, name, cells, route.numbers);
    return [{ column: figures.column, cell: (row) => figures.cell(row.cells[i] ?? null) }];
  });
  const columns = [title, ...(route.together ? [] : [groupColumn]), ...fileOnly, ...chosen];
  return {
    title: `Quarterly table ${quarterlyCaption(table)}`,
    columns: columns.map(({ column }) => column),
    rows: rows.map(({ row, group }) => ({
      key: rowKey(row),
      group: route.together ? group.title : '',
      cells: columns.map(({ cell }) => cell(row, group)),
    })),
    notes: [
      ...table.notes.map((note) => `Note: ${note}`),
      ...table.not_computable.map((one) => `Not available: ${one.title}. ${one.reason}`),
    ],
  };
}
