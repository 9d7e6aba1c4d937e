// How the counts of indicators hang together, found out and not told: whatever adds up in all months
// of several large councils adds up by definition, and a reader of definitions knows it.

import { add_months, from_iso, iso, month_end, month_of } from '../reference/dates.mjs';
import { engine_of, figure_rows } from '../support/figure_rows.mjs';
import { made_council } from '../support/made_council.mjs';
import { as_integer, echelon, solution } from './elimination.mjs';

/** The counts of figures on one basis, by place and time: [{counts: {variable: n}, there}]. */
function samples_of(rows, basis, breakdown) {
  const samples = new Map();
  const times = new Map();
  for (const row of rows) {
    if (row.basis !== basis) continue;
    if (row.breakdown === 'total') {
      times.set(row.period_end, (times.get(row.period_end) ?? new Set()).add(row.indicator));
    }
    if (row.breakdown !== breakdown) continue;
    const key = [row.breakdown, row.category, row.period_end].join('|');
    const sample = samples.get(key) ?? { time: row.period_end, counts: {} };
    for (const side of sides_of(row)) sample.counts[`${row.indicator} ${side}`] = row[side];
    samples.set(key, sample);
  }
  return [...samples.values()].map(({ time, counts }) => ({ counts, there: times.get(time) }));
}

/** The counts of a figure: a population is none. */
export const sides_of = (row) =>
  row.unit === 'percent' ? ['numerator', 'denominator'] : ['numerator'];

/**
 * Every identity of the counts in the samples: [{variable: factor}], each with factors that add up
 * to nothing wherever all its indicators have figures. A count without a row is 0.
 */
function identities_of(samples) {
  const often = new Map();
  for (const { counts } of samples) {
    for (const name of Object.keys(counts)) often.set(name, (often.get(name) ?? 0) + 1);
  }
  // The most frequent first: what is known for few times is then said by what is known for many.
  const names = [...often.keys()].sort((a, b) => often.get(b) - often.get(a) || (a < b ? -1 : 1));
  const complete = samples.filter(({ there }) =>
    names.every((name) => there.has(indicator_of(name))),
  );
  const leading = echelon(
    complete.map(({ counts }) => new Map(names.map((name, i) => [i, counts[name] ?? 0]))),
  );
  return names
    .map((_, free) => free)
    .filter((free) => !leading.has(free))
    .map((free) => {
      const values = solution(leading, names.length, (column) => (column === free ? 1 : 0));
      const terms = values.map((value, i) => [names[i], as_integer(value)]);
      return Object.fromEntries(terms.filter(([, factor]) => factor !== 0));
    });
}

export const indicator_of = (variable) => variable.split(' ')[0];

const change_of = 'change-of:';

/** What is counted on days by its changes from month end to month end: of a name that starts so. */
export const base_of_change = (indicator) =>
  indicator.startsWith(change_of) ? indicator.slice(change_of.length) : null;

export const month_end_before = (day) => iso(month_end(month_of(from_iso(day)) - 1));

/** Figures of a month that say by how much a count of its last day differs from that a month before. */
function changes(rows) {
  const days = new Map();
  for (const row of rows.filter(({ basis }) => basis === 'asat')) {
    const day = days.get(row.period_end) ?? new Map();
    days.set(row.period_end, day.set(place_of(row), row));
  }
  return [...days].flatMap(([day, now]) => {
    const before = days.get(month_end_before(day));
    if (before === undefined || from_iso(day) !== month_end(month_of(from_iso(day)))) return [];
    return [...new Map([...before, ...now])].flatMap(([place, row]) => {
      const total = place_of({ ...row, breakdown: 'total', category: '' });
      if (!before.has(total) || !now.has(total)) return [];
      const grown = (side) => (now.get(place)?.[side] ?? 0) - (before.get(place)?.[side] ?? 0);
      return {
        ...row,
        basis: 'month',
        period_end: day,
        indicator: change_of + row.indicator,
        numerator: grown('numerator'),
        denominator: grown('denominator'),
      };
    });
  });
}

const place_of = ({ indicator, breakdown, category }) => [indicator, breakdown, category].join('|');

const seeds = [1, 2, 3, 4, 5, 6];
const breakdowns = ['total', 'team', 'locality', 'source'];

function in_each_breakdown(rows_of_councils, basis) {
  return breakdowns.flatMap((breakdown) => {
    const samples = rows_of_councils.flatMap((rows) => samples_of(rows, basis, breakdown));
    return identities_of(samples).map((terms) => ({ breakdown, terms }));
  });
}

/** Of what happens in a month: [{breakdown, terms}]. What may still follow is left out. */
export function flow_identities(core, options) {
  const rows_of_councils = seeds.map((seed) => {
    const council = made_council(seed, { contacts: 800, months: 24, ...options });
    const engine = engine_of(core, council);
    const settled = iso(add_months(from_iso(council.as_at), -2));
    const rows = figure_rows(engine).filter(({ period_end }) => period_end <= settled);
    engine.delete();
    return [...rows, ...changes(rows)];
  });
  return in_each_breakdown(rows_of_councils, 'month');
}

/** Of what is so on a day: every council on many days, each in turn the as-at date. */
export function state_identities(core) {
  const rows_of_days = seeds.slice(0, 4).flatMap((seed) => {
    const council = made_council(seed, { contacts: 300, months: 5 });
    const engine = engine_of(core, council);
    const days = Array.from({ length: 16 }, (_, i) => from_iso(council.as_at) - 7 * i);
    const rows = days.map((day) => {
      engine.set('as-at', iso(day));
      return figure_rows(engine).filter(({ period_end }) => period_end === iso(day));
    });
    engine.delete();
    return rows;
  });
  return in_each_breakdown(rows_of_days, 'asat');
}

/** An identity as a line: `team: referrals numerator = re-referral denominator`. */
export function text_of({ breakdown, terms }) {
  const side = (sign) =>
    Object.entries(terms)
      .filter(([, factor]) => Math.sign(factor) === sign)
      .map(([name, factor]) => (Math.abs(factor) === 1 ? name : `${Math.abs(factor)} ${name}`))
      .sort()
      .join(' + ');
  return `${breakdown}: ${side(-1)} = ${side(1)}`;
}
