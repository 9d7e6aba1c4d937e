// What happened in a period, from the lists of enquiries, plans, care and adoption.
// Governed by the definitions: inputs, processes, outputs; settled points per indicator; conferences.
//
// Readings taken where the definitions leave room:
// - A conference in two rows is one conference: that of the first row kept, with its Transfer In.
// - A section 47 of a transfer-in row that has a strategy date is a section 47 of the child.
// - cpp-second-2y: the previous plan started before the new one and ended on or before its start.
// - A row that ends before it starts is a plan started, a plan ended, a ceasing: its length alone fails.
// - exits leave out short breaks (V3, V4) and X1 first; then each child's last ceasing is taken, and
//   of those, where the share is of the listed routes only, the ones on a listed route.
// - closed-logged-active-caf: a contact whose window is still open is not closed so far, so not counted.
// - Early help that ends before it starts was active on no day.
// - referral-reasons: counts, in total and by need; a text without a code is a category of its own.
// - A list 5 row whose section 47 date cannot be read is used for its conference.
// - s47-rate-of-referrals: a team or locality where list 5 has it (see readings.mjs for list 3).
// - Rates per 10,000 have no breakdown; a year without a population is marked x.
import { is_open_on } from './coverage.mjs';
import { add_months, working_days } from './dates.mjs';
import { readings } from './readings.mjs';

/** Contacts on a day of the child's active early help: of all, and of those closed and logged. */
export function add_early_help_of_contacts(add, merged, contacts, closed, as_shown) {
  const is_active = (help, day) => {
    if (help.start > day || help.ends_before_start) return false;
    return help.end !== null ? help.end >= day : is_open_on(help, day);
  };
  const with_help = (c) => ({
    ...as_shown(c),
    num: merged[2].rows.some((help) => help.child === c.row.child && is_active(help, c.day)),
    undecided: false,
  });
  add('contacts-active-early-help', 'percent', [1, 2], contacts.map(with_help));
  if (closed) {
    add(
      'closed-logged-active-caf',
      'percent',
      merged[1].has('outcome') ? [1, 2] : [1, 2, 3],
      closed.filter((c) => c.num).map(with_help),
    );
  }
}

const routes = {
  'exit-adoption': ['E11', 'E12'],
  'exit-sgo': ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'],
  'exit-residence-order': ['E41'],
  'exit-home': ['E4', 'E4A', 'E4B'],
};
const listed_routes = Object.values(routes).flat();

/** Of the ceasings of a period, each child's last; of two on one day, that of the later period of care. */
function last_of_each_child(cases) {
  const last = new Map();
  for (const one of cases) {
    const other = last.get(one.row.child);
    const is_later =
      !other || one.day > other.day || (one.day === other.day && one.row.start > other.row.start);
    if (is_later) last.set(one.row.child, one);
  }
  return [...last.values()];
}

export function add_later_flows({
  merged,
  has,
  rows,
  of_child,
  places,
  names,
  add,
  as_at,
  settings,
}) {
  const case_of = (row, day, num, more = {}) => ({
    row,
    day,
    num,
    categories: places(row, []),
    ...more,
  });

  if (has(5)) {
    const enquiries = rows(5).filter(
      (row) =>
        row.strategy != null &&
        of_child(5, row.child).find((other) => other.strategy === row.strategy) === row,
    );
    const counted = enquiries.map((row) => case_of(row, row.strategy, true));
    add('s47-rate', 'rate', [5], counted);
    if (has(3) && (merged[3].has('nfa') || !readings.s47_needs_nfa_column)) {
      const side = (one, den) => {
        const shown = ['team', 'locality'].filter(
          (name) =>
            merged[5].has(name) &&
            (merged[one.row.list].has(name) || readings.s47_referrals_all_placed),
        );
        const categories = shown.map((name) => [name, one.categories[name] ?? 'not recorded']);
        return { ...one, num: !den, den, categories: Object.fromEntries(categories) };
      };
      const referrals = rows(3).filter((row) => row.nfa !== true);
      add(
        's47-rate-of-referrals',
        'percent',
        [5, 3],
        [
          ...counted.map((one) => side(one, false)),
          ...referrals.map((row) => side(case_of(row, row.date), true)),
        ],
      );
    }
    if (merged[5].has('conference')) {
      const strategies = (child) =>
        of_child(5, child)
          .filter((row) => row.strategy != null)
          .map((row) => row.strategy);
      const conferences = rows(5).filter(
        (row) =>
          row.conference != null &&
          of_child(5, row.child).find((other) => other.conference === row.conference) === row &&
          row.transfer !== true &&
          strategies(row.child).length > 0,
      );
      const is_in_time = (row) => {
        const before = strategies(row.child).filter((day) => day <= row.conference);
        return before.length > 0 && working_days(Math.max(...before), row.conference) <= 15;
      };
      const held = conferences.map((row) => case_of(row, row.conference, is_in_time(row)));
      add(
        'icpc-number',
        'count',
        [5],
        held.map((one) => ({ ...one, num: true })),
      );
      add('icpc-15', 'percent', [5], held);
    }
  }

  if (has(6) && merged[6].has('need')) {
    add(
      'referral-reasons',
      'shares',
      [6],
      rows(6)
        .filter((row) => row.start != null)
        .map((row) =>
          case_of(row, row.start, true, { share: row.need || names('other_need', row.other_need) }),
        ),
    );
  }

  if (has(7)) {
    const plans = rows(7);
    const started = (num) => plans.map((row) => case_of(row, row.start, num(row)));
    if (merged[7].has('previous'))
      add(
        'cpp-second-ever',
        'percent',
        [7],
        started((row) => (row.previous ?? 0) > 0),
      );
    else add('cpp-second-ever', 'percent', [7], [], { is_unavailable: true });
    if (merged[7].has('end')) {
      add(
        'cpp-second-2y',
        'percent',
        [7],
        started((row) =>
          of_child(7, row.child).some(
            (other) =>
              other.start < row.start &&
              other.end !== null &&
              other.end <= row.start &&
              add_months(other.end, 24) >= row.start,
          ),
        ),
        { look_back: 24, has_column: false },
      );
      const ended = plans.filter((row) => row.end != null);
      add(
        'cpp-2y-ceased',
        'percent',
        [7],
        ended.map((row) => case_of(row, row.end, row.end - row.start >= 730)),
      );
      if (has(2)) {
        add(
          'step-down',
          'percent',
          [7, 2],
          ended.map((row) => {
            const num = of_child(2, row.child).some(
              (help) => help.start >= row.end && help.start <= row.end + 30,
            );
            return case_of(row, row.end, num, { undecided: !num && row.end + 30 > as_at });
          }),
        );
      }
    }
  }

  if (has(8) && merged[8].has('end') && merged[8].has('reason')) {
    const ceased = rows(8).filter(
      (row) => row.end != null && row.reason !== 'X1' && !['V3', 'V4'].includes(row.legal_status),
    );
    const of_listed = settings['exits-of'] === 'listed-routes';
    for (const [id, codes] of Object.entries(routes)) {
      add(
        id,
        'percent',
        [8],
        ceased.map((row) => case_of(row, row.end, codes.includes(row.reason))),
        {
          choose: (cases) =>
            last_of_each_child(cases).filter(
              (one) => !of_listed || listed_routes.includes(one.row.reason),
            ),
        },
      );
    }
  }

  if (has(10) && merged[10].has('placed') && merged[10].has('order')) {
    add(
      'adopted-12m',
      'percent',
      [10],
      rows(10)
        .filter((row) => row.order != null)
        .map((row) =>
          case_of(
            row,
            row.order,
            row.placed !== null &&
              row.decision <= row.placed &&
              row.placed <= add_months(row.decision, 12),
          ),
        ),
    );
  }
}
