// One chart as a picture that can stand alone, with the figures of the mode it is downloaded in.
import { version } from 'virtual:build-info';
import { useAppState, useStore } from '../app/hooks';
import type { Drawn } from '../charts/ChartFigure';
import { picture } from '../charts/picture';
import { fileName, save } from '../downloads/save';
import type { Mode } from '../engine/contract';
import type { Answer, Args, Method } from '../engine/protocol';
import { type Download, Downloads } from './Downloads';

type Ask = <M extends Method>(method: M, ...args: Args<M>) => Promise<Answer<M>>;

interface Made {
  drawn: Drawn;
  headline: string;
  subtitle: string;
  source: string;
}

/** Asks again in the mode of the download; null where there is nothing to draw in that mode. */
export type Make = (ask: Ask) => Promise<Made | null>;

export function usePicture(name: string, make: Make): Download {
  const store = useStore();
  const { frame } = useAppState();
  return {
    label: 'The chart as a picture (PNG)',
    run: async (mode: Mode) => {
      const made = await make((method, ...args) => store.client.callIn(mode, method, ...args));
      if (made === null) return;
      const { drawn, ...texts } = made;
      const asAt = frame?.as_at ?? '';
      const blob = await picture(drawn, { ...texts, asAt, sharing: mode === 'sharing', version });
      save(`${fileName(name, mode)}.png`, blob, 'image/png');
    },
  };
}

export function PictureDownload(props: { what: string; name: string; make: Make }) {
  const item = usePicture(props.name, props.make);
  return <Downloads what={props.what} items={[item]} />;
}
