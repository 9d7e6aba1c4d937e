// Invented journeys, caseloads, actions and reports that keep the engine's contract; see
// fake_figures.ts.
import type {
  ActionPlan,
  Basis,
  ChecklistAnswer,
  Frame,
  Journeys,
  Report,
  ReportRow,
  WorkerCaseload,
  Workforce,
} from '../engine/contract';
import { fakeFigure, fakeIndicators, quarterSpan } from './fake_figures';
import { fakeQuarterlyTable, teams } from './fake_tables';

export function fakeJourneys(frame: Frame, basis: Basis, period: string): Journeys {
  const hidden = frame.mode === 'sharing';
  const band = (label: string, count: number, share: string) => ({ label, count, share });
  return {
    not_computable: null,
    basis,
    period: period || (basis === 'year' ? '2017-18' : '2018-19 Q2'),
    words: 'Contacts of the period, followed for as long as the lists allow.',
    funnel: [
      { stage: 'contact', title: 'Contact', count: 1502, share: '100.0' },
      { stage: 'referral', title: 'Referral', count: 451, share: '30.0' },
      { stage: 'assessment', title: 'Assessment', count: 389, share: '25.9' },
      { stage: 'section-47', title: 'Section 47 enquiry', count: 97, share: '6.5' },
      {
        stage: 'plan',
        title: 'Child protection plan',
        count: hidden ? -1 : 4,
        share: hidden ? '' : '0.3',
      },
    ],
    steps: [
      {
        from: 'contact',
        to: 'referral',
        title: 'Contact to referral',
        words: 'Working days from the contact to the first referral after it.',
        started: 1502,
        moved_on: 451,
        share: '30.0',
        not_so_far: 36,
        bands: [
          band('Same day', 210, '46.6'),
          band('1 day', 141, '31.3'),
          band('2 to 5 days', 97, '21.5'),
          band('6 or more days', hidden ? -1 : 3, hidden ? '' : '0.7'),
        ],
        median: '1',
      },
      {
        from: 'referral',
        to: 'assessment',
        title: 'Referral to assessment',
        words: 'Working days from the referral to the start of the assessment.',
        started: 451,
        moved_on: 0,
        share: '0.0',
        not_so_far: 451,
        bands: [],
        median: '',
      },
    ],
    notes: ['A child with several contacts is counted once for each.'],
  };
}

export function fakeWorkforce(frame: Frame): Workforce {
  const sharing = frame.mode === 'sharing';
  const statuses: [WorkerCaseload['status'], string][] = [
    ['over', 'Over the recommended maximum'],
    ['near', 'Near the recommended maximum'],
    ['within', 'Within the recommended maximum'],
    ['', 'No maximum is given'],
  ];
  const share = fakeIndicators[1];
  return {
    not_computable: null,
    as_at: frame.as_at,
    words: 'Open cases at the as-at date, each child counted with one worker.',
    workers: sharing
      ? []
      : statuses.map(([status, status_words], i) => ({
          worker: `Worker ${i + 1}`,
          team: teams[i] ?? '',
          role: 'Social worker',
          agency: i === 1 ? 'yes' : 'no',
          fte: '1.0',
          maximum: status === '' ? '' : '18',
          cases: 22 - i * 3,
          looked_after: 4,
          plans: 3,
          in_need: 15 - i * 3,
          status,
          status_words,
        })),
    teams: teams.slice(0, 4).map((team, i) => ({
      team,
      workers: 6 - i,
      cases: 96 - i * 11,
      fte: `${6 - i}.0`,
      cases_per_fte: (16 + i).toFixed(1),
      over: sharing && i === 3 ? -1 : i,
      near: 1,
    })),
    measures: share
      ? [
          {
            ...fakeFigure(share, quarterSpan(13, 'quarter')),
            title: 'Agency workers',
            indicator: 'agency-rate',
          },
        ]
      : [],
    notes: ['Cases without a worker are in their team’s count only.'],
  };
}

export function fakeActionPlan(frame: Frame, id: string): ActionPlan {
  const actions = [
    {
      indicator: 'assessment-45',
      action: 'Weekly review of assessments past day 30',
      lead: 'Head of assessment',
      due: '2018-06-30',
      status: 'In progress',
      comment: 'Started in two teams',
      overdue: true,
      overdue_words: 'Overdue since June 2018',
    },
    {
      indicator: 'assessment-45',
      action: 'Second manager for the duty team',
      lead: 'Director',
      due: '2018-12-31',
      status: 'Not started',
      comment: '',
      overdue: false,
      overdue_words: '',
    },
  ].filter((one) => id === '' || one.indicator === id);
  return {
    not_computable:
      actions.length > 0
        ? null
        : 'No actions are loaded for this indicator. Add a file of actions.',
    as_at: frame.as_at,
    total: actions.length,
    overdue: actions.filter(({ overdue }) => overdue).length,
    statuses:
      actions.length > 0
        ? [
            { reason: 'In progress', rows: 1 },
            { reason: 'Not started', rows: 1 },
          ]
        : [],
    actions,
  };
}

export const fakeChecklist: ChecklistAnswer[] = [
  [
    'Is the figure off target?',
    'yes',
    'The latest figure is below the target.',
    ['80.9% against 85%'],
  ],
  ['Is it getting worse?', 'no', 'The last change lies within what chance would give.', []],
  ['Is it worse than its neighbours?', 'n/a', 'No neighbour file is loaded.', []],
].map(([question, answer, reason, facts], i) => ({
  number: i + 1,
  question,
  answer,
  reason,
  facts,
})) as ChecklistAnswer[];

export const fakeReportTitles: Record<string, string> = {
  'front-door': 'Front door and assessment update',
  quarterly: 'Quarterly inputs, processes and outputs',
  'key-indicators': 'Key indicators',
  tracker: 'Assessment tracker',
  surgery: 'Performance surgery',
};

export function fakeReport(name: string, asked: string): Report | null {
  const title = fakeReportTitles[name];
  if (title === undefined) return null;
  const table = fakeQuarterlyTable(asked || '2018-19', 'quarter');
  const key = name === 'key-indicators';
  const sections = table.groups.map((group) => ({
    title: group.title,
    rows: group.rows.map(
      (row): ReportRow => ({
        indicator: row.indicator,
        title: row.title,
        unit: row.unit,
        polarity_words: 'Higher is better',
        source: row.source,
        cells: row.cells,
        target: row.target,
        rag: row.rag,
        rag_words: row.rag_words,
        direction_words: row.cells[2]?.direction_words ?? '',
        rank_words: row.indicator === 'assessment-45' ? '5th of 10' : '',
        comparison_words: row.indicator === 'assessment-45' ? 'England 83.4, neighbours 82.0' : '',
        headline: key ? `In 2018-19 Q2, ${row.title.toLowerCase()} stood as shown.` : '',
        why: key ? `Members need to know about ${row.title.toLowerCase()}.` : '',
      }),
    ),
  }));
  return {
    name,
    title,
    words: 'What councils report to their members each quarter.',
    year: asked || '2018-19',
    columns: table.columns,
    sections,
    not_computable: table.not_computable,
    notes: ['Quarters that have not ended are left blank.'],
  };
}
