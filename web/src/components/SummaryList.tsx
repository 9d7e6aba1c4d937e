// govuk-frontend's summary list; rows without a value are left out.
import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  key: string;
  value: ComponentChildren;
}

export function SummaryList({ rows, classes }: { rows: SummaryRow[]; classes?: string }) {
  return (
    <dl class={classes ? `govuk-summary-list ${classes}` : 'govuk-summary-list'}>
      {rows.map(({ key, value }) => (
        <div class="govuk-summary-list__row" key={key}>
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
