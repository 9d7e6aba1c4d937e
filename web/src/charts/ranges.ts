// 95% intervals as thin lines with ends: behind the points of a line, across the end of a bar.
import type { Chart, Plugin } from 'chart.js';
import type { LineModel } from './model';
import { ink } from './palette';
import { rangeOf } from './points';

interface Stroke {
  colour: string;
  width: number;
}

const cap = 5;

/** From one value to another at one place; `upright` where values go upwards. */
function whisker(
  context: CanvasRenderingContext2D,
  place: number,
  [from, to]: [number, number],
  upright: boolean,
  { colour, width }: Stroke,
): void {
  const point = (along: number, across: number): [number, number] =>
    upright ? [across, along] : [along, across];
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(...point(from, place));
  context.lineTo(...point(to, place));
  for (const end of [from, to]) {
    context.moveTo(...point(end, place - cap));
    context.lineTo(...point(end, place + cap));
  }
  context.stroke();
}

export function lineRanges(model: LineModel): Plugin<'line'> {
  return {
    id: 'ranges',
    beforeDatasetsDraw(given) {
      const chart = given as unknown as Chart;
      const { x, y } = chart.scales;
      if (!model.ranges || !x || !y) return;
      for (const line of model.lines.filter(({ published }) => !published)) {
        for (const point of line.points) {
          const [low, high] = rangeOf(point);
          if (low === undefined || high === undefined) continue;
          const ends: [number, number] = [y.getPixelForValue(low), y.getPixelForValue(high)];
          const stroke = { colour: line.style.colour, width: 1.25 };
          whisker(chart.ctx, x.getPixelForValue(point.x), ends, true, stroke);
        }
      }
    },
  };
}

/** One per bar, null where a bar has none. */
export function barRanges(ranges: ([number, number] | null)[]): Plugin<'bar'> {
  return {
    id: 'ranges',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      ranges.forEach((range, i) => {
        if (range === null) return;
        const ends: [number, number] = [x.getPixelForValue(range[0]), x.getPixelForValue(range[1])];
        const place = y.getPixelForValue(i);
        // A pale edge, so that it can be seen on the bar as well as beside it.
        whisker(chart.ctx, place, ends, false, { colour: '#ffffff', width: 4 });
        whisker(chart.ctx, place, ends, false, { colour: ink, width: 1.5 });
      });
    },
  };
}
