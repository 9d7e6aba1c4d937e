// The tables of the screens as rows for CSV: what is shown, with markers and words in full.
import type { Figure } from '../engine/contract';
import { longDate } from '../format/date';
import { markerText } from '../format/words';

export type Row = (string | number | null)[];

const noFigure: Row = ['', '', '', '', ''];

export function figureCells(figure: Figure | null): Row {
  if (figure === null) return noFigure;
  return [
    figure.numerator,
    figure.denominator,
    figure.value,
    markerText(figure.marker),
    figure.direction_words,
  ];
}

/** Where and when a table comes from, above its header row. */
export interface Caption {
  title: string;
  asAt: string;
  mode: string;
  version: string;
}

export function captionRows(caption: Caption): Row[] {
  return [
    [caption.title],
    [`As at ${longDate(caption.asAt)}`],
    [
      caption.mode === 'working'
        ? 'Working figures: contains small numbers, not for sharing'
        : 'Sharing figures: small numbers are hidden and shown as [c]',
    ],
    [`Bandstand ${caption.version}`],
    [],
  ];
}

export function figureRows(figures: Figure[], caption: Caption): Row[] {
  const head: Row = [
    'Period',
    'Category',
    'Numerator',
    'Denominator',
    'Value',
    'Marker',
    'Change',
    'Target',
    'Rating',
    'Band',
    'Source',
    'Note',
  ];
  const lines = figures.map((figure) => [
    figure.period,
    figure.category,
    ...figureCells(figure),
    figure.target,
    figure.rag_words,
    figure.band,
    figure.source,
    figure.note,
  ]);
  return [...captionRows(caption), head, ...lines];
}
