// A chart as a still picture for paper, sharper than a screen needs it.
import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chart_js';

/** Dots for each pixel of the layout: about 290 to the inch. */
const density = 3;

/** Address of a PNG of a chart laid out at this size. */
export function still(config: (width: number) => unknown, width: number, height: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const made = config(width) as ChartConfiguration;
  const options = { ...made.options, responsive: false, devicePixelRatio: density, events: [] };
  const chart = new Chart(canvas, { ...made, options } as ChartConfiguration);
  const address = canvas.toDataURL('image/png');
  chart.destroy();
  return address;
}
