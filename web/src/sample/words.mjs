// @ts-check
// Codes in the spellings of the national lists, and invented names of places, teams and workers.

/** @param {string} text */
const list = (text) => text.split('|');

export const COUNCIL = 'Hallamby';
export const LOCALITIES = list('Oldmere|Kestrel Bank|Wendle Valley|Southgarth');
export const NEIGHBOURS = list('Westermarsh|Tarnbrook Vale|Easterholme');
export const AGENCIES = list(
  'Hallamby Early Help Hub|Primary school|Secondary school|Health visiting|School nursing|Family centre|Youth service|Housing service|Kite Lane Family Support|Brambleway Trust',
);

const SOURCE_GROUPS = list(
  '1A: Individual|1B: Individual|1C: Individual|1D: Individual|2A: Schools|2B: Education services|3A: Health services|3B: Health services|3C: Health services|3D: Health services|3E: Health services|3F: Health services|4: Housing|5A: LA services|5B: LA services|5C: LA services|6: Police|7: Other legal agency|8: Other|9: Anonymous|10: Unknown',
);
/** Contact and referral source by bare code. @type {Map<string, string>} */
export const SOURCE = new Map(
  SOURCE_GROUPS.map((text, i) => [text.split(':')[0], `${String.fromCharCode(97 + i)}) ${text}`]),
);

export const YES = 'a) Yes';
export const NO = 'b) No';
export const UNKNOWN = 'c) Unknown';
/** @param {boolean} answer */
export const yesNo = (answer) => (answer ? YES : NO);

export const GENDER = list('a) Male|b) Female|c) Not stated/recorded');
export const ETHNICITY = /** @type {const} */ ([
  ['a) WBRI', 76],
  ['b) WIRI', 0.6],
  ['c) WIRT', 0.4],
  ['d) WOTH', 4.5],
  ['e) WROM', 0.6],
  ['f) MWBC', 2.2],
  ['g) MWBA', 0.9],
  ['h) MWAS', 1.4],
  ['i) MOTH', 1.3],
  ['j) AIND', 0.9],
  ['k) APKN', 2.6],
  ['l) ABAN', 0.8],
  ['m) AOTH', 1],
  ['n) BCRB', 0.5],
  ['o) BAFR', 1.6],
  ['p) BOTH', 0.4],
  ['q) CHNE', 0.2],
  ['r) OOTH', 1.1],
  ['s) REFU', 0.5],
  ['s) NOBT', 2.5],
]);

export const NEED = /** @type {const} */ ([
  ['N1 - Abuse or neglect', 56],
  ["N2 - Child's disability", 8],
  ['N3 - Parental disability or illness', 4],
  ['N4 - Family in acute stress', 11],
  ['N5 - Family dysfunction', 14],
  ['N6 - Socially unacceptable behaviour', 3],
  ['N7 - Low income', 0.5],
  ['N8 - Absent parenting', 1.5],
  ['N9 - Cases other than children in need', 1],
  ['N0 - Not stated', 1],
]);

export const ABUSE = /** @type {const} */ ([
  ['a) Neglect', 47],
  ['b) Physical abuse', 9],
  ['c) Sexual abuse', 5],
  ['d) Emotional abuse', 36],
  ['e) Multiple/not recommended', 3],
]);

export const STATUS = {
  care: 'a) Looked after child',
  plan: 'b) Child Protection plan',
  need: 'c) Child in need plan',
  assessing: 'd) Open assessment',
  closed: 'e) Closed episode',
};

export const FIRST_RESPONSE = 'First Response Team';
export const DISABILITY_TEAM = "Disabled Children's Team";
export const LEAVING_CARE = 'Leaving Care Team';
export const CARE_TEAMS = list('Children in Care Team 1|Children in Care Team 2');
/** @param {number} locality */
export const assessmentTeam = (locality) => `${LOCALITIES[locality]} Assessment Team`;
/** @param {number} locality */
export const familyTeam = (locality) => `${LOCALITIES[locality]} Family Team`;

const NAMES = list(
  'Amina Rowntree|Gareth Plumley|Joanna Tisdale|Kofi Ansell|Bethan Quarrie|Marcus Fenby|Priya Lodhar|Siobhan Garrity|Tomasz Wilkosh|Lorna Haxby|Imran Sadiq-Moore|Rachel Ottershaw|Denise Cobley|Owen Tranter|Folake Adeniran|Hugh Silkstone|Martha Penrice|Nadia Farrow|Callum Birkby|Yasmin Thorley|Edwin Marl|Grace Nwosu|Leanne Stobart|Patrick Dunmoor|Shazia Merrick|Victor Ainsty|Carys Llewin|Dilip Raval|Elaine Foxcroft|Ruth Hebblewood|Samir Toulson|Tanya Wragby|Alistair Crome|Blessing Udoka|Connie Hartwith|Dean Mossop|Emeka Lowther|Freya Kettlewell|Gemma Sproxton|Harpreet Jandu|Isla Murgatroy|Jerome Passmore|Karen Whitgift|Liam Beckwith|Mei Tansley|Nathan Orgill|Orla Kinsey|Philippa Dray|Qasim Halden',
);

/** Every team with its workers, in order. @type {Map<string, string[]>} */
export const TEAMS = new Map();
let used = 0;
for (const [team, size] of /** @type {Array<[string, number]>} */ ([
  [FIRST_RESPONSE, 4],
  ...LOCALITIES.map((_, i) => [assessmentTeam(i), i === 1 ? 3 : 4]),
  ...LOCALITIES.map((_, i) => [familyTeam(i), 4]),
  [CARE_TEAMS[0], 4],
  [CARE_TEAMS[1], 4],
  [DISABILITY_TEAM, 2],
  [LEAVING_CARE, 4],
])) {
  TEAMS.set(team, NAMES.slice(used, used + size));
  used += size;
}
