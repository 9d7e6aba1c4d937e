// The printed rows of one measure: coverage, markers, values and arrows, period by period.
// Governed by the definitions: frame; which rows exist; markers; rounding; direction of travel.
import { iso, month_end, month_of, month_start, working_days } from './dates.mjs';
import { indicators } from './indicators.mjs';
import { tracker_statuses } from './measures.mjs';
import { period_name, periods, previous_period } from './periods.mjs';
import { population_of } from './population.mjs';

/**
 * {marker, months, part, by_column}: which months of a period count for a measure.
 * Months after the as-at date's own are not asked for.
 */
function coverage_of(measure, period, context) {
  if (measure.is_unavailable) return { available: false };
  const last = Math.min(period.last, month_of(context.as_at));
  const is_covered = (month) =>
    measure.needs.every((list) => context.coverage[list].months.has(month));
  const asked = [];
  for (let month = period.first; month <= last; month += 1) asked.push(month);
  const months = new Set(asked.filter(is_covered));
  if (months.size === 0) return { available: false };
  const part = months.size < asked.length;
  if (part && period.basis === 'rolling12') return { available: false };
  let by_column = false;
  if (measure.look_back) {
    // Months after the last covered one are not counted, so nothing is asked of them.
    const last_counted = Math.max(...months);
    for (let month = period.first - measure.look_back; month <= last_counted; month += 1) {
      if (!is_covered(month)) by_column = true;
    }
    if (by_column && !measure.has_column) return { available: false };
  }
  return { available: true, months, part, by_column };
}

/**
 * The numbers of a measure in a period: null where the version of the measure does not exist then;
 * {available: false}; or {available, part, cells: Map(breakdown + category -> {breakdown, category, num, den})}.
 */
function numbers_of(measure, period, context) {
  if (measure.exists && !measure.exists(period.last)) return null;
  const coverage = coverage_of(measure, period, context);
  if (!coverage.available) return coverage;
  const choose = measure.choose ?? ((cases) => cases);
  const cases = choose(measure.cases.filter((one) => coverage.months.has(month_of(one.day))));
  let scale;
  if (measure.kind === 'rate') {
    const population = population_of(context.population, period.last);
    if (population === null) return { available: false };
    // A part of a year is scaled up to twelve months.
    scale = { population, months: coverage.months.size };
  }
  const is_num = (one) => (coverage.by_column ? one.num_by_column : one.num);
  const cells = new Map();
  const put = (breakdown, category, cell) =>
    cells.set(JSON.stringify([breakdown, category]), { breakdown, category, ...cell });
  const count = (chosen) => ({
    num: chosen.filter(is_num).length,
    den: measure.kind === 'percent' ? chosen.filter((one) => one.den !== false).length : null,
    ...(scale && { den: scale.population, months: scale.months }),
  });
  put('total', '', count(cases));
  const breakdowns = new Set(cases.flatMap((one) => Object.keys(one.categories)));
  if (measure.kind === 'rate') breakdowns.clear();
  for (const breakdown of breakdowns) {
    for (const category of new Set(cases.map((one) => one.categories[breakdown]))) {
      if (category === undefined) continue;
      put(
        breakdown,
        category,
        count(cases.filter((one) => one.categories[breakdown] === category)),
      );
    }
  }
  if (measure.kind === 'shares') {
    for (const share of new Set(cases.map((one) => one.share))) {
      const num = cases.filter((one) => one.share === share).length;
      put('category', share, { num, den: null });
    }
  }
  if (measure.kind === 'cross-table') {
    for (const source of new Set(cases.map((one) => one.source))) {
      for (const stage of new Set(cases.map((one) => one.stage))) {
        const of_stage = cases.filter((one) => one.stage === stage);
        const num = of_stage.filter((one) => one.source === source).length;
        put('category', `${source}: ${stage}`, { num, den: of_stage.length });
      }
    }
  }
  return {
    ...coverage,
    cells,
    undecided: cases.filter((one) => one.undecided).length,
    // A period whose last working day has passed is over.
    complete:
      month_end(period.last) <= context.as_at ||
      working_days(context.as_at, month_end(period.last)) === 0,
  };
}

/** Better, worse, level, up or down; a count of a longer or shorter period is compared per month. */
export function direction(polarity, now, before, length_now, length_before, tolerance) {
  let change;
  let limit;
  if (now.months) {
    // Relative change of a rate, over the common denominator.
    if (!before) return '';
    const base = before.num * now.den * now.months;
    change = 100 * (now.num * before.den * before.months - base);
    limit = tolerance * base;
  } else if (now.den !== null) {
    if (now.den === 0 || !before || before.den === 0) return '';
    // Points, over the common denominator.
    change = 100 * (now.num * before.den - before.num * now.den);
    limit = tolerance * now.den * before.den;
  } else {
    const base = (before?.num ?? 0) * length_now;
    change = 100 * (now.num * length_before - base);
    limit = tolerance * base;
  }
  // The tolerance is a decimal fraction: scaled so that 0.3 meets 0.3 exactly.
  const small = Math.abs(change) * 1000 < Math.round(limit * 1000);
  if (change === 0 || small) return 'level';
  if (polarity === 'neutral') return change > 0 ? 'up' : 'down';
  return change > 0 === (polarity === 'bigger') ? 'better' : 'worse';
}

/** Rounded half up from whole numbers, with the indicator's decimals. */
export function percent_text(num, den, decimals) {
  const scale = 10 ** decimals;
  const rounded = Math.floor((2 * 100 * num * scale + den) / (2 * den));
  return (rounded / scale).toFixed(decimals);
}

export const rate_text = ({ num, den, months }, decimals) =>
  percent_text(num * 100 * 12, den * months, decimals);

/** Value, unit and marker of a cell. */
export function printed(cell, part, decimals) {
  if (cell.months)
    return { value: rate_text(cell, decimals), unit: 'rate_per_10000', marker: part ? 'p' : '' };
  if (cell.den === null) return { value: String(cell.num), unit: 'count', marker: part ? 'p' : '' };
  return {
    value: cell.den === 0 ? '' : percent_text(cell.num, cell.den, decimals),
    unit: 'percent',
    marker: cell.den === 0 ? 'z' : part ? 'p' : cell.den < 30 ? 'u' : '',
  };
}

export const unit_of_kind = (kind) =>
  ({ percent: 'percent', rate: 'rate_per_10000' })[kind] ?? 'count';

export function flow_rows(measure, context) {
  const [, , decimals, polarity] = indicators[measure.id];
  const out = [];
  for (const basis of ['month', 'quarter', 'ytd', 'rolling12', 'year']) {
    for (const period of periods(basis, context.first_month, context.as_at)) {
      const numbers = numbers_of(measure, period, context);
      if (numbers === null) continue;
      const base = {
        indicator: measure.id,
        basis,
        period: period_name(period),
        period_start: iso(month_start(period.first)),
        period_end: iso(month_end(period.last)),
        source: 'cases',
      };
      if (!numbers.available) {
        out.push({
          ...base,
          breakdown: 'total',
          category: '',
          unit: unit_of_kind(measure.kind),
          marker: 'x',
          note: 'not covered by the loaded lists',
        });
        continue;
      }
      const previous = previous_period(period);
      // No arrow from what lies before the first printed month.
      const before =
        previous.last >= context.first_month ? numbers_of(measure, previous, context) : null;
      const notes = [];
      if (month_end(period.last) > context.as_at) notes.push(`to ${iso(context.as_at)}`);
      if (numbers.part) notes.push(`covered for ${numbers.months.size} months of the period only`);
      if (numbers.by_column) notes.push('earlier referrals taken from the supplied count');
      if (numbers.undecided > 0) notes.push(`not so far: ${numbers.undecided}`);
      for (const [key, cell] of numbers.cells) {
        let arrow = '';
        if (before?.available) {
          const whole = numbers.complete && before.complete && !numbers.part && !before.part;
          if (cell.den !== null || whole) {
            arrow = direction(
              polarity,
              cell,
              before.cells.get(key),
              period.last - period.first + 1,
              previous.last - previous.first + 1,
              context.settings.tolerance,
            );
          }
        }
        out.push({
          ...base,
          breakdown: cell.breakdown,
          category: cell.category,
          numerator: cell.num,
          denominator: cell.den ?? '',
          ...printed(cell, numbers.part, decimals),
          direction: arrow,
          note: notes.join('; '),
        });
      }
    }
  }
  return out;
}

export function tracker_rows(measure, context) {
  const day = iso(context.as_at);
  const base = {
    indicator: 'tracker',
    basis: 'asat',
    period: day,
    period_start: day,
    period_end: day,
    denominator: '',
    unit: 'count',
    marker: '',
    direction: '',
    source: 'cases',
    note: '',
  };
  const out = [];
  const put = (breakdown, category, cases) =>
    out.push({
      ...base,
      breakdown,
      category,
      numerator: cases.length,
      value: String(cases.length),
    });
  put('total', '', measure.cases);
  for (const status of tracker_statuses)
    put(
      'status',
      status,
      measure.cases.filter((one) => one.status === status),
    );
  for (const breakdown of ['team', 'locality']) {
    for (const category of new Set(measure.cases.map((one) => one.categories[breakdown]))) {
      if (category === undefined) continue;
      for (const status of tracker_statuses) {
        const cases = measure.cases.filter(
          (one) => one.categories[breakdown] === category && one.status === status,
        );
        if (cases.length > 0) put(breakdown, `${category}: ${status}`, cases);
      }
    }
  }
  return out;
}
