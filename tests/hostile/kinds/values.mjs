// Dates, numbers and ids that cannot be, or that no machine word holds.

import {
  annex_a_lists,
  assessments,
  contacts,
  text_of,
  with_cell,
  with_cells,
  without_rows,
} from '../clean_lists.mjs';
import { alike, read, same_as } from '../expects.mjs';

const impossible = {
  'unreadable date': [
    '00/00/0000',
    '31/02/2018',
    '29/02/2018',
    '32/01/2018',
    '01/13/2018',
    '0000-00-00',
    '2018-02-30',
    '99/99/9999',
    '1/1/1',
    '-01/-04/-2018',
    '01/04/2018/05',
    '99999999999999999999',
    '-43210',
    '43210.999e9',
    '1e9',
    '01/04/',
    'Infinity',
    'tomorrow',
    '01/04/2018 25:61',
    '\u0660\u0661/\u0660\u0664/\u0662\u0660\u0661\u0668',
    '<script>01/04/2018</script>',
    '=TODAY()',
    `01/04/2018${'0'.repeat(10_000)}`,
  ],
  'implausible date before 1990': ['01/01/0001', '0001-01-01', '01/01/1900', '31/12/1989'],
  'after the as-at date': ['31/12/9999', '9999-12-31', '01/04/2081', '60000'],
  'no date': ['', ' ', '#N/A', 'nan', 'pd.NA', '-', 'NULL', '\u00a0', '\u200b'],
};

/** One contact with such a date: that row is set aside, and the others count. */
const first_dates = Object.entries(impossible).flatMap(([reason, dates]) =>
  dates.map((date) => ({
    name: `a contact dated ${JSON.stringify(date).slice(0, 40)}`,
    bytes: text_of(with_cell(contacts, 4, 'Date of Contact', date)),
    expects: { ...read(11, { [reason]: 1 }), ...same_as(without_rows(contacts, [4])) },
  })),
);

/** One child born then: no figure changes. */
const births = Object.values(impossible)
  .flat()
  .map((date) => ({
    name: `a child born ${JSON.stringify(date).slice(0, 40)}`,
    bytes: text_of(with_cell(contacts, 4, 'Date of Birth', date)),
    expects: same_as(contacts),
  }));

/** Assessments that end then: as if they had not ended, and asked about. */
const ends = [...impossible['unreadable date'], ...impossible['after the as-at date']].map(
  (date) => ({
    name: `an assessment that ends ${JSON.stringify(date).slice(0, 40)}`,
    list: 4,
    bytes: text_of(with_cell(assessments, 5, 'Continuous Assessment Date of Authorisation', date)),
    expects: { at_least: 10 },
  }),
);

const child = (id) => with_cell(contacts, 4, 'Child Unique ID', id);
const ids = {
  'of 10,000 letters': 'x'.repeat(10_000),
  'of 10,000 digits': '9'.repeat(10_000),
  'of 10,000 emoji': '\u{1f476}'.repeat(10_000),
  'beyond 64 bits': '18446744073709551616',
  'below 64 bits': '-9223372036854775809',
  'in powers of ten': '1E+308',
  'with quotes': '"C"104""',
  'that is a formula': '=1+1',
  'that is a number with a plus': '+441632960001',
  'that is markup': '<img src=x onerror="window.__hostile=1">',
  'of right-to-left letters': '\u202e401C',
  'with a NUL': 'C1\u000004',
  'of one letter': 'x',
};

export const dates = [
  ...first_dates,
  ...births,
  ...ends,
  {
    name: 'every assessment ends before it starts',
    list: 4,
    bytes: text_of(
      with_cells(assessments, (cell, column) =>
        column === 'Continuous Assessment Date of Authorisation' ? '01/01/2018' : cell,
      ),
    ),
    expects: { at_least: 10 },
  },
];

const amounts = {
  'below zero': '-1',
  fractions: '10.5',
  'with a decimal nobody needs': '1.0',
  'beyond 64 bits': '99999999999999999999999',
  'in powers of ten': '1e309',
  suppressed: 'c',
  'suppressed as a star': '*',
  'of Arabic digits': '\u0663',
  'that are formulas': '=1+1',
};

/** Lists whose numbers and ages are all the same amount. */
const numbers = annex_a_lists(6).flatMap(([number, table]) =>
  Object.entries(amounts)
    .filter((_, a) => a % 3 === number % 3)
    .map(([what, amount]) => ({
      name: `ages and numbers ${what} in list ${number}`,
      list: number,
      bytes: text_of(
        with_cells(table, (cell, column) =>
          /^age |^number of|^no\. of|distance/i.test(column) ? amount : cell,
        ),
      ),
      expects: { at_least: 6 },
    })),
);

export const numbers_and_ids = [
  ...numbers,
  ...Object.entries(ids).map(([what, id]) => ({
    name: `an id ${what}`,
    bytes: text_of(child(id)),
    expects: alike(contacts),
  })),
  ...['', ' ', '#N/A', '\u200b', '-'].map((id) => ({
    name: `an id ${JSON.stringify(id)}`,
    bytes: text_of(child(id)),
    expects: { ...read(11, { 'no child id': 1 }), ...same_as(without_rows(contacts, [4])) },
  })),
  {
    name: 'ids of 10,000 letters that differ in the last',
    bytes: text_of(
      with_cells(contacts, (cell, column, r) =>
        column === 'Child Unique ID' ? 'x'.repeat(10_000) + r : cell,
      ),
    ),
    expects: same_as(contacts),
  },
  {
    name: 'a locality of a million letters',
    bytes: text_of(
      with_cells(contacts, (cell, column) => (column === 'Locality' ? 'x'.repeat(1e6) : cell)),
    ),
    expects: alike(
      with_cells(contacts, (cell, column) => (column === 'Locality' ? 'Zebra' : cell)),
    ),
  },
  {
    name: 'a heading of a million letters',
    bytes: `${'x'.repeat(1e6)},${text_of(contacts).replaceAll('\r\n', '\r\n,').slice(0, -1)}`,
    expects: same_as(contacts),
  },
];
