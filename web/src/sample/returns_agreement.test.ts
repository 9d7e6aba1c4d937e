// The returns of looked-after children of the sample say the same as its lists, and have the layouts
// that returns and census have.

import { describe, expect, it } from 'vitest';
import { addMonths, on } from './calendar.mjs';
import { AS_AT, at, by_column, day, ID, parsed, type Row, rows } from './read_sample';

const looked_after = rows('list_8_looked_after.csv');

/** All rows of a table of both returns, the newer last. */
const returned = (table: string): Row[] => [
  ...rows(`ssda903_2016-17_${table}.csv`),
  ...rows(`ssda903_2017-18_${table}.csv`),
];

const start_of = (row: Row) => at(row['Date Started to be Looked After']);
const end_of = (row: Row) => day(row['Date Ceased to be Looked After']) ?? AS_AT + 1;
/** The code at the head of a national spelling: 'V2' of 'V2: Section 20'. */
const code = (text: string | undefined) => /\b[A-Z]{1,3}\d+[AB]?\b/.exec(text ?? '')?.[0];

describe('the layouts of the returns and the census', () => {
  it.each([
    ['header', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'],
    [
      'episodes',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ],
    ['reviews', 'CHILD,DOB,REVIEW,REVIEW_CODE'],
    ['uasc', 'CHILD,SEX,DOB,DUC'],
    [
      'oc2',
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
    ],
    ['oc3', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM'],
    ['ad1', 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'],
    ['placed_for_adoption', 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED'],
    ['previous_permanence', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM'],
    ['missing', 'CHILD,DOB,MISSING,MIS_START,MIS_END'],
    ['sw_episodes', 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON'],
  ])('%s of a return', (table, header) => {
    for (const year of ['2016-17', '2017-18'])
      expect(parsed.get(`ssda903_${year}_${table}.csv`)?.header.join(',')).toBe(header);
  });

  it.each([
    [
      'child_identifiers',
      'LAchildID,UPN,FormerUPN,UPNunknown,PersonBirthDate,ExpectedPersonBirthDate,GenderCurrent,PersonDeathDate',
    ],
    ['child_characteristics', 'LAchildID,Ethnicity'],
    ['disabilities', 'LAchildID,Disability'],
    [
      'cin_details',
      'LAchildID,CINdetailsID,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure,DateOfInitialCPC,ReferralNFA',
    ],
    [
      'assessments',
      'LAchildID,CINdetailsID,AssessmentID,AssessmentActualStartDate,AssessmentInternalReviewDate,AssessmentAuthorisationDate,AssessmentFactors',
    ],
    ['assessment_factors', 'LAchildID,CINdetailsID,AssessmentID,AssessmentFactor'],
    ['cin_plan_dates', 'LAchildID,CINdetailsID,CINPlanStartDate,CINPlanEndDate'],
    [
      'section_47',
      'LAchildID,CINdetailsID,S47ActualStartDate,InitialCPCtarget,DateOfInitialCPC,ICPCnotRequired',
    ],
    [
      'child_protection_plans',
      'LAchildID,CINdetailsID,CPPID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,LatestCategoryOfAbuse,NumberOfPreviousCPP',
    ],
    ['reviews', 'LAchildID,CINdetailsID,CPPID,CPPreviewDate'],
  ])('%s of the census, after an unnamed first column', (table, header) => {
    expect(parsed.get(`cin_census_2016-17_${table}.csv`)?.header.join(',')).toBe(`,${header}`);
  });
});

describe('the returns of looked-after children', () => {
  const years = [
    ['2016-17', '2017-03-31'],
    ['2017-18', '2018-03-31'],
  ] as const;

  it.each(years)('of %s have everyone of list 8 who was looked after that year', (year, iso) => {
    const last = on(iso);
    const episodes = by_column(rows(`ssda903_${year}_episodes.csv`), 'CHILD');
    const expected = looked_after.filter(
      (row) => start_of(row) <= last && end_of(row) >= addMonths(last, -12) + 1,
    );
    expect(new Set(episodes.keys())).toEqual(new Set(expected.map((row) => row[ID])));
    for (const row of expected) {
      const mine = (episodes.get(row[ID] ?? '') ?? []).filter(
        (e) => at(e.DECOM) >= start_of(row) && at(e.DECOM) <= end_of(row),
      );
      expect(mine[0]?.RNE).toBe('S');
      expect(at(mine[0]?.DECOM)).toBe(start_of(row));
      // One stay follows the other without a gap; the last is open or ends as list 8 says.
      mine.forEach((stay, i) => {
        const next = mine[i + 1];
        if (next) {
          expect(stay.DEC).toBe(next.DECOM);
          expect(stay.REC).toBe('X1');
          expect(next.RNE).not.toBe('S');
        }
      });
      const final = mine[mine.length - 1];
      if (end_of(row) > last) expect([final?.DEC, final?.REC]).toEqual(['', '']);
      else {
        expect(at(final?.DEC)).toBe(end_of(row));
        const renamed = { E45: 'E43', E47: 'E44' }[
          code(row['Reason Ceased to be Looked After']) ?? ''
        ];
        expect(final?.REC).toBe(renamed ?? code(row['Reason Ceased to be Looked After']));
      }
    }
  });

  it('have the placements and the legal status that list 8 has', () => {
    const episodes = by_column(rows('ssda903_2017-18_episodes.csv'), 'CHILD');
    const last = on('2018-03-31');
    let compared = 0;
    for (const row of looked_after) {
      const [start, end] = [start_of(row), end_of(row)];
      const placed = at(row['Start Date of Most Recent Placement']);
      // Only where nothing has changed since the return.
      if (end < on('2017-04-01') || start > last || placed > last) continue;
      const mine = (episodes.get(row[ID] ?? '') ?? []).filter(
        (e) => at(e.DECOM) >= start && at(e.DECOM) < end,
      );
      const latest = mine[mine.length - 1];
      // Carers may have been agreed for the long term since.
      const place = code(row['Placement Type']);
      if (place !== 'U4' || latest?.PLACE !== 'U6') expect(latest?.PLACE).toBe(place);
      expect(latest?.PL_POST).toBe(row['Placement postcode']);
      if (
        at(row['Start date of current legal status']) <= last &&
        row["Child's Legal Status"] !== 'C9: Other order'
      )
        expect(latest?.LS).toBe(code(row["Child's Legal Status"]));
      if (end > last) continue;
      const yearAgo = addMonths(end, -12);
      const starts = mine.filter(({ RNE }) => /[SPB]/.test(RNE ?? '')).map((e) => at(e.DECOM));
      const within = starts.filter((d) => d > yearAgo).length;
      expect(within + (start <= yearAgo ? 1 : 0)).toBe(
        Number(row['Number of Placements in the Last 12 months']),
      );
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('have short breaks, moves, changes of order, agreed stays and all ways out', () => {
    const episodes = returned('episodes');
    expect(new Set(episodes.map(({ RNE }) => RNE))).toEqual(new Set(['S', 'P', 'L', 'B', 'T']));
    const statuses = new Set(episodes.map(({ LS }) => LS));
    for (const status of ['C1', 'C2', 'E1', 'V2', 'V4']) expect(statuses).toContain(status);
    const ends = new Set(episodes.map(({ REC }) => REC));
    for (const end of ['E11', 'E4A', 'E43', 'E41', 'E5']) expect(ends).toContain(end);
  });

  it('hold the latest review of list 8, most reviews in time and a few late', () => {
    const reviews = by_column(returned('reviews'), 'CHILD');
    for (const row of looked_after) {
      const review = day(row['Date of Latest Statutory Review']) ?? 0;
      if (review < on('2016-04-01') || review > on('2018-03-31')) continue;
      expect(reviews.get(row[ID] ?? '')?.map(({ REVIEW }) => at(REVIEW))).toContain(review);
    }
    let late = 0;
    let all = 0;
    for (const mine of reviews.values()) {
      const days = mine.map(({ REVIEW }) => at(REVIEW)).sort((a, b) => a - b);
      days.forEach((held, i) => {
        const before = days[i - 1];
        if (before === undefined) return;
        all++;
        if (held > addMonths(before, 6)) late++;
      });
    }
    expect(late).toBeGreaterThan(5);
    expect(late / all).toBeLessThan(0.1);
    for (const row of returned('reviews')) {
      const under_four = addMonths(at(row.DOB), 48) > at(row.REVIEW);
      if (row.REVIEW_CODE === 'PN0')
        expect(addMonths(at(row.DOB), 48)).toBeGreaterThan(at(row.REVIEW) - 41);
      else expect(under_four).toBe(false);
    }
  });

  it('count health for those a whole year in care, and leavers around their birthdays', () => {
    for (const [year, iso] of years) {
      const last = on(iso);
      const in_care = looked_after.filter(
        (row) =>
          start_of(row) <= addMonths(last, -12) &&
          end_of(row) > last &&
          !row["Child's Legal Status"]?.startsWith('V4'),
      );
      expect(
        rows(`ssda903_${year}_oc2.csv`)
          .map(({ CHILD }) => CHILD)
          .sort(),
      ).toEqual(in_care.map((row) => row[ID]).sort());
      for (const row of rows(`ssda903_${year}_oc3.csv`)) {
        const birthdays = [17, 18, 19, 20, 21].map((age) => addMonths(at(row.DOB), 12 * age));
        expect(birthdays.some((d) => d <= last && d > addMonths(last, -12))).toBe(true);
        expect(row.ACCOM === '0').toBe(row.IN_TOUCH !== 'YES');
      }
    }
    expect(returned('oc3').length).toBeGreaterThan(70);
  });

  it('tell of adoptions as lists 8 and 10 do', () => {
    const adopted = looked_after.filter((row) =>
      /E1[12]/.test(row['Reason Ceased to be Looked After'] ?? ''),
    );
    for (const row of returned('ad1')) {
      const child = adopted.find((one) => one[ID] === row.CHILD);
      const placed = at(child?.['Start Date of Most Recent Placement']);
      expect(at(row.DATE_INT)).toBeLessThan(at(row.DATE_MATCH));
      expect(at(row.DATE_MATCH)).toBeLessThanOrEqual(placed);
    }
    const decided = by_column(returned('placed_for_adoption'), 'CHILD');
    for (const row of rows('list_10_adoption.csv')) {
      const decision = at(row['Date of Decision that Child Should be Placed for Adoption']);
      if (decision > on('2018-03-31')) continue;
      const last = decided.get(row[ID] ?? '')?.pop();
      expect(at(last?.DATE_PLACED)).toBe(decision);
      if (last?.REASON_PLACED_CEASED)
        expect(last.REASON_PLACED_CEASED).toBe(
          row['Reason Why Child No Longer Placed for Adoption'],
        );
    }
  });
});
