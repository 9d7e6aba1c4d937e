// @ts-check
// Writes two years' returns of looked-after children (SSDA903) from the periods of care of list 8.
// Definition of the layouts: the return's CSV tables, whole headings in capitals.

import { AS_AT, addMonths, on, uk } from './calendar.mjs';
import { ACTIVITIES, HOMES, placement, TOUCH } from './care_lists.mjs';
import { ageOn, workerIn } from './population.mjs';
import { GENDER, TEAMS, YES } from './words.mjs';

/** @typedef {import('./population.mjs').CarePeriod} CarePeriod */
/** @typedef {import('./population.mjs').Child} Child */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {CarePeriod & { listed: import('./population.mjs').Listed }} Listed */

/**
 * One stay under one legal status in one placement.
 * @typedef {{ from: number, to: number, why: string, legal: string, place: string, provider: string,
 *   latest: boolean, moves: boolean }} Stay
 */

/** The code in a national spelling: 'V2' of 'V2: Section 20'. @param {string} text */
export const codeOf = (text) => /\b[A-Z]{1,3}\d+[AB]?\b/.exec(text)?.[0] ?? '';

/** 1 male, 2 female, 0 not known. @param {Child} child */
export const sexOf = (child) =>
  child.gender === GENDER[2] ? 0 : child.gender === GENDER[0] ? 1 : 2;

/**
 * The first days of a period's placements: as many in its last twelve months as list 8 says.
 * @param {Random} random
 * @param {Listed} period
 */
function placementStarts(random, { start, end, listed }) {
  const { placed, placements } = listed;
  const yearAgo = Math.max(start, addMonths(Math.min(end, AS_AT), -12));
  const starts = [placed];
  for (let i = 1; i < placements - 1; i++)
    starts.push(placed - Math.floor((i * (placed - yearAgo)) / (placements - 1)));
  // Earlier moves of those who have been in care for long.
  const before = (placements > 1 ? yearAgo : placed) - start;
  const moves = before > 200 ? random.between(0, 2) : 0;
  for (let i = 1; i <= moves; i++) starts.push(start + Math.floor((i * before) / (moves + 1)));
  // A new order often brings a move on the same day.
  if (moves && listed.legalFrom < start + before) starts[starts.length - 1] = listed.legalFrom;
  listed.starts = [...new Set([...starts, start])].sort((a, b) => a - b);
  return listed.starts;
}

/**
 * @param {Random} random
 * @param {Listed} period
 * @returns {Stay[]}
 */
function staysOf(random, period) {
  const { child, start, end, listed } = period;
  const starts = placementStarts(random, period);
  const kinds = starts.map((day) =>
    day === listed.placed ? listed : placement(random, false, ageOn(child, day)),
  );
  const days = new Set([...starts, listed.legalFrom]);
  // Some carers are agreed for the long term after a while: another type, the same home.
  const agreed = kinds.map(({ type }, i) => {
    const day = starts[i] + 300;
    const settled = type.startsWith('d)') && day < (starts[i + 1] ?? Math.min(end, AS_AT));
    if (settled) days.add(day);
    return settled ? day : undefined;
  });
  const inOrder = [...days].sort((a, b) => a - b);
  return inOrder.map((from, i) => {
    let at = starts.length - 1;
    while (starts[at] > from) at--;
    const moved = starts[at] === from;
    const ordered = listed.legalFrom === from;
    return {
      from,
      to: inOrder[i + 1] ?? end,
      why:
        from === start
          ? 'S'
          : agreed[at] === from
            ? ordered
              ? 'U'
              : 'T'
            : ordered
              ? moved
                ? 'B'
                : 'L'
              : 'P',
      legal:
        from >= listed.legalFrom
          ? codeOf(listed.legal)
          : /^[CE]\d/.test(listed.legal) && !listed.legal.startsWith('C1')
            ? 'C1'
            : 'V2',
      place: from < (agreed[at] ?? 0) ? 'U6' : codeOf(kinds[at].type),
      provider: codeOf(kinds[at].provider),
      latest: at === starts.length - 1,
      moves: i + 1 < inOrder.length && starts.includes(inOrder[i + 1]),
    };
  });
}

/**
 * Everything a period of care tells a return, drawn once so that both years agree.
 * @param {Random} random
 * @param {Listed} period
 */
function historyOf(random, period) {
  const { child, start, end, listed } = period;
  const until = Math.min(end, AS_AT);
  /** @type {number[]} */
  const away = [];
  for (let i = 0; i < listed.missing; i++)
    away.push(until - 355 + Math.floor((350 * (i + random.next())) / listed.missing));
  for (let day = until - 730; day > start; day -= 365)
    if (ageOn(child, day) > 11 && random.chance(0.17)) away.push(day + random.between(0, 360));
  return {
    ...period,
    stays: staysOf(random, period),
    reviews: listed.reviews.map((day, i) => ({
      // The latest is on list 8; of the others a few were late.
      day: i < listed.reviews.length - 1 && random.chance(0.04) ? day + random.between(8, 40) : day,
      code:
        ageOn(child, day) < 4
          ? 'PN0'
          : random.weighted([
              ['PN1', 46],
              ['PN2', 5],
              ['PN3', 9],
              ['PN4', 2],
              ['PN5', 11],
              ['PN6', 20],
              ['PN7', 7],
            ]),
    })),
    away: away
      .filter((day) => day > start && day < until)
      .map((day) => [day, Math.min(day + random.between(0, 3), until)]),
    permanence: random.weighted([
      ['Z1', 92],
      ['P2', 4],
      ['P3', 2],
      ['P4', 2],
    ]),
  };
}

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
