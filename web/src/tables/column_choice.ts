// Which columns of the quarterly table are shown, as a letter each, short enough for an address.
import type { QuarterlyTable } from '../engine/contract';

/** Of the columns of periods, in the order the core gives them. */
const periodCodes = ['p', '1', '2', '3', '4', 'y'];

const others = [
  { code: 't', id: 'target', title: 'Target' },
  { code: 'r', id: 'rating', title: 'Rating' },
  { code: 'b', id: 'band', title: 'Band' },
  { code: 'f', id: 'forecast', title: 'Forecast' },
  { code: 'c', id: 'change', title: 'Change in words' },
];

const periodIds = ['before', 'q1', 'q2', 'q3', 'q4', 'to-date'];

/** All but the change in words, which needs much room. */
const usual = 'p1234ytrbf';

export interface Choice {
  code: string;
  id: string;
  title: string;
}

export function choicesOf({ columns }: QuarterlyTable): Choice[] {
  const periods = columns.map(({ title }, i) => ({
    code: periodCodes[i] ?? '',
    id: periodIds[i] ?? '',
    title,
  }));
  return [...periods, ...others];
}

/** The indicator's own column is the 'i' that begins a choice, and cannot be left out. */
export const choiceShape = /^i[p1234ytrbfc]*$/;

/** An empty choice in an address is the usual one. */
export function isShown(choice: string, code: string): boolean {
  return (choice === '' ? usual : choice).includes(code);
}

/** The choice with one column more or less, '' where that is the usual one. */
export function toggled(choice: string, code: string): string {
  const all = [...periodCodes, ...others.map((one) => one.code)];
  const next = all.filter((one) => isShown(choice, one) !== (one === code)).join('');
  return next === usual ? '' : `i${next}`;
}
