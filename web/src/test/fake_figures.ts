// Invented figures that keep the engine's contract, for component tests and for working on the
// page without the core. Never part of the shipped page.
import type {
  Basis,
  Definition,
  Direction,
  Figure,
  Group,
  Marker,
  Polarity,
  Rag,
} from '../engine/contract';

export interface FakeIndicator {
  id: string;
  title: string;
  codes: string;
  group: Group;
  unit: string;
  polarity: Polarity;
  start: number;
  drift: number;
  denominator: number;
  target: number | null;
}

export const fakeIndicators: FakeIndicator[] = [
  ['contacts', 'Contacts', '', 'inputs', 'count', 'neutral', 1480, 22, 0, null],
  [
    'referral-nfa',
    'Referrals with no further action',
    '',
    'inputs',
    'percent',
    'neutral',
    24,
    -1.1,
    420,
    null,
  ],
  [
    'referrals-rate',
    'Referrals per 10,000',
    '',
    'inputs',
    'rate_per_10000',
    'neutral',
    121,
    1.4,
    22400,
    null,
  ],
  [
    'assessment-45',
    'Single assessments in 45 working days',
    '',
    'processes',
    'percent',
    'bigger',
    88,
    -2.2,
    524,
    85,
  ],
  [
    'ca-35',
    'Core assessments in 35 working days',
    'NI60;C64',
    'processes',
    'percent',
    'bigger',
    71,
    1.2,
    88,
    80,
  ],
  [
    'icpc-15',
    'Initial conferences in 15 working days',
    '',
    'processes',
    'percent',
    'bigger',
    79,
    0.8,
    24,
    80,
  ],
  ['cpp-number', 'Children on a plan', '', 'outputs', 'count', 'neutral', 212, 3, 0, null],
  [
    're-referral',
    'Re-referrals within 12 months',
    '',
    'outputs',
    'percent',
    'smaller',
    20,
    0.5,
    401,
    22,
  ],
].map(([id, title, codes, group, unit, polarity, start, drift, denominator, target]) => ({
  id,
  title,
  codes,
  group,
  unit,
  polarity,
  start,
  drift,
  denominator,
  target,
})) as FakeIndicator[];

/** The same small wobble for the same place, so that pictures and tests repeat. */
function wobble(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43758.5453;
  return (x - Math.floor(x)) * 2 - 1;
}

const quarterEnds = ['06-30', '09-30', '12-31', '03-31'];
const quarterStarts = ['04-01', '07-01', '10-01', '01-01'];

export interface Span {
  basis: Basis;
  period: string;
  start: string;
  end: string;
  /** Place in time, in quarters from 2015-16 Q1. */
  at: number;
}

function yearName(from: number): string {
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`;
}

export function quarterSpan(index: number, basis: 'quarter' | 'ytd' | 'rolling12'): Span {
  const from = 2015 + Math.floor(index / 4);
  const q = index % 4;
  const end = `${q === 3 ? from + 1 : from}-${quarterEnds[q]}`;
  const own = `${q === 3 ? from + 1 : from}-${quarterStarts[q]}`;
  if (basis === 'quarter') {
    return { basis, period: `${yearName(from)} Q${q + 1}`, start: own, end, at: index };
  }
  if (basis === 'ytd') {
    return {
      basis,
      period: `${yearName(from)} to Q${q + 1}`,
      start: `${from}-04-01`,
      end,
      at: index,
    };
  }
  return { basis, period: `12 months to ${end}`, start: '', end, at: index };
}

export function yearSpan(from: number): Span {
  return {
    basis: 'year',
    period: yearName(from),
    start: `${from}-04-01`,
    end: `${from + 1}-03-31`,
    at: (from - 2015) * 4 + 3,
  };
}

export function monthSpan(index: number): Span {
  const month = ((index + 3) % 12) + 1;
  const year = 2015 + Math.floor((index + 3) / 12);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return {
    basis: 'month',
    period: name,
    start: `${name}-01`,
    end: `${name}-${last}`,
    at: index / 3,
  };
}

/** Quarters from 2015-16 Q1 to 2018-19 Q2; the first is only partly covered. */
export const quarters = 14;

export function fakeFigure(
  one: FakeIndicator,
  span: Span,
  breakdown = 'total',
  category = '',
  share = 1,
): Figure {
  const seed = one.id.length * 31 + span.at * 7 + category.length * 3 + span.basis.length;
  const percent = one.unit === 'percent';
  const scale = { month: 1 / 3, quarter: 1, ytd: 2, rolling12: 4, asat: 1, year: 4 }[span.basis];
  const dip = one.id === 'assessment-45' && span.at >= 10 && span.at <= 11 ? -18 : 0;
  const level = one.start + one.drift * (span.at / 2) + dip + wobble(seed) * one.start * 0.04;
  const low = category.length % 5 === 2 ? -12 : 0;
  let numerator: number;
  let denominator: number | null = null;
  let plot: number;
  if (percent) {
    denominator = Math.max(1, Math.round(one.denominator * scale * share));
    numerator = Math.min(denominator, Math.round((denominator * (level + low)) / 100));
    plot = (100 * numerator) / denominator;
  } else if (one.unit === 'count') {
    numerator = Math.round(level * share * (one.id === 'cpp-number' ? 1 : scale));
    plot = numerator;
  } else {
    denominator = one.denominator;
    numerator = Math.round((level * denominator * scale) / 40000);
    plot = (10000 * numerator) / denominator;
  }
  let marker: Marker = '';
  if (span.at < 0.9) marker = 'p';
  else if (percent && (denominator ?? 0) < 30) marker = 'u';
  const words = { p: 'part period', u: 'few cases' } as Record<string, string>;
  const move = wobble(seed + 1);
  const went = move > 0.6 ? 'level' : move > -0.2 ? 'up' : 'down';
  const better = { bigger: 'up', smaller: 'down', neutral: '' }[one.polarity];
  const direction: Direction =
    went === 'level'
      ? 'level'
      : better === ''
        ? (went as Direction)
        : went === better
          ? 'better'
          : 'worse';
  const rag: Rag =
    one.target === null
      ? ''
      : (one.polarity === 'bigger' ? plot >= one.target : plot <= one.target)
        ? 'green'
        : Math.abs(plot - one.target) < 5
          ? 'amber'
          : 'red';
  const judged = direction === 'better' ? 'Better: ' : direction === 'worse' ? 'Worse: ' : '';
  const by = (Math.abs(move) * 4).toFixed(1);
  const text =
    went === 'level' ? 'Level with' : `${judged}${went} ${by}${percent ? ' pp' : ''} from`;
  return {
    indicator: one.id,
    title: one.title,
    basis: span.basis,
    period: span.period,
    period_start: span.start,
    period_end: span.end,
    breakdown,
    category,
    category_title: category,
    numerator,
    denominator,
    value: one.unit === 'count' ? String(numerator) : plot.toFixed(1),
    plot,
    unit: one.unit,
    marker,
    marker_words: words[marker] ?? '',
    target: one.target === null ? '' : String(one.target),
    rag,
    rag_words: { green: 'On target', amber: 'Close to target', red: 'Off target', '': '' }[rag],
    band: one.id === 'ca-35' ? (plot >= 75 ? 'Good' : 'Satisfactory') : '',
    direction: span.at < 1 ? '' : direction,
    direction_words: span.at < 1 ? '' : `${text} the period before`.trim(),
    source: 'cases',
    note: span.at < 0.9 ? 'May and June 2015 only.' : '',
    words: `The figure for ${one.title} in ${span.period} stood at ${numerator}.`,
    low: percent ? Math.max(0, plot - 3.1) : null,
    high: percent ? Math.min(100, plot + 2.9) : null,
  };
}

export function fakeDefinition(one: FakeIndicator): Definition {
  return {
    indicator: one.id,
    title: one.title,
    codes: one.codes,
    group: one.group,
    unit: one.unit,
    decimals: one.unit === 'count' ? 0 : 1,
    polarity: one.polarity,
    polarity_words: {
      bigger: 'Higher is better',
      smaller: 'Lower is better',
      neutral: 'Neither higher nor lower is better',
    }[one.polarity],
    plain: `Of all that count, how many are ${one.title.toLowerCase()}.`,
    numerator_words: 'Those authorised within the timescale.',
    denominator_words: 'All authorised in the period.',
    clock_words: 'Working days from the day after the start to the day of authorisation.',
    timescales:
      one.unit === 'percent' ? ['35 working days to 31 March 2013', '45 working days since'] : [],
    bases: ['month', 'quarter', 'ytd', 'rolling12', 'year'],
    breakdowns: ['team', 'locality'],
    needs: ['List 4 (assessments): start date, date of authorisation'],
    bands: one.id === 'ca-35' ? ['75 to under 80: Good', '70 to under 75: Satisfactory'] : [],
    sources: ['Working Together to Safeguard Children'],
    caveats: ['Transfers from other councils are counted as new.'],
    from_cases: true,
  };
}
