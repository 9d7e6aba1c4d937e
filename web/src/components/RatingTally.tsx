// How many indicators are on target, close to it and off it; each number leads to them in the table.
import { resultsRoute } from '../app/routes';
import type { Overview } from '../engine/contract';
import { ratingMarks } from '../format/words';
import { Link } from './Link';
import { Shape } from './Tag';

export function RatingTally({ view }: { view: Overview }) {
  if (view.ratings.length === 0) return null;
  return (
    <ul class="app-tally" aria-label="Indicators by rating">
      {view.ratings.map(
        ({ rag, words, indicators }) =>
          rag !== '' && (
            <li class={`app-tally__part app-tally__part--${rag}`} key={rag}>
              <span class="app-tally__number">{indicators}</span>{' '}
              <Link to={{ ...resultsRoute, year: view.year, rating: rag }}>{words}</Link>{' '}
              <Shape shape={ratingMarks[rag].shape} />
            </li>
          ),
      )}
    </ul>
  );
}
