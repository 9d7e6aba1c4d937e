// The whole page in a document without a screen, over the invented engine.
import { render } from 'preact';
import { App } from '../app/App';
import { StoreContext } from '../app/hooks';
import { Store } from '../app/store';
import { nearClient } from './near_worker';

export interface Mounted {
  store: Store;
  heading: () => string;
  text: () => string;
  visit: (hash: string) => Promise<void>;
  /** Presses the button or link whose text begins with this. */
  click: (name: string) => Promise<void>;
  /** Sets the field with this label. */
  change: (label: string, value: string) => Promise<void>;
}

/** Lets effects, answers of the engine and the drawing they cause come to rest. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 12; i++) await new Promise((resolve) => setTimeout(resolve, 2));
}

function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

let root: HTMLElement | null = null;

export function cleanup(): void {
  if (root !== null) render(null, root);
  root?.remove();
  root = null;
}

function lacking(): void {
  // Everything is in sight where nothing is laid out.
  globalThis.IntersectionObserver = class {
    constructor(private readonly tell: IntersectionObserverCallback) {}
    observe() {
      const entry = { isIntersecting: true } as IntersectionObserverEntry;
      this.tell([entry], this as unknown as IntersectionObserver);
    }
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  } as unknown as typeof IntersectionObserver;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

export async function mount(): Promise<Mounted> {
  lacking();
  location.hash = '';
  root = document.createElement('div');
  document.body.append(root);
  const store = new Store(nearClient());
  await store.start();
  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    root,
  );
  await settled();
  return {
    store,
    heading: () => words(document.querySelector('h1') as Element),
    text: () => words(document.body),
    async visit(hash) {
      location.hash = hash;
      dispatchEvent(new HashChangeEvent('hashchange'));
      await settled();
    },
    async click(name) {
      const all = [...document.querySelectorAll('button, a')];
      const target = all.find((element) => words(element).startsWith(name));
      if (!(target instanceof HTMLElement)) throw new Error(`nothing to press called "${name}"`);
      target.click();
      await settled();
    },
    async change(label, value) {
      const found = [...document.querySelectorAll('label')].find((one) => words(one) === label);
      const field = document.getElementById(found?.getAttribute('for') ?? '');
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) {
        throw new Error(`no field called "${label}"`);
      }
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
    },
  };
}
