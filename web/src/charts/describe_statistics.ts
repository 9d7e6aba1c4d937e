// The words that stand for comparisons, control charts, funnel plots and plain bars.
import type { Basis, Comparison, ControlChart, FunnelPlot } from '../engine/contract';
import { periodWords, pointBasis } from '../format/date';
import { count, plural, withUnit } from '../format/number';
import { byWords } from '../format/words';
import type { BarRow } from './bar_config';
import { isOwn } from './comparison_model';
import { levelsOf, limitText, signalMarks } from './control_config';

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The sentence a screen reader hears in place of bars of any kind. */
export function describeRows(title: string, rows: BarRow[]): string {
  const parts = rows.map(({ name, text }) => `${name}: ${text}`);
  return `Bar chart: ${sentence(title)} ${parts.length > 0 ? `${parts.join('; ')}.` : 'Nothing can be drawn.'}`;
}

/** Own place first, then the ends of the field and the lines across it. */
export function describeComparison(comparison: Comparison): string {
  const { title, unit, year, bars, lines } = comparison;
  const shown = bars.filter(({ plot }) => plot !== null);
  const own = shown.find(({ kind }) => isOwn(kind));
  const [first] = shown;
  const last = shown.at(-1);
  const parts = [`Bar chart: ${title}, ${year}, your council and its statistical neighbours.`];
  if (own) {
    parts.push(`${own.name}: ${withUnit(own.value, unit)}.`);
    if (comparison.rank_words !== '') parts.push(sentence(comparison.rank_words));
  } else parts.push('Your council has no published value for this year.');
  if (first && last && first !== last) {
    parts.push(
      `First: ${first.name}, ${withUnit(first.value, unit)}.`,
      `Last: ${last.name}, ${withUnit(last.value, unit)}.`,
    );
  }
  for (const { name, value, plot } of lines) {
    if (plot !== null) parts.push(`${name}: ${withUnit(value, unit)}.`);
  }
  const missing = bars.length - shown.length;
  if (missing > 0) parts.push(`${plural(missing, 'council has', 'councils have')} no value.`);
  return parts.join(' ');
}

const mostSignals = 6;

export function describeControl(title: string, unit: string, chart: ControlChart): string {
  const name = chart.kind === 'xmr' ? 'Control chart' : 'Run chart';
  const by = chart.basis === 'month' ? 'by month' : 'by quarter';
  const known = chart.points.filter(({ plot }) => plot !== null);
  const first = known[0];
  const last = known.at(-1);
  const parts = [`${name}: ${title}, ${by}.`];
  if (!first || !last) return `${parts[0]} Nothing can be drawn.`;
  const at = (period: string) => periodWords(period, pointBasis(period, chart.basis));
  parts.push(
    `${plural(known.length, 'point')} from ${at(first.period)} to ${at(last.period)}.`,
    ...levelsOf(chart, unit).map(({ words }) => `${words}.`),
  );
  const signals = chart.points.filter(({ judgement }) => judgement !== '');
  if (signals.length === 0) parts.push('No point stands out.');
  else {
    const shown = signals.slice(-mostSignals).map(({ period, value, judgement }) => {
      return `${at(period)}, ${withUnit(value, unit)} (${signalMarks[judgement].words})`;
    });
    const which = signals.length > mostSignals ? `, the latest ${mostSignals}` : '';
    parts.push(
      `${plural(signals.length, 'point stands', 'points stand')} out${which}: ${shown.join('; ')}.`,
    );
  }
  return parts.join(' ');
}

export function describeFunnel(
  title: string,
  unit: string,
  basis: Basis,
  plot: FunnelPlot,
): string {
  const outside = plot.points.filter((point) => point.outside !== '');
  const parts = [
    `Funnel plot: ${title} by ${byWords(plot.breakdown)}, ${periodWords(plot.period, basis)}, against the number of cases.`,
  ];
  if (plot.centre !== null) parts.push(`All together ${limitText(plot.centre, unit)}.`);
  parts.push(`${count(plot.points.length)} points, ${count(outside.length)} outside the limits.`);
  for (const { category, value, denominator, words } of outside) {
    const behind = `${withUnit(value, unit)} of ${count(denominator)}`;
    parts.push(sentence(`${category}: ${words || behind}`));
  }
  return parts.join(' ');
}
