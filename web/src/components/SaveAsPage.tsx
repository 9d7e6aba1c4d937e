// The way to saving everything as one page, beside the downloads of a screen.
import { Link } from './Link';
import { LiveOnly } from './LiveOnly';

export function SaveAsPage() {
  return (
    <LiveOnly>
      <p class="govuk-body">
        <Link to={{ screen: 'snapshot' }}>Save these results as a page</Link>: one file with tables
        and charts that opens anywhere.
      </p>
    </LiveOnly>
  );
}
