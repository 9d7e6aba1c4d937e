// How a picture of a chart is laid out: titles, key, chart, and what must be said under it.
import { longDate } from '../format/date';
import type { Drawn } from './ChartFigure';
import type { KeyEntry } from './key_entries';
import { fontFamily, ink, type LineStyle } from './palette';
import type { Measure } from './svg_context';
import { wrapped } from './wrapped';

export interface Caption {
  headline: string;
  subtitle: string;
  source: string;
  asAt: string;
  sharing: boolean;
  version: string;
}

export const width = 1200;
export const margin = 40;
export const room = width - 2 * margin;
/** The chart's own words are drawn larger than on the page: pictures are shown in rooms. */
export const enlarged = 1.25;

interface Block {
  font: string;
  lineHeight: number;
  lines: string[];
}

interface KeyPlace {
  entry: KeyEntry;
  left: number;
  row: number;
}

export interface Layout {
  head: Block[];
  key: KeyPlace[];
  keyTop: number;
  chartTop: number;
  chartHeight: number;
  foot: Block[];
  footTop: number;
  height: number;
}

const keyFont = `17px ${fontFamily}`;
const keyRow = 26;
const markWidth = 44;

function blocksOf(measure: Measure, texts: [string, number, boolean][]): Block[] {
  return texts
    .filter(([text]) => text !== '')
    .map(([text, size, bold]) => {
      const font = `${bold ? 'bold ' : ''}${size}px ${fontFamily}`;
      const lines = wrapped(text, room, (one) => measure(one, font));
      return { font, lineHeight: Math.round(size * 1.35), lines };
    });
}

function heightOf(blocks: Block[]): number {
  return blocks.reduce((sum, { lineHeight, lines }) => sum + lineHeight * lines.length, 0);
}

function keyPlaces(measure: Measure, entries: KeyEntry[]): KeyPlace[] {
  let [left, row] = [0, 0];
  return entries.map((entry) => {
    const size = markWidth + 8 + measure(entry.label, keyFont);
    if (left > 0 && left + size > room) [left, row] = [0, row + 1];
    const place = { entry, left, row };
    left += size + 28;
    return place;
  });
}

/** The texts below the chart, in order. */
export function footTexts(notes: string[], caption: Caption): string[] {
  return [
    ...notes,
    `Source: ${caption.source.replace(/\.$/, '')}. As at ${longDate(caption.asAt)}. ${
      caption.sharing
        ? 'Small numbers are hidden.'
        : 'WORKING FIGURES: contains small numbers, not for sharing.'
    } Made with Bandstand ${caption.version}.`,
  ];
}

export function layoutOf(measure: Measure, drawn: Drawn, caption: Caption): Layout {
  const head = blocksOf(measure, [
    [caption.headline, 28, true],
    [caption.subtitle, 20, false],
  ]);
  const key = keyPlaces(measure, drawn.key ?? []);
  const foot = blocksOf(
    measure,
    footTexts(drawn.notes, caption).map((text) => [text, 16, false]),
  );
  const keyTop = margin + heightOf(head) + 12;
  const chartTop = keyTop + (key.length === 0 ? 0 : keyRow * ((key.at(-1)?.row ?? 0) + 1) + 8);
  const chartHeight = Math.round(drawn.height * enlarged);
  const footTop = chartTop + chartHeight + 16;
  const height = footTop + heightOf(foot) + margin;
  return { head, key, keyTop, chartTop, chartHeight, foot, footTop, height };
}

type Context = CanvasRenderingContext2D;

function write(context: Context, blocks: Block[], from: number): void {
  let y = from;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillStyle = ink;
  for (const { font, lineHeight, lines } of blocks) {
    context.font = font;
    for (const line of lines) {
      context.fillText(line, margin, y);
      y += lineHeight;
    }
  }
}

function marker(context: Context, shape: LineStyle['marker'], x: number, y: number): void {
  const corners: Record<LineStyle['marker'], [number, number][]> = {
    circle: [],
    rect: [
      [-5, -5],
      [5, -5],
      [5, 5],
      [-5, 5],
    ],
    triangle: [
      [0, -6],
      [6, 5],
      [-6, 5],
    ],
    rectRot: [
      [0, -6],
      [6, 0],
      [0, 6],
      [-6, 0],
    ],
    crossRot: [
      [-5, -5],
      [5, 5],
      [0, 0],
      [5, -5],
      [-5, 5],
      [0, 0],
    ],
  };
  context.beginPath();
  if (shape === 'circle') context.arc(x, y, 5, 0, 2 * Math.PI);
  corners[shape].forEach(([right, down], i) => {
    if (i === 0) context.moveTo(x + right, y + down);
    else context.lineTo(x + right, y + down);
  });
  if (shape === 'crossRot') context.stroke();
  else context.fill();
}

function mark(context: Context, entry: KeyEntry, left: number, middle: number): void {
  const colour = entry.mark === 'line' ? entry.style.colour : ink;
  const centre = left + markWidth / 2;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = entry.mark === 'line' ? 3 : 1.5;
  context.beginPath();
  if (entry.mark === 'range') {
    for (const [from, to] of [
      [
        [0, -7],
        [0, 7],
      ],
      [
        [-4, -7],
        [4, -7],
      ],
      [
        [-4, 7],
        [4, 7],
      ],
    ] as const) {
      context.moveTo(centre + from[0], middle + from[1]);
      context.lineTo(centre + to[0], middle + to[1]);
    }
    context.stroke();
    return;
  }
  context.setLineDash(entry.style.dash);
  context.moveTo(left, middle);
  context.lineTo(left + markWidth, middle);
  context.stroke();
  context.setLineDash([]);
  marker(context, entry.style.marker, centre, middle);
}

/** Everything but the chart itself, on white. */
export function paintFrame(context: Context, layout: Layout): void {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, layout.height);
  write(context, layout.head, margin);
  for (const { entry, left, row } of layout.key) {
    const middle = layout.keyTop + keyRow * (row + 0.5);
    mark(context, entry, margin + left, middle);
    context.font = keyFont;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = ink;
    context.fillText(entry.label, margin + left + markWidth + 8, middle);
  }
  write(context, layout.foot, layout.footTop);
}
