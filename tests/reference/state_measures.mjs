// How things stood on a day: plans, children looked after, care leavers, cases of each worker.
// Governed by the definitions: processes, outputs, caseload; settled points and finer points.
//
// Readings taken where the definitions leave room:
// - At the as-at date the merged rows are used; at an extract's date the rows of that extract alone,
//   whose dates beyond it have not happened yet. An extract's date is printed whatever its month.
// - Children are counted once each, by their latest open row (stock numbers, cp-visits and every
//   looked-after measure); plans (reviews, allocation, two years and still open) as plans.
// - A visit, a review or a check counts by its date alone, also where it lies before the start.
// - lac-visits: the first week of a placement is its days 0 to 6; no visit is not in time.
// - A birth before 1990 is read as it stands.
// - Ages: a birthday on 29 February falls on 28 February in other years.
// - iha-20 counts periods of care, also those seen only in an older extract; the limit of the
//   setting stands for 20 working days on both sides of the fraction.
// - lac-placements-3 is printed at the as-at date only, with its team and locality.
// - lac-legal-status: each category is a percentage of all.
// - cin-number: a row found only in an older extract is open until the end of that extract's month.
// - caseload: lists 6, 7 and 8 are all needed; short breaks are cases; the worker is that of the
//   child's latest open row with a worker, list by list; list 6 rows are open by their dates.
import { is_short_break } from './codes.mjs';
import { is_open_on } from './coverage.mjs';
import { fold } from './csv.mjs';
import { add_months, working_days } from './dates.mjs';
import { readings } from './readings.mjs';

/** Whether a row is open on a day; `alone`: read as the newest extract, as nothing newer is known. */
function is_open(row, day, alone) {
  if (!alone) return is_open_on(row, day);
  if (row.start === null || row.start > day || row.ends_before_start) return false;
  return row.end == null || row.end > day;
}

/** A date of a row as known on a day: null where there is none or it lies beyond. */
const known = (date, day) => (date != null && date <= day ? date : null);

/** Each child once, by the row with the latest start; the first kept of several. */
function children(rows) {
  const latest = new Map();
  for (const row of rows) {
    const other = latest.get(row.child);
    if (!other || (row.start ?? -Infinity) > (other.start ?? -Infinity)) latest.set(row.child, row);
  }
  return [...latest.values()];
}

const children_of_shares = (rows) => (readings.children_once_in_shares ? children(rows) : rows);

/** Whether a child is of an age or older on a day, by the age stated where there is no birth by then;
 *  null where the age is unknown. */
function has_reached(row, age, day) {
  if (row.birth != null && row.birth <= day) return add_months(row.birth, age * 12) <= day;
  return row.age == null ? null : row.age >= age;
}

/**
 * A state measure: {id, kind, list, printed: "month-ends" | "extracts" | "as-at",
 * at(rows, day, alone): [{num, categories}]}.
 */
export function state_measures({ merged, has, rows, places, settings, names }) {
  const measures = [];
  const add = (id, kind, list, printed, at, more = {}) =>
    measures.push({ id, kind, list, printed, at, ...more });
  const count = (row) => ({ row, num: true, categories: places(row, []) });
  const judged = (test) => (row) => ({ row, num: test(row), categories: places(row, []) });
  const limits = {
    plan: Number(settings['visit-days-plan']),
    care: Number(settings['visit-days-care']),
  };
  const unqualified = new Set(
    settings['unqualified-workers'].split(';').map((name) => fold(name.trim())),
  );
  const is_allocated = (row) => row.worker !== '' && !unqualified.has(fold(row.worker));

  if (has(6) && merged[6].has('status')) {
    add('cin-number', 'count', 6, 'extracts', (all, day, alone) =>
      children(
        all.filter(
          (row) => ['plan', 'assessment'].includes(row.status) && is_case_open(row, day, alone),
        ),
      ).map(count),
    );
  }

  if (has(7)) {
    const plans = (all, day, alone) => all.filter((row) => is_open(row, day, alone));
    const on_a_plan = (...args) => children(plans(...args)).map(count);
    add('cpp-number', 'count', 7, 'month-ends', on_a_plan);
    add('cpp-rate', 'rate', 7, 'month-ends', on_a_plan);
    add('cpp-2y-current', 'percent', 7, 'month-ends', (all, day, alone) =>
      plans(all, day, alone).map(judged((row) => day - row.start >= 730)),
    );
    if (merged[7].has('visit')) {
      add('cp-visits', 'percent', 7, 'extracts', (all, day, alone) =>
        children_of_shares(plans(all, day, alone))
          .filter(
            (row) => known(row.visit, day) !== null || working_days(row.start, day) >= limits.plan,
          )
          .map(
            judged((row) => working_days(known(row.visit, day) ?? row.start, day) <= limits.plan),
          ),
      );
    }
    if (merged[7].has('review')) {
      add('cpp-review-not-overdue', 'percent', 7, 'extracts', (all, day, alone) =>
        plans(all, day, alone)
          .filter((row) => add_months(row.start, 3) <= day)
          .map(judged((row) => is_reviewed(row, day))),
      );
    }
    if (merged[7].has('worker')) {
      add('cpp-allocated', 'percent', 7, 'extracts', (all, day, alone) =>
        plans(all, day, alone).map(judged(is_allocated)),
      );
    }
  }

  if (has(8)) add_looked_after({ merged, add, count, judged, limits, is_allocated, settings });

  if (has(9)) {
    const leavers = (all, day) =>
      all.filter(
        (row) =>
          !row.has_left &&
          has_reached(row, 17, day) === true &&
          has_reached(row, 22, day) === false,
      );
    const share = (id, column, test) => {
      if (merged[9].has(column))
        add(id, 'percent', 9, 'as-at', (all, day) => leavers(all, day).map(judged(test)));
    };
    share('cl-accommodation', 'suitability', (row) => row.suitable === true);
    share('cl-eet', 'activity', (row) => row.activity === 'EET');
    share('cl-neet', 'activity', (row) => row.activity === 'NEET');
  }

  if (has(6, 7, 8) && [6, 7, 8].some((list) => merged[list].has('worker'))) {
    add('caseload-readings', 'workers', 8, 'as-at', (_, day) => {
      const open = {
        8: rows(8).filter((row) => is_open(row, day, false)),
        7: rows(7).filter((row) => is_open(row, day, false)),
        6: rows(6).filter((row) => is_case_open(row, day, false)),
      };
      const everyone = new Set([8, 7, 6].flatMap((list) => open[list].map((row) => row.child)));
      return [...everyone].map((child) => {
        const [first] = [8, 7, 6].flatMap((list) =>
          open[list]
            .filter((row) => row.child === child && row.worker !== '')
            .sort((a, b) => (b.start ?? -Infinity) - (a.start ?? -Infinity)),
        );
        return { num: true, categories: { worker: names('worker', first?.worker ?? '') } };
      });
    });
  }
  return measures;
}

/** List 6 rows need no start. */
function is_case_open(row, day, alone) {
  if (row.start !== null) return is_open(row, day, alone);
  return row.end !== null ? row.end > day : is_open({ ...row, start: -Infinity }, day, alone);
}

const is_reviewed = (row, day) => {
  const review = known(row.review, day);
  return review !== null && day <= add_months(review, 6);
};

function add_looked_after({ merged, add, count, judged, limits, is_allocated, settings }) {
  const open = (all, day, alone) =>
    all.filter((row) => is_open(row, day, alone) && !is_short_break(row.legal_status));
  const looked_after = (...args) => children_of_shares(open(...args));
  const numbers = (...args) => children(open(...args)).map(count);
  const share = (id, column, test, of = () => true, printed = 'extracts') => {
    if (!merged[8].has(column)) return;
    add(id, 'percent', 8, printed, (all, day, alone) =>
      looked_after(all, day, alone)
        .filter((row) => of(row, day))
        .map(judged((row) => test(row, day))),
    );
  };
  const is_within = (date, months, day) => date !== null && day <= add_months(date, months);

  add('lac-number', 'count', 8, 'month-ends', numbers);
  add('lac-rate', 'rate', 8, 'month-ends', numbers);
  if (merged[8].has('legal_status')) {
    const name_of = (code) =>
      code === 'V2' ? 'Section 20' : code === '' ? 'not recorded' : 'Legal order';
    const judge = judged((row) => row.legal_status === 'V2');
    add(
      'lac-legal-status',
      'percent',
      8,
      'extracts',
      (...args) =>
        looked_after(...args).map((row) => ({ ...judge(row), share: name_of(row.legal_status) })),
      { shares: ['Section 20', 'Legal order', 'not recorded'] },
    );
  }
  share('lac-placements-3', 'placements', (row) => row.placements >= 3, undefined, 'twelve-months');
  if (merged[8].has('birth') || merged[8].has('age')) {
    share(
      'lac-stability-2y',
      'placement',
      (row, day) => {
        const placed = known(row.placement, day);
        return placed !== null && add_months(placed, 24) <= day;
      },
      (row, day) => has_reached(row, 16, day) === false && add_months(row.start, 30) <= day,
    );
  }
  share('lac-visits', 'visit', (row, day) => {
    const visit = known(row.visit, day);
    const placed = known(row.placement, day);
    const limit = placed !== null && day - placed < 7 ? 7 : limits.care;
    return visit !== null && day - visit <= limit;
  });
  share(
    'lac-review-not-overdue',
    'review',
    is_reviewed,
    (row, day) => working_days(row.start, day) >= 20,
  );
  share('lac-health', 'health', (row, day) =>
    is_within(known(row.health, day), has_reached(row, 5, day) === false ? 6 : 12, day),
  );
  share('lac-dental', 'dental', (row, day) => is_within(known(row.dental, day), 12, day));
  share('lac-allocated', 'worker', is_allocated);
  share('lac-20-miles', 'distance', (row) => row.distance > 20 && row.distance < 999.9);

  const column = merged[8].has('initial_health') ? 'initial_health' : 'health';
  if (merged[8].has(column)) {
    const in_days = settings['initial-health-limit'] === 'calendar-28';
    const length = (from, to) => (in_days ? to - from : working_days(from, to));
    const limit = in_days ? 28 : 20;
    add('iha-20', 'percent', 8, 'extracts', (all, day) =>
      all
        .filter(
          (row) =>
            row.start > add_months(day, -12) &&
            row.start <= day &&
            !is_short_break(row.legal_status) &&
            length(row.start, day) >= limit &&
            (row.end == null || (!row.ends_before_start && length(row.start, row.end) >= limit)),
        )
        .map(
          judged((row) => {
            const assessed = known(row[column], day);
            return (
              assessed !== null && assessed >= row.start && length(row.start, assessed) <= limit
            );
          }),
        ),
    );
  }
}
