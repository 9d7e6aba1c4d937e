// @ts-check
// The published tables: their columns, and how the counts of one area are written as their rows.
// Definition of the layouts: EES open-data CSVs, with the national rules for hiding small counts.

import { ASSESSMENT_BANDS, CONFERENCE_BANDS } from './own_counts.mjs';

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('./own_counts.mjs').Counts} Counts */

export const sum = (/** @type {number[]} */ parts) => parts.reduce((all, part) => all + part, 0);

/** The day by which a share of banded values has come, as if spread evenly over each band. */
const quantile = (
  /** @type {number[]} */ parts,
  /** @type {number[]} */ ends,
  /** @type {number} */ share,
) => {
  const wanted = share * sum(parts);
  let come = 0;
  let i = 0;
  while (i < parts.length - 1 && come + parts[i] < wanted) come += parts[i++];
  const from = i ? ends[i - 1] : 0;
  return parts[i] ? Math.round(from + ((ends[i] - from) * (wanted - come)) / parts[i]) : 'z';
};

const FIVE = [
  '3_months_or_less',
  'more_than_3_months_6_months',
  'more_than_6_months_less_than_1_year',
  '1_year_less_than_2_years',
  '2_years_or_more',
];
const DURATIONS = FIVE.map((name) => `${name},${name}_percent`).join(',');
const YEARLY = 'population_estimate,children_count,rate_per_10000';
const STAYED =
  'Living in the same placement for at least 2 years, or are placed for adoption and their adoptive placement together with their previous placement, last for at least 2 years';
const ON_31_MARCH = 'Children looked after on 31 March';
const LONG_IN_CARE =
  'Children looked after aged under 16 on 31 March who had been looked after continuously for at least 2.5 years';

/**
 * How a level prints: whole counts, percentages and rates, small counts hidden for an authority.
 * @param {boolean} whole true for regions and England, whose counts are rounded to 10
 */
export const printer = (whole) => {
  const n = (/** @type {number} */ count) =>
    whole ? Math.round(count / 10) * 10 : count > 0 && count < 6 ? 'c' : count;
  const of = (/** @type {number} */ count, /** @type {number} */ all, scale = 100, digits = 1) =>
    all === 0 ? 'z' : n(count) === 'c' ? 'c' : ((scale * count) / all).toFixed(digits);
  const shares = (/** @type {number[]} */ parts) =>
    parts.flatMap((part) => [n(part), of(part, sum(parts))]);
  const each = (/** @type {number[]} */ parts) =>
    sum(parts) < 60 ? parts.map(n) : parts.map((part) => (whole ? n(part) : part));
  const rate = (/** @type {number} */ count, /** @type {number} */ all) =>
    all === 0 ? 'z' : ((100 * count) / all).toFixed(1);
  return { n, of, shares, each, rate };
};

/** @typedef {(p: ReturnType<typeof printer>, v: Counts, people: number) => Row[]} Write */
/** File, columns after the area, whether the code comes before the name, first year, rows of an area.
 * @type {Array<[string, string, boolean, number, Write]>} */
export const TABLES = [
  [
    'c1_children_in_need_referrals_and_rereferrals',
    'category,referral_count,rereferral_count,rereferral_percent,no_further_action_count,no_further_action_percent,not_in_need_count,not_in_need_percent,referral_child_count,rereferral_child_count,rereferral_child_percent',
    true,
    2015,
    ({ n, of }, { c1, nfa, none, children }) => [
      [
        'Referrals and Re-referrals',
        n(sum(c1)),
        n(c1[0]),
        of(c1[0], sum(c1)),
        n(nfa[0]),
        of(nfa[0], sum(c1)),
        n(none[0]),
        of(none[0], sum(c1)),
        n(sum(children)),
        n(children[0]),
        of(children[0], sum(children)),
      ],
    ],
  ],
  [
    'c2_children_in_need_assessments',
    'category,Assessments_completed,Assessments_completed_rate,Same_day,1-10_days,11-20_days,21-30_days,31-40_days,41-45_days,46-50_days,51-60_days,61+_days,25th_Percentile_days,Median_days,75th_Percentile_days',
    true,
    2015,
    ({ n, of, each }, { c2 }, people) => [
      [
        'Assessments completed',
        n(sum(c2)),
        of(sum(c2), people, 1e4),
        ...each(c2),
        ...[0.25, 0.5, 0.75].map((share) => quantile(c2, ASSESSMENT_BANDS, share)),
      ],
    ],
  ],
  [
    'c4_children_in_need_section_47s_and_icpcs',
    'category,Section47,Section47_rate,Section47_child,Section47_child_rate,ICPC,ICPC_rate,ICPC_child,ICPC_child_rate,Duration_0-10_days,Duration_11-15_days,Duration_16-20_days,Duration_21+_days,Duration_25th_Percentile,Duration_median,Duration_75th_Percentile',
    true,
    2015,
    ({ n, of, each }, { s47, asked, met, c4 }, people) => [
      [
        'Section 47 enquiries and initial conferences',
        ...[s47, asked, c4, [Math.min(met[0], sum(c4))]].flatMap((parts) => [
          n(sum(parts)),
          of(sum(parts), people, 1e4),
        ]),
        ...each(c4),
        ...[0.25, 0.5, 0.75].map((share) => quantile(c4, CONFERENCE_BANDS, share)),
      ],
    ],
  ],
  [
    'd3_cpps_subsequent_plan',
    'category,CPP_start,CPP_subsequent,CPP_subsequent_percent',
    true,
    2015,
    ({ n, of }, { d3 }) => [['Plans starting', n(sum(d3)), n(d3[0]), of(d3[0], sum(d3))]],
  ],
  [
    'd5_cpps_at31march_by_duration',
    `category,CPP_At31,${DURATIONS}`,
    true,
    2015,
    ({ n, shares }, { d5 }) => [['Plans at 31 March', n(sum(d5)), ...shares(d5)]],
  ],
  [
    'd6_cpps_reviewed_within_timescales',
    'category,CPP_At31_3Months,Reviewed_within_timescales,Reviewed_within_timescales_percent',
    true,
    2015,
    ({ n, of }, { d6 }) => [
      ['Plans at 31 March of three months or more', n(sum(d6)), n(d6[0]), of(d6[0], sum(d6))],
    ],
  ],
  [
    'd7_cpps_ending_by_duration',
    `category,CPP_End,${DURATIONS}`,
    true,
    2015,
    ({ n, shares }, { d7 }) => [['Plans ending', n(sum(d7)), ...shares(d7)]],
  ],
  [
    'cla_number_and_rate_per_10k_children',
    `population_type,${YEARLY}`,
    false,
    2015,
    ({ n, of }, { started, cla, ceased }, people) =>
      [
        ['ceasing to be looked after', ceased],
        ['looked after on 31 March', cla],
        ['starting to be looked after', started],
      ].map(([what, [count]]) => [
        `Children ${what} each year`,
        people,
        n(Number(count)),
        of(Number(count), people, 1e4, 0),
      ]),
  ],
  [
    'la_cla_placement_stability',
    'cla_group,placement_stability,children_count,children_percent',
    false,
    2015,
    ({ n, of }, { homes, long }) => [
      ...['With 1 placement', 'With 2 placements', 'With 3 or more placements'].map((what, i) => [
        ON_31_MARCH,
        `${what} during the year`,
        n(homes[i]),
        of(homes[i], sum(homes), 100, 0),
      ]),
      [ON_31_MARCH, 'Total', n(sum(homes)), of(sum(homes), sum(homes), 100, 0)],
      [LONG_IN_CARE, STAYED, n(long[0]), of(long[0], sum(long), 100, 0)],
      [LONG_IN_CARE, 'Total', n(sum(long)), of(sum(long), sum(long), 100, 0)],
    ],
  ],
  [
    'la_care_leavers_accommodation_suitability',
    'care_leaver_age,breakdown,care_leaver_count,care_leaver_percent',
    false,
    2015,
    ({ n, of }, { young, older }) =>
      [
        ['17 to 18 years', young],
        ['19 to 21 years', older],
      ].flatMap(([age, found]) => {
        const parts = /** @type {number[]} */ (found);
        return [...parts, sum(parts)].map((count, i) => [
          String(age),
          [
            'Accommodation considered suitable',
            'Accommodation considered unsuitable',
            'No information',
            'Total',
          ][i],
          n(count),
          of(count, sum(parts), 100, 0),
        ]);
      }),
  ],
  [
    'csww_indicators',
    'inpost_fte,vacancy_fte,vacancy_rate_fte,turnover_rate_fte,agency_fte,agency_rate_fte,caseload_fte,working_days_lost_fte,absence_rate_fte',
    true,
    2017,
    ({ rate }, { staff: [posts, agency, vacant, left, cases, days, holders] }) => {
      const permanent = posts - agency;
      return [
        [
          permanent,
          vacant,
          rate(vacant, permanent + vacant),
          rate(left, permanent),
          agency,
          rate(agency, posts),
          rate(cases / 100, holders),
          days,
          rate(days, permanent * 253),
        ],
      ];
    },
  ],
];
