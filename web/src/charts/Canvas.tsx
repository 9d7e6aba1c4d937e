// One chart on a canvas that a screen reader meets as a picture with a sentence.
import type { ChartConfiguration } from 'chart.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChartFault } from './ChartFault';
import { Chart } from './chart_js';

/** How a chart is shown: larger for a room, and without what needs a mouse. */
export interface Look {
  /** Everything in it, text first, is this many times its usual size. */
  scale?: number;
  /** Nothing appears under a mouse. */
  plain?: boolean;
}

interface Props extends Look {
  /** Makes the configuration for a canvas of this width. */
  config: (width: number) => unknown;
  /** Redrawn when this changes. */
  model: unknown;
  label: string;
  /** On the page, whatever the scale. */
  height: number;
}

/** Laid out in a smaller box and drawn with more pixels, a chart keeps its proportions. */
function configFor(made: unknown, { scale = 1, plain = false }: Look): ChartConfiguration {
  const config = made as ChartConfiguration;
  const options = { ...config.options };
  if (scale !== 1) options.devicePixelRatio = devicePixelRatio * scale;
  if (plain) options.events = [];
  return { ...config, options };
}

function scaled(scale: number) {
  const share = `${100 / scale}%`;
  return { width: share, height: share, transform: `scale(${scale})` };
}

export function Canvas({ config, model, label, height, scale = 1, plain = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    let width = box.clientWidth;
    let chart: Chart | null = null;
    const draw = () => {
      try {
        chart?.destroy();
        chart = new Chart(element, configFor(config(width), { scale, plain }));
      } catch (reason) {
        setFault(reason);
      }
    };
    draw();
    const watch = new ResizeObserver(() => {
      // Names, ticks and labels depend on the room there is; small changes are left to the chart.
      if (Math.abs(box.clientWidth - width) < 40) return;
      width = box.clientWidth;
      draw();
    });
    watch.observe(box);
    return () => {
      watch.disconnect();
      chart?.destroy();
    };
  }, [model, scale, plain, fault === null]);
  if (fault !== null) return <ChartFault reason={fault} retry={() => setFault(null)} />;
  return (
    <div class="app-canvas" style={{ height: `${height}px` }}>
      <div class="app-canvas__scaled" style={scale === 1 ? {} : scaled(scale)}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
    </div>
  );
}
