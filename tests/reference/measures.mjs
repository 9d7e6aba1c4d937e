// One entry per indicator: the cases it counts, when each happened, whether it is in the numerator.
// Governed by the definitions: inputs, processes, tracker; windows; per indicator; clocks.

import { is_open_on } from './coverage.mjs';
import { add_months, working_days } from './dates.mjs';
import { add_early_help_of_contacts, add_later_flows } from './later_flows.mjs';
import { state_measures } from './state_measures.mjs';

const window_days = 30;

/** The latest of the days that are on or before a day (and on or after another), or null. */
function latest_within(days, to, from = -Infinity) {
  const fitting = days.filter((day) => day >= from && day <= to);
  return fitting.length > 0 ? Math.max(...fitting) : null;
}

const in_time = (clock, end, limit) => clock <= end && working_days(clock, end) <= limit;

const is_closed_outcome = (text) => {
  const value = text.toLowerCase();
  return (
    value.includes('closed and logged') ||
    value.includes('logged and closed') ||
    value.includes('no further action') ||
    /\bnfa\b/.test(value)
  );
};

const yes_no = (answer) => (answer === null ? 'not recorded' : answer ? 'Yes' : 'No');

/**
 * Builds every measure the loaded lists allow. `merged[n]` is the merged list n, `as_at` a day,
 * `settings.clock` start or referral, `names(kind, text)` the category a text is shown under.
 *
 * A flow measure: {id, kind: "count" | "percent", needs: lists that limit coverage,
 * cases: [{day, num, categories: {breakdown: category}}]}. Each counts in the denominator
 * (for a count: in the figure) on its day.
 */
export function build_measures(merged, as_at, settings, names) {
  const measures = [];
  const has = (...numbers) => numbers.every((n) => merged[n]);
  const rows = (n) => merged[n]?.rows ?? [];
  const of_child = (list, child) => rows(list).filter((row) => row.child === child);

  const referral_days = (child) => of_child(3, child).map((row) => row.date);

  function places(row, breakdowns) {
    const categories = {};
    const list = merged[row.list];
    if (list.has('team')) categories.team = names('team', row.team);
    if (list.has('locality')) categories.locality = names('locality', row.locality);
    if (breakdowns.includes('source') && list.has('source')) categories.source = source_of(row);
    return categories;
  }
  const source_of = (row) =>
    row.source.is_code ? row.source.text : names('source', row.source.text);

  const add = (id, kind, needs, cases, more = {}) =>
    measures.push({ id, kind, needs, cases, ...more });

  // Contacts.
  if (has(1)) {
    const cases = rows(1).map((row) => ({
      row,
      day: row.date,
      num: true,
      categories: places(row, ['source']),
    }));
    add('contacts', 'count', [1], cases);

    for (const one of cases) {
      const followed = has(3)
        ? of_child(3, one.row.child)
            .filter((r) => r.date >= one.day && r.date <= one.day + window_days)
            .sort((a, b) => a.date - b.date)
        : [];
      one.referral = followed[0] ?? null;
      one.window_open = one.day + window_days > as_at;
    }
    let closed = null;
    if (merged[1].has('outcome')) {
      closed = cases.map((c) => ({ ...c, num: is_closed_outcome(c.row.contact_outcome) }));
      add('contacts-closed-logged', 'percent', [1], closed);
    } else if (has(3)) {
      closed = cases.map((c) => ({
        ...c,
        num: c.referral === null && !c.window_open,
        undecided: c.referral === null && c.window_open,
      }));
      add('contacts-closed-logged', 'percent', [1, 3], closed);
    }
    const without_source = (c) => ({ ...c, categories: places(c.row, []) });
    if (has(2)) add_early_help_of_contacts(add, merged, cases, closed, without_source);
    if (has(3)) {
      add(
        'conversion-contact-referral',
        'percent',
        [1, 3],
        cases.map((c) => ({
          ...c,
          num: c.referral !== null,
          undecided: c.referral === null && c.window_open,
        })),
      );
    }
    if (has(3, 4) && merged[1].has('source')) {
      const stage_of = (c) => {
        if (is_closed_outcome(c.row.contact_outcome)) return 'Closed and logged';
        if (c.referral) {
          if (c.referral.nfa === true) return 'No further action';
          return goes_to_assessment(c.referral) ? 'To assessment' : 'Pending';
        }
        return c.row.contact_outcome === '' ? 'Not recorded' : 'Pending';
      };
      add(
        'referrals-by-source',
        'cross-table',
        [1, 3, 4],
        cases.map(({ row, day, categories: { source, ...others } }) => ({
          row,
          day,
          num: true,
          categories: others,
          source,
          stage: stage_of({ row, referral: cases.find((c) => c.row === row).referral }),
        })),
      );
    }
  }

  // Referrals.
  function goes_to_assessment(referral) {
    const next = Math.min(
      ...referral_days(referral.child).filter((day) => day > referral.date),
      Infinity,
    );
    return of_child(4, referral.child).some((a) => a.start >= referral.date && a.start < next);
  }
  if (has(3)) {
    const cases = rows(3).map((row) => ({
      row,
      day: row.date,
      num: true,
      categories: places(row, ['source']),
    }));
    add('referrals', 'count', [3], cases);
    add('referrals-rate', 'rate', [3], cases);
    if (merged[3].has('nfa')) {
      add(
        'referral-nfa',
        'percent',
        [3],
        cases.map((c) => ({ ...c, num: c.row.nfa === true })),
      );
    }
    if (has(4)) {
      const assessed = cases.map(({ row, day }) => ({
        row,
        day,
        num: goes_to_assessment(row),
        categories: places(row, []),
      }));
      add(
        'referrals-for-assessment',
        'count',
        [3, 4],
        assessed.filter((c) => c.num),
      );
      add('conversion-referral-assessment', 'percent', [3, 4], assessed);
    }
    const later = merged[3].files.flatMap((file) => file.later);
    add(
      're-referral',
      'percent',
      [3],
      cases.map((c) => {
        const others = of_child(3, c.row.child).map((r) => r.date);
        const by_dates = others.some((day) => day < c.day && add_months(day, 12) >= c.day);
        const is_latest =
          !others.some((day) => day > c.day) &&
          !later.some((l) => l.child === c.row.child && l.day > c.day);
        return {
          ...c,
          num: by_dates,
          num_by_column: is_latest ? (c.row.count ?? 0) > 0 : by_dates,
        };
      }),
      { look_back: 12, has_column: merged[3].has('count') },
    );
  }

  // Early help.
  if (has(2)) {
    const cases = rows(2).map((row) => ({
      row,
      day: row.start,
      num: true,
      categories: places(row, []),
    }));
    add('early-help-opened', 'count', [2], cases);
    if (merged[2].has('agency')) {
      add(
        'early-help-by-agency',
        'count',
        [2],
        cases.map((c) => {
          const { team, ...others } = c.categories;
          return { ...c, categories: { ...others, agency: names('agency', c.row.agency) } };
        }),
      );
    }
  }

  // Assessments.
  if (has(4)) {
    const all = rows(4);
    const authorised = all.filter((row) => row.end !== null);
    const initials = all.filter((row) => row.type === 'initial');
    const case_of = (row, day, num) => ({ row, day, num, categories: places(row, []) });

    if (merged[4].has('type')) {
      const initial_clock = (row) => {
        if (row.referral != null) return row.referral;
        const referral = latest_within(referral_days(row.child), row.start);
        if (referral === null) return row.start;
        const used_before = initials.some(
          (other) =>
            other.child === row.child && other.start >= referral && other.start < row.start,
        );
        return used_before ? row.start : referral;
      };
      const completed = authorised.filter((row) => row.type === 'initial');
      const initial = (limit) =>
        completed.map((row) =>
          case_of(
            row,
            row.end,
            !row.ends_before_start && in_time(initial_clock(row), row.end, limit),
          ),
        );
      const new_limit_from = 2010 * 12 + 3;
      add('ia-7', 'percent', [4], initial(7), {
        exists: (last_month) => last_month < new_limit_from,
      });
      add('ia-10', 'percent', [4], initial(10), {
        exists: (last_month) => last_month >= new_limit_from,
      });

      const core_clock = (row) => {
        const known = row.referral != null && row.referral <= row.start ? row.referral : null;
        const from = known ?? latest_within(referral_days(row.child), row.start) ?? -Infinity;
        const initial_ends = initials
          .filter((i) => i.child === row.child && i.end !== null)
          .map((i) => i.end);
        const strategies = of_child(5, row.child)
          .filter((s) => s.strategy !== null)
          .map((s) => s.strategy);
        const starts = [
          latest_within(initial_ends, row.start, from),
          latest_within(strategies, row.start, from),
        ];
        const found = starts.filter((day) => day !== null);
        return found.length > 0 ? Math.min(...found) : row.start;
      };
      add(
        'ca-35',
        'percent',
        [4],
        authorised
          .filter((row) => row.type === 'core')
          .map((row) =>
            case_of(row, row.end, !row.ends_before_start && in_time(core_clock(row), row.end, 35)),
          ),
      );
    }

    const is_single = (row) => row.type !== 'initial' && row.type !== 'core';
    const single_clock = (row) => {
      if (settings.clock !== 'referral') return row.start;
      return row.referral ?? latest_within(referral_days(row.child), row.start) ?? row.start;
    };
    const singles = authorised
      .filter(is_single)
      .map((row) =>
        case_of(row, row.end, !row.ends_before_start && in_time(single_clock(row), row.end, 45)),
      );
    add('assessment-45', 'percent', [4], singles);

    const by_outcome = merged[4].has('outcome')
      ? (row) => names('outcome', row.outcome)
      : merged[4].has('support')
        ? (row) => yes_no(row.support)
        : null;
    if (by_outcome) {
      add(
        'assessment-45-by-outcome',
        'percent',
        [4],
        singles.map((c) => {
          const { team, ...others } = c.categories;
          return { ...c, categories: { ...others, outcome: by_outcome(c.row) } };
        }),
      );
    }
    if (merged[4].has('support')) {
      add(
        'assessment-to-service',
        'percent',
        [4],
        authorised.map((row) => case_of(row, row.end, row.support === true)),
      );
    }
    add(
      'assessments-started',
      'count',
      [4],
      all.map((row) => case_of(row, row.start, true)),
    );

    const status = (row) => {
      const open_for = working_days(single_clock(row), as_at);
      return open_for <= 33 ? 'In Time' : open_for <= 45 ? 'Becoming Overdue' : 'Overdue';
    };
    measures.push({
      id: 'tracker',
      kind: 'tracker',
      cases: all
        .filter((row) => is_single(row) && is_open_on(row, as_at))
        .map((row) => ({ row, status: status(row), categories: places(row, []) })),
    });
  }
  add_later_flows({ merged, has, rows, of_child, places, names, add, as_at, settings });
  measures.push(...state_measures({ merged, has, rows, places, settings, names }));
  return measures;
}

export const tracker_statuses = ['In Time', 'Becoming Overdue', 'Overdue'];
