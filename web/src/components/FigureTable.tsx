// Figures of one line as a table, newest first; all that the chart shows and more.

import type { Figure } from '../engine/contract';
import { periodWords } from '../format/date';
import { count, inCell } from '../format/number';
import { categoryName } from '../format/sources';
import { Arrow, Marked } from './FigureValue';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { RatingTag } from './Tag';

interface Props {
  caption: string;
  figures: Figure[];
  /** What the categories are, where rows are categories of one period and not periods. */
  categories?: string;
}

export function valueCell(figure: Figure) {
  return (
    <span class="app-value">
      {inCell(figure.value, figure.unit)}
      <Marked figure={figure} />
      <Arrow figure={figure} />
    </span>
  );
}

export function FigureTable({ caption, figures, categories }: Props) {
  const fractions = figures.some(({ denominator }) => denominator !== null);
  const rated = figures.some(({ rag }) => rag !== '');
  const noted = figures.some(({ note }) => note !== '');
  const ordered = categories ? figures : [...figures].reverse();
  const number = (value: number | null) => (value === null ? '' : count(value));
  return (
    <ScrollRegion label={caption} tall={ordered.length > 14}>
      <Table
        small
        caption={caption}
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: categories ?? 'Period' },
          { text: 'Value', numeric: true },
          ...(fractions
            ? [
                { text: 'Numerator', numeric: true },
                { text: 'Denominator', numeric: true },
              ]
            : []),
          ...(rated ? [{ text: 'Rating' }] : []),
          ...(noted ? [{ text: 'Note' }] : []),
        ]}
        rows={ordered.map((figure) => [
          categories
            ? categoryName(figure.breakdown, figure.category)
            : periodWords(figure.period, figure.basis),
          valueCell(figure),
          ...(fractions ? [number(figure.numerator), number(figure.denominator)] : []),
          ...(rated ? [<RatingTag rag={figure.rag} words={figure.rag_words} />] : []),
          ...(noted ? [figure.note] : []),
        ])}
      />
    </ScrollRegion>
  );
}
