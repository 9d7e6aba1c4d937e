// What truly happened to some random children, before extracts and mistakes.
// Governed by the definitions: the case lists and the limits around which measures turn.
import { add_months, day_of, is_working_day, parts_of } from './dates.mjs';
import { add_care } from './random_care.mjs';
import {
  agencies,
  assessment_outcomes,
  contact_outcomes,
  localities,
  nfa,
  sources,
  supports,
  teams,
} from './random_values.mjs';

export function generator(seed) {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (choices) => choices[whole(0, choices.length - 1)];
  const chance = (share) => next() < share;
  return { next, whole, pick, chance };
}

function nth_working_day(start, count) {
  let day = start;
  for (let left = count; left > 0; ) {
    day += 1;
    if (is_working_day(day)) left -= 1;
  }
  return day;
}

/** What truly happened to some children between two days: {list: [events]}. */
export function histories(random, from, to, amount, separate_types, as_at) {
  const { whole, pick, chance } = random;
  const events = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((list) => [list, []]));
  const children = [];
  for (let i = 0; i < Math.max(6, Math.floor(amount / 3)); i += 1) {
    children.push(
      pick([`${1000 + i}`, `00${100 + i}`, `aB${i}`, `ab${i}`, `C-${i}`, `${500000 + i}`]),
    );
  }
  const any_day = () => whole(from, to);
  const place = () => ({ team: pick(teams), locality: pick(localities) });
  for (let i = 0; i < amount; i += 1) {
    const child = pick(children);
    const contact = chance(0.05) ? (day_of(parts_of(to).year, 2, 29) ?? any_day()) : any_day();
    events[1].push({
      child,
      date: contact,
      source: pick(sources),
      outcome: pick(contact_outcomes),
      ...place(),
    });
    if (chance(0.2)) {
      const start = any_day();
      events[2].push({
        child,
        start,
        end: chance(0.75) ? start + whole(0, 120) : null,
        agency: pick(agencies),
        ...place(),
      });
    }
    if (chance(0.35)) continue;
    const referral = contact + pick([0, 0, 1, 5, 29, 30, 31, 45]);
    const refer = (date) =>
      events[3].push({
        child,
        date,
        source: pick(sources),
        nfa: pick(nfa),
        count: pick(['0', '0', '0', '1', '2', '1.0', '']),
        ...place(),
      });
    refer(referral);
    if (chance(0.2)) refer(add_months(referral, 12) + pick([-40, -1, 0, 1]));
    if (chance(0.25)) continue;
    const start = referral + pick([0, 0, 1, 2, 3, 10, 60]);
    const assess = (type, begun, limits) => {
      const length = chance(0.6) ? pick(limits) : whole(0, 80);
      const end = chance(0.82) ? nth_working_day(begun, length) + pick([0, 0, 0, 1]) : null;
      events[4].push({
        child,
        start: begun,
        end,
        type,
        support: pick(supports),
        outcome: pick(assessment_outcomes),
        referral: chance(0.7) ? referral : null,
        ...place(),
      });
      return end;
    };
    if (!separate_types || chance(0.2))
      assess(
        pick(['Single', 'single assessment', '', 'C&F']),
        start,
        [0, 33, 34, 44, 45, 45, 46, 46],
      );
    else {
      const end = assess(
        pick(['Initial', 'INITIAL', 'Initial assessment']),
        start,
        [5, 6, 7, 7, 8, 9, 10, 10, 11],
      );
      if (chance(0.2)) assess('Initial', start + whole(3, 40), [7, 8, 10, 11]);
      if (chance(0.6))
        assess(
          pick(['Core', 'core', 'Core Assessment']),
          (end ?? start) + pick([0, 0, 1, 4]),
          [30, 33, 34, 35, 35, 36],
        );
    }
    if (chance(0.3)) {
      const strategy = start + whole(-3, 12);
      events[5].push({
        child,
        strategy,
        conference: chance(0.5) ? nth_working_day(strategy, pick([10, 15, 16])) : null,
        ...place(),
      });
    }
  }
  add_care(random, events, children, { from, to, amount, as_at });
  return events;
}
