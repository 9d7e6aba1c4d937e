// Data quality as rows for CSV: one table after another, each with a header row of its own.
import type { DataQuality, QualityCheck, QualityList } from '../engine/contract';
import { hideable } from '../format/number';
import { type Caption, captionRows, type Row } from './tables';

const names = (indicators: { indicator: string }[]) =>
  indicators.map(({ indicator }) => indicator).join('; ');

function checkRows(list: string, checks: QualityCheck[]): Row[] {
  return checks.map((one) => [list, one.title, one.outcome_words, one.words, one.advice]);
}

function columnRows({ title, columns }: QualityList): Row[] {
  return columns.map((one) => {
    const absent = one.status === 'absent';
    const number = (value: number) => (absent ? '' : hideable(value));
    return [
      title,
      one.table === '' ? one.column : `${one.table}: ${one.column}`,
      one.share,
      one.status_words,
      ...[one.rows, one.blank, one.unreadable, one.unknown].map(number),
      one.words,
      names(one.indicators),
    ];
  });
}

function monthRows({ title, series }: QualityList, months: string[]): Row[] {
  return series.flatMap((one) =>
    one.months.map(
      ({ events, state }, i): Row => [
        title,
        one.column,
        months[i] ?? '',
        state === 'outside' ? '' : hideable(events),
        state,
      ],
    ),
  );
}

export function qualityTable(quality: DataQuality, caption: Caption): Row[] {
  const { lists, months } = quality;
  return [
    ...captionRows(caption),
    [quality.words],
    [],
    ['List', 'Files', 'Rows read', 'Rows used', 'Rows set aside', 'Used', 'Months covered', 'Note'],
    ...lists.map(
      (list): Row => [
        list.title,
        list.files.length,
        list.rows_read,
        list.rows_used,
        list.rows_set_aside,
        list.used_share,
        list.covers,
        list.notes.join(' '),
      ],
    ),
    [],
    ['List', 'What was looked for', 'Outcome', 'What was found', 'What to do'],
    ...checkRows('All lists', quality.checks),
    ...lists.flatMap((list) => checkRows(list.title, list.checks)),
    [],
    [
      'List',
      'Column',
      'With a value',
      'Judgement',
      'Rows',
      'Blank',
      'Unreadable',
      'Unknown value',
      'Note',
      'Indicators that rest on it',
    ],
    ...lists.flatMap(columnRows),
    [],
    ['List', 'Reason', 'Outcome', 'Rows', 'What it changes', 'What to do', 'Indicators'],
    ...lists.flatMap(({ title, reasons }) =>
      reasons.map(
        (one): Row => [
          title,
          one.reason,
          one.outcome,
          hideable(one.rows),
          one.effect,
          one.advice,
          names(one.indicators),
        ],
      ),
    ),
    [],
    ['List', 'Date', 'Month', 'Events', 'Judgement'],
    ...lists.flatMap((list) => monthRows(list, months)),
    [],
    ['List', 'Column', 'Unknown value', 'Rows'],
    ...lists.flatMap(({ title, codes }) =>
      codes.map(({ column, value, rows }): Row => [title, column, value, rows]),
    ),
    [],
    ...quality.notes.map((note): Row => [`Note: ${note}`]),
  ];
}
