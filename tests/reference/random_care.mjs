// Random children in need, plans, periods of care, care leavers and adoptions, and their state on a day.
// Governed by the definitions: the case lists and the limits around which state measures turn.
import { add_months, parts_of } from './dates.mjs';
import {
  activities,
  case_statuses,
  eligibilities,
  in_touch,
  legal_statuses,
  needs,
  reasons_ceased,
  suitabilities,
  transfers,
} from './random_codes.mjs';
import { localities, teams } from './random_values.mjs';

/** A birth date for every child: around the ages that measures turn on, on the as-at date. */
function births(random, children, as_at) {
  const { whole, pick } = random;
  const born = new Map();
  for (const child of children)
    born.set(
      child,
      add_months(as_at, -12 * pick([0, 4, 5, 5, 9, 15, 16, 16, 17])) +
        pick([-1, 0, 1, whole(-364, 0), whole(-364, 0)]),
    );
  return born;
}

/** Adds the events of lists 6 to 10, and conferences without a section 47 to list 5. */
export function add_care(random, events, children, { from, to, amount, as_at }) {
  const { whole, pick, chance } = random;
  const any_day = () => whole(from, to);
  const place = () => ({ team: pick(teams), locality: pick(localities) });
  const born = births(random, children, as_at);
  const often = Math.max(4, Math.floor(amount / 4));
  const near = (day) => day + pick([-2, -1, 0, 0, 1, 2]);
  const opened = () =>
    pick([
      any_day(),
      any_day(),
      near(as_at - pick([0, 14, 15, 30, 42, 730])),
      near(add_months(as_at, -pick([3, 12, 16, 24, 30, 30, 36]))),
    ]);
  const closed = (start) =>
    chance(0.5) ? start + pick([0, 1, 28, 29, 729, 730, 731, whole(10, 500)]) : null;

  for (let i = 0; i < often; i += 1) {
    const child = pick(children);
    const start = opened();
    events[6].push({
      child,
      start: chance(0.06) ? null : start,
      end: closed(start),
      need: pick(needs),
      status: pick(case_statuses),
      ...place(),
    });
  }
  for (let i = 0; i < often; i += 1) {
    const child = pick(children);
    let start = opened();
    for (let n = 0; n < (chance(0.3) ? 3 : 1); n += 1) {
      const end = closed(start);
      events[7].push({
        child,
        start,
        end,
        previous: pick([String(n), String(n), `${n}.0`, '', '#N/A']),
        birth: born.get(child),
        ...place(),
      });
      if (end !== null && chance(0.4))
        events[2].push({ child, start: end + pick([0, 1, 29, 30, 31, -1]), end: null, ...place() });
      start = add_months(end ?? start, pick([0, 1, 12, 23, 24, 24])) + pick([-1, 0, 0, 1]);
    }
  }
  for (let i = 0; i < often; i += 1) {
    const child = pick(children);
    let start = opened();
    for (let n = 0; n < (chance(0.3) ? 2 : 1); n += 1) {
      const end = closed(start);
      events[8].push({
        child,
        start,
        end,
        reason: pick(reasons_ceased),
        legal_status: pick(legal_statuses),
        birth: born.get(child),
        ...place(),
      });
      start = (end ?? start + 20) + pick([0, 0, 40]);
    }
  }
  for (const child of children) {
    if (!chance(0.5)) continue;
    const birth =
      add_months(as_at, -12 * pick([16, 17, 17, 19, 21, 22, 22])) + pick([-1, 0, 1, 99]);
    events[9].push({
      child,
      birth,
      eligibility: pick(eligibilities),
      in_touch: pick(in_touch),
      suitability: pick(suitabilities),
      activity: pick(activities),
      ...place(),
    });
  }
  for (let i = 0; i < often; i += 1) {
    const decision = any_day() - whole(0, 300);
    const placed = chance(0.85)
      ? add_months(decision, pick([0, 3, 12, 12, 13])) + pick([-1, 0, 0, 1])
      : null;
    events[10].push({
      child: pick(children),
      decision,
      placement_order: chance(0.5) ? decision + whole(0, 60) : null,
      placed,
      order: chance(0.8) ? (placed ?? decision) + whole(-10, 300) : null,
    });
  }
  for (let i = 0; i < often / 3; i += 1) {
    const conference = any_day();
    events[5].push({
      child: pick(children),
      strategy: chance(0.5) ? null : conference + whole(-40, 30),
      conference,
      transfer: pick(transfers),
      ...place(),
    });
  }
}

/** The columns that are true of a row on the day an extract is taken. */
export function state_on(random, list, row, day) {
  const { whole, pick, chance } = random;
  const ago = (days) => (chance(0.12) ? null : day - days);
  const months_ago = (months) =>
    chance(0.12) ? null : add_months(day, -months) + pick([-1, 0, 0, 1, whole(0, 60)]);
  if (list === 7)
    return {
      visit: ago(pick([0, 7, 13, 14, 15, 16, 21, whole(0, 60)])),
      review: months_ago(pick([1, 6, 6, 9])),
    };
  if (list === 8)
    return {
      visit: ago(pick([0, 6, 7, 8, 41, 42, 43, whole(0, 120)])),
      review: months_ago(pick([1, 6, 6, 9])),
      health: chance(0.3)
        ? row.start + pick([-1, 0, 27, 28, 29, 30])
        : months_ago(pick([6, 6, 12, 12, 13])),
      initial_health: chance(0.2) ? null : row.start + pick([-1, 0, 26, 27, 28, 29, 30, 31]),
      dental: months_ago(pick([6, 12, 12, 13])),
      legal: row.start + pick([0, 0, 5]),
      placement: chance(0.3)
        ? ago(pick([0, 5, 6, 7, 8]))
        : pick([row.start, months_ago(24), months_ago(24), row.start + 30]),
      placements: pick(['0', '1', '2', '3', '3.0', '4', '', '-', 'three']),
      distance: pick(['', '0', '19.9', '20', '20.0', '20.1', '150', '999.9', 'n/k']),
    };
  return {};
}

/** An age as extracts write it: whole, with a fraction, of the unborn, or not at all. */
export function written_age(random, birth, day) {
  const { pick, chance } = random;
  if (birth == null || chance(0.3))
    return pick(['12', '6.138', '-1', '4.99', '5', '15', '16', '17', '21.9', '']);
  const years = parts_of(day).year - parts_of(birth).year;
  return String(Math.max(-1, years - pick([0, 1])));
}
