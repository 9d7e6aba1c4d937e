// A report as a sheet, its sections as groups; columns without anything in them are left out.
import { Link } from '../components/Link';
import { RowTitle, titleText } from '../components/RowTitle';
import type { Report, ReportRow } from '../engine/contract';
import { figureColumn, Nothing, valueCell } from './cells';
import { inFileOnly, type Made, ratings, sentences, words } from './columns';
import { rowKey } from './quarterly_sheet';
import type { Sheet } from './sheet';

type Column = Made<ReportRow>;

const target: Column = {
  column: { id: 'target', title: 'Target', kind: 'number' },
  cell: (row) =>
    valueCell(
      row.target,
      row.unit === 'percent' ? row.unit : '',
      row.target === '' ? <Nothing words="no target" /> : undefined,
    ),
};

const extras: [(row: ReportRow) => string, Column][] = [
  [(row) => row.target, target],
  [({ rag }) => rag, ratings(({ rag, rag_words }) => [rag, rag_words])],
  ...(
    [
      ['Change', ({ direction_words }) => direction_words],
      ['Place among neighbours', ({ rank_words }) => rank_words],
      ['Compared with others', ({ comparison_words }) => comparison_words],
    ] as [string, (row: ReportRow) => string][]
  ).map(([title, of]): [(row: ReportRow) => string, Column] => [of, sentences(title, of)]),
];

const before: Column[] = [
  words('Unit', ({ unit }) => unit),
  words('Which way is better', ({ polarity_words }) => polarity_words),
  words('Source', ({ source }) => source),
];
const after: Column[] = [
  words('What members need to know', ({ headline }) => headline),
  words('Why it matters', ({ why }) => why),
];

function PackLink({ row }: { row: ReportRow }) {
  return (
    <span class="app-no-print">
      <Link to={{ screen: 'surgery', id: row.indicator }} classes="govuk-link app-beside">
        Surgery pack<span class="govuk-visually-hidden"> of {row.title}</span>
      </Link>
    </span>
  );
}

export function reportSheet(report: Report): Sheet {
  const pack = report.name === 'surgery';
  const rows = report.sections.flatMap((section) =>
    section.rows.map((row) => ({ row, group: section.title })),
  );
  const columns: Column[] = [
    words<ReportRow>('Indicator', titleText, (row) => (
      <>
        <RowTitle row={row} />
        {pack && <PackLink row={row} />}
      </>
    )),
    ...before.map(inFileOnly),
    ...report.columns.map(({ title }, i): Column => {
      const cells = rows.map(({ row }) => row.cells[i] ?? null);
      const { column, cell } = figureColumn(`period-${i}`, title, cells, true);
      return { column, cell: (row) => cell(row.cells[i] ?? null) };
    }),
    ...extras.filter(([of]) => rows.some(({ row }) => of(row) !== '')).map(([, made]) => made),
    ...after.map(inFileOnly),
  ];
  return {
    title: `${report.title}, ${report.year}`,
    columns: columns.map(({ column }) => column),
    rows: rows.map(({ row, group }) => ({
      key: rowKey(row),
      group,
      cells: columns.map(({ cell }) => cell(row)),
    })),
    notes: [
      ...report.notes.map((note) => `Note: ${note}`),
      ...report.not_computable.map((one) => `Not available: ${one.title}. ${one.reason}`),
    ],
  };
}
