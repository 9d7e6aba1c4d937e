// Figures of one line over time, or of the categories of one period, as a sheet.
import type { Figure } from '../engine/contract';
import { countCell, figureColumn, periodCell } from './cells';
import { type Made, ratings, sheetOf, words } from './columns';
import type { Sheet } from './sheet';

/** `categories` is what the categories are, where rows are categories of one period. */
export function figureSheet(title: string, figures: Figure[], categories?: string): Sheet {
  const first: Made<Figure> =
    categories === undefined
      ? { column: { id: 'period', title: 'Period', kind: 'time' }, cell: periodCell }
      : words(categories, (figure) => figure.category_title);
  const behind = (name: string, of: (figure: Figure) => number | null): Made<Figure> => ({
    column: { id: name.toLowerCase(), title: name, kind: 'number' },
    cell: (figure) => countCell(of(figure)),
  });
  const fractions = figures.some(({ denominator }) => denominator !== null);
  const rated = figures.some(({ rag }) => rag !== '');
  const noted = figures.some(({ note }) => note !== '');
  return sheetOf(
    title,
    [
      first,
      figureColumn('value', 'Value', figures, false),
      ...(fractions
        ? [
            behind('Numerator', ({ numerator }) => numerator),
            behind('Denominator', ({ denominator }) => denominator),
          ]
        : []),
      ...(rated ? [ratings<Figure>(({ rag, rag_words }) => [rag, rag_words])] : []),
      ...(noted ? [words<Figure>('Note', ({ note }) => note)] : []),
    ],
    // Newest first, unless they are categories.
    categories === undefined ? [...figures].reverse() : figures,
  );
}
