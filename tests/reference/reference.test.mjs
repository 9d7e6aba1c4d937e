// The figures of the plain computation against sums done by hand, so that it can be trusted to check the fast one.
import assert from 'node:assert/strict';
import test from 'node:test';
import { working_days } from './dates.mjs';
import { assessments, contacts, csv, day, figure, referrals, shown } from './small_lists.mjs';

// Monday 2 July 2018: the 45th working day after it is Tuesday 4 September.
const july_set = () =>
  assessments(
    'A,02/07/2018,04/09/2018,Yes,North,',
    'B,02/07/2018,05/09/2018,No,north,Single',
    'C,20/07/2018,10/07/2018,Yes,North,',
    'D,02/07/2018,04/09/2018,,South,Core assessment',
  );

test('day 45 is in time, day 46 is not, and an end before its start fails but counts', () => {
  const of = (period, ...more) =>
    shown(figure([july_set()], '2018-09-30', 'assessment-45', 'month', period, ...more));
  assert.deepEqual(of('2018-09'), [1, 2, '50.0', 'u']);
  assert.deepEqual(of('2018-07'), [0, 1, '0.0', 'u']);
  assert.deepEqual(of('2018-08'), [0, 0, '', 'z']);
  assert.deepEqual(of('2018-09', 'team', 'North'), [1, 2, '50.0', 'u']);
  assert.equal(of('2018-09', 'team', 'north'), undefined);
  assert.deepEqual(
    shown(figure([july_set()], '2018-09-30', 'assessment-to-service', 'month', '2018-09')),
    [1, 3, '33.3', 'u'],
  );
  assert.deepEqual(
    shown(
      figure(
        [july_set()],
        '2018-09-30',
        'assessment-45-by-outcome',
        'month',
        '2018-09',
        'outcome',
        'Yes',
      ),
    ),
    [1, 1, '100.0', 'u'],
  );
});

test("the clock of a core assessment is the earlier of the initial's end and the strategy discussion", () => {
  // Initial authorised Monday 1 March 2010; the 35th working day after it is 21 April (Easter: 2 and 5 April).
  const strategy = csv(
    's47.csv',
    'Child Unique ID,Section 47 Enquiry Start Date',
    'A,26/02/2010',
    'B,05/03/2010',
  );
  const cases = assessments(
    'A,15/02/2010,01/03/2010,,,Initial',
    'A,10/03/2010,21/04/2010,,,Core',
    'B,15/02/2010,01/03/2010,,,Initial',
    'B,10/03/2010,21/04/2010,,,Core',
  );
  assert.equal(working_days(day('2010-03-01'), day('2010-04-21')), 35);
  assert.deepEqual(shown(figure([cases], '2010-04-30', 'ca-35', 'month', '2010-04')), [
    2,
    2,
    '100.0',
    'u',
  ]);
  assert.deepEqual(shown(figure([cases, strategy], '2010-04-30', 'ca-35', 'month', '2010-04')), [
    1,
    2,
    '50.0',
    'u',
  ]);
});

test('initial assessments have 7 days in 2009-10 and 10 after, from the referral', () => {
  // Referral Tuesday 16 March 2010: 7th working day 25 March, 8th 26 March, 10th 30 March, 11th 31 March.
  const all = [
    referrals('A,16/03/2010,,,,', 'B,16/03/2010,,,,', 'C,30/03/2010,,,,'),
    assessments(
      'A,17/03/2010,25/03/2010,,,Initial',
      'B,17/03/2010,26/03/2010,,,Initial',
      'C,31/03/2010,13/04/2010,,,Initial',
      'C,01/04/2010,19/04/2010,,,Initial',
    ),
  ];
  assert.deepEqual(shown(figure(all, '2010-04-30', 'ia-7', 'month', '2010-03')), [
    1,
    2,
    '50.0',
    'u',
  ]);
  assert.equal(figure(all, '2010-04-30', 'ia-10', 'month', '2010-03'), undefined);
  assert.equal(figure(all, '2010-04-30', 'ia-7', 'month', '2010-04'), undefined);
  // C's first: 30 March to 13 April is 8 days. Its second starts its own clock: 1 to 19 April is 10.
  assert.deepEqual(shown(figure(all, '2010-04-30', 'ia-10', 'month', '2010-04')), [
    2,
    2,
    '100.0',
    'u',
  ]);
});

test('a contact is followed by a referral up to day 30, and an unfinished window is not so far', () => {
  const all = [
    contacts('A,01/05/2018,1A', 'B,01/05/2018,1A', 'C,01/05/2018,6', 'D,20/06/2018,6'),
    referrals('A,31/05/2018,,,,', 'B,01/06/2018,,,,', 'C,01/05/2018,,,,', 'X,30/06/2018,,,,'),
  ];
  assert.deepEqual(
    shown(figure(all, '2018-06-30', 'conversion-contact-referral', 'quarter', '2018-19 Q1')),
    [2, 4, '50.0', 'p'],
  );
  assert.deepEqual(
    shown(figure(all, '2018-06-30', 'conversion-contact-referral', 'month', '2018-05')),
    [2, 3, '66.7', 'u'],
  );
  assert.deepEqual(shown(figure(all, '2018-06-30', 'contacts-closed-logged', 'month', '2018-05')), [
    1,
    3,
    '33.3',
    'u',
  ]);
  const june = figure(all, '2018-06-30', 'contacts-closed-logged', 'month', '2018-06');
  assert.deepEqual(shown(june), [0, 1, '0.0', 'u']);
  assert.match(june.note, /not so far: 1/);
  assert.equal(
    figure(all, '2018-06-30', 'contacts', 'rolling12', '12 months to 2018-06-30').marker,
    'x',
  );
  assert.deepEqual(shown(figure(all, '2018-06-30', 'contacts', 'quarter', '2018-19 Q1')), [
    4,
    '',
    '4',
    'p',
  ]);
});

test('an earlier referral counts up to twelve months on, where the look-back is covered', () => {
  const filler = Array.from(
    { length: 25 },
    (_, i) => `Z${i},15/${String((i % 12) + 1).padStart(2, '0')}/${2017 + Math.floor(i / 12)},,,0,`,
  );
  const rows = [
    ...filler,
    'A,03/02/2018,,,0,',
    'A,03/02/2019,,,1,',
    'B,02/02/2018,,,0,',
    'B,03/02/2019,,,1,',
  ];
  const february = (...more) =>
    figure([referrals(...rows, ...more)], '2019-02-28', 're-referral', 'month', '2019-02');
  assert.deepEqual(shown(february()), [1, 2, '50.0', 'u']);
  // January 2017 has no look-back: the supplied count decides.
  assert.deepEqual(
    shown(figure([referrals(...rows)], '2019-02-28', 're-referral', 'month', '2017-01')),
    [0, 1, '0.0', 'u'],
  );
  const supplied = [
    referrals('A,03/01/2019,,,2,', 'B,05/02/2019,,,0,', 'C,06/01/2019,,,1,', 'C,07/02/2019,,,1,'),
  ];
  assert.deepEqual(shown(figure(supplied, '2019-02-28', 're-referral', 'month', '2019-01')), [
    1,
    2,
    '50.0',
    'u',
  ]);
  assert.deepEqual(shown(figure(supplied, '2019-02-28', 're-referral', 'month', '2019-02')), [
    1,
    2,
    '50.0',
    'u',
  ]);
  const none = [csv('r.csv', 'Child Unique ID,Date of referral,Referral Source', 'A,03/01/2019,')];
  assert.deepEqual(shown(figure(none, '2019-02-28', 're-referral', 'month', '2019-01')), [
    '',
    '',
    '',
    'x',
  ]);
});

test('one mistyped year does not stretch coverage', () => {
  const all = [contacts('A,01/05/2018,1A', 'B,11/06/2018,1A', 'C,11/06/2016,1A')];
  assert.equal(figure(all, '2018-06-30', 'contacts', 'month', '2016-06'), undefined);
  assert.deepEqual(shown(figure(all, '2018-06-30', 'contacts', 'month', '2018-06')), [
    1,
    '',
    '1',
    '',
  ]);
});

test('coverage runs on to the as-at date for less than three months only', () => {
  const all = [contacts('A,01/05/2018,1A', 'B,11/06/2018,1A')];
  assert.deepEqual(shown(figure(all, '2018-08-15', 'contacts', 'month', '2018-08')), [
    0,
    '',
    '0',
    '',
  ]);
  assert.deepEqual(shown(figure(all, '2018-09-15', 'contacts', 'month', '2018-07')), [
    '',
    '',
    '',
    'x',
  ]);
});

test('direction needs more than 0.3 points, and counts of unlike length are compared per month', () => {
  // 500 of 1000 in time falls to 497 of 1000: exactly 0.3 points, which is no longer level.
  const list = (first, second) => [
    assessments(
      ...Array.from(
        { length: 1000 },
        (_, i) => `A${i},${i < first ? '01/05/2018' : '01/01/2018'},08/05/2018,,,`,
      ),
      ...Array.from(
        { length: 1000 },
        (_, i) => `B${i},${i < second ? '01/06/2018' : '01/01/2018'},08/06/2018,,,`,
      ),
    ),
  ];
  const june = (files) =>
    figure(files, '2018-06-30', 'assessment-45', 'month', '2018-06').direction;
  assert.equal(june(list(500, 497)), 'worse');
  assert.equal(june(list(500, 498)), 'level');
  assert.equal(june(list(500, 503)), 'better');
  const counts = [
    contacts(
      ...Array.from(
        { length: 6 },
        (_, i) => `A${i},0${(i % 3) + 4}/0${Math.floor(i / 2) + 4}/2018,`,
      ),
      ...Array.from(
        { length: 6 },
        (_, i) => `B${i},0${(i % 3) + 4}/0${Math.floor(i / 2) + 7}/2018,`,
      ),
    ),
  ];
  assert.equal(figure(counts, '2018-09-30', 'contacts', 'ytd', '2018-19 to Q2').direction, 'level');
});

test('open assessments are counted by working days so far: 33, 34, 45 and 46', () => {
  // As at Tuesday 4 September 2018: 2 July is 45 days back, 29 June 46, 18 July 33, 17 July 34.
  const all = [
    assessments(
      'A,02/07/2018,,,North,',
      'B,29/06/2018,,,North,',
      'C,18/07/2018,,,South,',
      'D,17/07/2018,,,,',
      'E,17/07/2018,,,,Initial',
      'F,17/07/2018,04/09/2018,,,',
      'G,17/07/2018,05/09/2018,,North,',
    ),
  ];
  const of = (...more) =>
    figure(all, '2018-09-04', 'tracker', 'asat', '2018-09-04', ...more)?.numerator;
  assert.equal(of(), 5);
  assert.deepEqual(
    ['In Time', 'Becoming Overdue', 'Overdue'].map((s) => of('status', s)),
    [1, 3, 1],
  );
  assert.equal(of('team', 'North: Becoming Overdue'), 2);
  assert.equal(of('team', 'not recorded: Becoming Overdue'), 1);
  assert.equal(of('team', 'South: Overdue'), undefined);
});

test("an open case found only in an older extract is open to the end of that extract's month", () => {
  const older = {
    ...assessments('A,02/05/2018,,,,', 'B,02/05/2018,20/05/2018,,,'),
    name: 'older.csv',
  };
  const newer = { ...assessments('C,02/07/2018,09/08/2018,,,'), name: 'newer.csv' };
  const open = (as_at) => figure([older, newer], as_at, 'tracker', 'asat', as_at).numerator;
  assert.equal(open('2018-08-31'), 0);
  assert.equal(open('2018-05-31'), 1);
});

test("the later extract's row wins and the stages of contacts add up", () => {
  const header = 'Child Unique ID,Date of Contact,Contact Source,Contact Outcome';
  const all = [
    csv(
      'a.csv',
      header,
      'A,01/05/2018,6,Closed and logged',
      'B,02/05/2018,6,',
      'C,03/05/2018,6,',
      'D,04/05/2018,2A,To referral',
    ),
    csv('b.csv', header, 'A,01/05/2018,6,To referral', 'E,09/06/2018,2A,'),
    referrals(
      'B,03/05/2018,,Yes,,',
      'C,03/05/2018,,No,,',
      'A,01/05/2018,,No,,',
      'Q,30/06/2018,,,,',
    ),
    assessments('A,02/05/2018,02/06/2018,,,', 'R,01/04/2018,01/05/2018,,,'),
  ];
  const cell = (category) => {
    const row = figure(
      all,
      '2018-06-30',
      'referrals-by-source',
      'month',
      '2018-05',
      'category',
      category,
    );
    return row && [row.numerator, row.denominator];
  };
  assert.deepEqual(cell('6: To assessment'), [1, 1]);
  assert.deepEqual(cell('6: No further action'), [1, 1]);
  assert.deepEqual(cell('6: Pending'), [1, 2]);
  assert.deepEqual(cell('2A: Pending'), [1, 2]);
  assert.equal(cell('6: Closed and logged'), undefined);
  assert.equal(figure(all, '2018-06-30', 'referrals-by-source', 'month', '2018-05').numerator, 4);
});

test('an uncovered end of a period does not spoil its look-back', () => {
  const every_month = (last) =>
    Array.from({ length: last }, (_, i) => {
      const month = ((i + 3) % 12) + 1;
      return `Z${i},15/${String(month).padStart(2, '0')}/${i < 9 ? 2017 : 2018},,,0,`;
    });
  // Fourteen months reach May 2018: of the first quarter June is not covered, the look-back is.
  const all = [referrals(...every_month(14), 'A,10/04/2018,,,0,', 'A,20/05/2018,,,0,')];
  const quarter = figure(all, '2018-11-30', 're-referral', 'quarter', '2018-19 Q1');
  assert.deepEqual(shown(quarter), [1, 4, '25.0', 'p']);
  assert.doesNotMatch(quarter.note, /supplied/);
});
