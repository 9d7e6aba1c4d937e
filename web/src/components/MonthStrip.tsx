// Events of every list month by month: a table with a row for each date column and a column for
// each month, so that a missing month and a sudden fall are seen, and heard.
import { useKept } from '../app/hooks';
import type { QualityList, QualityMonth, QualitySeries } from '../engine/contract';
import { longMonth } from '../format/date';
import { count } from '../format/number';
import { Checkbox } from './Checkbox';
import { ScrollRegion } from './ScrollRegion';

export const stateWords: Record<QualityMonth['state'], string> = {
  outside: 'not covered',
  covered: 'covered',
  usual: 'as usual',
  fewer: 'fewer than usual',
  none: 'none',
  part: 'month not over',
};

/** What stands in a cell where the count is hidden, or there is nothing to count. */
const marks: Record<QualityMonth['state'], string> = {
  outside: '–',
  covered: '✓',
  usual: '✓',
  fewer: '▼',
  none: '0',
  part: '…',
};

/** Months of one financial year, in order. */
function years(months: string[]): { year: string; months: string[] }[] {
  const groups: { year: string; months: string[] }[] = [];
  for (const month of months) {
    const [text = '', number = ''] = month.split('-');
    const start = Number(text) - (Number(number) < 4 ? 1 : 0);
    const year = `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
    const last = groups.at(-1);
    if (last?.year === year) last.months.push(month);
    else groups.push({ year, months: [month] });
  }
  return groups;
}

function Cell({ month }: { month: QualityMonth }) {
  const { state, events } = month;
  const counted = state !== 'outside' && (events > 0 || (events === 0 && state === 'covered'));
  const silent = counted && (state === 'usual' || state === 'covered');
  return (
    <td class={`govuk-table__cell govuk-table__cell--numeric app-month app-month--${state}`}>
      {counted ? count(events) : <span aria-hidden="true">{marks[state]}</span>}
      {counted && state === 'fewer' && <span aria-hidden="true"> ▼</span>}
      {!silent && <span class="govuk-visually-hidden"> {stateWords[state]}</span>}
    </td>
  );
}

/** What goes wrong goes wrong at the end: these are in sight, the others on demand. */
const latest = 18;

interface Line {
  list: string;
  series: QualitySeries;
}

export function MonthStrip({ lists, months: all }: { lists: QualityList[]; months: string[] }) {
  const [whole, showWhole] = useKept('months of data quality', false);
  const from = whole ? 0 : Math.max(0, all.length - latest);
  const months = all.slice(from);
  const lines: Line[] = lists.flatMap(({ title, series }) =>
    series.map((one) => ({ list: title, series: one })),
  );
  if (lines.length === 0) return null;
  return (
    <>
      {all.length > latest && (
        <Checkbox
          label={`Show all ${count(all.length)} months, from ${longMonth(all[0] ?? '')}`}
          checked={whole}
          onChange={showWhole}
        />
      )}
      <ScrollRegion label="Events of each list by month">
        <table class="govuk-table app-table--dense app-strip">
          <caption class="govuk-table__caption govuk-visually-hidden">
            Events of each list by month
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" rowSpan={2} class="govuk-table__header">
                List and date
              </th>
              <th scope="col" rowSpan={2} class="govuk-table__header govuk-table__header--numeric">
                Usual in a month
              </th>
              {years(months).map((group) => (
                <th
                  key={group.year}
                  scope="colgroup"
                  colSpan={group.months.length}
                  class="govuk-table__header app-strip__year"
                >
                  {group.year}
                </th>
              ))}
            </tr>
            <tr class="govuk-table__row">
              {months.map((month) => (
                <th
                  key={month}
                  scope="col"
                  class="govuk-table__header govuk-table__header--numeric"
                >
                  <abbr title={longMonth(month)}>{longMonth(month).slice(0, 3)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {lines.map(({ list, series }) => (
              <tr class="govuk-table__row" key={`${list} ${series.column}`}>
                <th scope="row" class="govuk-table__header">
                  {list}
                  <span class="app-behind">{series.column}</span>
                </th>
                <td class="govuk-table__cell govuk-table__cell--numeric">{series.usual || '–'}</td>
                {series.months.slice(from).map((month, i) => (
                  <Cell key={months[i]} month={month} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="govuk-body-s">
        ▼ fewer than half the usual number; 0 none; – not covered by the files; … the month is not
        over. ✓ covered, where the number is not shown.
      </p>
    </>
  );
}
