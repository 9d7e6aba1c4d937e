// Actions agreed to improve a figure: how many stand how, and which are overdue.
import type { ActionPlan } from '../engine/contract';
import { longDate } from '../format/date';
import { count, plural } from '../format/number';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { Shape, Tag } from './Tag';

export function ActionTable({ plan }: { plan: ActionPlan }) {
  return (
    <>
      <p class="govuk-body">
        {plural(plan.total, 'action')}, {count(plan.overdue)} overdue at {longDate(plan.as_at)}.{' '}
        {plan.statuses.map(({ reason, rows }) => `${reason}: ${count(rows)}`).join('. ')}
        {plan.statuses.length > 0 && '.'}
      </p>
      <ScrollRegion label="Actions">
        <Table
          small
          caption="Actions"
          captionSize="s"
          firstCellIsHeader
          head={[
            { text: 'Action' },
            { text: 'Lead' },
            { text: 'Due' },
            { text: 'Status' },
            { text: 'Overdue' },
            { text: 'Comment' },
          ]}
          rows={plan.actions.map((one) => [
            one.action,
            one.lead,
            longDate(one.due),
            one.status,
            one.overdue ? (
              <Tag colour="red">
                {one.overdue_words || 'Overdue'}
                <Shape shape="◆" />
              </Tag>
            ) : (
              'No'
            ),
            one.comment,
          ])}
        />
      </ScrollRegion>
    </>
  );
}
