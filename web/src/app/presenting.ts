// Which indicators are presented, in which order and how: chosen beforehand, kept while the page
// is open, and in the settings file.

import { useEffect } from 'preact/hooks';
import type { EngineClient } from '../engine/client';
import type { Group, IndicatorView, Mode, Rag } from '../engine/contract';
import { useAppState, useAsk, useStore } from './hooks';
import type { Store } from './store';

export interface Presenting {
  /** Chosen, but not in the settings, or not yet; null where the settings have it. */
  slides: string[] | null;
  /** Sharing unless deliberately changed. */
  mode: Mode;
  /** Whether single letters do something: D and F. */
  letters: boolean;
  paper: Paper;
}

/** How the slides become a committee paper. */
export interface Paper {
  title: string;
  /** 'slides', or the name of a ready-made selection. */
  which: string;
  definitions: boolean;
  mode: Mode;
}

export const asPresentedFirst: Presenting = {
  slides: null,
  mode: 'sharing',
  letters: true,
  paper: {
    title: 'Children’s social care indicators',
    which: 'slides',
    definitions: true,
    mode: 'sharing',
  },
};

/** An indicator that can be put on a slide. */
export interface Choice {
  id: string;
  title: string;
  group: Group;
  groupTitle: string;
  rag: Rag;
  ragWords: string;
}

export interface Choices {
  all: Choice[];
  /** Ids of the key indicators that have figures, in the order of their report. */
  key: string[];
}

async function choicesOf(client: EngineClient): Promise<Choices> {
  const [table, report] = await Promise.all([
    client.callIn('sharing', 'quarterly_table', '', 'quarter'),
    client.callIn('sharing', 'report', 'key-indicators', ''),
  ]);
  const all = new Map<string, Choice>();
  for (const { group, title: groupTitle, rows } of table.groups) {
    for (const { indicator: id, title, rag, rag_words: ragWords } of rows) {
      // An indicator has a row for each source; that with a rating speaks for it.
      if (all.has(id) && rag === '') continue;
      all.set(id, { id, title, group, groupTitle, rag, ragWords });
    }
  }
  const told = report?.sections.flatMap(({ rows }) => rows.map(({ indicator }) => indicator)) ?? [];
  return { all: [...all.values()], key: [...new Set(told)].filter((id) => all.has(id)) };
}

async function slidesSet(client: EngineClient): Promise<string[]> {
  const settings = await client.call('settings');
  const value = settings.find(({ key }) => key === 'slides')?.value ?? '';
  return value.split(' ').filter(Boolean);
}

export interface Slides {
  choices: Choices;
  /** In their order; the key indicators until somebody chooses. */
  slides: string[];
}

/** What can be presented, and what is; null until the engine has answered. */
export function useSlides(): Slides | null {
  const [{ slides: chosen }, change] = usePresenting();
  const { value: choices } = useAsk(choicesOf, []);
  const { value: set } = useAsk(slidesSet, []);
  const taken = chosen !== null && chosen.join(' ') === set?.join(' ');
  useEffect(() => {
    if (taken) change({ slides: null });
  }, [taken]);
  if (choices === null || set === null) return null;
  const slides = [chosen ?? [], set, choices.key].find((ids) => ids.length > 0) ?? [];
  return { choices, slides };
}

/** Chooses slides. The choice is a setting, and shown at once, before the engine has taken it. */
export async function chooseSlides(store: Store, slides: string[]): Promise<void> {
  store.change({ presenting: { ...store.state.presenting, slides } });
  // A saved page keeps no settings; there the choice lasts while it is open.
  await store.set('slides', slides.join(' '));
}

/** Changes how things are presented. */
export function usePresenting(): [Presenting, (part: Partial<Presenting>) => void] {
  const store = useStore();
  const { presenting } = useAppState();
  return [
    presenting,
    (part) => store.change({ presenting: { ...store.state.presenting, ...part } }),
  ];
}

/** The list with one entry moved up (-1) or down (1); at the end of the list it stays. */
export function moved(slides: string[], id: string, by: -1 | 1): string[] {
  const from = slides.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= slides.length) return slides;
  const next = [...slides];
  next.splice(from, 1);
  next.splice(to, 0, id);
  return next;
}

/** The views of these indicators in a mode, those that have no figures left out. */
export async function viewsOf(
  client: EngineClient,
  mode: Mode,
  ids: string[],
): Promise<IndicatorView[]> {
  const views = await Promise.all(ids.map((id) => client.callIn(mode, 'indicator', id)));
  return views.filter((view) => view !== null).filter(({ series }) => series.length > 0);
}
