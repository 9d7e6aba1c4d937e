// The grid of the quarterly table, groups as row headings, header and first column in sight.
import { indicatorRoute, type Route } from '../app/routes';
import { sourceWords } from '../charts/model';
import type { QuarterlyRow, QuarterlyTable } from '../engine/contract';
import { inCell, withUnit } from '../format/number';
import { polarityWords } from '../format/words';
import { FigureValue } from './FigureValue';
import { Link } from './Link';
import { ScrollRegion } from './ScrollRegion';
import { RatingTag } from './Tag';

type Results = Route & { screen: 'results' };

/** The table with only the rows asked for; groups left empty go too. */
export function filtered(
  table: QuarterlyTable,
  group: Results['group'],
  rating: Results['rating'],
): QuarterlyTable {
  const wanted = (row: QuarterlyRow) =>
    rating === '' || (rating === 'none' ? row.rag === '' : row.rag === rating);
  const groups = table.groups
    .filter((one) => group === '' || one.group === group)
    .map((one) => ({ ...one, rows: one.rows.filter(wanted) }))
    .filter((one) => one.rows.length > 0);
  return { ...table, groups };
}

function Title({ row }: { row: QuarterlyRow }) {
  const details = [
    row.unit === 'percent' ? '%' : row.unit.startsWith('rate') ? 'per 10,000' : '',
    row.polarity === 'neutral' ? '' : polarityWords[row.polarity].toLowerCase(),
    row.source === 'cases' ? '' : sourceWords(row.source),
  ];
  return (
    <>
      <Link to={indicatorRoute(row.indicator)}>{row.title}</Link>
      <span class="app-behind">{details.filter(Boolean).join(', ')}</span>
    </>
  );
}

function Forecast({ row }: { row: QuarterlyRow }) {
  const { forecast } = row;
  if (forecast === null || forecast.value === '') return <Nothing />;
  const range =
    forecast.low === ''
      ? ''
      : `${inCell(forecast.low, row.unit)} to ${inCell(forecast.high, row.unit)}`;
  return (
    <>
      <span class="app-value">{inCell(forecast.value, row.unit)}</span>
      <span class="app-behind">{range}</span>
    </>
  );
}

function Nothing({ words = 'none' }: { words?: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="govuk-visually-hidden">{words}</span>
    </>
  );
}

interface Props {
  table: QuarterlyTable;
  numbers: boolean;
  caption: string;
}

const numeric = 'govuk-table__cell govuk-table__cell--numeric';

export function QuarterlyGrid({ table, numbers, caption }: Props) {
  const all = table.groups.flatMap(({ rows }) => rows);
  const banded = all.some(({ band }) => band !== '');
  const width = table.columns.length + 4 + (banded ? 1 : 0);
  if (all.length === 0) {
    return <p class="govuk-body">No indicator fits what is chosen above.</p>;
  }
  return (
    <ScrollRegion label={`Quarterly table, ${caption}`} tall>
      <table class="govuk-table app-table--dense app-quarterly">
        <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Indicator
            </th>
            {table.columns.map((column) => (
              <th
                scope="col"
                class="govuk-table__header govuk-table__header--numeric"
                key={column.title}
              >
                {column.title}
              </th>
            ))}
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              Target
            </th>
            <th scope="col" class="govuk-table__header">
              Rating
            </th>
            {banded && (
              <th scope="col" class="govuk-table__header">
                Band
              </th>
            )}
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              Forecast
            </th>
          </tr>
        </thead>
        {table.groups.map((group) => (
          <tbody class="govuk-table__body" key={group.group}>
            <tr class="govuk-table__row app-quarterly__group">
              <th scope="rowgroup" class="govuk-table__header" colSpan={width}>
                <span class="app-quarterly__group-title">{group.title}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr class="govuk-table__row" key={`${row.indicator} ${row.source}`}>
                <th scope="row" class="govuk-table__header">
                  <Title row={row} />
                </th>
                {row.cells.map((figure) => (
                  <td class={numeric}>
                    <FigureValue figure={figure} numbers={numbers} />
                  </td>
                ))}
                <td class={numeric}>
                  {row.target === '' ? <Nothing words="no target" /> : targetText(row)}
                </td>
                <td class="govuk-table__cell">
                  {row.rag === '' ? (
                    <Nothing words="not rated" />
                  ) : (
                    <RatingTag rag={row.rag} words={row.rag_words} />
                  )}
                </td>
                {banded && <td class="govuk-table__cell">{row.band || <Nothing />}</td>}
                <td class={numeric}>
                  <Forecast row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function targetText(row: QuarterlyRow): string {
  return row.unit === 'percent' ? withUnit(row.target, row.unit) : row.target;
}
