// One row of the quarterly table opened: its figures with numerator and denominator, and what
// else the core says about them.
import { useAppState } from '../app/hooks';
import { indicatorRoute } from '../app/routes';
import { sourceWords } from '../charts/model';
import type { Figure, QuarterlyRow, QuarterlyTable } from '../engine/contract';
import { periodWords } from '../format/date';
import { count, inCell } from '../format/number';
import { Nothing } from '../tables/cells';
import { latestCell } from '../tables/quarterly_rows';
import { Marked } from './FigureValue';
import { Link } from './Link';
import { SummaryList } from './SummaryList';
import { Table } from './Table';

const number = (value: number | null) => (value === null ? <Nothing /> : count(value));

function CasesLink({ figure }: { figure: Figure }) {
  const { indicator, basis, period, numerator, denominator } = figure;
  if ((denominator ?? numerator ?? 0) === 0) return <Nothing />;
  return (
    <Link to={{ ...indicatorRoute(indicator), basis, period }}>
      Which cases are these?
      <span class="govuk-visually-hidden"> {periodWords(period, basis)}</span>
    </Link>
  );
}

export function QuarterlyDetail({ table, row }: { table: QuarterlyTable; row: QuarterlyRow }) {
  const { frame } = useAppState();
  const cases = frame?.mode === 'working' && row.source === 'cases';
  const figures = row.cells.flatMap((figure, i) =>
    figure === null ? [] : [{ figure, title: table.columns[i]?.title ?? '' }],
  );
  const noted = figures.some(({ figure }) => figure.note !== '');
  const { forecast } = row;
  const latest = latestCell(row);
  const facts = [
    { key: 'Band', value: row.band },
    { key: 'Figures', value: sourceWords(row.source) },
    { key: 'Forecast', value: forecast?.words ?? '' },
    { key: 'To reach the target', value: forecast?.required ?? '' },
    { key: 'How it is forecast', value: forecast?.method ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {latest !== null && <p class="govuk-body">{latest.words}</p>}
      <Table
        small
        caption={`${row.title}: the numbers behind`}
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Period' },
          { text: 'Value', numeric: true },
          { text: 'Numerator', numeric: true },
          { text: 'Denominator', numeric: true },
          { text: 'Change' },
          ...(noted ? [{ text: 'Note' }] : []),
          ...(cases ? [{ text: 'Cases' }] : []),
        ]}
        rows={figures.map(({ figure, title }) => [
          title,
          <>
            {inCell(figure.value, figure.unit)}
            <Marked figure={figure} />
          </>,
          number(figure.numerator),
          number(figure.denominator),
          figure.direction_words || <Nothing />,
          ...(noted ? [figure.note] : []),
          ...(cases ? [<CasesLink figure={figure} />] : []),
        ])}
      />
      <SummaryList rows={facts} classes="app-facts" />
    </>
  );
}
