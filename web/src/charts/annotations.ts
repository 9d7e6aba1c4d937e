// Target line, band edges, changes of definition and names at line ends: drawn by a small plugin
// from the model, because they belong to the figures and not to the drawing library.
import type { Chart, Plugin } from 'chart.js';
import { withUnit } from '../format/number';
import type { LineModel } from './model';
import { fontFamily, ink, targetColour } from './palette';

/** A straight line in the colour of targets. */
export function rule(
  context: CanvasRenderingContext2D,
  from: [number, number],
  to: [number, number],
  dash: number[],
  width: number,
): void {
  context.setLineDash(dash);
  context.lineWidth = width;
  context.strokeStyle = targetColour;
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
  context.setLineDash([]);
}

/** Text on a white ground, so that it can be read across lines. */
export function label(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: 'left' | 'right' | 'center',
): void {
  context.font = `13px ${fontFamily}`;
  context.textAlign = align;
  context.textBaseline = 'middle';
  const width = context.measureText(text).width + 6;
  const left = align === 'left' ? x - 3 : align === 'right' ? x - width + 3 : x - width / 2;
  context.fillStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillRect(left, y - 9, width, 18);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

function drawLevels(chart: Chart, model: LineModel, beside: boolean): void {
  const { ctx: context, chartArea: area } = chart;
  const y = chart.scales.y;
  if (!y) return;
  for (const { value, words } of model.bands) {
    const at = y.getPixelForValue(value);
    rule(context, [area.left, at], [area.right, at], [2, 4], 1);
    label(context, words, beside ? area.right + 6 : area.left + 6, at, 'left');
  }
  if (model.target !== null) {
    const at = y.getPixelForValue(model.target);
    rule(context, [area.left, at], [area.right, at], [10, 5], 1.5);
    const text = `Target ${withUnit(String(model.target), model.unit)}`;
    label(context, text, area.right - 4, at - 11, 'right');
  }
}

function drawChanges(chart: Chart, model: LineModel): void {
  const { ctx: context, chartArea: area } = chart;
  const x = chart.scales.x;
  if (!x) return;
  for (const { x: day, letter } of model.changes) {
    const at = x.getPixelForValue(day);
    rule(context, [at, area.top], [at, area.bottom], [3, 3], 1.5);
    label(context, `Change ${letter}`, at, area.top + 10, 'center');
  }
}

/** Heights at least `gap` apart, in the same order and as near to the wanted ones as that allows. */
export function spread(wanted: number[], gap: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const at = [...wanted];
  let above = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    above = Math.max(wanted[i] ?? 0, above + gap);
    at[i] = above;
  }
  let below = bottom + gap;
  for (const i of order.reverse()) {
    below = Math.min(at[i] ?? 0, below - gap);
    at[i] = below;
  }
  return at;
}

function drawNames(chart: Chart, model: LineModel): void {
  const { ctx: context } = chart;
  const { x, y } = chart.scales;
  if (!x || !y) return;
  const ends = model.lines.flatMap((line) => {
    const last = line.points.filter((point) => point.y !== null).at(-1);
    // A line that ends in the middle would have its name written across the others.
    if (!last || x.getPixelForValue(last.x) < chart.chartArea.right - 30) return [];
    const at = { left: x.getPixelForValue(last.x) + 8, top: y.getPixelForValue(last.y ?? 0) };
    return [{ name: line.label, ...at }];
  });
  const tops = spread(
    ends.map(({ top }) => top),
    16,
    chart.chartArea.bottom,
  );
  context.font = `bold 13px ${fontFamily}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  ends.forEach(({ name, left, top }, i) => {
    context.fillText(name, left, tops[i] ?? top);
  });
}

/** `beside`: which names there is room for to the right of the chart. */
export function annotations(
  model: LineModel,
  beside: { names: boolean; bands: boolean },
): Plugin<'line'> {
  return {
    id: 'annotations',
    beforeDatasetsDraw(chart) {
      drawLevels(chart as unknown as Chart, model, beside.bands);
      drawChanges(chart as unknown as Chart, model);
    },
    afterDatasetsDraw(chart) {
      if (beside.names) drawNames(chart as unknown as Chart, model);
    },
  };
}
