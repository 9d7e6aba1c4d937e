// The built page as people have it, from the disk: a file chosen, and what they then wait for.

import { fresh_page, renderer_peak } from './measure.mjs';
import { product_page } from './places.mjs';

/** Runs in the page: `seen` resolves with the milliseconds from the choice to that heading. */
export function watch(words) {
  globalThis.seen = new Promise((resolve) => {
    const choice = () => {
      const chosen = performance.now();
      const observer = new MutationObserver(() => {
        if (document.querySelector('h1')?.textContent !== words) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - chosen));
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    };
    const input = document.querySelector('input[type=file]');
    input.addEventListener('change', choice, { capture: true, once: true });
  });
}

export const checked = 'Check your files';

/** The page with these files read, and how long that took: {page, took}. */
export async function loaded_page(browser, files) {
  const page = await fresh_page(browser, product_page);
  await page.evaluate(watch, checked);
  await page.choose_files('input[type=file]', files);
  return { page, took: await page.evaluate(() => globalThis.seen) };
}

/** From the file chosen to the screen that accounts for its rows: {took, peak}. */
export async function whole_page(browser, files) {
  const { page, took } = await loaded_page(browser, files);
  const peak = await renderer_peak(page);
  await page.close();
  return { took, peak };
}
