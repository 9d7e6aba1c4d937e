// What a reader of all figures knows of how they add up, as equations between counts: months make up
// longer periods, categories make up totals, and indicators hang together as identities.mjs found.
// Definition: the figures contract; disclosure control. A count is named by what it is of and when.

import { base_of_change, indicator_of, month_end_before, sides_of } from './identities.mjs';

/** Breakdowns whose categories are no parts of their own total, and what they are parts of. */
const stages = 'referrals-by-source|category';
const legal_statuses = 'lac-legal-status|category';
const is_tracker_table = ({ indicator, breakdown }) =>
  indicator === 'tracker' && (breakdown === 'team' || breakdown === 'locality');

/** The two halves of a category of a two-way table. */
const halves = (category) => {
  const at = category.lastIndexOf(': ');
  return [category.slice(0, at), category.slice(at + 2)];
};

const table_of = ({ indicator, breakdown }) => `${indicator}|${breakdown}`;
const name_of = (indicator, side, breakdown, category, time) =>
  [`${indicator} ${side}`, breakdown, category, time].join('|');

/** Where the denominator of a figure belongs that is not that of its own category. */
function place_of(row, side) {
  if (side === 'denominator' && table_of(row) === stages) {
    return ['stage', halves(row.category)[1]];
  }
  if (side === 'denominator' && table_of(row) === legal_statuses) return ['total', ''];
  return [row.breakdown, row.category];
}

/** Figures that say what happened in a month, or was so on a day; longer periods are made of them. */
const is_atom = (row) => row.basis === 'month' || row.basis === 'asat' || row.is_state;

export class Knowledge {
  /** The numbers of the names that were ever mentioned; the value of each; equations between them. */
  columns = new Map();
  values = [];
  equations = [];

  /** truth: the figures in full, of which a reader knows the names. */
  constructor(truth, identities, { outcomes }) {
    const with_months = new Set(
      truth.filter(({ basis }) => basis === 'month').map(({ indicator }) => indicator),
    );
    this.rows = truth.map((row) => ({ ...row, is_state: !with_months.has(row.indicator) }));
    this.atoms = new Map();
    for (const row of this.rows.filter(is_atom)) this.#note_atom(row);
    for (const row of this.rows) this.#add_months(row);
    this.#add_categories();
    this.#add_identities(identities);
    if (!outcomes) this.#add_support();
  }

  /** The number of the count that a side of a figure is. */
  column_of(row, side) {
    const [breakdown, category] = place_of(row, side);
    const time = row.is_state ? row.period_end : `${row.period_start} ${row.period_end}`;
    return this.#column(name_of(row.indicator, side, breakdown, category, time), row[side]);
  }

  #column(name, value) {
    let column = this.columns.get(name);
    if (column === undefined) {
      column = this.columns.size;
      this.columns.set(name, column);
      this.values.push(value);
    }
    return column;
  }

  /** Terms [column, factor] that add up to nothing; left out where they do not, as for a child that
   *  left care twice, or referrals that were counted in two ways. */
  #equate(terms) {
    const sum = terms.reduce((total, [column, factor]) => total + factor * this.values[column], 0);
    if (sum !== 0) return;
    const equation = new Map();
    for (const [column, factor] of terms) {
      equation.set(column, (equation.get(column) ?? 0) + factor);
    }
    this.equations.push(equation);
  }

  #note_atom(row) {
    for (const side of sides_of(row)) {
      const [breakdown, category] = place_of(row, side);
      const key = `${row.indicator} ${side}|${breakdown}`;
      const by_time = this.atoms.get(key) ?? new Map();
      const there = by_time.get(row.period_end) ?? new Map();
      by_time.set(row.period_end, there.set(category, this.column_of(row, side)));
      this.atoms.set(key, by_time);
    }
  }

  /** The counts of a breakdown on a day or in the month that ends on it: category to column. */
  #at(indicator, side, breakdown, time) {
    return this.atoms.get(`${indicator} ${side}|${breakdown}`)?.get(time) ?? new Map();
  }

  #add_months(row) {
    if (is_atom(row)) return;
    for (const side of sides_of(row)) {
      const [breakdown, category] = place_of(row, side);
      const months = this.atoms.get(`${row.indicator} ${side}|${breakdown}`) ?? new Map();
      const terms = [[this.column_of(row, side), -1]];
      for (const [end, there] of months) {
        if (end < row.period_start || end > row.period_end || !there.has(category)) continue;
        terms.push([there.get(category), 1]);
      }
      this.#equate(terms);
    }
  }

  #add_categories() {
    for (const [key, by_time] of this.atoms) {
      const [variable, breakdown] = key.split('|');
      if (breakdown === 'total' || breakdown === 'stage') continue;
      const [indicator, side] = variable.split(' ');
      for (const [time, there] of by_time) {
        for (const [whole, parts] of this.#wholes({ indicator, breakdown }, side, time, there)) {
          if (whole !== undefined) this.#equate([[whole, -1], ...parts.map((part) => [part, 1])]);
        }
      }
    }
  }

  /** What categories add up to: [whole, parts] of a plain breakdown, of rows and of columns. */
  #wholes(table, side, time, there) {
    const { indicator } = table;
    const grouped = (half) => {
      const groups = new Map();
      for (const [category, column] of there) {
        const name = halves(category)[half];
        groups.set(name, [...(groups.get(name) ?? []), column]);
      }
      return [...groups];
    };
    if (table_of(table) === stages) {
      const sources = this.#at('contacts', 'numerator', 'source', time);
      const totals = this.#at(indicator, 'denominator', 'stage', time);
      return [
        ...grouped(0).map(([source, parts]) => [sources.get(source), parts]),
        ...grouped(1).map(([stage, parts]) => [totals.get(stage), parts]),
      ];
    }
    if (is_tracker_table(table)) {
      const statuses = this.#at(indicator, side, 'status', time);
      return grouped(1).map(([status, parts]) => [statuses.get(status), parts]);
    }
    const whole_side = table_of(table) === legal_statuses ? 'denominator' : side;
    const whole = this.#at(indicator, whole_side, 'total', time).get('');
    const all = [[whole, [...there.values()]]];
    if (table_of(table) === legal_statuses) {
      const agreed = this.#at(indicator, 'numerator', 'total', time).get('');
      all.push([agreed, [there.get('Section 20')].filter((column) => column !== undefined)]);
    }
    return all;
  }

  #add_identities(identities) {
    for (const { breakdown, terms } of identities) {
      const named = Object.entries(terms).map(([variable, factor]) => ({
        indicator: indicator_of(variable),
        side: variable.split(' ')[1],
        factor,
      }));
      const timed = named.find((term) => base_of_change(term.indicator) === null) ?? named[0];
      for (const time of this.atoms.get(`${timed.indicator} ${timed.side}|total`)?.keys() ?? []) {
        const parts = named.map((term) => this.#parts_at(term, breakdown, time));
        if (parts.includes(null)) continue;
        const categories = new Set(parts.flatMap((part) => [...part.keys()]));
        for (const category of categories) {
          this.#equate(parts.flatMap((part) => part.get(category) ?? []));
        }
      }
    }
  }

  /** The terms that a count has in an equation, by category; null where it has no figures. */
  #parts_at({ indicator, side, factor }, breakdown, time) {
    const base = base_of_change(indicator);
    const points =
      base === null
        ? [[time, factor]]
        : [
            [time, factor],
            [month_end_before(time), -factor],
          ];
    const parts = new Map();
    for (const [day, sign] of points) {
      const of = base ?? indicator;
      if (!this.#at(of, side, 'total', day).has('')) return null;
      for (const [category, column] of this.#at(of, side, breakdown, day)) {
        parts.set(category, [...(parts.get(category) ?? []), [column, sign]]);
      }
    }
    return parts;
  }

  /** Without a column of outcomes, the outcome is the answer that another indicator counts. */
  #add_support() {
    const needed = this.atoms.get('assessment-to-service numerator|total') ?? new Map();
    for (const [time, there] of needed) {
      const yes = this.#at('assessment-45-by-outcome', 'denominator', 'outcome', time).get('Yes');
      if (yes !== undefined) {
        this.#equate([
          [there.get(''), -1],
          [yes, 1],
        ]);
      }
    }
  }
}
