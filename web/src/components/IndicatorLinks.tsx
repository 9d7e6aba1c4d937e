// Which indicators something touches: as links, and folded away where there are many.
import { indicatorRoute } from '../app/routes';
import type { IndicatorRef } from '../engine/contract';
import { plural } from '../format/number';
import { Link } from './Link';

/** More than these are folded away. */
const mostInSight = 3;

function List({ indicators }: { indicators: IndicatorRef[] }) {
  return (
    <ul class="govuk-list app-links">
      {indicators.map(({ indicator, title }) => (
        <li key={indicator}>
          <Link to={indicatorRoute(indicator)}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

/** `of`: what they belong to, for those who hear the links out of place. */
export function IndicatorLinks({ indicators, of }: { indicators: IndicatorRef[]; of: string }) {
  if (indicators.length === 0) return <>No indicator</>;
  if (indicators.length <= mostInSight) return <List indicators={indicators} />;
  return (
    <details class="app-more">
      <summary>
        {plural(indicators.length, 'indicator')}
        <span class="govuk-visually-hidden"> that rest on {of}</span>
      </summary>
      <List indicators={indicators} />
    </details>
  );
}
