// What a committee paper holds, asked of the engine in its own mode, charts drawn.
import { version } from 'virtual:build-info';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useAppState, useAsk } from '../app/hooks';
import { type Paper, viewsOf } from '../app/presenting';
import { linesDrawn } from '../charts/line_config';
import { still } from '../charts/still';
import { overTimeModel } from '../components/OverTime';
import { basisTold } from '../components/Slide';
import type { IndicatorView } from '../engine/contract';
import type { Content } from './blocks';
import { pictureSize } from './Section';

/** Draws the charts one after the other, so that the page stays alive meanwhile. */
function usePictures(views: IndicatorView[] | null): Map<string, string> | null {
  const [drawn, setDrawn] = useState<{ of: IndicatorView[]; pictures: Map<string, string> }>();
  useEffect(() => {
    if (views === null) return;
    let current = true;
    const draw = async () => {
      const pictures = new Map<string, string>();
      for (const view of views) {
        await new Promise((done) => setTimeout(done));
        if (!current) return;
        const basis = basisTold(view);
        if (basis === undefined) continue;
        const model = overTimeModel(view, basis);
        const { width, height } = pictureSize;
        pictures.set(view.definition.indicator, still(linesDrawn(model).config, width, height));
      }
      setDrawn({ of: views, pictures });
    };
    draw();
    return () => {
      current = false;
    };
  }, [views]);
  return drawn?.of === views ? (drawn?.pictures ?? null) : null;
}

/** null until everything is there. */
export function useContent(ids: string[], { title, definitions, mode }: Paper): Content | null {
  const { frame, sample } = useAppState();
  const { value, waiting } = useAsk(
    async (client) => ({
      views: await viewsOf(client, mode, ids),
      table: await client.callIn(mode, 'quarterly_table', '', 'quarter'),
    }),
    [ids, mode],
    mode,
  );
  const views = value?.views ?? null;
  const pictures = usePictures(views);
  return useMemo(() => {
    if (waiting || value === null || pictures === null || frame === null) return null;
    return {
      ...value,
      title,
      council: frame.council,
      asAt: frame.as_at,
      sample,
      mode,
      version,
      pictures,
      definitions,
      notes: frame.notes,
    };
  }, [waiting, value, pictures, frame, title, sample, mode, definitions]);
}
