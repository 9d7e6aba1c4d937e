// Counts of stages or of lengths of time as bars beside their table.
import { useMemo } from 'preact/hooks';
import { usePlace } from '../app/usePlace';
import { type BarRow, rowsDrawn } from '../charts/bar_config';
import { ChartFigure, type Drawn } from '../charts/ChartFigure';
import { gapNotes } from '../charts/describe';
import { describeRows } from '../charts/describe_statistics';
import { listed } from '../charts/titles';
import { hideable } from '../format/number';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';

export interface Counted {
  name: string;
  count: number;
  share: string;
}

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
  headline: string;
  title: string;
  rows: Counted[];
  first: string;
}

export function CountedBars({ headline, title, rows, first }: CountedProps) {
  const place = usePlace();
  const bars = useMemo(() => countedRows(rows), [rows]);
  return (
    <div class="app-pair">
      <ChartFigure
        headline={headline}
        subtitle={listed(title, place)}
        drawn={countedDrawn(bars)}
        model={bars}
        label={describeRows(title, bars)}
      />
      <ScrollRegion label={title}>
        <Table
          small
          caption={title}
          captionSize="s"
          firstCellIsHeader
          head={[{ text: first }, { text: 'Number', numeric: true }, { text: '%', numeric: true }]}
          rows={rows.map(({ name, count, share }) => [
            name,
            hideable(count),
            share === '' ? '' : `${share}%`,
          ])}
        />
      </ScrollRegion>
    </div>
  );
}
