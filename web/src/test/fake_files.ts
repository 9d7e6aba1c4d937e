// Invented accounts of files that keep the engine's contract; see fake_figures.ts.
import type { FileMapping, FileSummary, ListLayout, RowIssues } from '../engine/contract';

export function fakeSummary(id: number, name: string, bytes: number, rows: number): FileSummary {
  const excel = /\.xlsx?$/.test(name);
  const unusable = excel || bytes === 0 || /\.pdf$/.test(name);
  const contacts = /list_1/.test(name);
  const aside = unusable ? 0 : Math.min(rows - 1, 5);
  return {
    id,
    name,
    kind: unusable
      ? 'unusable'
      : /settings/.test(name)
        ? 'settings'
        : /published/.test(name)
          ? 'comparators'
          : 'list',
    title: excel
      ? 'Excel workbook'
      : unusable
        ? 'not a CSV file'
        : contacts
          ? 'Contacts (Annex A list 1)'
          : 'Assessments (Annex A list 4)',
    list: unusable ? null : contacts ? 1 : 4,
    bytes,
    rows_read: unusable ? 0 : rows - 1,
    rows_used: unusable ? 0 : rows - 1 - aside,
    set_aside:
      aside === 5
        ? [
            { reason: 'duplicate', rows: 3 },
            { reason: 'unreadable date', rows: 2 },
          ]
        : [],
    queries: aside === 5 ? [{ reason: 'unknown code', rows: 2 }] : [],
    columns: [
      { header: 'Child Unique ID', column: 'Child Unique ID', not_needed: false },
      { header: 'Assessment start', column: 'Continuous Assessment Start Date', not_needed: false },
      { header: 'Office notes', column: null, not_needed: false },
      { header: 'Shoe size', column: null, not_needed: true },
    ],
    missing_columns: ['Ethnicity'],
    message: unusable
      ? 'The selected file must be a CSV. Save the sheet as CSV and choose that.'
      : null,
    notes: unusable ? [] : ['One title row before the headings was skipped.'],
    covered_from: unusable ? null : '2015-05',
    covered_to: unusable ? null : '2018-09',
    outdated: false,
    unknown_headings: unusable ? 0 : 2,
    unknown_values: unusable ? 0 : 1,
  };
}

/** What is not recognised of any file, but for what `said` (rows of other headings) says. */
export function fakeMapping(file: FileSummary, list: string, said: string[][]): FileMapping {
  const about = (text: string) => said.find(([, , header, value]) => (header || value) === text);
  const recognised = file.kind === 'list';
  const heading = (header: string, samples: string[], likely: string) => ({
    header,
    column: about(header)?.[1] ?? null,
    samples,
    likely,
    not_needed: about(header)?.[1] === 'not needed',
  });
  return {
    list: recognised ? '4' : list,
    title: recognised ? file.title : list === '' ? '' : 'Assessments (Annex A list 4)',
    recognised,
    rows: file.rows_read,
    needed: recognised ? [] : ['Child Unique ID'],
    headings: [
      {
        header: 'Child Unique ID',
        column: 'Child Unique ID',
        samples: [],
        likely: '',
        not_needed: false,
      },
      heading(
        'Auth Dt',
        ['01/07/2018', '02/07/2018'],
        'Continuous Assessment Date of Authorisation',
      ),
      heading('Office notes', ['call back'], ''),
    ],
    values:
      about('Mabye') === undefined
        ? [
            {
              list: '4',
              column: 'Child Seen',
              header: 'Seen?',
              value: 'Mabye',
              rows: 3,
              likely: 'Yes',
              likely_words: '',
            },
          ]
        : [],
    more: [],
  };
}

export const fakeLayouts: ListLayout[] = [
  {
    list: '4',
    title: 'Assessments (Annex A list 4)',
    columns: [
      { header: 'Child Unique ID', codes: [] },
      { header: 'Continuous Assessment Date of Authorisation', codes: [] },
      { header: 'Allocated Team', codes: [] },
      {
        header: 'Child Seen',
        codes: [
          { code: 'Yes', words: '' },
          { code: 'No', words: 'not seen' },
        ],
      },
    ],
  },
];

export function fakeIssues(offset: number, limit: number): RowIssues {
  const rows = Array.from({ length: 7 }, (_, i) => ({
    line: 12 + i * 31,
    outcome: i < 5 ? ('set aside' as const) : ('query' as const),
    reason:
      [
        'duplicate',
        'duplicate',
        'duplicate',
        'unreadable date',
        'unreadable date',
        'unknown code',
        'unknown code',
      ][i] ?? '',
    column: i < 3 ? '' : 'Continuous Assessment Start Date',
    value: i < 3 ? '' : `3${i}/02/2018`,
  }));
  return { total: rows.length, rows: rows.slice(offset, offset + limit) };
}
