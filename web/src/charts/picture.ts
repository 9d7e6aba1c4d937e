// A chart as a PNG that can stand alone: titles, source, as-at date and what the signs mean are
// part of the picture.
import type { ChartConfiguration } from 'chart.js';
import { longDate } from '../format/date';
import type { Drawn } from './ChartFigure';
import { Chart } from './chart_js';
import { notesUnder } from './describe';
import { lineConfig } from './line_config';
import type { LineModel } from './model';
import { fontFamily, ink } from './palette';

export interface Caption {
  headline: string;
  subtitle: string;
  source: string;
  asAt: string;
  sharing: boolean;
  version: string;
}

const width = 1200;
const margin = 40;

/** Breaks text into lines that fit. */
export function wrapped(text: string, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > most) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface Block {
  font: string;
  lineHeight: number;
  lines: string[];
}

function blocksOf(context: CanvasRenderingContext2D, texts: [string, number, boolean][]): Block[] {
  return texts
    .filter(([text]) => text !== '')
    .map(([text, size, bold]) => {
      const font = `${bold ? 'bold ' : ''}${size}px ${fontFamily}`;
      context.font = font;
      const lines = wrapped(text, width - 2 * margin, (one) => context.measureText(one).width);
      return { font, lineHeight: Math.round(size * 1.35), lines };
    });
}

function heightOf(blocks: Block[]): number {
  return blocks.reduce((sum, { lineHeight, lines }) => sum + lineHeight * lines.length, 0);
}

function write(context: CanvasRenderingContext2D, blocks: Block[], from: number): void {
  let y = from;
  context.fillStyle = ink;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  for (const { font, lineHeight, lines } of blocks) {
    context.font = font;
    for (const line of lines) {
      context.fillText(line, margin, y);
      y += lineHeight;
    }
  }
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

export function linePicture(model: LineModel, caption: Caption): Promise<Blob> {
  const config = (room: number) => lineConfig(model, room);
  return picture({ config, height: 500, notes: notesUnder(model) }, caption);
}

export async function picture(drawn: Drawn, caption: Caption): Promise<Blob> {
  const page = document.createElement('canvas');
  const context = page.getContext('2d');
  if (context === null) throw new Error('The browser gave no canvas to draw on.');
  const head = blocksOf(context, [
    [caption.headline, 28, true],
    [caption.subtitle, 20, false],
  ]);
  const foot = blocksOf(
    context,
    footTexts(drawn.notes, caption).map((text) => [text, 16, false]),
  );
  const chartHeight = drawn.height;
  const top = margin + heightOf(head) + 12;
  page.width = width;
  page.height = top + chartHeight + 16 + heightOf(foot) + margin;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, page.width, page.height);
  write(context, head, margin);

  const canvas = document.createElement('canvas');
  canvas.width = width - 2 * margin;
  canvas.height = chartHeight;
  const config = drawn.config(canvas.width) as ChartConfiguration;
  config.options = { ...config.options, responsive: false, devicePixelRatio: 1 };
  const chart = new Chart(canvas, config);
  context.drawImage(canvas, margin, top);
  chart.destroy();

  write(context, foot, top + chartHeight + 16);
  return new Promise((resolve, reject) =>
    page.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    ),
  );
}
