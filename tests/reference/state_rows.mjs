// The printed rows of one state measure: how things stood at month ends, extracts' dates, the as-at date.
// Governed by the definitions: which rows exist; state columns; markers; previous period.
import { add_months, iso, month_end, month_of, month_start } from './dates.mjs';
import { indicators } from './indicators.mjs';
import { direction, printed, unit_of_kind } from './measure_rows.mjs';
import { population_of } from './population.mjs';
import { readings } from './readings.mjs';

const is_month_end = (day) => day === month_end(month_of(day));

/** The days a measure is printed for. */
function days_of(measure, context) {
  const days = new Set([context.as_at]);
  if (measure.printed === 'extracts')
    for (const day of context.merged[measure.list].extract_days) days.add(day);
  if (measure.printed === 'month-ends')
    for (let month = context.first_month; month_end(month) <= context.as_at; month += 1)
      days.add(month_end(month));
  return [...days].sort((a, b) => a - b);
}

/** The cases on a day, or null where nothing is known of it. */
function cases_on(measure, day, context) {
  const merged = context.merged[measure.list];
  if (day === context.as_at) return measure.at(merged.rows, day, false);
  if (measure.printed === 'extracts')
    return merged.extract_days.includes(day)
      ? measure.at(merged.rows_of_extract(day), day, true)
      : null;
  if (measure.printed !== 'month-ends') return null;
  return context.coverage[measure.list].months.has(month_of(day))
    ? measure.at(merged.rows, day, false)
    : null;
}

/** Map of cells, or null where the day is not covered or a rate has no population. */
function cells_on(measure, day, context) {
  const cases = cases_on(measure, day, context);
  if (cases === null) return null;
  const population =
    measure.kind === 'rate' ? population_of(context.population, month_of(day)) : null;
  if (measure.kind === 'rate' && population === null) return null;
  const cells = new Map();
  const put = (breakdown, category, cell) =>
    cells.set(JSON.stringify([breakdown, category]), { breakdown, category, ...cell });
  const count = (chosen) => ({
    num: chosen.filter((one) => one.num).length,
    den: measure.kind === 'percent' ? chosen.length : population,
    ...(population && { months: 12 }),
  });
  put('total', '', count(cases));
  const breakdowns =
    measure.kind === 'rate' ? [] : new Set(cases.flatMap((one) => Object.keys(one.categories)));
  for (const breakdown of breakdowns)
    for (const category of new Set(cases.map((one) => one.categories[breakdown])))
      put(
        breakdown,
        category,
        count(cases.filter((one) => one.categories[breakdown] === category)),
      );
  for (const share of cases.length > 0 ? (measure.shares ?? []) : [])
    put('category', share, {
      num: cases.filter((one) => one.share === share).length,
      den: cases.length,
    });
  return cells;
}

/** The period of a row; twelve months to a day within a month start the day after that day a year ago. */
function period_of(measure, day) {
  if (measure.printed !== 'twelve-months')
    return { basis: 'asat', period: iso(day), period_start: iso(day), period_end: iso(day) };
  const start =
    day === month_end(month_of(day)) ? month_start(month_of(day) - 11) : add_months(day, -12) + 1;
  return {
    basis: 'rolling12',
    period: `12 months to ${iso(day)}`,
    period_start: iso(start),
    period_end: iso(day),
  };
}

export function state_rows(measure, context) {
  const [, , decimals, polarity] = indicators[measure.id];
  const out = [];
  for (const day of days_of(measure, context)) {
    const base = { indicator: measure.id, ...period_of(measure, day), source: 'cases' };
    const cells = cells_on(measure, day, context);
    if (cells === null) {
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
    const before_day = is_month_end(day) ? month_end(month_of(day) - 3) : add_months(day, -3);
    const has_before = is_month_end(before_day) || readings.arrow_within_a_month;
    const before = has_before ? cells_on(measure, before_day, context) : null;
    for (const [key, cell] of cells) {
      out.push({
        ...base,
        breakdown: cell.breakdown,
        category: cell.category,
        numerator: cell.num,
        denominator: cell.den ?? '',
        ...printed(cell, false, decimals),
        direction: before
          ? direction(polarity, cell, before.get(key), 1, 1, context.settings.tolerance)
          : '',
        note: '',
      });
    }
  }
  return out;
}
