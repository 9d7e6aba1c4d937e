// The overview as rows for CSV: a sentence for each finding, with the figure it speaks of.
import type { Overview } from '../engine/contract';
import { type Caption, captionRows, figureCells, type Row } from './tables';

export function overviewRows(view: Overview, caption: Caption): Row[] {
  const head: Row = [
    'List',
    'Indicator',
    'In words',
    'Rating',
    'Period',
    'Numerator',
    'Denominator',
    'Value',
    'Marker',
    'Change',
  ];
  const lines = view.sections.flatMap(({ title, items }) =>
    items.map((item) => [
      title,
      item.title,
      item.sentence,
      item.rag_words,
      item.figure.period,
      ...figureCells(item.figure),
    ]),
  );
  return [
    ...captionRows(caption),
    [view.summary],
    [],
    head,
    ...lines,
    [],
    ...view.caveats.map((caveat) => [`Note: ${caveat}`]),
  ];
}
