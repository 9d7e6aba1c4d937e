// @ts-check
// Published figures of 24 invented authorities in two invented regions, and of England: the tables
// of the national releases, with Hallamby's own counts where its lists cover the year; neighbours.

import { POPULATION } from './extras.mjs';
import { ASSESSMENT_BANDS, countedIn } from './own_counts.mjs';
import { printer, sum, TABLES } from './published_layouts.mjs';
import { COUNCIL, NEIGHBOURS } from './words.mjs';

/** @typedef {import('./population.mjs').World} World */
/** @typedef {import('./own_counts.mjs').Counts} Counts */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./table.mjs').Row} Row */

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
      name: 'sn_model_2025_wide.csv',
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
