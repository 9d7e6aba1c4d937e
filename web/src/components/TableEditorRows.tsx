// The cells of a table that is edited. Every cell has a label of its own; on narrow screens, where
// a row stands under itself, the labels are in sight.
import { Component, type RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { type Draft, withCell } from '../app/drafts';
import { useStore } from '../app/hooks';
import type { CellFault, Setting, SettingChoice, SettingColumn } from '../engine/contract';
import { plural } from '../format/number';
import { copiedCells, withBlock } from '../format/table_text';
import { ErrorMessage } from './ErrorMessage';
import { focusOn } from './ErrorSummary';
import { ScrollRegion } from './ScrollRegion';

export function cellId(key: string, row: number, column: number): string {
  return `cell-${key}-${row}-${column}`;
}

function listId(key: string, column: number): string {
  return `choices-${key}-${column}`;
}

const yesNo: SettingChoice[] = [
  { value: 'yes', label: '' },
  { value: 'no', label: '' },
];

function choicesOf(column: SettingColumn): SettingChoice[] {
  return column.kind === 'yes-no' ? yesNo : column.choices;
}

/** What is typed or pasted, or the value of the choice that is called so. */
function chosen(column: SettingColumn, text: string): string {
  if (column.kind !== 'choice') return text;
  const wanted = text.trim().toLowerCase();
  return column.choices.find(({ label }) => label.toLowerCase() === wanted)?.value ?? text;
}

interface CellProps {
  id: string;
  list: string;
  column: SettingColumn;
  row: number;
  value: string;
  error: string;
  onChange: (text: string) => void;
  onPaste: (text: string) => boolean;
}

function Cell({ id, list, column, row, value, error, onChange, onPaste }: CellProps) {
  const meaning = column.choices.find((one) => one.value === value && one.label !== '')?.label;
  return (
    <>
      <label class="app-editor__label" for={id}>
        {column.title}
        <span class="govuk-visually-hidden">, row {row + 1}</span>
      </label>
      {error !== '' && <ErrorMessage id={`${id}-error`} text={error} />}
      <input
        class={`govuk-input app-editor__input app-editor__input--${column.kind}${
          error === '' ? '' : ' govuk-input--error'
        }`}
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        inputMode={column.kind === 'number' ? 'decimal' : undefined}
        list={choicesOf(column).length > 0 ? list : undefined}
        value={value}
        aria-invalid={error === '' ? undefined : 'true'}
        aria-describedby={
          [error !== '' && `${id}-error`, meaning && `${id}-means`].filter(Boolean).join(' ') ||
          undefined
        }
        onInput={(event) => onChange(event.currentTarget.value)}
        onChange={(event) => onChange(chosen(column, event.currentTarget.value))}
        onPaste={(event) => {
          if (onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
        }}
      />
      {meaning && (
        <span class="app-editor__means" id={`${id}-means`}>
          {meaning}
        </span>
      )}
    </>
  );
}

interface RowActions {
  type: (row: number, column: number, text: string) => void;
  paste: (text: string, row: number, column: number) => boolean;
  remove: (row: number) => void;
}

interface RowProps {
  setting: Setting;
  row: string[];
  index: number;
  errors: Map<string, string>;
  /** As of the latest drawing: a row that is not drawn again still acts on the draft as it is. */
  actions: RefObject<RowActions>;
}

/** Drawn again only when its own cells or errors change: there may be hundreds of workers. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, index, errors, setting } = this.props;
    return (
      next.row !== row || next.index !== index || next.errors !== errors || next.setting !== setting
    );
  }

  override render({ setting, row, index, errors, actions }: RowProps) {
    return (
      <tr class="govuk-table__row">
        {setting.columns.map((column, i) => (
          <td class="govuk-table__cell" key={column.heading}>
            <Cell
              id={cellId(setting.key, index, i)}
              list={listId(setting.key, i)}
              column={column}
              row={index}
              value={row[i] ?? ''}
              error={errors.get(`${index} ${i}`) ?? ''}
              onChange={(text) => actions.current?.type(index, i, text)}
              onPaste={(text) => actions.current?.paste(text, index, i) ?? false}
            />
          </td>
        ))}
        <td class="govuk-table__cell">
          <button
            type="button"
            class="app-link-button"
            onClick={() => actions.current?.remove(index)}
          >
            Remove row {index + 1}
          </button>
        </td>
      </tr>
    );
  }
}

interface Props {
  setting: Setting;
  draft: Draft;
  change: (draft: Draft) => void;
  remove: (index: number) => void;
}

export function TableEditorRows({ setting, draft, change, remove }: Props) {
  const store = useStore();
  const { key, columns } = setting;
  const errors = useMemo(() => messagesByCell(columns, draft.faults), [columns, draft.faults]);

  const paste = (text: string, row: number, column: number): boolean => {
    const copied = copiedCells(text);
    if (copied === null) return false;
    const block = (startsWithHeadings(copied, columns, column) ? copied.slice(1) : copied).map(
      (cells) =>
        cells.map((cell, i) => {
          const target = columns[column + i];
          return target === undefined ? cell : chosen(target, cell);
        }),
    );
    change({
      ...draft,
      rows: withBlock(draft.rows, block, row, column, columns.length),
      faults: [],
    });
    store.say(`${plural(block.length, 'row')} pasted.`);
    setTimeout(() => focusOn(cellId(key, row, column)));
    return true;
  };
  const actions = useRef<RowActions>({ type: () => {}, paste, remove });
  actions.current = {
    type: (row, column, text) => {
      if (text !== draft.rows[row]?.[column]) change(withCell(draft, row, column, text));
    },
    paste,
    remove,
  };
  return (
    <>
      {columns.map((column, i) => (
        <datalist id={listId(key, i)} key={column.heading}>
          {choicesOf(column).map(({ value, label }) => (
            <option value={value} key={value}>
              {label}
            </option>
          ))}
        </datalist>
      ))}
      <ScrollRegion label={`${setting.title}: rows to edit`} tall={draft.rows.length > 12}>
        <table class="govuk-table app-editor">
          <caption class="govuk-visually-hidden">
            {setting.title}: {plural(draft.rows.length, 'row')} to edit. Cells copied from a
            spreadsheet can be pasted into any cell.
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map(({ heading, title, required }) => (
                <th scope="col" class="govuk-table__header" key={heading}>
                  {title}
                  {required && <span class="app-editor__needed"> (needed)</span>}
                </th>
              ))}
              <th scope="col" class="govuk-table__header">
                <span class="govuk-visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {draft.rows.map((row, index) => (
              // A row is known by its place: it has nothing else that stays while it is typed.
              <Row
                key={index}
                setting={setting}
                row={row}
                index={index}
                errors={errors}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** By `row column`, counted from 0; what is wrong with a whole row stands in its first cell. */
function messagesByCell(columns: SettingColumn[], faults: CellFault[]): Map<string, string> {
  const messages = new Map<string, string>();
  for (const { line, column, message } of faults) {
    const index = Math.max(
      columns.findIndex(({ heading }) => heading === column),
      0,
    );
    const cell = `${line - 2} ${index}`;
    if (line > 0 && !messages.has(cell)) messages.set(cell, message);
  }
  return messages;
}

/** Whether a copied block brings the headings of the columns it is pasted into. */
function startsWithHeadings(block: string[][], columns: SettingColumn[], from: number): boolean {
  const [first = []] = block;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return (
    block.length > 1 &&
    first.every((cell, i) => {
      const column = columns[from + i];
      return (
        column !== undefined && [plain(column.heading), plain(column.title)].includes(plain(cell))
      );
    })
  );
}
