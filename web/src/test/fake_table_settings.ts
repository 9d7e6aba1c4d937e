// Targets as a setting, held as the engine holds them: refused whole where one cell is wrong.
import type {
  CellFault,
  FileSummary,
  Outcome,
  Setting,
  SettingColumn,
  TableRows,
} from '../engine/contract';
import { fakeIndicators } from './fake_figures';

export function refused(message: string, faults: CellFault[] = []): Outcome {
  return { ok: false, message, faults };
}

const cellsOf = (value: string) =>
  value
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));

export function fakeTargets(value: string): Setting {
  const column: Pick<SettingColumn, 'kind' | 'required' | 'choices'> = {
    kind: 'text',
    required: false,
    choices: [],
  };
  return {
    key: 'targets',
    title: 'Targets',
    help: 'What each indicator aims for.',
    kind: 'table',
    value,
    default_value: '',
    choices: [],
    affects: [],
    columns: [
      {
        heading: 'indicator',
        title: 'Indicator',
        kind: 'choice',
        wanted: 'the id of an indicator',
        required: true,
        choices: fakeIndicators.map(({ id, title }) => ({ value: id, label: title })),
      },
      { ...column, heading: 'period', title: 'Period', wanted: 'a period, or empty' },
      {
        ...column,
        heading: 'target',
        title: 'Target',
        kind: 'number',
        wanted: 'a number such as 85',
        required: true,
      },
    ],
  };
}

export function fakeTargetFaults(value: string): CellFault[] {
  return cellsOf(value).flatMap(([, , target = ''], i) =>
    /^\d+$/.test(target)
      ? []
      : [
          {
            line: i + 2,
            column: 'target',
            value: target,
            message: 'Target must be a number such as 85.',
          },
        ],
  );
}

/** A file named `targets` holds one row, for contacts. */
export function fakeTableRows(value: string, files: FileSummary[]): TableRows {
  return {
    rows: cellsOf(value),
    files: files
      .filter(({ name }) => /targets/.test(name))
      .map(({ id, name }) => ({
        file: id,
        name,
        rows: [['contacts', '', '70']],
        replaced: [false],
      })),
  };
}
