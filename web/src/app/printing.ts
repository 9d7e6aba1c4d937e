// Paper goes further than a screen: what is printed hides small numbers unless somebody chose
// otherwise. The browser's own menu cannot be stopped, so in the working view it prints a page that
// says how to print instead (styles/_print.scss).
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Mode } from '../engine/contract';
import { answered, useStore } from './hooks';
import type { Store } from './store';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Until every question of the screen is answered, and what its answers lead to is drawn too. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = answered() ? quiet + 1 : 0) await pause(20);
}

function refuse(refused: boolean): void {
  document.body.classList.toggle('app-print-refused', refused);
}

/** Opens the browser's dialog; done when it has taken what it prints. */
async function printNow(): Promise<void> {
  const taken = new Promise((done) => addEventListener('afterprint', done, { once: true }));
  print();
  // Where printing is switched off no event comes.
  await Promise.race([taken, pause(1000)]);
}

/** Prints what is its own view already and says so on every sheet. */
export async function printSheets(): Promise<void> {
  await settled();
  refuse(false);
  await printNow();
}

let underWay = false;

/** Prints the screen with the figures of a mode, then brings back the view there was. */
export async function printFigures(store: Store, mode: Mode): Promise<void> {
  const before = store.state.frame?.mode;
  if (underWay || before === undefined) return;
  underWay = true;
  try {
    store.say('Preparing the print.');
    if (before !== mode) await store.set('mode', mode);
    await settled();
    if (store.state.frame?.mode !== mode) return;
    refuse(false);
    await printNow();
  } finally {
    refuse(before === 'working');
    if (before !== mode) {
      await store.set('mode', before);
      store.say('The print hides small numbers. The working view is on again on the screen.');
    }
    underWay = false;
  }
}

/** `figures`: the screen shows figures, and those of the mode in force. */
export function usePrinting(figures: boolean, mode: Mode | undefined): void {
  const store = useStore();
  const guarded = figures && mode === 'working';
  useLayoutEffect(() => {
    if (guarded) {
      refuse(true);
      return;
    }
    // The figures of the view before are on the screen until the answers of the new one are there.
    let current = true;
    settled().then(() => current && refuse(false));
    return () => {
      current = false;
    };
  }, [guarded]);
  useEffect(() => {
    if (!figures) return;
    const onKey = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asked || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      printFigures(store, 'sharing');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store, figures]);
}
