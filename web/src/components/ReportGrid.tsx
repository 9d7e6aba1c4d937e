// The rows of a report under its columns, sections as row headings, first column in sight.
import { indicatorRoute } from '../app/routes';
import { sourceWords } from '../charts/model';
import type { Report, ReportRow } from '../engine/contract';
import { withUnit } from '../format/number';
import { FigureValue } from './FigureValue';
import { Link } from './Link';
import { ScrollRegion } from './ScrollRegion';
import { RatingTag } from './Tag';

interface Extra {
  title: string;
  /** Sentences, which need room to be read. */
  wordy?: boolean;
  has: (row: ReportRow) => boolean;
  cell: (row: ReportRow) => preact.ComponentChildren;
}

/** Columns that are left out where no row has anything in them. */
const extras: Extra[] = [
  {
    title: 'Target',
    has: ({ target }) => target !== '',
    cell: ({ target, unit }) => (unit === 'percent' ? withUnit(target, unit) : target),
  },
  {
    title: 'Rating',
    has: ({ rag }) => rag !== '',
    cell: ({ rag, rag_words }) => <RatingTag rag={rag} words={rag_words} />,
  },
  {
    title: 'Change',
    wordy: true,
    has: ({ direction_words }) => direction_words !== '',
    cell: ({ direction_words }) => direction_words,
  },
  {
    title: 'Place among neighbours',
    wordy: true,
    has: ({ rank_words }) => rank_words !== '',
    cell: ({ rank_words }) => rank_words,
  },
  {
    title: 'Compared with others',
    wordy: true,
    has: ({ comparison_words }) => comparison_words !== '',
    cell: ({ comparison_words }) => comparison_words,
  },
];

function Title({ row, pack }: { row: ReportRow; pack: boolean }) {
  const details = [
    row.unit === 'percent' ? '%' : row.unit.startsWith('rate') ? 'per 10,000' : '',
    row.source === 'cases' ? '' : sourceWords(row.source),
  ];
  return (
    <>
      <Link to={indicatorRoute(row.indicator)}>{row.title}</Link>
      <span class="app-behind">{details.filter(Boolean).join(', ')}</span>
      {pack && (
        <span class="app-no-print">
          <Link to={{ screen: 'surgery', id: row.indicator }} classes="govuk-link app-beside">
            Surgery pack<span class="govuk-visually-hidden"> of {row.title}</span>
          </Link>
        </span>
      )}
    </>
  );
}

export function ReportGrid({ report }: { report: Report }) {
  const sections = report.sections.filter(({ rows }) => rows.length > 0);
  const rows = sections.flatMap((section) => section.rows);
  const shown = extras.filter(({ has }) => rows.some(has));
  const pack = report.name === 'surgery';
  const numeric = 'govuk-table__cell govuk-table__cell--numeric';
  if (rows.length === 0) return null;
  return (
    <ScrollRegion label={`${report.title}, ${report.year}`} tall>
      <table class="govuk-table app-table--dense app-quarterly">
        <caption class="govuk-table__caption govuk-table__caption--m">
          {report.title}, {report.year}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Indicator
            </th>
            {report.columns.map(({ title }) => (
              <th scope="col" class="govuk-table__header govuk-table__header--numeric" key={title}>
                {title}
              </th>
            ))}
            {shown.map(({ title }) => (
              <th scope="col" class="govuk-table__header" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody class="govuk-table__body" key={section.title}>
            {section.title !== '' && (
              <tr class="govuk-table__row app-quarterly__group">
                <th
                  scope="rowgroup"
                  class="govuk-table__header"
                  colSpan={1 + report.columns.length + shown.length}
                >
                  <span class="app-quarterly__group-title">{section.title}</span>
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <tr class="govuk-table__row" key={`${row.indicator} ${row.source}`}>
                <th scope="row" class="govuk-table__header">
                  <Title row={row} pack={pack} />
                </th>
                {row.cells.map((figure) => (
                  <td class={numeric}>
                    <FigureValue figure={figure} numbers />
                  </td>
                ))}
                {shown.map(({ title, wordy, has, cell }) => (
                  <td
                    class={wordy ? 'govuk-table__cell app-words' : 'govuk-table__cell'}
                    key={title}
                  >
                    {has(row) ? (
                      cell(row)
                    ) : (
                      <>
                        <span aria-hidden="true">–</span>
                        <span class="govuk-visually-hidden">none</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
