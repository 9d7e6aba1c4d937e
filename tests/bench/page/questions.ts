// The questions as the engine is asked them: what it has read, each quarter's teams, the tracker.
import type { EngineClient } from '../../../web/src/engine/client';
import type { Answer } from './answer';

const indicator = 'assessment-45';

export async function answerOf(client: Pick<EngineClient, 'call'>): Promise<Answer> {
  const rows = { read: 0, used: 0, no_child: 0, no_date: 0, duplicates: 0 };
  for (const summary of await client.call('files')) {
    const because = (reason: string) =>
      summary.set_aside.find((one) => one.reason === reason)?.rows ?? 0;
    rows.read += summary.rows_read;
    rows.used += summary.rows_used;
    rows.no_child += because('no child id');
    rows.no_date += because('no date');
    rows.duplicates += because('duplicate');
  }
  const { as_at } = await client.call('frame');
  const view = await client.call('indicator', indicator);
  const completed: Answer['completed'] = {};
  const quarters = view?.series.find(({ basis }) => basis === 'quarter')?.figures ?? [];
  const teams = async (period: string) => {
    const { figures } = await client.call('breakdown', indicator, 'team', 'quarter', period);
    completed[period] = Object.fromEntries(
      figures.map(({ category, denominator, numerator }) => [
        category,
        [denominator ?? 0, numerator ?? 0],
      ]),
    );
  };
  await Promise.all(quarters.map(({ period }) => teams(period)));
  const tracker = await client.call('tracker');
  const open: Answer['open'] = {};
  for (const team of tracker.by_team) {
    open[team.category] = [team.in_time, team.becoming_overdue, team.overdue];
  }
  return { as_at, rows, completed, open };
}
