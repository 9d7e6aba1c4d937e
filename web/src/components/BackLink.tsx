// A link back to a screen, as that was last set and at the link it was left by.
import { lastView } from '../app/last_views';
import { expectReturn } from '../app/returning';
import type { Route } from '../app/routes';

export function BackLink({ to, children }: { to: Route; children: string }) {
  return (
    <a class="govuk-link" href={lastView(to)} onClick={expectReturn}>
      {children}
    </a>
  );
}
