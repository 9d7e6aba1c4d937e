// @ts-check
// How many children each worker held on past days, counted as at those days from the same journeys.
// Definition of the layout: caseload readings; a child has one worker, of care, plan or case.

import { addMonths, on, uk } from './calendar.mjs';
import { longTermTeam } from './journey.mjs';
import { workerIn } from './population.mjs';
import * as words from './words.mjs';

/**
 * The last day of each month of the year before the lists were drawn.
 * @param {import('./population.mjs').World} world
 * @returns {import('./extras.mjs').Table}
 */
export function caseloadReadings({ episodes }) {
  /** @type {Array<Array<string | number>>} */
  const rows = [];
  for (let month = 0; month < 11; month++) {
    const day = addMonths(on('2017-11-01'), month) - 1;
    const during = (/** @type {{ start: number, end: number }} */ p) =>
      p.start <= day && p.end > day;
    /** @type {Map<string, number>} */
    const held = new Map([...words.TEAMS.values()].flat().map((name) => [name, 0]));
    for (const e of episodes.filter(during)) {
      const { child } = e;
      const care = child.care.find(during);
      const team = care
        ? care.legal.startsWith('V4')
          ? words.DISABILITY_TEAM
          : words.CARE_TEAMS[child.locality % 2]
        : child.plans.some(during)
          ? words.familyTeam(child.locality)
          : e.assessed > day
            ? words.assessmentTeam(child.locality)
            : longTermTeam(child, e.need.startsWith('N2'));
      const { name } = workerIn(child, team);
      held.set(name, (held.get(name) ?? 0) + 1);
    }
    for (const [name, cases] of held) if (cases) rows.push([name, uk(day), cases]);
  }
  return { name: 'caseload_readings.csv', header: ['worker', 'date', 'caseload'], rows };
}
