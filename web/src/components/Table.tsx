// govuk-frontend's table, for every table that is a plain grid.
import type { ComponentChildren } from 'preact';

export interface Column {
  text: ComponentChildren;
  numeric?: boolean;
}

interface Props {
  caption?: ComponentChildren;
  captionSize?: '' | 's' | 'm' | 'l';
  captionHidden?: boolean;
  head?: Column[];
  rows: ComponentChildren[][];
  /** Which columns hold numbers, where there is no head to say so. */
  numeric?: boolean[];
  firstCellIsHeader?: boolean;
  small?: boolean;
  /** A last row that sums the others. */
  foot?: ComponentChildren[];
}

function classes(base: string, numeric: boolean | undefined): string {
  return numeric ? `${base} ${base}--numeric` : base;
}

export function Table(props: Props) {
  const { head, firstCellIsHeader } = props;
  const numeric = head?.map((column) => column.numeric) ?? props.numeric ?? [];
  const size = props.captionSize ? ` govuk-table__caption--${props.captionSize}` : '';
  const hidden = props.captionHidden ? ' govuk-visually-hidden' : '';
  const row = (cells: ComponentChildren[]) =>
    cells.map((cell, i) =>
      i === 0 && firstCellIsHeader ? (
        <th scope="row" class={classes('govuk-table__header', numeric[i])}>
          {cell}
        </th>
      ) : (
        <td class={classes('govuk-table__cell', numeric[i])}>{cell}</td>
      ),
    );
  return (
    <table class={props.small ? 'govuk-table app-table--dense' : 'govuk-table'}>
      {props.caption !== undefined && (
        <caption class={`govuk-table__caption${size}${hidden}`}>{props.caption}</caption>
      )}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((column) => (
              <th scope="col" class={classes('govuk-table__header', column.numeric)}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map((cells) => (
          <tr class="govuk-table__row">{row(cells)}</tr>
        ))}
      </tbody>
      {props.foot && (
        <tfoot class="govuk-table__body app-table__foot">
          <tr class="govuk-table__row">{row(props.foot)}</tr>
        </tfoot>
      )}
    </table>
  );
}
