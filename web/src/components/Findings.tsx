// One list of the overview: indicators with a sentence each, those that stand out first.
import { useAppState } from '../app/hooks';
import { inSavedPage } from '../app/in_saved_page';
import { indicatorRoute, type Route } from '../app/routes';
import type { OverviewItem, OverviewSection } from '../engine/contract';
import { plural } from '../format/number';
import { Details } from './Details';
import { Link } from './Link';
import { RatingTag } from './Tag';

function Finding({ item }: { item: OverviewItem }) {
  const { saved } = useAppState();
  const to: Route =
    item.group === 'tracker' ? { screen: 'tracker' } : indicatorRoute(item.indicator);
  return (
    <li class="app-finding">
      <p class="govuk-body app-finding__name">
        {saved === null || inSavedPage(to, saved) ? <Link to={to}>{item.title}</Link> : item.title}{' '}
        <RatingTag rag={item.rag} words={item.rag_words} />
      </p>
      <p class="govuk-body app-finding__words">{item.sentence}</p>
    </li>
  );
}

function FindingList({ items }: { items: OverviewItem[] }) {
  return (
    <ul class="govuk-list app-findings">
      {items.map((item) => (
        <Finding item={item} key={`${item.indicator} ${item.figure.category}`} />
      ))}
    </ul>
  );
}

export function Findings({ section }: { section: OverviewSection }) {
  const { name, title, words, items } = section;
  const first = items.filter((item) => item.notable);
  const others = items.filter((item) => !item.notable);
  return (
    <section aria-labelledby={`overview-${name}`}>
      <h2 class="govuk-heading-m" id={`overview-${name}`}>
        {title}
      </h2>
      {words !== '' && <p class="govuk-body">{words}</p>}
      {first.length > 0 && <FindingList items={first} />}
      {others.length > 0 && (
        <Details summary={`${plural(others.length, 'change')} too small or too few to stand out`}>
          <FindingList items={others} />
        </Details>
      )}
    </section>
  );
}
