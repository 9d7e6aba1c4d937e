// The tables of comparisons, journeys, caseloads, reports and plans as rows for CSV.
import { isOwn, kindWords } from '../charts/comparison_model';
import type { ActionPlan, Comparison, Journeys, Report, Workforce } from '../engine/contract';
import { hideable } from '../format/number';
import { markerText } from '../format/words';
import { type Caption, captionRows, figureCells, type Row } from './tables';

export function comparisonTable(comparison: Comparison, caption: Caption): Row[] {
  const lines = comparison.series.flatMap(({ name, kind, points }) =>
    points.map(
      ({ year, value, marker, note }): Row => [
        name,
        kindWords[kind],
        isOwn(kind) ? 'yes' : 'no',
        year,
        value,
        markerText(marker),
        note,
      ],
    ),
  );
  return [
    ...captionRows(caption),
    ['Area', 'What it is', 'Your council', 'Year', 'Value', 'Marker', 'Note'],
    ...lines,
    [],
    [`Published in: ${comparison.words}`],
    [comparison.model],
    [comparison.rank_words],
    [comparison.quartile_words],
    ...comparison.notes.map((note) => [`Note: ${note}`]),
  ].filter((row) => row.length !== 1 || row[0] !== '');
}

export function journeyTable(journeys: Journeys, caption: Caption): Row[] {
  const rows: Row[] = [...captionRows(caption), ['Stage', 'Number', '% of the first stage']];
  for (const { title, count, share } of journeys.funnel) {
    rows.push([title, hideable(count), share]);
  }
  rows.push([], ['Step', 'Time taken', 'Number', '%']);
  for (const step of journeys.steps) {
    rows.push([step.title, 'Started', hideable(step.started), '']);
    rows.push([step.title, 'Moved on', hideable(step.moved_on), step.share]);
    for (const { label, count, share } of step.bands) {
      rows.push([step.title, label, hideable(count), share]);
    }
    rows.push([step.title, 'Not so far', hideable(step.not_so_far), '']);
    rows.push([step.title, 'Median, working days', step.median, '']);
  }
  rows.push([], ...journeys.notes.map((note) => [`Note: ${note}`]));
  return rows;
}

export function teamTable(workforce: Workforce, caption: Caption): Row[] {
  return [
    ...captionRows(caption),
    [
      'Team',
      'Workers',
      'Open cases',
      'Full-time equivalents',
      'Cases per full-time equivalent',
      'Over',
      'Near',
    ],
    ...workforce.teams.map((team) => [
      team.team,
      hideable(team.workers),
      hideable(team.cases),
      team.fte,
      team.cases_per_fte,
      hideable(team.over),
      hideable(team.near),
    ]),
    [],
    ...workforce.notes.map((note) => [`Note: ${note}`]),
  ];
}

export function workerTable(workforce: Workforce, caption: Caption): Row[] {
  return [
    ...captionRows(caption),
    [
      'Worker',
      'Team',
      'Role',
      'Agency',
      'Full-time equivalent',
      'Recommended maximum',
      'Open cases',
      'In care',
      'Plans',
      'In need',
      'Against the maximum',
    ],
    ...workforce.workers.map((one) => [
      one.worker,
      one.team,
      one.role,
      one.agency,
      one.fte,
      one.maximum,
      hideable(one.cases),
      hideable(one.looked_after),
      hideable(one.plans),
      hideable(one.in_need),
      one.status_words,
    ]),
  ];
}

export function reportTable(report: Report, caption: Caption): Row[] {
  const head: Row = ['Section', 'Indicator', 'Unit', 'Which way is better', 'Source'];
  for (const { title } of report.columns) {
    head.push(
      `${title} numerator`,
      `${title} denominator`,
      `${title} value`,
      `${title} marker`,
      `${title} change`,
    );
  }
  head.push(
    'Target',
    'Rating',
    'Change',
    'Place among neighbours',
    'Compared',
    'What members need to know',
    'Why it matters',
  );
  const lines = report.sections.flatMap(({ title, rows }) =>
    rows.map(
      (row): Row => [
        title,
        row.title,
        row.unit,
        row.polarity_words,
        row.source,
        ...row.cells.flatMap(figureCells),
        row.target,
        row.rag_words,
        row.direction_words,
        row.rank_words,
        row.comparison_words,
        row.headline,
        row.why,
      ],
    ),
  );
  return [
    ...captionRows(caption),
    head,
    ...lines,
    [],
    ...report.notes.map((note) => [`Note: ${note}`]),
    ...report.not_computable.map((one) => [`Not available: ${one.title}. ${one.reason}`]),
  ];
}

export function actionTable(plan: ActionPlan, caption: Caption): Row[] {
  return [
    ...captionRows(caption),
    ['Indicator', 'Action', 'Lead', 'Due', 'Status', 'Comment', 'Overdue'],
    ...plan.actions.map((one) => [
      one.indicator,
      one.action,
      one.lead,
      one.due,
      one.status,
      one.comment,
      one.overdue ? one.overdue_words || 'Overdue' : '',
    ]),
  ];
}
