// @ts-check
// The other files a council brings: targets, population, measures not counted from cases.

import { COUNCIL } from './words.mjs';
import { keptMeasures, workforceTables } from './workforce.mjs';

/** @typedef {{ name: string, header: string[], rows: Array<Array<string | number>> }} Table */

/** Indicator, target of each year from 2015-16, tolerance in percent of the target. */
const TARGETS = /** @type {const} */ ([
  ['assessment-45', [80, 80, 85, 85], 5],
  ['re-referral', [22, 22, 22, 22], 5],
  ['icpc-15', [80, 80, 85, 85], 5],
  ['lac-health', [90, 90, 90, 92], 5],
  ['lac-dental', [85, 85, 85, 88], 5],
  ['cp-visits', [90, 90, 90, 90], 5],
  ['lac-visits', [90, 90, 90, 90], 5],
  ['iha-20', [80, 80, 85, 85], 10],
  ['cl-accommodation', [88, 88, 90, 90], 5],
  ['cl-eet', [52, 52, 55, 55], 10],
]);

/** Mid-year estimates of people aged 0 to 17, from 2012. */
export const POPULATION = [17640, 17690, 17760, 17850, 17930, 18010, 18060];

/** Indicator, first quarter's financial year and number, then timely and all of each quarter. */
const HISTORY = /** @type {const} */ ([
  [
    'ia-7',
    2009,
    [
      [88, 131],
      [92, 134],
      [97, 139],
      [101, 141],
    ],
  ],
  [
    'ia-10',
    2012,
    [
      [96, 152],
      [101, 156],
      [108, 161],
      [113, 163],
      [118, 165],
      [109, 150],
    ],
  ],
  [
    'ca-35',
    2012,
    [
      [58, 84],
      [61, 86],
      [63, 82],
      [66, 85],
      [64, 83],
      [57, 71],
    ],
  ],
  [
    'assessment-45',
    2013,
    [[], [], [88, 121], [97, 127], [101, 128], [104, 129], [109, 131], [112, 133]],
  ],
]);

/** @param {number} year */
const financial = (year) => `${year}-${String(year + 1).slice(2)}`;

function history() {
  /** @type {Table['rows']} */
  const rows = [];
  for (const [indicator, first, quarters] of HISTORY) {
    for (let y = 0; y * 4 < quarters.length; y++) {
      const year = financial(first + y);
      let timely = 0;
      let all = 0;
      let counted = 0;
      /** @type {(period: string, basis: string, n: number, d: number, note: string) => void} */
      const add = (period, basis, n, d, note) => {
        const value = (Math.floor((2000 * n + d) / (2 * d)) / 10).toFixed(1);
        rows.push([indicator, period, basis, n, d, value, '', `${COUNCIL} annual return`, note]);
      };
      for (let q = 0; q < 4; q++) {
        const [n, d] = quarters[y * 4 + q] ?? [];
        if (n === undefined || d === undefined) continue;
        add(`${year} Q${q + 1}`, 'quarter', n, d, '');
        timely += n;
        all += d;
        counted++;
      }
      const half = indicator === 'assessment-45' ? 'second' : 'first';
      add(
        year,
        'year',
        timely,
        all,
        counted < 4
          ? `${half} half of the year: the single assessment replaced two others on 1 October 2013`
          : '',
      );
    }
  }
  return rows;
}

/** @returns {Table[]} */
export const extraTables = () => [
  {
    name: 'targets.csv',
    header: ['indicator', 'period', 'target', 'tolerance'],
    rows: TARGETS.flatMap(([indicator, targets, tolerance]) =>
      targets.map((target, i) => [indicator, financial(2015 + i), target, tolerance]),
    ),
  },
  {
    name: 'population.csv',
    header: ['year', 'population'],
    rows: POPULATION.map((people, i) => [2012 + i, people]),
  },
  {
    name: 'measures.csv',
    header: [
      'indicator',
      'period',
      'basis',
      'numerator',
      'denominator',
      'value',
      'target',
      'source',
      'note',
      'breakdown',
      'category',
    ],
    rows: [...history(), ...keptMeasures()].map((row) =>
      row.length < 11 ? [...row, '', ''] : row,
    ),
  },
  ...workforceTables(),
];
