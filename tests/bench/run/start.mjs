// How soon the page is there: opened from the disk, in a browser that runs already.

import { pathToFileURL } from 'node:url';
import { browser } from '../../e2e/harness/browsers.mjs';
import { product_page } from './places.mjs';
import { spread } from './statistics.mjs';

/** Runs in the page before its script: `engine_ready` resolves when the engine gives its first answer. */
function watch_workers() {
  globalThis.engine_ready = new Promise((resolve) => {
    globalThis.Worker = class extends globalThis.Worker {
      constructor(...parts) {
        super(...parts);
        this.addEventListener('message', ({ data }) => {
          if (data.type === 'ok') resolve(performance.now());
        });
      }
    };
  });
}

/** Runs in the page: milliseconds from its address to each. */
async function times() {
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  while (painted() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  return { painted: painted(), ready: await globalThis.engine_ready };
}

/** {painted, ready}: the first content on the screen, and the engine waiting for files. */
export async function page_start(name, repetitions) {
  const runs = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const page = await (await browser(name)).page();
    const { native } = page;
    await (native.addInitScript ?? native.evaluateOnNewDocument).call(native, watch_workers);
    await page.open(pathToFileURL(product_page).href);
    runs.push(await page.evaluate(times));
    await page.close();
  }
  return {
    painted: spread(runs.map(({ painted }) => painted)),
    ready: spread(runs.map(({ ready }) => ready)),
  };
}
