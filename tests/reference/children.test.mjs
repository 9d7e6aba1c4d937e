// Plans, children looked after, care leavers, conferences and adoption, against sums done by hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { compute } from './figures.mjs';
import { csv, day, figure, shown } from './small_lists.mjs';

const plans = (...rows) =>
  csv(
    'plans.csv',
    'Child Unique ID,Child Protection Plan Start Date,Date of the Last Statutory Visit,' +
      'Date of latest review conference,Child Protection Plan End Date,' +
      'Number of Previous Child Protection Plans,Allocated Team,Allocated Worker',
    ...rows,
  );
const looked_after = (...rows) =>
  csv(
    'care.csv',
    "Child Unique ID,Date of Birth,Age of Child (Years),Date Started to be Looked After,Child's Legal Status," +
      'Date of Latest Statutory Review,Date of Last Social Work Visit,Date of Last Health Assessment,' +
      'Date of Last Dental Check,Number of Placements in the Last 12 months,Date Ceased to be Looked After,' +
      'Reason Ceased to be Looked After,Start Date of Most Recent Placement,Distance From Home,Allocated Worker',
    ...rows,
  );
const enquiries = (...rows) =>
  csv(
    'enquiries.csv',
    'Child Unique ID,Strategy discussion initiating Section 47 Enquiry Start Date,' +
      'Date of Initial Child Protection Conference,Transfer In',
    ...rows,
  );
const on = (files, as_at, id, date = as_at, ...more) =>
  shown(figure([files].flat(), as_at, id, 'asat', date, ...more));

test('a plan that ends on the day is not open; a plan of 730 days is long, one of 729 is not', () => {
  // From 1 October 2016 to 30 September 2018 are 729 days, to 1 October 730.
  const list = plans(
    'A,01/10/2016,,,,0,,',
    'B,30/09/2016,,,,0,,',
    'C,01/01/2018,,,30/09/2018,0,,',
    'D,01/01/2018,,,01/08/2018,0,,',
  );
  assert.deepEqual(on(list, '2018-09-30', 'cpp-number'), [2, '', '2', '']);
  assert.deepEqual(on(list, '2018-09-30', 'cpp-2y-current'), [1, 2, '50.0', 'u']);
  assert.deepEqual(on(list, '2018-09-30', 'cpp-number', '2018-08-31'), [3, '', '3', '']);
  assert.deepEqual(on(list, '2018-09-30', 'cpp-number', '2018-07-31'), undefined);
});

test('the tenth working day without a visit is in time, the eleventh is not, the ninth is left out', () => {
  // Friday 28 September 2018: 10 working days after 14 September, 11 after 13, 9 after 17.
  const list = plans('A,14/09/2018,,,,0,,', 'B,13/09/2018,,,,0,,', 'C,17/09/2018,,,,0,,');
  assert.deepEqual(on(list, '2018-09-28', 'cp-visits'), [1, 2, '50.0', 'u']);
  const visited = plans('A,02/07/2018,14/09/2018,,,0,,', 'B,02/07/2018,13/09/2018,,,0,,');
  assert.deepEqual(on(visited, '2018-09-28', 'cp-visits'), [1, 2, '50.0', 'u']);
});

test('a review holds for six months to the day; a plan of three months without one is overdue', () => {
  const list = plans(
    'A,01/01/2018,,30/03/2018,,0,,',
    'B,01/01/2018,,29/03/2018,,0,,',
    'C,30/06/2018,,,,0,,',
    'D,01/07/2018,,,,0,,',
  );
  assert.deepEqual(on(list, '2018-09-30', 'cpp-review-not-overdue'), [1, 3, '33.3', 'u']);
});

test('a second plan within two years needs 24 months of cover before the period', () => {
  const list = plans(
    'Z,01/01/2015,,,02/03/2016,0,,',
    'Y,01/01/2016,,,05/02/2017,0,,',
    'Y,05/02/2019,,,06/03/2019,1,,',
    'X,01/01/2016,,,04/02/2017,0,,',
    'X,05/02/2019,,,06/03/2019,0,,',
    'W,01/01/2015,,,01/02/2018,1.0,,',
    'V,01/01/2018,,,01/09/2018,0,,',
  );
  const of = (id, month) => shown(figure([list], '2019-03-31', id, 'month', month));
  assert.deepEqual(of('cpp-second-2y', '2018-02'), ['', '', '', 'x']);
  assert.deepEqual(of('cpp-second-2y', '2019-02'), [1, 2, '50.0', 'u']);
  assert.deepEqual(of('cpp-second-ever', '2019-02'), [1, 2, '50.0', 'u']);
  assert.deepEqual(of('cpp-2y-ceased', '2018-02'), [1, 1, '100.0', 'u']);
});

test('a conference counts for the latest section 47 on or before it, a transfer in not at all', () => {
  // The 15th working day after Monday 3 September 2018 is Monday 24 September.
  const list = enquiries(
    'A,01/06/2018,,',
    'A,03/09/2018,24/09/2018,',
    'B,03/09/2018,25/09/2018,No',
    'C,03/09/2018,10/09/2018,Yes',
    'D,20/09/2018,10/09/2018,',
    'E,,10/09/2018,',
  );
  assert.deepEqual(shown(figure([list], '2018-09-30', 'icpc-number', 'month', '2018-09')), [
    3,
    '',
    '3',
    '',
  ]);
  assert.deepEqual(shown(figure([list], '2018-09-30', 'icpc-15', 'month', '2018-09')), [
    1,
    3,
    '33.3',
    'u',
  ]);
});

test('short breaks are no looked-after children, and a legal order is a share of all', () => {
  const list = looked_after(
    'A,01/01/2010,,01/01/2018,C2 - Full care order,,,,,3,,,,20,W',
    'B,01/01/2010,,01/01/2018,k) V2: Section 20,,,,,2,,,,20.1,',
    'C,01/01/2010,,01/01/2018,V4,,,,,4,,,,50,W',
    'D,01/01/2010,,01/01/2018,,,,,,,,,,999.9,W',
  );
  assert.deepEqual(on(list, '2018-09-30', 'lac-number'), [3, '', '3', '']);
  assert.deepEqual(on(list, '2018-09-30', 'lac-legal-status'), [1, 3, '33.3', 'u']);
  assert.deepEqual(
    on(list, '2018-09-30', 'lac-legal-status', '2018-09-30', 'category', 'Legal order'),
    [1, 3, '33.3', 'u'],
  );
  assert.deepEqual(on(list, '2018-09-30', 'lac-20-miles'), [1, 3, '33.3', 'u']);
  assert.deepEqual(on(list, '2018-09-30', 'lac-allocated'), [2, 3, '66.7', 'u']);
  const placements = figure(
    [list],
    '2018-09-30',
    'lac-placements-3',
    'rolling12',
    '12 months to 2018-09-30',
  );
  assert.deepEqual(shown(placements), [1, 3, '33.3', 'u']);
});

test('health checks are due in six months under five and in twelve from five', () => {
  const list = looked_after(
    'A,30/09/2013,,01/01/2017,C2,,,30/09/2017,30/09/2017,1,,,,,',
    'B,01/10/2013,,01/01/2017,C2,,,30/09/2017,29/09/2017,1,,,,,',
    'C,01/10/2013,,01/01/2017,C2,,,30/03/2018,,1,,,,,',
    'D,,,01/01/2017,C2,,,30/09/2017,30/09/2017,1,,,,,',
  );
  assert.deepEqual(on(list, '2018-09-30', 'lac-health'), [3, 4, '75', 'u']);
  assert.deepEqual(on(list, '2018-09-30', 'lac-dental'), [2, 4, '50', 'u']);
});

test('visits are due within 42 days, and within 7 in the first week of a placement', () => {
  const list = looked_after(
    'A,,,01/01/2018,C2,,19/08/2018,,,1,,,01/01/2018,,',
    'B,,,01/01/2018,C2,,18/08/2018,,,1,,,01/01/2018,,',
    'C,,,01/01/2018,C2,,23/09/2018,,,1,,,24/09/2018,,',
    'D,,,01/01/2018,C2,,22/09/2018,,,1,,,24/09/2018,,',
    'E,,,01/01/2018,C2,,22/09/2018,,,1,,,23/09/2018,,',
  );
  assert.deepEqual(on(list, '2018-09-30', 'lac-visits'), [3, 5, '60.0', 'u']);
});

test('a long placement: under 16, looked after for 30 months, placed for 24', () => {
  const list = looked_after(
    'A,01/10/2002,,30/03/2016,C2,,,,,1,,,30/09/2016,,',
    'B,30/09/2002,,30/03/2016,C2,,,,,1,,,30/09/2016,,',
    'C,,15.9,30/03/2016,C2,,,,,1,,,01/10/2016,,',
    'D,,,30/03/2016,C2,,,,,1,,,01/10/2016,,',
    'E,01/10/2010,,01/04/2016,C2,,,,,1,,,31/03/2016,,',
  );
  assert.deepEqual(on(list, '2018-09-30', 'lac-stability-2y'), [1, 2, '50.0', 'u']);
});

test("leaving care counts each child's last ceasing of the period, and X1 is no ending", () => {
  const list = looked_after(
    'A,,,01/01/2017,C2,,,,,1,01/08/2018,E4A,,,',
    'A,,,02/08/2018,C2,,,,,1,20/08/2018,a) E11: Adopted,,,',
    'B,,,01/01/2017,C2,,,,,1,02/08/2018,X1,,,',
    'C,,,01/01/2017,C2,,,,,1,02/08/2018,,,,',
    'D,,,01/01/2017,C2,,,,,1,02/08/2018,E43,,,',
    'E,,,01/01/2017,C2,,,,,1,02/08/2018,E4,,,',
  );
  const of = (id) => shown(figure([list], '2018-08-31', id, 'month', '2018-08'));
  assert.deepEqual(of('exit-adoption'), [1, 4, '25.0', 'u']);
  assert.deepEqual(of('exit-home'), [1, 4, '25.0', 'u']);
  assert.deepEqual(of('exit-sgo'), [1, 4, '25.0', 'u']);
  const { rows } = compute([list], day('2018-08-31'), { 'exits-of': 'listed-routes' });
  const listed = rows.find((row) => row.indicator === 'exit-sgo' && row.basis === 'month');
  assert.deepEqual(shown(listed), [1, 3, '33.3', 'u']);
});

test('an initial health assessment on the twentieth working day is in time', () => {
  // The 20th working day after Monday 2 July 2018 is Monday 30 July.
  const list = looked_after(
    'A,,,02/07/2018,C2,,,30/07/2018,,1,,,,,',
    'B,,,02/07/2018,C2,,,31/07/2018,,1,,,,,',
    'C,,,02/07/2018,C2,,,,,1,27/07/2018,E8,,,',
    'D,,,02/07/2018,C2,,,01/07/2018,,1,30/07/2018,E8,,,',
    'E,,,03/09/2018,C2,,,,,1,,,,,',
  );
  assert.deepEqual(on(list, '2018-09-28', 'iha-20'), [1, 3, '33.3', 'u']);
});

test('care leavers of 17 to 21 count, those who died or went home do not, and blank is neither', () => {
  const list = csv(
    'leavers.csv',
    'Child Unique ID,Date of Birth,Age of Child (Years),Eligibility Category,LA In Touch ,' +
      'Suitability of Accommodation,Activity Status',
    'A,30/09/2001,,x,a) Yes,a) Suitable,F1',
    'B,01/10/2001,,x,a) Yes,a) Suitable,F1',
    'C,01/10/1996,,x,b) No,b) Unsuitable,G4',
    'D,30/09/1996,,x,b) No,b) Unsuitable,G4',
    'E,,19.9,x,c) Died,a) Suitable,F1',
    'F,,19.9,x,f) Rhom,a) Suitable,F1',
    'G,,19.9,x,d) Refu,,',
  );
  assert.deepEqual(on(list, '2018-09-30', 'cl-accommodation'), [1, 3, '33.3', 'u']);
  assert.deepEqual(on(list, '2018-09-30', 'cl-eet'), [1, 3, '33.3', 'u']);
  assert.deepEqual(on(list, '2018-09-30', 'cl-neet'), [1, 3, '33.3', 'u']);
});

test('adoption: placed on the day a year after the decision is in time, before the decision is not', () => {
  const list = csv(
    'adoption.csv',
    'Child Unique ID,Date of Decision that Child Should be Placed for Adoption,Date Placed for Adoption,' +
      'Date of Adoption Order',
    'A,10/01/2017,10/01/2018,02/09/2018',
    'B,10/01/2017,11/01/2018,02/09/2018',
    'C,10/01/2017,09/01/2017,02/09/2018',
    'D,10/01/2017,10/02/2017,',
    'E,,10/02/2017,02/09/2018',
  );
  assert.deepEqual(shown(figure([list], '2018-09-30', 'adopted-12m', 'month', '2018-09')), [
    1,
    3,
    '33.3',
    'u',
  ]);
});

test('an older extract speaks for its own date alone, and for its unended rows to the end of its month', () => {
  const older = plans('A,01/01/2018,20/06/2018,,,0,,', 'B,01/02/2018,,,20/06/2018,0,,');
  const newer = plans('C,01/03/2018,20/09/2018,,,0,,', 'D,01/03/2018,,,20/09/2018,0,,');
  const files = [older, { ...newer, name: 'newer.csv' }];
  assert.deepEqual(on(files, '2018-09-30', 'cp-visits', '2018-06-20'), [1, 1, '100.0', 'u']);
  assert.deepEqual(on(files, '2018-09-30', 'cp-visits'), [1, 1, '100.0', 'u']);
  assert.deepEqual(on(files, '2018-09-30', 'cpp-number', '2018-06-30'), [3, '', '3', '']);
  assert.deepEqual(on(files, '2018-09-30', 'cpp-number'), [1, '', '1', '']);
});

test('each child has one worker, that of list 8, else 7, else 6', () => {
  const in_need = csv(
    'cin.csv',
    'Child Unique ID,CIN Start Date,CIN Closure Date,Case Status,Primary Need Code,Allocated Worker',
    'A,01/01/2018,,c) Child in need plan,N1,Six',
    'B,01/01/2018,,d) Open assessment,a) N1: Abuse or neglect,Six',
    'C,,,LAC,N2,Six',
    'D,01/02/2018,30/09/2018,CiN Plan,,Six',
  );
  const list_7 = plans('A,01/01/2018,,,,0,,Seven', 'B,01/01/2018,,,,0,,');
  const list_8 = looked_after('C,,,01/01/2018,V3,,,,,1,,,,,Eight', 'A,,,01/01/2018,C2,,,,,1,,,,,');
  const files = [in_need, list_7, list_8];
  const of = (worker) =>
    on(files, '2018-09-30', 'caseload-readings', '2018-09-30', 'worker', worker)?.[0];
  assert.deepEqual([of('Six'), of('Seven'), of('Eight')], [1, 1, 1]);
  assert.deepEqual(on(in_need, '2018-09-30', 'cin-number'), [2, '', '2', '']);
});

test('the needs of a period are counted by their codes, other words as they stand', () => {
  const list = csv(
    'cin.csv',
    'Child Unique ID,CIN Start Date,CIN Closure Date,Case Status,Primary Need Code',
    'A,03/09/2018,05/09/2018,x,a) N1: Abuse or neglect',
    'B,03/09/2018,,x,n1',
    'C,03/09/2018,,x,N0:Need code not Stated',
    'D,03/09/2018,,x,unheard of',
  );
  const of = (...more) =>
    shown(figure([list], '2018-09-30', 'referral-reasons', 'month', '2018-09', ...more));
  assert.deepEqual(of(), [4, '', '4', '']);
  assert.deepEqual(of('category', 'N1'), [2, '', '2', '']);
  assert.deepEqual(of('category', 'N0'), [1, '', '1', '']);
  assert.deepEqual(of('category', 'unheard of'), [1, '', '1', '']);
});

test('early help is active from its start to its last day, and follows a plan within 30 days', () => {
  const help = csv(
    'help.csv',
    'Child Unique ID,Assessment start date,Assessment completion date,Organisation completing assessment',
    'A,03/09/2018,10/09/2018,School',
    'P,01/10/2018,05/10/2018,School',
    'Q,02/10/2018,05/10/2018,School',
    'R,02/09/2018,05/10/2018,School',
    'S,01/08/2018,02/08/2018,School',
  );
  const contacts = csv(
    'contacts.csv',
    'Child Unique ID,Date of Contact,Contact Source,Contact Outcome',
    'A,02/09/2018,6,Closed and logged',
    'A,03/09/2018,6,Closed and logged',
    'A,10/09/2018,6,To referral',
    'A,11/09/2018,6,Closed and logged',
  );
  const ended = plans(
    'P,01/01/2018,,,01/09/2018,0,,',
    'Q,01/01/2018,,,01/09/2018,0,,',
    'R,01/01/2018,,,03/09/2018,0,,',
  );
  const of = (id) => shown(figure([help, contacts, ended], '2018-10-31', id, 'month', '2018-09'));
  assert.deepEqual(of('contacts-active-early-help'), [2, 4, '50.0', 'u']);
  assert.deepEqual(of('closed-logged-active-caf'), [1, 3, '33.3', 'u']);
  assert.deepEqual(of('step-down'), [1, 3, '33.3', 'u']);
});

test('section 47 enquiries over referrals that were taken further, each side by its own team', () => {
  const held = csv(
    'enquiries.csv',
    'Child Unique ID,Strategy discussion initiating Section 47 Enquiry Start Date,Allocated Team',
    'A,03/09/2018,North',
    'B,04/09/2018,South',
  );
  const referred = csv(
    'referrals.csv',
    'Child Unique ID,Date of referral,Referral Source,Referral NFA?,Allocated Team',
    'A,03/09/2018,6,No,North',
    'C,03/09/2018,6,,North',
    'D,03/09/2018,6,Yes,South',
  );
  const of = (...more) =>
    shown(
      figure([held, referred], '2018-09-30', 's47-rate-of-referrals', 'month', '2018-09', ...more),
    );
  assert.deepEqual(of(), [2, 2, '100.0', 'u']);
  assert.deepEqual(of('team', 'North'), [1, 2, '50.0', 'u']);
  assert.deepEqual(of('team', 'South'), [1, 0, '', 'z']);
});
