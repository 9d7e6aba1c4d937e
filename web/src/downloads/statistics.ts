// The tables of comparisons, journeys and action plans as rows for CSV.
import { isOwn, kindWords } from '../charts/comparison_model';
import type { ActionPlan, Comparison, Journeys } from '../engine/contract';
import { hideable } from '../format/number';
import { markerText } from '../format/words';
import { type Caption, captionRows, type Row } from './tables';

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
