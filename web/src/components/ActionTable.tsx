// Actions agreed to improve a figure: how many stand how, and which are overdue.
import type { ActionPlan } from '../engine/contract';
import { longDate } from '../format/date';
import { count, plural } from '../format/number';
import { actionSheet } from '../tables/statistics_sheets';
import { useCopying } from './CopyTable';
import { SheetTable } from './SheetTable';

/** `id` is of the indicator that the plan is for. */
export function ActionTable({ plan, id }: { plan: ActionPlan; id: string }) {
  const copying = useCopying((client, mode) => client.callIn(mode, 'action_plan', id), actionSheet);
  return (
    <>
      <p class="govuk-body">
        {plural(plan.total, 'action')}, {count(plan.overdue)} overdue at {longDate(plan.as_at)}.{' '}
        {plan.statuses.map(({ reason, rows }) => `${reason}: ${count(rows)}`).join('. ')}
        {plan.statuses.length > 0 && '.'}
      </p>
      <SheetTable id="actions" sheet={actionSheet(plan)} copying={copying} />
    </>
  );
}
