// @ts-check
// Published figures of 24 invented authorities in two invented regions, and of England: the tables
// of the national releases, with Hallamby's own counts where its lists cover the year.
// Definition of the layouts: EES open-data CSVs and the statistical neighbours' wide file.

import { addMonths, isWorkday, on } from './calendar.mjs';
import { POPULATION } from './extras.mjs';
import { ageOn } from './population.mjs';
import { COUNCIL, NEIGHBOURS } from './words.mjs';

/** @typedef {import('./population.mjs').World} World */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./table.mjs').Row} Row */
/** Counts that add up, by table: each part of a table's total. @typedef {Record<string, number[]>} Counts */

const REGIONS = [
  ['E12990001', 'North Reach'],
  ['E12990002', 'South Reach'],
];
const NAMES = [
  COUNCIL,
  ...NEIGHBOURS,
  ...'Aldermere|Brackwater|Carrowdale|Dunsmoor|Fennick|Glaveston|Harrowick|Inglebrook|Kelmarsh|Lindlow|Marrowby|Nethercombe|Ostley|Pendrake|Quillham|Rushmere Vale|Stavenhoe|Thornwick|Ulverdale|Isle of Varne'.split(
    '|',
  ),
];
/** England is as large as so many times the two regions. */
const ENGLANDS = 6.3;
const YEARS = [2015, 2016, 2017, 2018];
/** Working days at which the bands of assessments and of conferences end. */
const ASSESSMENT_BANDS = [0, 10, 20, 30, 40, 45, 50, 60, 140];
const CONFERENCE_BANDS = [10, 15, 20, 40];

/** @param {number} from @param {number} to */
function workdaysBetween(from, to) {
  let n = 0;
  for (let day = from + 1; day <= to; day++) if (isWorkday(day)) n++;
  return n;
}

/** How many values fall in each band, by its upper end. @param {number[]} values @param {number[]} ends */
const banded = (values, ends) =>
  ends.map(
    (end, i) =>
      values.filter((v) => (v <= end || i === ends.length - 1) && (i === 0 || v > ends[i - 1]))
        .length,
  );

/** Lengths in bands of 3 and 6 months, 1 and 2 years, and longer. @param {Array<[number, number]>} spans */
const lengths = (spans) =>
  banded(
    spans.map(
      ([from, to]) => [3, 6, 12, 24].filter((months) => addMonths(from, months) < to).length,
    ),
    [0, 1, 2, 3, 4],
  );

/**
 * What Hallamby's own lists and returns say of the year to 31 March.
 * @param {World} world
 * @param {import('./table.mjs').Table[]} returns
 * @param {number} year
 * @returns {Counts}
 */
function countedIn({ referrals, assessments, enquiries, plans, care }, returns, year) {
  const first = on(`${year - 1}-04-01`);
  const last = on(`${year}-03-31`);
  const within = (/** @type {number | undefined} */ day) =>
    day !== undefined && day >= first && day <= last;
  const people = (/** @type {Array<{ child: { id: string } }>} */ items) =>
    new Set(items.map(({ child }) => child.id)).size;
  const referred = referrals.filter(({ day }) => within(day));
  const again = referred.filter(({ child, day }) =>
    child.referred.some((before) => before < day && addMonths(before, 12) >= day),
  );
  const done = assessments.filter(({ end }) => within(end));
  const asked = enquiries.filter(({ day }) => within(day));
  const met = enquiries.filter(({ conference }) => within(conference));
  const begun = plans.filter(({ start }) => within(start));
  const open = plans.filter(({ start, end }) => start <= last && end > last);
  const ended = plans.filter(({ end }) => within(end));
  const due = open.filter(({ start }) => addMonths(start, 3) <= last);
  const timely = due.filter(({ start, reviews }) => {
    const held = [start, ...reviews.filter((day) => day <= last), last];
    return held.every((day, i) => !i || day <= addMonths(held[i - 1], i === 1 ? 3 : 6));
  });
  const looked = care.filter(({ legal }) => !legal.startsWith('V4'));
  const inCare = looked.filter(({ start, end }) => start <= last && end > last);
  /** @type {(c: import('./population.mjs').CarePeriod) => number[]} */
  const starts = ({ listed }) => (listed?.starts ?? []).filter((day) => day <= last);
  const moves = inCare.map((c) => starts(c).filter((day) => day > addMonths(last, -12)).length);
  const homes = inCare.map((c, i) => moves[i] + (c.start <= addMonths(last, -12) ? 1 : 0));
  const long = inCare.filter(
    ({ child, start }) => addMonths(start, 30) <= last && ageOn(child, last) < 16,
  );
  const settled = long.filter((c) => (starts(c).pop() ?? last) <= addMonths(last, -24));
  const leavers =
    returns.find(({ name }) => name.includes(`${year - 1}-${year % 100}_oc3`))?.rows ?? [];
  const lives = (/** @type {boolean} */ young) => {
    const found = leavers.filter(([, born, touch]) => {
      const [, month, of] = String(born).split('/').map(Number);
      const age = year - 1 - (month < 4 ? of - 1 : of);
      return touch !== 'RHOM' && age < 19 === young;
    });
    const suits = (/** @type {RegExp} */ end) =>
      found.filter((row) => end.test(`${row[4]}`)).length;
    return [suits(/1$/), suits(/2$/), suits(/^0$/)];
  };
  return {
    c1: [again.length, referred.length - again.length],
    nfa: [referred.filter(({ noAction }) => noAction).length],
    none: [done.filter(({ support }) => !support).length],
    children: [people(again), people(referred) - people(again)],
    c2: banded(
      done.map(({ start, end }) => workdaysBetween(start, end)),
      ASSESSMENT_BANDS,
    ),
    s47: [asked.length],
    asked: [people(asked)],
    met: [people(met)],
    c4: banded(
      met.map(({ day, conference }) => workdaysBetween(day, conference ?? day)),
      CONFERENCE_BANDS,
    ),
    d3: [
      begun.filter(({ earlier }) => earlier).length,
      begun.filter(({ earlier }) => !earlier).length,
    ],
    d5: lengths(open.map(({ start }) => [start, last])),
    d7: lengths(ended.map(({ start, end }) => [start, end])),
    d6: [timely.length, due.length - timely.length],
    started: [looked.filter(({ start }) => within(start)).length],
    cla: [inCare.length],
    ceased: [looked.filter(({ end }) => within(end)).length],
    homes: banded(homes, [1, 2, 3]),
    long: [settled.length, long.length - settled.length],
    young: lives(true),
    older: lives(false),
    staff: year < 2018 ? [38, 3, 4, 6, 470, 271, 36] : [40, 8, 9, 11, 533, 298, 35],
  };
}

const sum = (/** @type {number[]} */ parts) => parts.reduce((all, part) => all + part, 0);

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
const printer = (whole) => {
  const n = (/** @type {number} */ count) =>
    whole ? Math.round(count / 10) * 10 : count > 0 && count < 6 ? 'c' : count;
  const of = (/** @type {number} */ count, /** @type {number} */ all, scale = 100, digits = 1) =>
    all === 0 ? 'z' : n(count) === 'c' ? 'c' : ((scale * count) / all).toFixed(digits);
  const shares = (/** @type {number[]} */ parts) =>
    parts.flatMap((part) => [n(part), of(part, sum(parts))]);
  const each = (/** @type {number[]} */ parts) =>
    sum(parts) < 100 ? parts.map(n) : parts.map((part) => (whole ? n(part) : part));
  const rate = (/** @type {number} */ count, /** @type {number} */ all) =>
    all === 0 ? 'z' : ((100 * count) / all).toFixed(1);
  return { n, of, shares, each, rate };
};

/** @typedef {(p: ReturnType<typeof printer>, v: Counts, people: number) => Row[]} Write */
/** File, columns after the area, whether the code comes before the name, first year, rows of an area.
 * @type {Array<[string, string, boolean, number, Write]>} */
const TABLES = [
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

/**
 * The published tables and the neighbours of every authority.
 * @param {World} world
 * @param {import('./table.mjs').Table[]} returns
 * @param {Random} random
 * @returns {import('./table.mjs').Table[]}
 */
export function publishedTables(world, returns, random) {
  // Counts of the children of events vary as the events do.
  /** @type {Record<string, string>} */
  const alike = { children: 'c1', asked: 's47' };
  const own = [2016, 2017, 2018].map((year) => countedIn(world, returns, year));
  const authorities = NAMES.map((name, i) => {
    const people =
      i === 0 ? POPULATION[3] : name.startsWith('Isle') ? 640 : random.between(12000, 42000);
    // What sets an authority apart in each count, the same every year.
    const tilts = Object.fromEntries(
      Object.entries(own[1]).map(([key, parts]) => [
        key,
        parts.map(() => 0.7 + 0.6 * random.next()),
      ]),
    );
    return {
      name,
      code: 990 - i,
      region: i < 4 || i % 2 ? 0 : 1,
      people: YEARS.map((_, y) =>
        i === 0 ? POPULATION[2 + y] : Math.round(people * (1 + 0.004 * y)),
      ),
      counts: YEARS.map((_, y) => {
        // Shared by the counts of a year, so that children stay fewer than their referrals.
        const luck = ASSESSMENT_BANDS.map(() => 0.95 + 0.1 * random.next());
        const scale = ((i ? 1 : 0.96) * people) / POPULATION[3] / 2;
        const drawn = Object.fromEntries(
          Object.entries(own[1]).map(([key, parts]) => {
            const before = sum(own[0][key]) ? own[0][key] : parts;
            return [
              key,
              parts.map((part, k) =>
                Math.round(
                  (part + before[k]) * scale * (i ? tilts[alike[key] ?? key][k] : 1) * luck[k],
                ),
              ),
            ];
          }),
        );
        if (i > 0 || y === 0) return drawn;
        const known = Object.entries(own[y - 1]).filter(([, parts]) => sum(parts) > 0);
        return { ...drawn, ...Object.fromEntries(known) };
      }),
    };
  });
  /** @param {typeof authorities} some @param {number} y @param {number} times */
  const together = (some, y, times) => ({
    people: Math.round(sum(some.map(({ people }) => people[y])) * times),
    counts: Object.fromEntries(
      Object.keys(own[0]).map((key) => [
        key,
        own[0][key].map((_, k) =>
          Math.round(sum(some.map(({ counts }) => counts[y][key][k])) * times),
        ),
      ]),
    ),
  });
  const published = TABLES.map(([name, columns, codeFirst, from, write]) => {
    /** @type {Row[]} */
    const rows = [];
    for (const year of [...YEARS].reverse()) {
      if (year < from) continue;
      const y = year - YEARS[0];
      const add = (
        /** @type {Row} */ area,
        /** @type {Counts} */ counts,
        /** @type {number} */ people,
        whole = false,
      ) => {
        for (const cells of write(printer(whole), counts, people))
          rows.push([year, 'Reporting year', ...area, ...cells]);
      };
      const england = together(authorities, y, ENGLANDS);
      const country = ['E92000001', 'England'];
      add(['National', ...country, '', '', '', '', ''], england.counts, england.people, true);
      REGIONS.forEach((region, r) => {
        const all = together(
          authorities.filter((a) => a.region === r),
          y,
          1,
        );
        add(['Regional', ...country, ...region, '', '', ''], all.counts, all.people, true);
      });
      for (const a of authorities) {
        const gss = `E06999${a.code}`;
        const ids = codeFirst ? [a.code, gss, a.name] : [a.code, a.name, gss];
        add(
          ['Local authority', ...country, ...REGIONS[a.region], ...ids],
          a.counts[y],
          a.people[y],
        );
      }
    }
    const area = codeFirst ? 'old_la_code,new_la_code,la_name' : 'old_la_code,la_name,new_la_code';
    return {
      name: `${name}_${from}_to_2018.csv`,
      header:
        `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,${area},${columns}`.split(
          ',',
        ),
      rows,
    };
  });
  return [
    ...published,
    {
      name: 'sn_model_2018_wide.csv',
      header: [
        'old_la_code',
        'la_name',
        'region_ind',
        'region_name',
        ...Array.from({ length: 10 }, (_, i) => [`SN_${i + 1}`, `SN_${i + 1}P`]).flat(),
      ],
      rows: authorities.map((a) => [
        a.code,
        a.name,
        a.region + 1,
        REGIONS[a.region][1],
        ...authorities
          .filter((b) => b !== a)
          .sort((b, c) => Math.abs(b.people[0] - a.people[0]) - Math.abs(c.people[0] - a.people[0]))
          .slice(0, 10)
          .flatMap((b, i) => [
            b.code,
            ['Very close', 'Close ', 'Somewhat close'][Math.floor(i / 4)],
          ]),
      ]),
    },
  ];
}
