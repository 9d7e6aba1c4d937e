// Invented tables that keep the engine's contract; see fake_figures.ts.
import type { Basis, CrossTable, Frame, QuarterlyTable, Tracker } from '../engine/contract';
import { fakeFigure, fakeIndicators, quarterSpan, quarters, yearSpan } from './fake_figures';

export const teams = [
  'Assessment North',
  'Assessment South',
  'Family Support East',
  'Duty and Advice',
  'not recorded',
];
export const localities = ['Marrowfield', 'Oldmere', 'Thorncastle', 'West Hallam Quay'];

export function fakeQuarterlyTable(year: string, basis: Basis): QuarterlyTable {
  const from = Number(year.slice(0, 4)) || 2018;
  const first = (from - 2015) * 4;
  const kind = basis === 'ytd' || basis === 'rolling12' ? basis : 'quarter';
  const spans = [0, 1, 2, 3].map((q) => quarterSpan(first + q, kind));
  const titles: Record<string, string> = {
    inputs: 'Inputs',
    processes: 'Processes',
    outputs: 'Outputs',
  };
  return {
    year,
    basis,
    columns: [
      { title: '2017-18', basis: 'year' as Basis, period: '2017-18' },
      ...spans.map((span, i) => ({
        title: `Q${i + 1}`,
        basis: kind as Basis,
        period: span.period,
      })),
      { title: 'Year to date', basis: 'ytd', period: '2018-19 to Q2' },
    ],
    groups: (['inputs', 'processes', 'outputs'] as const).map((group) => ({
      group,
      title: titles[group] ?? '',
      rows: fakeIndicators
        .filter((one) => one.group === group)
        .map((one) => {
          const cells = [
            fakeFigure(one, yearSpan(from - 1)),
            ...spans.map((span, i) => (first + i < quarters ? fakeFigure(one, span) : null)),
            fakeFigure(one, quarterSpan(Math.min(first + 3, quarters - 1), 'ytd')),
          ];
          const latest = cells[2];
          return {
            indicator: one.id,
            title: one.title,
            unit: one.unit,
            polarity: one.polarity,
            source: 'cases',
            cells,
            target: one.target === null ? '' : String(one.target),
            rag: latest?.rag ?? '',
            rag_words: latest?.rag_words ?? '',
            band: latest?.band ?? '',
            forecast:
              one.target === null
                ? null
                : {
                    value: '87.4',
                    low: '84.0',
                    high: '91.0',
                    method: 'run-rate',
                    rag: 'green',
                    rag_words: 'On target',
                    words: '84.0% to 91.0% if the next two quarters are as busy as the last',
                    required: 'needs 86.2% in each remaining quarter to reach 85',
                  },
          };
        }),
    })),
    not_computable: [
      {
        indicator: 'cl-eet',
        title: 'Care leavers in EET',
        reason: 'Needs list 9 (care leavers): no file of it is loaded.',
      },
      {
        indicator: 'cl-neet',
        title: 'Care leavers NEET',
        reason: 'Needs list 9 (care leavers): no file of it is loaded.',
      },
      {
        indicator: 'agency-rate',
        title: 'Agency workers',
        reason: 'Comes only from a measures file.',
      },
    ],
    notes: ['2018-19 Q2 runs to 30 September 2018.'],
  };
}

export function fakeTracker(frame: Frame): Tracker {
  const row = (category: string, n: number) => ({
    category,
    in_time: n * 6,
    becoming_overdue: n * 2 + 1,
    overdue: frame.mode === 'sharing' && n < 4 ? -1 : n,
    total: n * 9 + 1,
  });
  return {
    as_at: frame.as_at,
    not_computable: null,
    limit: 45,
    warn_from: 34,
    words: 'In time: open 0 to 33 working days. Becoming overdue: 34 to 45. Overdue: 46 or more.',
    total: row('All', 40),
    by_team: teams.map((name, i) => row(name, 14 - i * 3)),
    by_locality: localities.map((name, i) => row(name, 13 - i * 2)),
    by_worker: Array.from({ length: 22 }, (_, i) => row(`Worker ${i + 1}`, 1 + (i % 4))),
    due_soon: { category: 'All', within_5: 12, within_10: 31, within_20: 77 },
    due_soon_by_team: teams.map((category, i) => ({
      category,
      within_5: 5 - i,
      within_10: 9 - i,
      within_20: 20 - i,
    })),
  };
}

export function fakeCrossTable(basis: Basis, period: string): CrossTable {
  const sources = [
    '1A Family member',
    '2A Schools',
    '3A GP',
    '6 Police',
    '10 Unknown',
    'not recorded',
  ];
  const row = (category: string, n: number) => ({
    category,
    category_title: category,
    counts: [n * 4, n * 2, n, n * 3, Math.round(n / 3), n * 10 + Math.round(n / 3)],
    shares: ['20.1', '18.0', '12.3', '22.2', '9.9', '19.0'],
  });
  return {
    not_computable: null,
    period: period || '2018-19 Q2',
    basis,
    title: `Contacts by source and stage, ${period || '2018-19 Q2'}`,
    row_title: 'Source',
    columns: ['Closed and logged', 'No further action', 'To assessment', 'Pending', 'Not recorded'],
    rows: sources.map((name, i) => row(name, 60 - i * 9)),
    totals: row('All sources', 240),
    notes: ['A contact counts in one column only.'],
  };
}
