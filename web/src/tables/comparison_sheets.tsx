// A comparison as two sheets: one year's areas, and the areas by year.
import { isOwn, kindWords, valueText } from '../charts/comparison_model';
import type { Comparison, ComparisonSeries, ComparisonValue } from '../engine/contract';
import { unitWords } from '../format/number';
import { capital } from '../format/words';
import { valueCell } from './cells';
import { type Made, sheetOf, words } from './columns';
import type { Cell, Sheet } from './sheet';

function area<R extends Pick<ComparisonValue, 'name' | 'kind'>>(): Made<R> {
  return words(
    'Area',
    ({ name }) => name,
    ({ name, kind }) => (isOwn(kind) ? <strong>{name}</strong> : name),
  );
}

/** A sign or 'no figure' stands where there is no value, on the screen and in a copy. */
export function published(value: ComparisonValue | undefined, unit: string): Cell {
  if (value === undefined || value.value === '') {
    const text = value === undefined ? 'no figure' : valueText(value, unit);
    const part = { raw: text, text, number: true };
    return { order: { value: null }, parts: [part], shown: text };
  }
  const cell = valueCell(value.value, unit);
  return { ...cell, order: { ...cell.order, marked: value.marker !== '' } };
}

export function rankingSheet({ title, year, unit, bars, lines, words: source }: Comparison): Sheet {
  return sheetOf<ComparisonValue>(
    `${title}, ${year}`,
    [
      area(),
      {
        column: { id: 'value', title: 'Value', kind: 'number' },
        cell: (value) => published(value, unit),
      },
      words('What it is', ({ kind }) => capital(kindWords[kind])),
      words('Note', ({ note }) => note),
    ],
    [...bars, ...lines],
    { source: source.replace(/\.$/, '') },
  );
}

export function yearsSheet({ title, unit, years, series, words: source }: Comparison): Sheet {
  return sheetOf<ComparisonSeries>(
    `${title} by year, ${unitWords(unit)}`,
    [
      area(),
      ...[...years].reverse().map(
        (year): Made<ComparisonSeries> => ({
          column: { id: `year-${year}`, title: year, kind: 'number' },
          cell: ({ points }) =>
            published(
              points.find((known) => known.year === year),
              unit,
            ),
        }),
      ),
    ],
    series,
    { source: source.replace(/\.$/, '') },
  );
}
