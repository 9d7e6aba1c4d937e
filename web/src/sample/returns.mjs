// @ts-check
// Writes two years' returns of looked-after children (SSDA903) from the periods of care of list 8.
// Definition of the layouts: the return's CSV tables, whole headings in capitals.

import { addMonths, on, uk } from './calendar.mjs';
import { ACTIVITIES, HOMES, TOUCH } from './care_lists.mjs';
import { ageOn, workerIn } from './population.mjs';
import { codeOf, historyOf, sexOf } from './stays.mjs';
import { TEAMS, YES } from './words.mjs';

/** @typedef {import('./population.mjs').CarePeriod} CarePeriod */
/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./stays.mjs').Listed} Listed */
/** @typedef {import('./table.mjs').Row} Row */

/** A flag of the return: true by the chance given. @param {Random} random @param {number} p */
const flag = (random, p) => (random.chance(p) ? 1 : 0);

/**
 * The young people whose 17th to 21st birthday falls in a year, who left care at 16 or over.
 * @param {Random} random
 * @param {CarePeriod[]} all
 * @param {number} first
 * @param {number} last
 */
const leavers = (random, all, first, last) =>
  all.flatMap(({ child, end, reason, legal }) => {
    const latest = child.care[child.care.length - 1];
    if (latest.end !== end || ageOn(child, end) < 16 || legal.startsWith('V4')) return [];
    const birthday = [17, 18, 19, 20, 21]
      .map((age) => addMonths(child.born, 12 * age))
      .find((day) => day >= first && day <= last);
    if (birthday === undefined || end > birthday + 1) return [];
    const home = codeOf(reason).startsWith('E4');
    const touch = home && random.chance(0.7) ? 'f) Rhom' : random.weighted(TOUCH);
    const lives = random.weighted(HOMES).charAt(0);
    const does = random.weighted(ACTIVITIES).slice(0, 2);
    const suits = !/[XSV]/.test(lives) && random.chance(0.96);
    const known = touch === YES;
    return [
      {
        child,
        touch: touch.slice(3).toUpperCase(),
        does: known ? does : 0,
        lives: known ? `${lives}${suits ? 1 : 2}` : 0,
      },
    ];
  });

/**
 * @param {Random} random
 * @param {CarePeriod[]} all
 * @param {ReturnType<typeof historyOf>[]} histories
 * @param {number} year the financial year begins in
 */
function tablesOf(random, all, histories, year) {
  const first = on(`${year}-04-01`);
  const last = on(`${year + 1}-03-31`);
  const during = (/** @type {number} */ day) => day >= first && day <= last;
  const by = (/** @type {number | undefined} */ day) =>
    day !== undefined && day <= last ? uk(day) : '';
  const mine = histories.filter(({ start, end }) => start <= last && end >= first);
  const children = [...new Map(mine.map(({ child }) => [child.id, child])).values()];
  const who = (/** @type {Child} */ child) => [child.id, uk(child.born)];
  const oldCode = (/** @type {string} */ reason) =>
    codeOf(reason)
      .replace(/E4[56]/, 'E43')
      .replace(/E4[78]/, 'E44');
  const adopting = mine.filter(({ adoption }) => adoption && adoption.decided <= last);
  /** @type {Array<[string, string, Row[]]>} */
  const tables = [
    [
      'header',
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      children.map((child) => [
        child.id,
        sexOf(child) || 1,
        uk(child.born),
        child.ethnicity.slice(3),
        ageOn(child, last) < 5 ? 'UN1' : `H990${child.id}00`.slice(0, 13),
        sexOf(child) === 2 && ageOn(child, last) > 12 ? 0 : '',
        '',
      ]),
    ],
    [
      'episodes',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      mine.flatMap(({ child, end, need, reason, listed, stays }) =>
        stays
          .filter(({ from }) => from <= last)
          .map((stay, i) => [
            child.id,
            uk(stay.from),
            stay.why,
            stay.legal,
            codeOf(need).replace(/N[09]/, 'N5'),
            stay.place,
            stay.provider,
            by(stay.to),
            stay.to > last ? '' : stay.to === end ? oldCode(reason) : 'X1',
            stay.moves && stay.to <= last
              ? ['PLACE', 'CREQB', 'CHILD', 'CARPL', 'LAREQ'][(i + Number(child.id)) % 5]
              : '',
            `HB${1 + child.locality} ${1 + (Number(child.id) % 9)}AH`,
            stay.latest ? listed.row[24] : stay.place === 'P1' ? '' : `HB${1 + (i % 9)} 4BX`,
            stay.latest ? listed.row[25] : '',
          ]),
      ),
    ],
    [
      'reviews',
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      mine.flatMap(({ child, reviews }) =>
        reviews
          .filter(({ day }) => during(day))
          .map(({ day, code }) => [...who(child), uk(day), code]),
      ),
    ],
    [
      'uasc',
      'CHILD,SEX,DOB,DUC',
      children
        .filter(({ alone }) => alone)
        .map((child) => [
          child.id,
          sexOf(child) || 1,
          uk(child.born),
          by(addMonths(child.born, 216)),
        ]),
    ],
    [
      'oc2',
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
      mine
        .filter(
          ({ start, end, legal }) =>
            addMonths(start, 12) <= last && end > last && !legal.startsWith('V4'),
        )
        .map(({ child }) => {
          const age = ageOn(child, last);
          const scored = age > 3 && age < 17;
          const given = scored && random.chance(0.84);
          const misuse = age > 11 ? flag(random, 0.06) : 0;
          const helped = flag(random, 0.6);
          return [
            ...who(child),
            given ? random.between(3, 26) : '',
            scored && !given ? `SDQ${random.between(1, 5)}` : '',
            age > 9 ? flag(random, 0.03) : '',
            age < 5 ? flag(random, 0.9) : '',
            flag(random, 0.93),
            flag(random, 0.86),
            flag(random, 0.91),
            misuse,
            misuse ? helped : '',
            misuse && !helped ? 1 : '',
          ];
        }),
    ],
    [
      'oc3',
      'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
      leavers(random, all, first, last).map(({ child, touch, does, lives }) => [
        ...who(child),
        touch,
        does,
        lives,
      ]),
    ],
    [
      'ad1',
      'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
      adopting.flatMap(({ child, end, route, adoption: a }) =>
        a && route === 'adoption' && during(end)
          ? [
              [
                ...who(child),
                uk(a.decided),
                uk(a.matched),
                0,
                ...(a.family % 7 ? [2, 'MF', 'L11'] : [1, 'F1', 'L0']),
              ],
            ]
          : [],
      ),
    ],
    [
      'placed_for_adoption',
      'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
      adopting.flatMap(({ child, adoption: a }) =>
        a && (a.reversed ?? a.final) >= first
          ? [[...who(child), uk(a.decided), by(a.reversed), by(a.reversed) && (a.why ?? 'RD1')]]
          : [],
      ),
    ],
    [
      'previous_permanence',
      'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
      mine
        .filter(({ start }) => during(start))
        .map(({ child, start, permanence }) => [
          ...who(child),
          permanence,
          '',
          permanence === 'Z1' || ageOn(child, start) < 3 ? '' : uk(addMonths(start, -18)),
        ]),
    ],
    [
      'missing',
      'CHILD,DOB,MISSING,MIS_START,MIS_END',
      mine.flatMap(({ child, away }) =>
        away
          .filter(([day]) => during(day))
          .map(([day, back]) => [...who(child), back === day ? 'A' : 'M', uk(day), by(back)]),
      ),
    ],
    [
      'sw_episodes',
      'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
      mine.map(({ child, start, end, listed }) => {
        const worker = workerIn(child, String(listed.row[32]));
        const number = [...TEAMS.values()].flat().indexOf(worker.name);
        return [
          ...who(child),
          `SW9900${100 + number}`,
          uk(start),
          by(end),
          end > last ? '' : 'LEFTRL',
        ];
      }),
    ],
  ];
  return tables.map(([name, header, rows]) => ({
    name: `ssda903_${year}-${(year + 1) % 100}_${name}.csv`,
    header: header.split(','),
    rows,
  }));
}

/**
 * The returns of 2016-17 and 2017-18.
 * @param {import('./population.mjs').World} world
 * @param {Random} random numbers of their own, so that the lists stay as they are
 */
export function writeReturns({ care }, random) {
  const histories = care
    .filter((c) => c.listed !== undefined)
    .map((c) => historyOf(random, /** @type {Listed} */ (c)));
  return [2016, 2017].flatMap((year) => tablesOf(random, care, histories, year));
}
