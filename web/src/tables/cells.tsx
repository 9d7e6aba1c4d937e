// Cells of a sheet made from what the core gives: counts, printed values, figures, ratings, dates.
import type { ComponentChildren } from 'preact';
import { FigureValue } from '../components/FigureValue';
import { RatingTag } from '../components/Tag';
import type { Basis, Figure, Rag } from '../engine/contract';
import { periodWords } from '../format/date';
import { hideable, inCell } from '../format/number';
import { markerText } from '../format/words';
import type { Order } from './order';
import type { Cell, Part, SheetColumn } from './sheet';

export function Nothing({ words = 'none' }: { words?: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="govuk-visually-hidden">{words}</span>
    </>
  );
}

function textPart(text: string): Part {
  return { raw: text, text, number: false };
}

function numberPart(value: number | null): Part {
  if (value === null) return { raw: null, text: '', number: true };
  return { raw: value < 0 ? hideable(value) : value, text: hideable(value), number: true };
}

function valuePart(value: string, unit: string): Part {
  return { raw: value, text: inCell(value, unit), number: true };
}

export function wordCell(text: string, shown: ComponentChildren = text): Cell {
  return { order: { value: text === '' ? null : text }, parts: [textPart(text)], shown };
}

/** A whole number; -1 is one the core hides. */
export function countCell(value: number | null): Cell {
  const hidden = value === null || value < 0;
  const part = numberPart(value);
  return { order: { value: hidden ? null : value }, parts: [part], shown: part.text };
}

function numberIn(value: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** A value as the core printed it. */
export function valueCell(value: string, unit: string, shown?: ComponentChildren): Cell {
  const part = valuePart(value, unit);
  return { order: { value: numberIn(value) }, parts: [part], shown: shown ?? part.text };
}

const seriousness: Record<Rag, number | null> = { red: 1, amber: 2, green: 3, '': null };

export function ratingCell(rag: Rag, words: string): Cell {
  return {
    order: { value: seriousness[rag] },
    parts: [textPart(words)],
    shown: rag === '' ? <Nothing words="not rated" /> : <RatingTag rag={rag} words={words} />,
  };
}

/** Ordered by when the period ends, whatever its name. */
export function periodCell(figure: { period: string; period_end: string; basis: Basis }): Cell {
  const words = periodWords(figure.period, figure.basis);
  return { order: { value: figure.period_end }, parts: [textPart(words)], shown: words };
}

/** A hidden value or one that is not there has no order; a marked one stands after the rest. */
export function figureOrder(figure: Figure | null): Order {
  if (figure === null || ['c', 'x', 'z'].includes(figure.marker)) return { value: null };
  return { value: numberIn(figure.value), marked: figure.marker !== '' };
}

export interface FigureColumn {
  column: SheetColumn;
  cell: (figure: Figure | null) => Cell;
}

/**
 * A column of figures. Its marks and the numbers behind are parts of their own when it is copied,
 * so that values stay numbers.
 */
export function figureColumn(
  id: string,
  title: string,
  figures: (Figure | null)[],
  numbers: boolean,
): FigureColumn {
  const marked = figures.some((figure) => figure !== null && figure.marker !== '');
  const fractions = numbers && figures.some((figure) => (figure?.denominator ?? null) !== null);
  const parts = [
    'Value',
    ...(marked ? ['Marker'] : []),
    ...(fractions ? ['Numerator', 'Denominator'] : []),
  ];
  return {
    column: { id, title, kind: 'number', parts: parts.length > 1 ? parts : undefined },
    cell: (figure) => ({
      order: figureOrder(figure),
      parts: [
        valuePart(figure?.value ?? '', figure?.unit ?? ''),
        ...(marked ? [textPart(markerText(figure?.marker ?? ''))] : []),
        ...(fractions
          ? [numberPart(figure?.numerator ?? null), numberPart(figure?.denominator ?? null)]
          : []),
      ],
      shown: <FigureValue figure={figure} numbers={numbers} />,
    }),
  };
}
