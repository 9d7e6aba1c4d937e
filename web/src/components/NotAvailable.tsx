// Indicators without figures, listed by what they lack.
import type { NotComputable } from '../engine/contract';

/** Indicators that lack the same thing are listed once, under what they lack. */
export function byReason(missing: NotComputable[]): [string, NotComputable[]][] {
  const groups = new Map<string, NotComputable[]>();
  for (const one of missing) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups];
}

export function NotAvailable({ missing }: { missing: NotComputable[] }) {
  if (missing.length === 0) return null;
  return (
    <section aria-label="Not available">
      <h2 class="govuk-heading-m">Not available ({missing.length})</h2>
      <p class="govuk-body">These have no figures yet. What each needs:</p>
      <ul class="govuk-list app-missing">
        {byReason(missing).map(([reason, indicators]) => (
          <li key={reason}>
            <strong>{reason || 'No figures for any period of the files loaded.'}</strong>
            <br />
            {indicators.map(({ title }) => title).join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
