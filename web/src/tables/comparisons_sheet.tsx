// All comparisons as one sheet: a row for each indicator, a column for each council or group.

import { indicatorRoute } from '../app/routes';
import { Link } from '../components/Link';
import { QuarterTag } from '../components/Tag';
import type { ComparedIndicator, Comparisons, ComparisonValue } from '../engine/contract';
import { unitWords } from '../format/number';
import { Nothing, wordCell } from './cells';
import { inFileOnly, type Made, sheetOf, words } from './columns';
import { published } from './comparison_sheets';
import type { Sheet } from './sheet';

type Row = ComparedIndicator;

function indicator(): Made<Row> {
  return words(
    'Indicator',
    ({ title }) => title,
    (row) => (
      <>
        <Link to={{ ...indicatorRoute(row.indicator), at: 'compared' }}>{row.title}</Link>
        <span class="app-behind app-behind--wraps app-behind--wide">
          {unitWords(row.unit)}; {row.polarity_words.toLowerCase()}
        </span>
      </>
    ),
  );
}

function value(id: string, title: string, of: (row: Row) => ComparisonValue | null): Made<Row> {
  return {
    column: { id, title, kind: 'number' },
    cell: (row) => published(of(row) ?? undefined, row.unit),
  };
}

/** Ordered by the place alone: first is first, among however many. */
const place: Made<Row> = {
  column: { id: 'place', title: 'Place among neighbours', kind: 'number' },
  cell: ({ rank, rank_of }) => {
    const text = rank === null ? '' : rank_of === null ? String(rank) : `${rank} of ${rank_of}`;
    return {
      order: { value: rank },
      parts: [{ raw: text, text, number: false }],
      shown: text || <Nothing words="no place" />,
    };
  },
};

const quarter: Made<Row> = {
  column: { id: 'quarter', title: 'Quarter of all councils', kind: 'words' },
  cell: ({ quartile, quartile_name }) =>
    wordCell(
      quartile_name,
      quartile === '' ? (
        <Nothing words="no quarter" />
      ) : (
        <QuarterTag letter={quartile} words={quartile_name} />
      ),
    ),
};

export function comparisonsSheet(view: Comparisons): Sheet {
  return sheetOf<Row>(
    'Indicators beside other councils',
    [
      indicator(),
      inFileOnly(words('Group', ({ group }) => group)),
      inFileOnly(words('Unit', ({ unit }) => unitWords(unit))),
      inFileOnly(words('Which way is better', ({ polarity_words }) => polarity_words)),
      words(
        'Year',
        ({ year }) => year,
        ({ year }) => <span class="app-value">{year}</span>,
      ),
      value('own', 'Your council, published', ({ own }) => own),
      value('computed', 'From the files loaded', ({ own_computed }) => own_computed),
      value('mean', 'Mean of neighbours', ({ mean }) => mean),
      value('median', 'Median of neighbours', ({ median }) => median),
      value('region', view.region || 'Region', ({ region }) => region),
      value('england', 'England', ({ england }) => england),
      words('Beside England', ({ beside_england }) => beside_england),
      place,
      quarter,
      inFileOnly(words('Place in words', ({ rank_words }) => rank_words)),
      inFileOnly(words('Quarter in words', ({ quartile_words }) => quartile_words)),
    ],
    view.rows,
    {
      keyOf: (row) => row.indicator,
      notes: [
        ...view.notes.map((note) => `Note: ${note}`),
        ...view.without.map((one) => `Not compared: ${one.title}. ${one.reason}`),
      ],
    },
  );
}
