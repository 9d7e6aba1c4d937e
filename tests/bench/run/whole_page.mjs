// The built page as people have it, from the disk: a file chosen, and what they then wait for.

import { setTimeout as pause } from 'node:timers/promises';
import { fresh_page, renderer_peak } from './measure.mjs';
import { product_page } from './places.mjs';

/**
 * Runs in the page. From the choice of files on, goes from screen to screen; `seen` resolves with
 * the milliseconds from the choice to each: [{hash, sight}] are the address and what then shows.
 */
export function watch(screens) {
  globalThis.seen = new Promise((resolve) => {
    const choice = () => {
      const chosen = performance.now();
      const times = [];
      const shows = ({ hash, sight }) =>
        location.hash.startsWith(hash) && document.querySelector(sight) !== null;
      const observer = new MutationObserver(() => {
        if (times.length === screens.length || !shows(screens[times.length])) return;
        times.push(performance.now() - chosen);
        if (times.length === screens.length) {
          observer.disconnect();
          requestAnimationFrame(() => resolve(times));
        } else {
          location.hash = screens[times.length].hash;
        }
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    };
    const input = document.querySelector('input[type=file]');
    input.addEventListener('change', choice, { capture: true, once: true });
  });
}

/** Where the page goes by itself, and what everybody wants to see next. */
export const checked = { hash: '#/files', sight: '.app-card' };
export const table = { hash: '#/results', sight: '.app-quarterly' };

/** No hand has chosen a file sooner, in milliseconds. */
const quickest_choice = 1000;

/** From the file chosen to the quarterly table: {took, peak}; `checked` is when rows are accounted. */
export async function whole_page(browser, files) {
  const page = await fresh_page(browser, product_page);
  await page.app_is_there();
  await pause(quickest_choice);
  await page.evaluate(watch, [checked, table]);
  await page.choose_files('input[type=file]', files);
  const [accounted, took] = await page.evaluate(() => globalThis.seen);
  const peak = await renderer_peak(page);
  await page.close();
  return { checked: accounted, took, peak };
}
