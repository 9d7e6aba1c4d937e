// A chart as a picture that can stand alone, as PNG for slides and as SVG for documents: titles,
// source, as-at date and what the signs mean are part of it. Both come from the same drawing.
import type { ChartConfiguration, ChartItem } from 'chart.js';
import type { Drawn } from './ChartFigure';
import { BasicPlatform, Chart } from './chart_js';
import {
  type Caption,
  enlarged,
  type Layout,
  layoutOf,
  margin,
  paintFrame,
  room,
  width,
} from './picture_layout';
import { type Measure, SvgContext, SvgSheet } from './svg_context';
import { escaped } from './svg_text';

export interface Picture {
  drawn: Drawn;
  caption: Caption;
  /** What a screen reader hears in its place. */
  label: string;
}

/** Points for each pixel of a PNG, so that it stays sharp when projected. */
const density = 2;

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gave no canvas to draw on.');
  return context;
}

function measuring(): Measure {
  const context = contextOf(document.createElement('canvas'));
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

function chartOn(item: ChartItem, drawn: Drawn, pixelRatio: number): Chart {
  const config = drawn.config(room / enlarged) as ChartConfiguration;
  // Lines are drawn on the context itself and not on the browser's own kind of path, which cannot
  // be read back; a segment option, even an empty one, brings that about.
  const options = {
    ...config.options,
    responsive: false,
    devicePixelRatio: pixelRatio,
    events: [],
    segment: {},
  };
  return new Chart(item, { ...config, options, platform: BasicPlatform } as ChartConfiguration);
}

export async function png({ drawn, caption }: Picture): Promise<Blob> {
  const layout = layoutOf(measuring(), drawn, caption);
  const page = document.createElement('canvas');
  page.width = width * density;
  page.height = layout.height * density;
  const context = contextOf(page);
  context.scale(density, density);
  paintFrame(context, layout);
  const canvas = document.createElement('canvas');
  canvas.width = room / enlarged;
  canvas.height = layout.chartHeight / enlarged;
  const chart = chartOn(canvas, drawn, density * enlarged);
  context.drawImage(canvas, margin, layout.chartTop, room, layout.chartHeight);
  chart.destroy();
  return new Promise((resolve, reject) =>
    page.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    ),
  );
}

function drawChart(sheet: SvgSheet, drawn: Drawn, layout: Layout): void {
  const base = [enlarged, 0, 0, enlarged, margin, layout.chartTop] as const;
  const size = [room / enlarged, layout.chartHeight / enlarged] as const;
  const context = new SvgContext(sheet, ...size, [...base]);
  const chart = chartOn(context.canvas as unknown as ChartItem, drawn, 1);
  const kept = [...sheet.elements];
  // Clears the context, and with it what was drawn.
  chart.destroy();
  sheet.elements = kept;
}

/** `measure`: widths of text, where there is no canvas to ask. */
export function svg({ drawn, caption, label }: Picture, measure = measuring()): string {
  const sheet = new SvgSheet(measure);
  const layout = layoutOf(measure, drawn, caption);
  const frame = new SvgContext(sheet, width, layout.height);
  paintFrame(frame as unknown as CanvasRenderingContext2D, layout);
  drawChart(sheet, drawn, layout);
  const title = caption.headline === '' ? caption.subtitle : caption.headline;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${layout.height}" viewBox="0 0 ${width} ${layout.height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(label)}</desc>`,
    sheet.clips.length === 0 ? '' : `<defs>${sheet.clips.join('')}</defs>`,
    ...sheet.elements,
    '</svg>',
    '',
  ]
    .filter((line, i, all) => line !== '' || i === all.length - 1)
    .join('\n');
}
