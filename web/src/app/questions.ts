// What is asked of people about one file: a question for each heading and each value that was not
// recognised, with the answers there are.
import type { Option } from '../components/Select';
import type { FileMapping, ListLayout, UnknownValue } from '../engine/contract';
import { plural } from '../format/number';
import { type AliasRow, headingRow, notNeeded, subjectOf, valueRow } from './answers';

/** Stands for an empty meaning, which a choice cannot have as its value. */
const notRecorded = 'not recorded';

export interface Question {
  /** What an answer to it speaks of. */
  key: string;
  text: string;
  hint: string;
  options: Option[];
  likely?: Option;
  row: (value: string) => AliasRow;
  valueOf: (row: AliasRow) => string;
}

const optionOf = (text: string): Option => ({ value: text, text });

export function headingsAsked(mapping: FileMapping, layout: ListLayout | undefined): Question[] {
  const { list, headings, rows } = mapping;
  if (layout === undefined) return [];
  const read = new Set(headings.map(({ column }) => column));
  const free = layout.columns.filter(({ header }) => !read.has(header));
  const options = [
    ...free.map(({ header }) => optionOf(header)),
    { value: notNeeded, text: 'Not needed' },
  ];
  const sampled = (samples: string[]) =>
    samples.length === 0 ? 'Empty at first.' : `First values: ${samples.join('; ')}.`;
  return headings
    .filter(({ column, not_needed }) => column === null && !not_needed)
    .map(({ header, samples, likely }) => ({
      key: subjectOf(headingRow(list, header, '')),
      text: header,
      hint: rows > 0 ? `${sampled(samples)} ${plural(rows, 'row')}.` : sampled(samples),
      options,
      likely: likely === '' ? undefined : optionOf(likely),
      row: (value) => headingRow(list, header, value),
      valueOf: ([, column = '']) => column,
    }));
}

export function valueAsked(unknown: UnknownValue, layouts: ListLayout[]): Question {
  const { list, column, value, rows, likely, likely_words } = unknown;
  const codes =
    layouts.find((layout) => layout.list === list)?.columns.find(({ header }) => header === column)
      ?.codes ?? [];
  const option = (code: string, words: string): Option => ({
    value: code,
    text: words === '' ? code : `${code}: ${words}`,
  });
  return {
    key: subjectOf(valueRow(list, column, value, '')),
    text: value,
    hint: `${plural(rows, 'row')}.`,
    options: [
      ...codes.map(({ code, words }) => option(code, words)),
      { value: notRecorded, text: 'Nothing: leave it as not recorded' },
    ],
    likely: likely === '' ? undefined : option(likely, likely_words),
    row: (chosen) => valueRow(list, column, value, chosen === notRecorded ? '' : chosen),
    valueOf: ([, , , , meaning = '']) => meaning || notRecorded,
  };
}
