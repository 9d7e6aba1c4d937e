// A table people can work with: order by any column, copy it, open a row for more.
import type { ComponentChildren } from 'preact';
import { useKept, useStore } from '../app/hooks';
import { nextSort, type Sort, wayWords } from '../tables/order';
import {
  arranged,
  type Cell,
  flatTitles,
  groupsOf,
  onScreen,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../tables/sheet';
import { type Copying, CopyTable } from './CopyTable';
import { LinkButton } from './LinkButton';
import { OpenButton, type Opening } from './OpenButton';
import { ScrollRegion } from './ScrollRegion';

interface Props {
  /** Names the table where its order is remembered. */
  id: string;
  sheet: Sheet;
  /** Asks for the same table in a mode; without it there is nothing to copy. */
  copying?: Copying;
  caption?: ComponentChildren;
  captionSize?: 's' | 'm';
  captionHidden?: boolean;
  tall?: boolean;
  classes?: string;
  /** Where the order is kept elsewhere, as in the address. */
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  opening?: Opening;
  /** More to press above the table. */
  tools?: ComponentChildren;
}

function Heading(props: { column: SheetColumn; sort: Sort | null; onPress: () => void }) {
  const { column, sort, onPress } = props;
  const here = sort?.column === column.id;
  const base = 'govuk-table__header';
  return (
    <th
      scope="col"
      class={column.kind === 'number' ? `${base} ${base}--numeric` : base}
      aria-sort={here ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class={column.title.length > 40 ? 'app-sort app-sort--long' : 'app-sort'}
        onClick={onPress}
      >
        {column.shown ?? column.title}
        <span class="app-sort__sign" aria-hidden="true">
          {here ? (sort.down ? '↓' : '↑') : '↕'}
        </span>
      </button>
    </th>
  );
}

function textOf({ cells }: SheetRow): string[] {
  return cells.flatMap(({ parts }) => parts.map(({ text }) => text));
}

function cellClass({ kind, wordy }: SheetColumn): string {
  if (kind === 'number') return 'govuk-table__cell govuk-table__cell--numeric';
  return wordy ? 'govuk-table__cell app-words' : 'govuk-table__cell';
}

function Cells(props: { columns: SheetColumn[]; cells: Cell[]; before?: ComponentChildren }) {
  return (
    <>
      {props.cells.map((cell, i) => {
        const column = props.columns[i] as SheetColumn;
        return i === 0 ? (
          <th scope="row" class="govuk-table__header">
            {props.before ? (
              <div class="app-openable">
                {props.before}
                <div>{cell.shown}</div>
              </div>
            ) : (
              cell.shown
            )}
          </th>
        ) : (
          <td class={cellClass(column)}>{cell.shown}</td>
        );
      })}
    </>
  );
}

export function SheetTable(props: Props) {
  const { id, sheet, copying, opening } = props;
  const store = useStore();
  const [kept, keep] = useKept<Sort | null>(`order ${id}`, null);
  const sort = props.sort === undefined ? kept : props.sort;
  const shown = arranged(onScreen(sheet), sort);
  const { columns } = shown;
  const sorted = columns.find((column) => column.id === sort?.column);
  const order = (to: Sort | null) => {
    (props.onSort ?? keep)(to);
    const column = columns.find((one) => one.id === to?.column);
    store.say(
      to === null || column === undefined
        ? `${sheet.title}: back in the original order.`
        : `${sheet.title}: sorted by ${column.title}, ${wayWords(column.kind, to.down)}.`,
    );
  };
  const size = ` govuk-table__caption--${props.captionSize ?? 's'}`;
  const hidden = props.captionHidden ? ' govuk-visually-hidden' : '';
  return (
    <>
      <div class="app-tools">
        {props.tools}
        {copying && (
          <CopyTable
            title={sheet.title}
            stamp={() => JSON.stringify([shown.title, flatTitles(shown), shown.rows.map(textOf)])}
            copying={{
              ...copying,
              sheet: async (mode) => {
                const same = await copying.sheet(mode);
                return same && arranged(same, sort);
              },
            }}
          />
        )}
        {sort !== null && sorted !== undefined && (
          <span>
            Sorted by {sorted.title}, {wayWords(sorted.kind, sort.down)}; marked and missing values
            last. <LinkButton onClick={() => order(null)}>Original order</LinkButton>
          </span>
        )}
      </div>
      <ScrollRegion label={sheet.title} tall={props.tall}>
        <table class={`govuk-table app-table--dense ${props.classes ?? ''}`}>
          <caption class={`govuk-table__caption${size}${hidden}`}>
            {props.caption ?? sheet.title}
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map((column) => (
                <Heading
                  key={column.id}
                  column={column}
                  sort={sort}
                  onPress={() => order(nextSort(sort, column.id))}
                />
              ))}
            </tr>
          </thead>
          {groupsOf(shown).map((group) => (
            <tbody class="govuk-table__body" key={group.title}>
              {group.title !== '' && (
                <tr class="govuk-table__row app-quarterly__group">
                  <th scope="rowgroup" class="govuk-table__header" colSpan={columns.length}>
                    <span class="app-quarterly__group-title">{group.title}</span>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => {
                const open = opening?.open.includes(row.key) ?? false;
                return [
                  <tr class="govuk-table__row" key={row.key}>
                    <Cells
                      columns={columns}
                      cells={row.cells}
                      before={opening && <OpenButton opening={opening} row={row} />}
                    />
                  </tr>,
                  open && (
                    <tr class="app-opened" key={`${row.key} opened`} id={opening?.idOf(row.key)}>
                      <td colSpan={columns.length} class="govuk-table__cell">
                        <div class="app-opened__room">{opening?.content(row.key)}</div>
                      </td>
                    </tr>
                  ),
                ];
              })}
            </tbody>
          ))}
          {shown.foot && (
            <tfoot class="govuk-table__body app-table__foot">
              <tr class="govuk-table__row">
                <Cells columns={columns} cells={shown.foot} />
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollRegion>
    </>
  );
}
