// Rows about single children as a sheet: dates in order of time, numbers as numbers.
import { StatusTag } from '../components/Tag';
import type { CaseList } from '../engine/contract';
import { statusMarks } from '../format/words';
import type { Kind, Order } from './order';
import type { Cell, Sheet } from './sheet';

const dateShape = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const numberShape = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** The most serious first, as ratings are. */
const statuses = Object.keys(statusMarks).reverse();

const kinds: {
  kind: Kind;
  fits: (text: string) => boolean;
  value: (text: string) => Order['value'];
}[] = [
  { kind: 'number', fits: (text) => numberShape.test(text), value: Number },
  {
    kind: 'time',
    fits: (text) => dateShape.test(text),
    value: (text) => text.replace(dateShape, '$3-$2-$1'),
  },
  {
    kind: 'rating',
    fits: (text) => statuses.includes(text),
    value: (text) => statuses.indexOf(text),
  },
];
const asWords = { kind: 'words' as Kind, value: (text: string): Order['value'] => text };

function cellOf(text: string, kind: Kind, value: (text: string) => Order['value']): Cell {
  return {
    order: { value: text === '' ? null : value(text) },
    parts: [{ raw: text, text, number: kind === 'number' }],
    shown: text in statusMarks ? <StatusTag status={text} /> : text,
  };
}

export function caseSheet(title: string, { columns, rows }: CaseList): Sheet {
  const made = columns.map((_, i) => {
    // The first names the child: it is no number, even where it has only digits.
    const known = i === 0 ? [] : rows.map((row) => row[i] ?? '').filter(Boolean);
    const kind = kinds.find(({ fits }) => known.every(fits));
    return known.length === 0 ? asWords : (kind ?? asWords);
  });
  return {
    title,
    columns: columns.map((name, i) => ({
      id: `column-${i}`,
      title: name,
      kind: made[i]?.kind ?? 'words',
    })),
    rows: rows.map((row, at) => ({
      key: String(at),
      group: '',
      cells: row.map((text, i) => {
        const { kind, value } = made[i] ?? asWords;
        return cellOf(text, kind, value);
      }),
    })),
    source: 'case lists',
  };
}
