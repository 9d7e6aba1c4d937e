// journey(): one story, told in each browser, over http and from a file.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dist, listening, static_server } from '../../../web/serve.mjs';
import { browser, close_browsers } from './browsers.mjs';

/** The file under test. */
export const page_file = join(dist, 'bandstand.html');
const failures = fileURLToPath(new URL('../../../build/logs/browser', import.meta.url));

assert.ok(existsSync(page_file), `${page_file} is missing: run "make build" first`);

const chosen = (all, variable) => (process.env[variable] ? [process.env[variable]] : all);

let server;
let server_address;
after(async () => {
  await close_browsers();
  server?.closeAllConnections();
  server?.close();
});

/** Address of the page over 'http' or from a 'file'. */
export async function address_of(over) {
  if (over === 'file') return pathToFileURL(page_file).href;
  if (!server) {
    server = static_server(dist);
    server_address = await listening(server);
  }
  return `${server_address}/bandstand.html`;
}

/** Where stories of single features are told: each browser once, and each way of opening once. */
const crosswise = { chromium: ['file'], firefox: ['http'] };

/**
 * Registers a test per browser and way of opening the page. The body gets the page, opened; when
 * it returns, the journey fails on any console error, policy violation or request of the page.
 *
 * options: `everywhere` tells it in both browsers over http and from a file, as E2E_ALL=1 does for
 * all; `browsers` and `over` narrow where it runs; `hash` is the route to open at; `timeout` in
 * milliseconds is for long stories; `problems: false` leaves the last check to the body.
 */
export function journey(name, options, body) {
  const { browsers = ['chromium', 'firefox'], hash = '', timeout = 240_000 } = options;
  const everywhere = options.everywhere || process.env.E2E_ALL || process.env.E2E_OVER;
  for (const browser_name of chosen(browsers, 'E2E_BROWSER')) {
    const usual = everywhere ? ['http', 'file'] : crosswise[browser_name];
    for (const way of chosen(options.over ?? usual, 'E2E_OVER')) {
      test(`${name} (${browser_name}, ${way})`, { timeout }, async () => {
        const page = await (await browser(browser_name)).page();
        try {
          await page.open_app((await address_of(way)) + hash);
          await body(page, { browser: browser_name, over: way });
          if (options.problems !== false) assert.deepEqual(await page.problems(), []);
        } catch (error) {
          await mkdir(failures, { recursive: true });
          const picture = join(
            failures,
            `${name} ${browser_name} ${way}.png`.replaceAll(/[^\w.]+/g, '-'),
          );
          await page.screenshot(picture).catch(() => {});
          error.message += `\n(the page as it was: ${picture})`;
          throw error;
        } finally {
          await page.close();
        }
      });
    }
  }
}
