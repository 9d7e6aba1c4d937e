// One chart on a canvas that a screen reader meets as a picture with a sentence.
import type { ChartConfiguration } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import { Chart } from './chart_js';

interface Props {
  /** Makes the configuration for a canvas of this width. */
  config: (width: number) => unknown;
  /** Redrawn when this changes. */
  model: unknown;
  label: string;
  height: number;
}

export function Canvas({ config, model, label, height }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    let width = box.clientWidth;
    let chart = new Chart(element, config(width) as ChartConfiguration);
    const watch = new ResizeObserver(() => {
      // Names, ticks and labels depend on the room there is; small changes are left to the chart.
      if (Math.abs(box.clientWidth - width) < 40) return;
      width = box.clientWidth;
      chart.destroy();
      chart = new Chart(element, config(width) as ChartConfiguration);
    });
    watch.observe(box);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [model]);
  return (
    <div class="app-canvas" style={{ height: `${height}px` }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
