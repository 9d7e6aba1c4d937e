// Counts of stages or of lengths of time as bars beside their table.
import { useMemo } from 'preact/hooks';
import { usePlace } from '../app/usePlace';
import { type BarRow, rowsDrawn } from '../charts/bar_config';
import { ChartFigure, type Drawn } from '../charts/ChartFigure';
import { gapNotes } from '../charts/describe';
import { describeRows } from '../charts/describe_statistics';
import { listed } from '../charts/titles';
import type { Journeys } from '../engine/contract';
import { hideable } from '../format/number';
import { type Counted, countedSheet } from '../tables/statistics_sheets';
import { useCopying } from './CopyTable';
import { SheetTable } from './SheetTable';

/** Hidden counts have no bar; their sign stands where it would begin. */
export function countedRows(rows: Counted[]): BarRow[] {
  return rows.map(({ name, count, share }) => {
    const text = `${hideable(count)}${share === '' ? '' : ` (${share}%)`}`;
    return { name, plot: count < 0 ? null : count, text, detail: text };
  });
}

export function countedDrawn(rows: BarRow[]): Drawn {
  const hidden = rows.map(({ plot }) => ({ plot, marker: 'c' }));
  return rowsDrawn(rows, 'count', [], gapNotes(hidden));
}

/** How many of the first stage came as far as the last whose number can be shown. */
export function farthest(rows: Counted[]): string {
  const [first] = rows;
  const last = rows.filter(({ count }) => count >= 0).at(-1);
  if (!first || !last || first.count < 0 || last === first) return '';
  const [begin] = countedRows([{ ...first, share: '' }]);
  const [end] = countedRows([last]);
  return `Of ${begin?.text} at the stage ${first.name}, ${end?.text} came as far as ${last.name}.`;
}

/** Which length of time was the most frequent. */
export function mostOften(rows: Counted[]): string {
  const most = countedRows(rows)
    .filter(({ plot }) => plot !== null && plot > 0)
    .sort((a, b) => (b.plot ?? 0) - (a.plot ?? 0))[0];
  return most ? `Most often ${most.name}: ${most.text}.` : '';
}

interface CountedProps {
  title: string;
  first: string;
  journeys: Journeys;
  /** Which rows of the journeys, of these or of the same in another mode. */
  rowsOf: (journeys: Journeys) => Counted[];
  headlineOf: (rows: Counted[]) => string;
}

export function CountedBars({ title, first, journeys, rowsOf, headlineOf }: CountedProps) {
  const place = usePlace();
  const rows = rowsOf(journeys);
  const bars = useMemo(() => countedRows(rowsOf(journeys)), [journeys]);
  const copying = useCopying(
    (client, mode) => client.callIn(mode, 'journeys', journeys.basis, journeys.period),
    (same) => countedSheet(title, rowsOf(same), first),
  );
  return (
    <div class="app-pair">
      <ChartFigure
        headline={headlineOf(rows)}
        subtitle={listed(title, place)}
        drawn={countedDrawn(bars)}
        model={bars}
        label={describeRows(title, bars)}
      />
      <div>
        <SheetTable
          id={`journeys ${title}`}
          sheet={countedSheet(title, rows, first)}
          copying={copying}
        />
      </div>
    </div>
  );
}
