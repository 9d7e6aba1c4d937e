// Target line, band edges, changes of definition and names at line ends: drawn by a small plugin
// from the model, because they belong to the figures and not to the drawing library.
import type { Chart, Plugin } from 'chart.js';
import { withUnit } from '../format/number';
import type { LineModel } from './model';
import { fontFamily, grid, ink, targetColour } from './palette';
import { type Place, quietPlace, spread } from './placing';
import { rangeOf } from './points';

/** A straight line in the colour of targets. */
export function rule(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
  dash: number[],
  width: number,
  colour = targetColour,
): void {
  context.setLineDash(dash);
  context.lineWidth = width;
  context.strokeStyle = colour;
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

/** What is written beside the right end of the chart, at the height of a value. */
export interface Beside {
  words: string;
  bold: boolean;
  value: number;
  /** Where the line ends that it names, when that is a line over time. */
  from: number | null;
}

export function targetWords({ target, unit }: LineModel): string {
  return target === null ? '' : `Target ${withUnit(String(target), unit)}`;
}

export function besides(model: LineModel): Beside[] {
  const levels = [
    ...model.bands,
    ...(model.target === null ? [] : [{ value: model.target, words: targetWords(model) }]),
  ].map((level) => ({ ...level, bold: false, from: null }));
  if (model.lines.length < 2) return levels;
  const last = Math.max(...model.ticks.map(({ x }) => x));
  const names = model.lines.flatMap(({ name, points, published }) => {
    const end = points.filter(({ y }) => y !== null).at(-1);
    // The name of an own line that ends early would be taken for the others'; the key has it.
    if (!end || end.y === null || (end.x < last && !published)) return [];
    return [{ words: name, bold: true, value: end.y, from: end.x }];
  });
  return [...levels, ...names];
}

/** Lines and ranges in pixels, broken where they are. */
function traced(chart: Chart, model: LineModel): (Place | null)[][] {
  const { x, y } = chart.scales;
  if (!x || !y) return [];
  const place = (day: number, value: number): Place => [
    x.getPixelForValue(day),
    y.getPixelForValue(value),
  ];
  const lines = model.lines.map(({ points }) =>
    points.map((point) => (point.y === null ? null : place(point.x, point.y))),
  );
  const own = model.ranges ? model.lines.filter(({ published }) => !published) : [];
  const ranges = own.flatMap(({ points }) =>
    points.map((point) => rangeOf(point).map((value) => place(point.x, value))),
  );
  return [...lines, ...ranges];
}

function drawLevels(chart: Chart, model: LineModel, beside: boolean): void {
  const { ctx: context, chartArea: area } = chart;
  const y = chart.scales.y;
  if (!y) return;
  const levels = [
    ...model.bands.map((band) => ({ ...band, dash: [2, 4], width: 1, from: 'left' as const })),
    ...(model.target === null
      ? []
      : [
          {
            value: model.target,
            words: targetWords(model),
            dash: [10, 5],
            width: 1.5,
            from: 'right' as const,
          },
        ]),
  ];
  const lines = beside ? [] : traced(chart, model);
  for (const { value, words, dash, width, from } of levels) {
    const at = y.getPixelForValue(value);
    rule(context, [area.left, at], [area.right, at], dash, width);
    if (beside) continue;
    context.font = `13px ${fontFamily}`;
    const size = context.measureText(words).width + 8;
    const [left, middle] = quietPlace(at, size, area, lines, from);
    label(context, words, left + 4, middle, 'left');
  }
}

function drawChanges(chart: Chart, model: LineModel): void {
  const { ctx: context, chartArea: area } = chart;
  const x = chart.scales.x;
  if (!x) return;
  for (const { x: day, letter } of model.changes) {
    const at = x.getPixelForValue(day);
    rule(context, [at, area.top], [at, area.bottom], [3, 3], 1.5);
    label(context, `Change ${letter}`, at, area.top - 10, 'center');
  }
}

function drawBeside(chart: Chart, model: LineModel): void {
  const { ctx: context, chartArea: area } = chart;
  const { x, y } = chart.scales;
  if (!x || !y) return;
  const all = besides(model);
  const wanted = all.map(({ value }) => y.getPixelForValue(value));
  const tops = spread(wanted, 17, area.bottom);
  all.forEach(({ words, bold, from }, i) => {
    const end = from === null ? area.right : x.getPixelForValue(from);
    const level = wanted[i] ?? 0;
    // A published line ends before the council's own; a thread leads to its name.
    if (end < area.right - 4) rule(context, [end, level], [area.right, level], [], 1, grid);
    context.font = `${bold ? 'bold ' : ''}13px ${fontFamily}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = ink;
    context.fillText(words, area.right + 9, tops[i] ?? level);
  });
}

/** `beside`: whether there is room for names to the right of the chart. */
export function annotations(model: LineModel, beside: boolean): Plugin<'line'> {
  return {
    id: 'annotations',
    beforeDatasetsDraw(chart) {
      drawLevels(chart as unknown as Chart, model, beside);
      drawChanges(chart as unknown as Chart, model);
    },
    afterDatasetsDraw(chart) {
      if (beside) drawBeside(chart as unknown as Chart, model);
    },
  };
}
