// The spellings, headers and ways of writing a date that random lists are made of.
// Governed by the definitions: the importer's header variants, code sets and value spellings.
import { day_of, iso, parts_of } from './dates.mjs';

export const teams = [
  'North Team',
  'north team',
  'NORTH TEAM',
  'South Team',
  'South  Team',
  'East, Duty',
  'O\u2019Brien House',
  "O'Brien House",
  '=Intake',
  '-1 Duty',
  'Zo\u00eb\u2019s unit',
  'West\nTeam',
  '',
  '#N/A',
  'nan',
];
export const localities = ['Upper Vale', 'upper vale', 'Lower Vale', 'Coast', '', 'null'];
export const agencies = [
  'School A',
  'school a',
  'Nursery \u201cB\u201d',
  'Health visiting',
  'Youth, and families',
  '',
  '-',
];
export const sources = [
  'a) 1A: Individual',
  '1A',
  '2a: Schools',
  '2A',
  'q) 6: Police',
  '6',
  '10',
  'u) 10: Unknown',
  'p1) 5D: LA services',
  'Police',
  'POLICE',
  'police',
  'Court, family',
  '',
  '#N/A',
  '4 Housing',
  'h) 3B: Health services',
];
export const contact_outcomes = [
  'Closed and logged',
  'LOGGED AND CLOSED on the day',
  'To referral',
  'No further action',
  'NFA',
  '',
  'nan',
  'Advice given',
];
export const assessment_outcomes = [
  'Child in need',
  'child in need',
  'Strategy discussion',
  'Close',
  '',
  '#N/A',
];
export const yes_no = [
  'a) Yes',
  'b) No',
  'Yes',
  'No',
  'Y',
  'N',
  '1 - Yes',
  '0 - No',
  'True',
  'false',
  '',
  'c) Unknown',
];
export const nfa = [...yes_no, 'NFA', 'FA', 'Further action'];
export const supports = [...yes_no, 'Assessment updated'];
export const workers = ['A. Worker', 'a. worker', 'B\u00a0Worker', 'C Worker', 'Zed', '', '#N/A'];
export const bad_dates = [
  '31/02/2018',
  'soon',
  '13/13/2018',
  'not known',
  '2018',
  '30.02.2009',
  '00/01/2018',
];

/** Writes one date in one of the forms the definitions allow. */
export function written(day, form) {
  const { year, month, day: of_month } = parts_of(day);
  const two = (n) => String(n).padStart(2, '0');
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    month - 1
  ];
  switch (form) {
    case 'loose':
      return `${of_month}/${month}/${year}`;
    case 'time':
      return `${two(of_month)}/${two(month)}/${year} 09:30`;
    case 'iso':
      return iso(day);
    case 'iso-time':
      return `${iso(day)} 00:00:00`;
    case 'dash':
      return `${two(of_month)}-${two(month)}-${year}`;
    case 'dot':
      return `${two(of_month)}.${two(month)}.${year}`;
    case 'name':
      return `${two(of_month)}-${name}-${two(year % 100)}`;
    case 'long-name':
      return `${two(of_month)}-${name}-${year}`;
    case 'serial':
      return String(day - day_of(1899, 12, 30));
    default:
      return `${two(of_month)}/${two(month)}/${year}`;
  }
}
export const forms = [
  'usual',
  'usual',
  'usual',
  'loose',
  'time',
  'iso',
  'iso-time',
  'dash',
  'dot',
  'name',
  'long-name',
  'serial',
];

/** Header variants; the first is the usual one. */
export const headers = {
  child: [
    'Child Unique ID',
    'Child Unique ID ',
    'CHILD UNIQUE ID',
    'Unique ID of child',
    'Child\u00a0Unique ID',
  ],
  gender: ['Gender'],
  ethnicity: ['Ethnicity'],
  birth: ['Date of Birth'],
  age: ['Age of Child (Years)', 'Age'],
  team: ['Allocated Team', 'allocated team '],
  worker: ['Allocated Worker'],
  locality: ['Locality', 'Area', ' locality'],
  '1.date': ['Date of Contact', 'date of contact'],
  '1.source': ['Contact Source'],
  '1.outcome': ['Contact Outcome'],
  '2.start': ['Assessment start date', 'Assessment Start Date'],
  '2.end': ['Assessment completion date'],
  '2.agency': ['Organisation completing assessment'],
  '3.date': ['Date of referral', 'Date of Referral'],
  '3.source': ['Referral Source'],
  '3.nfa': ['Referral NFA?', 'Referral NFA'],
  '3.count': ['Number of Referrals in Last 12 Months', 'Number of Referrals in last 12 months '],
  '4.start': ['Continuous Assessment Start Date'],
  '4.end': ['Continuous Assessment Date of Authorisation'],
  '4.support': [
    "Was the child assessed as requiring LA children's social care support?",
    'Was the child assessed as requiring LA children\u2019s social care support',
  ],
  '4.type': ['Assessment Type'],
  '4.referral': ['Date of Referral'],
  '4.outcome': ['Assessment Outcome'],
  '5.strategy': [
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Section 47 Enquiry Start Date',
  ],
  '5.conference': ['Date of Initial Child Protection Conference'],
  '6.start': ['CIN Start Date'],
  '6.end': ['CIN Closure Date'],
  '5.transfer': ['Transfer In', 'transfer in '],
  '6.need': ['Primary Need Code'],
  '6.status': ['Case Status', 'Case status'],
  '7.start': ['Child Protection Plan Start Date'],
  '7.visit': ['Date of the Last Statutory Visit'],
  '7.review': ['Date of latest review conference'],
  '7.end': ['Child Protection Plan End Date'],
  '7.previous': ['Number of Previous Child Protection Plans'],
  '8.start': ['Date Started to be Looked After'],
  '8.legal': ['Start date of current legal status'],
  '8.legal_status': ["Child's Legal Status", 'Child\u2019s Legal Status'],
  '8.review': ['Date of Latest Statutory Review'],
  '8.visit': ['Date of Last Social Work Visit'],
  '8.health': ['Date of Last Health Assessment'],
  '8.initial_health': ['Date Initial Health Assessment'],
  '8.dental': ['Date of Last Dental Check'],
  '8.placements': ['Number of Placements in the Last 12 months'],
  '8.end': ['Date Ceased to be Looked After', 'Date Ceased to be Looked After '],
  '8.reason': ['Reason Ceased to be Looked After'],
  '8.placement': ['Start Date of Most Recent Placement'],
  '8.distance': ['Distance From Home'],
  '9.eligibility': ['Eligibility Category'],
  '9.in_touch': ['LA In Touch ', 'LA in Touch'],
  '9.suitability': ['Suitability of Accommodation'],
  '9.activity': ['Activity Status'],
  '10.decision': ['Date of Decision that Child Should be Placed for Adoption'],
  '10.placement_order': ['Date of Placement Order'],
  '10.placed': ['Date Placed for Adoption'],
  '10.order': ['Date of Adoption Order', 'Date of Adoption Order '],
};
export const standard = {
  1: ['date', 'source'],
  2: ['start', 'end', 'agency'],
  3: ['date', 'source', 'nfa', 'count', 'team'],
  4: ['start', 'end', 'support', 'team'],
  5: ['strategy', 'conference', 'team'],
  6: ['start', 'need', 'end', 'status', 'team'],
  7: ['start', 'visit', 'review', 'end', 'previous', 'team'],
  8: [
    ...['start', 'legal', 'legal_status', 'review', 'visit', 'health', 'dental', 'placements'],
    ...['end', 'reason', 'placement', 'team'],
  ],
  9: ['team', 'eligibility', 'in_touch', 'suitability', 'activity'],
  10: ['decision', 'placement_order', 'placed', 'order'],
};
export const titles = {
  1: 'Contacts',
  2: 'Early Help',
  3: 'Referral',
  4: 'Assessments',
  5: 'Section 47 enquiries and Initial Child Protection Conferences',
  6: 'Children in Need',
  7: 'Child protection',
  8: 'Children in care',
  9: 'Care leavers',
  10: 'Adoption',
};
export const first_date = {
  1: 'date',
  2: 'start',
  3: 'date',
  4: 'start',
  5: 'strategy',
  6: 'start',
  7: 'start',
  8: 'start',
  10: 'decision',
};
export const start_of_coverage = {
  1: 'date',
  2: 'end',
  3: 'date',
  4: 'end',
  5: 'strategy',
  6: 'end',
  7: 'end',
  8: 'end',
  10: 'order',
};
export const date_names = new Set([
  ...['date', 'start', 'end', 'referral', 'strategy', 'conference', 'birth', 'legal', 'placement'],
  ...['visit', 'review', 'health', 'initial_health', 'dental'],
  ...['decision', 'placement_order', 'placed', 'order'],
]);
