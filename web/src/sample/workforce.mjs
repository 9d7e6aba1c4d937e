// @ts-check
// What a council notes beside its case lists: who its workers are, measures it keeps by hand,
// what it decided to do, and two small files of settings.

import { CARE_TEAMS, COUNCIL, FIRST_RESPONSE, LEAVING_CARE, TEAMS } from './words.mjs';

/** @typedef {import('./table.mjs').Row} Row */

/** @param {string} team @returns {[string, number | '']} role and recommended number of children */
function role(team) {
  if (team === FIRST_RESPONSE) return ['Screening officer', ''];
  if (team === LEAVING_CARE) return ['Personal adviser', 22];
  return ['Social worker', CARE_TEAMS.includes(team) ? 17 : 18];
}

/** Every worker of every team: some part time, some from an agency. @returns {Row[]} */
const workers = () =>
  [...TEAMS].flatMap(([team, names]) =>
    names.map((name, i) => {
      const [job, most] = role(team);
      const part = i === 2;
      const agency = team.startsWith('Kestrel')
        ? i < 2
        : i === 3 && team.length % 2 === 0 && job === 'Social worker';
      const learning = i === 1 && !agency && team.endsWith('Family Team');
      return [
        name,
        team,
        learning ? 'Newly qualified social worker' : job,
        part ? 0.6 : 1,
        most && (part ? Math.round(most * 0.6) : learning ? most - 3 : most),
        agency ? 'Yes' : 'No',
      ];
    }),
  );

// Pairs of numerator and denominator, one for each period, in order.
const QUARTERS = [2016, 2017, 2018].flatMap((year) =>
  (year === 2018 ? [1, 2] : [1, 2, 3, 4]).map((q) => `${year}-${(year + 1) % 100} Q${q}`),
);
const DAYS = ['2017-03-31', '2017-09-30', '2018-03-31', '2018-09-30'];
const YEARS = ['2012-13', '2013-14', '2014-15', '2015-16', '2016-17', '2017-18'];
const TO_DATE = ['2017-18 to Q2', '2017-18 to Q4', '2018-19 to Q1', '2018-19 to Q2'];

/** Indicator, basis, periods, the pairs, what a value is counted in, where it comes from, note. */
const KEPT = /** @type {Array<[string, string, string[], string, number, string, string]>} */ ([
  [
    'icpc-attendance',
    'quarter',
    QUARTERS,
    '6/24 7/25 7/23 9/27 8/25 9/26 8/22 10/27 12/31 13/29',
    100,
    'Conference service',
    'children aged 4 and over who came to all or part of it',
  ],
  [
    'cpp-review-attendance',
    'quarter',
    QUARTERS,
    '14/38 15/41 15/36 17/40 16/39 18/41 17/37 20/43 21/45 23/44',
    100,
    'Conference service',
    'children aged 4 and over who came to all or part of it',
  ],
  [
    'lac-review-attendance',
    'year',
    YEARS.slice(0, 4),
    '141/236 152/241 158/243 166/248',
    100,
    `${COUNCIL} annual return`,
    'reviews of children aged 4 and over',
  ],
  [
    'care-applications',
    'year',
    YEARS,
    '19/17640 21/17690 20/17760 24/17850 27/17930 29/18010',
    10000,
    'Court service',
    '',
  ],
  [
    'agency-rate',
    'asat',
    DAYS,
    '3/38 4/39 8/40 6/37',
    100,
    'Personnel',
    'social workers only, full-time equivalent',
  ],
  [
    'vacancy-rate',
    'asat',
    DAYS,
    '4/39 5/40 9/41 7/38',
    100,
    'Personnel',
    'social workers only, full-time equivalent',
  ],
  [
    'turnover-rate',
    'year',
    YEARS.slice(3),
    '5/36 6/35 11/32',
    100,
    'Personnel',
    'social workers only, full-time equivalent; leavers of the year',
  ],
  [
    'average-caseload',
    'asat',
    DAYS,
    '428/36 433/36 483/35 494/37',
    1,
    'Personnel',
    'children for each full-time worker with any',
  ],
  [
    'sickness',
    'ytd',
    TO_DATE,
    '131/35 298/32 92/31 189/31',
    1,
    'Personnel',
    'days lost for each full-time worker',
  ],
]);

/** Posts of a kind on each of the days above. */
const POSTS = /** @type {const} */ ([
  ['Team managers and deputies', [10, 10, 9, 10]],
  ['Social workers', [34, 34, 31, 32]],
  ['Newly qualified social workers', [3, 4, 4, 3]],
  ['Agency social workers', [3, 4, 8, 6]],
  ['Screening officers and personal advisers', [8, 8, 8, 8]],
]);

/** Rows for the file of measures. @returns {Row[]} */
export const keptMeasures = () => [
  ...KEPT.flatMap(([indicator, basis, periods, pairs, of, source, note]) =>
    pairs.split(' ').map((pair, i) => {
      const [n, d] = pair.split('/').map(Number);
      const places = of === 1 && indicator === 'sickness' ? 100 : 10;
      const value = Math.floor((2 * of * places * n + d) / (2 * d)) / places;
      return [
        indicator,
        periods[i],
        basis,
        n,
        d,
        value.toFixed(places / 50 > 1 ? 2 : 1),
        '',
        source,
        note,
      ];
    }),
  ),
  ...DAYS.flatMap((day, i) =>
    [
      ['', POSTS.reduce((sum, [, held]) => sum + held[i], 0)],
      ...POSTS.map(([job, held]) => [job, held[i]]),
    ].map(([job, n]) => [
      'workforce-composition',
      day,
      'asat',
      n,
      '',
      n,
      '',
      'Personnel',
      'people in post',
      job && 'category',
      job,
    ]),
  ),
];

const ACTIONS =
  `assessment-45|Weekly list of open assessments to every team manager, by days left|Head of assessment|31/01/2018|Completed|Sent each Monday since January 2018
assessment-45|Clear the assessments caught by the move to the new recording system|Head of assessment|31/05/2018|Completed|Overdue fell from 53 to 13 by the end of June
assessment-45|Two more permanent posts in the Kestrel Bank Assessment Team|Assistant director|30/06/2018|Ongoing|One post filled, one advertised again
assessment-45|Authorise within five working days of the worker finishing|Team managers|31/08/2018|Partially completed|Done in three localities, not in Kestrel Bank
assessment-45|Audit of 20 Kestrel Bank assessments that ran late|Principal social worker|30/11/2018|Not started|
re-referral|Look at every child referred a third time in a year|Head of first response|31/07/2018|Partially completed|14 of 22 read
re-referral|Step-down meeting with early help before a case closes|Head of early help|31/12/2018|Ongoing|
icpc-15|Book the conference on the day of the strategy discussion|Conference service|31/03/2018|Completed|
iha-20|Health team told of a new child in care within two days|Head of care|30/09/2018|Ongoing|Three in four are told in time
lac-dental|Dental appointments at two more practices|Head of care|31/10/2018|Ongoing|
agency-rate|Convert agency posts in Kestrel Bank to permanent ones|Assistant director|30/06/2018|Not completed|No applicants in the first round`
    .split('\n')
    .map((text) => text.split('|'));

/** @returns {import('./extras.mjs').Table[]} */
export const workforceTables = () => [
  {
    name: 'workers.csv',
    header: ['worker', 'team', 'role', 'fte', 'recommended_max', 'agency'],
    rows: workers(),
  },
  {
    name: 'actions.csv',
    header: ['indicator', 'action', 'lead', 'due', 'status', 'comment'],
    rows: ACTIONS,
  },
  {
    name: 'flags.csv',
    header: ['indicator', 'corporate_priority', 'area_agreement'],
    rows: [
      ['assessment-45', 'Yes', 'No'],
      ['re-referral', 'Yes', 'Yes'],
      ['icpc-15', 'No', 'Yes'],
      ['cl-eet', 'Yes', 'Yes'],
      ['lac-dental', 'No', 'No'],
    ],
  },
  { name: 'settings.csv', header: ['setting', 'value'], rows: [['authority', COUNCIL]] },
];
