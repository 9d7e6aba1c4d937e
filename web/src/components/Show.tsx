// A presentation going on: one slide in the whole window, and what moves between slides.
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { usePresenting, viewsOf } from '../app/presenting';
import { adjust, presentRoute } from '../app/routes';
import { useSlideKeys } from '../app/useSlideKeys';
import { useSlideText } from '../app/useSlideText';
import { longDate } from '../format/date';
import { FirstSlide, IndicatorSlide, LastSlide, sourcesOf, standingLine } from './Slide';
import { Waiting } from './Waiting';

interface Props {
  slides: string[];
  /** Which slide, from 1; the first is the title. */
  at: number;
  onLeave: () => void;
}

function useFullScreen(): { possible: boolean; on: boolean; toggle: () => void } {
  const store = useStore();
  const [on, setOn] = useState(Boolean(document.fullscreenElement));
  useEffect(() => {
    const follow = () => setOn(Boolean(document.fullscreenElement));
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  useEffect(
    () => () => {
      if (document.fullscreenElement) document.exitFullscreen();
    },
    [],
  );
  const toggle = () => {
    const change = on
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    change.catch(() => store.say('The browser does not allow full screen here.'));
  };
  return { possible: document.fullscreenEnabled, on, toggle };
}

export function Show({ slides, at, onLeave }: Props) {
  const store = useStore();
  const { frame } = useAppState();
  const [{ mode, letters }] = usePresenting();
  const council = frame?.council ?? '';
  const text = useSlideText();
  const screen = useFullScreen();
  const [defined, setDefined] = useState(false);
  const { value: views } = useAsk((client) => viewsOf(client, mode, slides), [slides, mode]);
  const count = (views?.length ?? 0) + 2;
  const place = Math.min(at, count);
  const view = views?.[place - 2];
  const ready = views !== null;
  const to = (slide: number) => {
    setDefined(false);
    adjust({ ...presentRoute, slide: Math.max(1, Math.min(count, slide)) });
  };
  const define = () => view && setDefined(!defined);
  const leave = () => {
    if (!defined) return onLeave();
    setDefined(false);
    document.querySelector('h1')?.focus();
  };
  useSlideKeys({
    next: () => to(place + 1),
    previous: () => to(place - 1),
    first: () => to(1),
    last: () => to(count),
    leave,
    letters: letters ? { d: define, f: screen.toggle } : {},
  });
  useEffect(() => {
    if (ready) store.say(`Slide ${place} of ${count}`);
  }, [store, place, count, ready]);
  const source = view === undefined ? '' : `Source: ${sourcesOf([view]).join('; ')}. `;
  return (
    <div class="app-slide" style={{ fontSize: `${text}px` }}>
      <div class="app-slide__main" key={place}>
        {views === null ? (
          <Waiting what="the slides" />
        ) : view !== undefined ? (
          <IndicatorSlide view={view} council={council} text={text} defined={defined} />
        ) : place === 1 ? (
          <FirstSlide council={council} count={views.length} mode={mode} />
        ) : (
          <LastSlide views={views} mode={mode} />
        )}
      </div>
      {view !== undefined && (
        <p class="app-slide__foot">
          {source}As at {longDate(frame?.as_at ?? '')}. <strong>{standingLine(mode)}</strong>
        </p>
      )}
      <nav class="app-slide__controls app-no-print" aria-label="Slides">
        <button type="button" disabled={place === 1} onClick={() => to(place - 1)}>
          Previous
        </button>
        <button type="button" disabled={place === count} onClick={() => to(place + 1)}>
          Next
        </button>
        <span class="app-slide__place">
          {place} of {count}
        </span>
        <button
          type="button"
          disabled={view === undefined}
          aria-expanded={defined}
          onClick={define}
        >
          Definition
        </button>
        {screen.possible && (
          <button type="button" aria-pressed={screen.on} onClick={screen.toggle}>
            Full screen
          </button>
        )}
        <button type="button" onClick={onLeave}>
          End
        </button>
      </nav>
    </div>
  );
}
