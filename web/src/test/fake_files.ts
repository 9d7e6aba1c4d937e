// Invented accounts of files that keep the engine's contract; see fake_figures.ts.
import type { FileSummary, RowIssues } from '../engine/contract';

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
      { header: 'Child Unique ID', column: 'Child Unique ID' },
      { header: 'Assessment start', column: 'Continuous Assessment Start Date' },
      { header: 'Office notes', column: null },
    ],
    missing_columns: ['Ethnicity'],
    message: unusable
      ? 'The selected file must be a CSV. Save the sheet as CSV and choose that.'
      : null,
    notes: unusable ? [] : ['One title row before the headings was skipped.'],
    covered_from: unusable ? null : '2015-05',
    covered_to: unusable ? null : '2018-09',
    outdated: false,
  };
}

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
