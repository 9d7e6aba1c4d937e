// A table that is a setting, edited in place: cells to type or paste into, saved or discarded as a
// whole. What is wrong comes from the core, cell by cell.
import { useRef, useState } from 'preact/hooks';
import { type Draft, draftOf, saveDraft, withFile, withoutRow, withRow } from '../app/drafts';
import { useAppState, useAsk, useStore } from '../app/hooks';
import type { CellFault, Setting, TableRows } from '../engine/contract';
import { plural } from '../format/number';
import { Button } from './Button';
import { type ErrorItem, ErrorSummary, focusOn } from './ErrorSummary';
import { FileRowsList } from './FileRowsList';
import { cellId, TableEditorRows } from './TableEditorRows';

function errorItems(setting: Setting, faults: CellFault[]): ErrorItem[] {
  return faults.map(({ line, column, message }) => {
    if (line === 0) return { text: message };
    const index = setting.columns.findIndex(({ heading }) => heading === column);
    return {
      text: `Row ${line - 1}: ${message}`,
      target: cellId(setting.key, line - 2, Math.max(index, 0)),
    };
  });
}

/** The row last taken out, for as long as it can be put back. */
interface Removed {
  index: number;
  row: string[];
}

interface Props {
  setting: Setting;
  /** The section has a heading of the same words. */
  headed: boolean;
}

export function TableEditor({ setting, headed }: Props) {
  const { key } = setting;
  const { value } = useAsk((client) => client.call('table_rows', key), [key], key);
  return (
    <div class="app-setting">
      {!headed && (
        <h3 class="govuk-heading-s" id={`setting-${key}`} tabIndex={-1}>
          {setting.title}
        </h3>
      )}
      <p class="govuk-hint">{setting.help}</p>
      {value !== null && <Rows setting={setting} all={value} />}
    </div>
  );
}

function Rows({ setting, all }: { setting: Setting; all: TableRows }) {
  const store = useStore();
  const { key, columns } = setting;
  const kept = useAppState().drafts[key];
  const draft = kept ?? draftOf(all);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const change = (next: Draft) => store.draft(key, next);
  const files = all.files.filter(({ name }) => !draft.files.includes(name));

  const add = () => {
    change(
      withRow(
        draft,
        draft.rows.length,
        columns.map(() => ''),
      ),
    );
    setTimeout(() => focusOn(cellId(key, draft.rows.length, 0)));
  };
  const remove = (index: number) => {
    const row = draft.rows[index];
    if (row === undefined) return;
    change(withoutRow(draft, index));
    setRemoved({ index, row });
    store.say(`Row ${index + 1} of ${setting.title} was removed.`);
    setTimeout(() => undo.current?.focus());
  };
  const putBack = () => {
    if (removed === null) return;
    const index = Math.min(removed.index, draft.rows.length);
    change(withRow(draft, index, removed.row));
    setRemoved(null);
    store.say(`Row ${index + 1} is back.`);
    setTimeout(() => focusOn(cellId(key, index, 0)));
  };
  const save = async (next: Draft) => {
    setRemoved(null);
    const rows = next.rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
    if (await saveDraft(store, setting, next)) {
      store.say(`${setting.title}: ${plural(rows, 'row')} saved. The figures follow them now.`);
      focusOn(`${key}-add`);
    }
  };
  const discard = () => {
    store.draft(key, null);
    setRemoved(null);
    store.say(`${setting.title}: the changes are discarded.`);
    focusOn(`${key}-add`);
  };
  return (
    <>
      {draft.faults.length > 0 && (
        <ErrorSummary
          title={`${setting.title}: nothing was changed yet`}
          items={errorItems(setting, draft.faults)}
        />
      )}
      {draft.rows.length === 0 ? (
        <p class="govuk-body">No rows.</p>
      ) : (
        <TableEditorRows setting={setting} draft={draft} change={change} remove={remove} />
      )}
      {removed !== null && (
        <p class="govuk-body">
          Row {removed.index + 1} was removed.{' '}
          <button type="button" class="app-link-button" ref={undo} onClick={putBack}>
            Undo
          </button>
        </p>
      )}
      <div class="govuk-button-group app-editor__buttons">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          id={`${key}-add`}
          onClick={add}
        >
          Add a row<span class="govuk-visually-hidden"> to {setting.title}</span>
        </button>
        {kept !== undefined && (
          <>
            <Button id={`${key}-save`} onClick={() => save(draft)}>
              Save changes<span class="govuk-visually-hidden"> to {setting.title}</span>
            </Button>
            <Button id={`${key}-discard`} kind="secondary" onClick={discard}>
              Discard changes<span class="govuk-visually-hidden"> to {setting.title}</span>
            </Button>
          </>
        )}
      </div>
      {files.map((file) => (
        <FileRowsList
          key={file.file}
          setting={setting}
          file={file}
          takeOver={() => save(withFile(draft, all, file.name))}
        />
      ))}
    </>
  );
}
