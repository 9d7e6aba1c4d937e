// One contender, one set of files, one fresh page: how long, how much memory, and what it answered.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { browser } from '../../e2e/harness/browsers.mjs';

/** Most memory that any renderer of this Chromium ever held, in bytes; of a fresh page, its own. */
export async function renderer_peak(page) {
  if (page.browser !== 'chromium') return null;
  const session = await page.native.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) =>
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]),
    );
  return Math.max(...peaks) * 1024;
}

/** A fresh page at an address, or at a file of the disk, in a process of its own. */
export async function fresh_page(name, place) {
  const page = await (await browser(name)).page();
  await page.open(/^https?:/.test(place) ? place : pathToFileURL(place).href);
  return page;
}

/** Runs one contender of the page of the benchmark: {took, started, answer, peak}. */
export async function run_once(browser_name, contender, files) {
  const page = await fresh_page(browser_name, contender.page);
  try {
    await page.choose_files('input', files);
    const run = await page.evaluate((name) => globalThis.bench(name), contender.name);
    return { ...run, peak: await renderer_peak(page) };
  } finally {
    await page.close();
  }
}
