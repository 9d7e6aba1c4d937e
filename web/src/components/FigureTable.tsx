// Figures of one line as a table, newest first; all that the chart shows and more.
import type { Figure, Mode } from '../engine/contract';
import { figureSheet } from '../tables/figure_sheet';
import { SheetTable } from './SheetTable';

interface Props {
  caption: string;
  figures: Figure[];
  /** What the categories are, where rows are categories of one period and not periods. */
  categories?: string;
  /** The same figures in a mode, for copying. */
  again?: (mode: Mode) => Promise<Figure[]>;
}

export function FigureTable({ caption, figures, categories, again }: Props) {
  const sheetOf = (some: Figure[]) => figureSheet(caption, some, categories);
  return (
    <SheetTable
      id={`figures ${categories ?? 'over time'}`}
      sheet={sheetOf(figures)}
      tall={figures.length > 14}
      copying={again && { sheet: async (mode) => sheetOf(await again(mode)) }}
    />
  );
}
