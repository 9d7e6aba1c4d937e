// How screens get at the store and at the engine's answers.
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EngineClient } from '../engine/client';
import type { State } from './state';
import type { Store } from './store';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no store above this component.');
  return store;
}

export function useAppState(): State {
  const store = useStore();
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}

let open = 0;

/** Counts the questions that wait for their answers; who looks at the page from outside sees if any does. */
function asks(more: 1 | -1): void {
  open += more;
  document.documentElement.toggleAttribute('data-asking', open > 0);
}

/** Whether no question of any screen is waiting for its answer. */
export function answered(): boolean {
  return open === 0;
}

export interface Asked<T> {
  /** The latest answer; the one before it stays while a new one is on its way. */
  value: T | null;
  waiting: boolean;
}

/**
 * Asks the engine, and asks again whenever `keys` change or figures may have changed. Answers
 * that arrive after a newer question are dropped; `value` is null until the first answer and
 * when `subject` (what the answer is about) has changed.
 */
export function useAsk<T>(
  ask: (client: EngineClient) => Promise<T>,
  keys: readonly unknown[],
  subject = '',
): Asked<T> {
  const store = useStore();
  const { epoch } = useAppState();
  const [answer, setAnswer] = useState<{ value: T; subject: string; key: string } | null>(null);
  const latest = useRef(0);
  const key = JSON.stringify([epoch, ...keys]);
  useEffect(() => {
    const turn = ++latest.current;
    asks(1);
    ask(store.client)
      .then(
        (value) => {
          if (turn === latest.current) setAnswer({ value, subject, key });
        },
        (reason) => store.fail(reason),
      )
      .finally(() => asks(-1));
    return () => {
      latest.current++;
    };
  }, [key, subject, store]);
  const fits = answer !== null && answer.subject === subject;
  return { value: fits ? answer.value : null, waiting: answer?.key !== key };
}

/** State of a view that is as it was left when the reader comes back; never in the address. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const store = useStore();
  const [, drawAgain] = useState(0);
  const value = store.kept.has(name) ? (store.kept.get(name) as T) : initial;
  const set = (next: T) => {
    store.kept.set(name, next);
    drawAgain((turn) => turn + 1);
  };
  return [value, set];
}
