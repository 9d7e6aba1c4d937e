// One chart as a picture that can stand alone, with the figures of the mode it is downloaded in.
import { version } from 'virtual:build-info';
import { useAppState, useStore } from '../app/hooks';
import type { Drawn } from '../charts/ChartFigure';
import { type Picture, png, svg } from '../charts/picture';
import { fileName, save } from '../downloads/save';
import type { Mode } from '../engine/contract';
import type { Answer, Args, Method } from '../engine/protocol';
import { type Download, Downloads } from './Downloads';

type Ask = <M extends Method>(method: M, ...args: Args<M>) => Promise<Answer<M>>;

export interface Made {
  drawn: Drawn;
  headline: string;
  subtitle: string;
  source: string;
  /** What a screen reader hears in its place. */
  label: string;
}

/** Asks again in the mode of the download; null where there is nothing to draw in that mode. */
export type Make = (ask: Ask) => Promise<Made | null>;

const nothing = 'There is nothing to draw with small numbers hidden.';

/** Some browsers cannot copy pictures, and none does on an insecure address. */
function canCopy(): boolean {
  return globalThis.isSecureContext && 'ClipboardItem' in globalThis && 'clipboard' in navigator;
}

async function copied(picture: Promise<Picture | null>): Promise<string> {
  const blob = picture.then((made) => (made ? png(made) : Promise.reject(new Error(nothing))));
  // Where the browser refuses before it has asked for the picture, nobody else hears of it.
  blob.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return 'The chart was copied. Paste it into a document or a slide.';
  } catch {
    return 'The browser did not let the chart be copied. Download it instead.';
  }
}

/** PNG, SVG and, where the browser can, a copy to paste. */
export function usePicture(name: string, make: Make, what = 'The chart'): Download[] {
  const store = useStore();
  const { frame } = useAppState();
  const pictureIn = async (mode: Mode): Promise<Picture | null> => {
    const made = await make((method, ...args) => store.client.callIn(mode, method, ...args));
    if (made === null) return null;
    const { drawn, label, ...texts } = made;
    const sharing = mode === 'sharing';
    return { drawn, label, caption: { ...texts, asAt: frame?.as_at ?? '', sharing, version } };
  };
  const saved = async (mode: Mode, kind: 'png' | 'svg') => {
    const picture = await pictureIn(mode);
    if (picture === null) return nothing;
    const file = `${fileName(name, mode)}.${kind}`;
    if (kind === 'png') save(file, await png(picture), 'image/png');
    else save(file, svg(picture), 'image/svg+xml');
    return undefined;
  };
  return [
    { label: `${what} as a picture (PNG)`, run: (mode) => saved(mode, 'png') },
    { label: `${what} as a drawing that stays sharp (SVG)`, run: (mode) => saved(mode, 'svg') },
    ...(canCopy()
      ? [{ label: `${what}, copied to paste`, run: (mode: Mode) => copied(pictureIn(mode)) }]
      : []),
  ];
}

export function PictureDownload(props: { what: string; name: string; make: Make }) {
  return <Downloads what={props.what} items={usePicture(props.name, props.make)} />;
}
