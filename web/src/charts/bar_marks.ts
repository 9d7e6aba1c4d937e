// What stands on bars: stripes on the own ones, printed values at their ends, and values to compare
// with as labelled lines across them.
import type { Plugin } from 'chart.js';
import { label, rule } from './annotations';
import type { BarRow } from './bar_config';
import { lineStyle } from './palette';

export interface Across {
  /** Name and printed value. */
  words: string;
  at: number;
}

/** Height of the words of one line across the bars. */
export const lineRoom = 20;

export function endTexts(rows: BarRow[]): Plugin<'bar'> {
  return {
    id: 'endTexts',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      rows.forEach(({ plot, text, range }, i) => {
        const end = x.getPixelForValue(Math.max(plot ?? 0, range?.[1] ?? 0));
        label(chart.ctx, text, end + 8, y.getPixelForValue(i), 'left');
      });
    },
  };
}

/**
 * Each line has a row of its own above the bars for its words. The words lie on the side with more
 * room, rows in the order of the lines, so that no line crosses the words of another.
 */
export function linesAcross(lines: Across[]): Plugin<'bar'> {
  return {
    id: 'linesAcross',
    afterDatasetsDraw(chart) {
      const { ctx: context, chartArea: area } = chart;
      const x = chart.scales.x;
      if (!x) return;
      const places = lines
        .map(({ words, at }, i) => ({ words, place: x.getPixelForValue(at), style: i }))
        .sort((a, b) => a.place - b.place);
      const middle = places[Math.floor(places.length / 2)]?.place ?? 0;
      const leftwards = middle > (area.left + area.right) / 2;
      if (leftwards) places.reverse();
      places.forEach(({ words, place, style }, row) => {
        const top = area.top - (places.length - row) * lineRoom + lineRoom / 2;
        rule(context, [place, top], [place, area.bottom], lineStyle(style).dash, 1.5);
        label(context, words, place + (leftwards ? -6 : 6), top, leftwards ? 'right' : 'left');
      });
    },
  };
}

/** White stripes over the bars that must stand out where colours cannot be told apart. */
export function stripes(rows: BarRow[]): Plugin<'bar'> {
  return {
    id: 'stripes',
    afterDatasetsDraw(chart) {
      const { ctx: context } = chart;
      chart.getDatasetMeta(0).data.forEach((bar, i) => {
        if (!rows[i]?.own || rows[i]?.plot === null) return;
        const {
          x: end,
          y: middle,
          base,
          height,
        } = bar.getProps(['x', 'y', 'base', 'height'], true);
        // Within the bar's own edge, which stays whole.
        const box = { left: base, top: middle - height / 2 + 2, width: end - base - 2 };
        if (box.width <= 0) return;
        const tall = height - 4;
        context.save();
        context.beginPath();
        context.rect(box.left, box.top, box.width, tall);
        context.clip();
        context.strokeStyle = '#ffffff';
        context.lineWidth = 1.5;
        context.beginPath();
        for (let at = box.left - tall; at < box.left + box.width; at += 8) {
          context.moveTo(at, box.top + tall);
          context.lineTo(at + tall, box.top);
        }
        context.stroke();
        context.restore();
      });
    },
  };
}
