// What else people wait for, on a list of a million rows: answers of the engine, a main thread that
// is free while a file is read, and a cancel that is heard at once.

import { setTimeout as pause } from 'node:timers/promises';
import { fresh_page, run_once } from './measure.mjs';
import { bench_page, product_page } from './places.mjs';
import { spread } from './statistics.mjs';
import { checked, watch } from './whole_page.mjs';

/** [{what, target, took}], in milliseconds. */
async function engine_waits(files) {
  const { answer } = await run_once('chromium', { name: 'waits', page: bench_page }, files);
  return answer.map(({ what, target, times }) => ({ what, target, took: spread(times) }));
}

/** Runs in the page: keeps how long each task of the main thread took that was longer than 50 ms. */
function watch_tasks() {
  globalThis.long_tasks = [];
  new PerformanceObserver((list) => {
    globalThis.long_tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ['longtask'] });
}

/** Milliseconds of each task over 50 on the main thread of the whole page while it reads; Chromium. */
async function long_tasks(files) {
  const page = await fresh_page('chromium', product_page);
  await page.app_is_there();
  await page.evaluate(watch_tasks);
  await page.evaluate(watch, [checked]);
  await page.choose_files('input[type=file]', files);
  await page.evaluate(() => globalThis.seen);
  const tasks = await page.evaluate(() => globalThis.long_tasks);
  await page.close();
  return tasks;
}

/** Runs in the page: presses Cancel; the milliseconds until the button is gone from the screen. */
async function cancel() {
  const before = performance.now();
  const button = () =>
    [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Cancel');
  globalThis.pressed_at = performance.timeOrigin + before;
  button().click();
  while (button() !== undefined) await new Promise(requestAnimationFrame);
  return performance.now() - before;
}

/** Milliseconds from Cancel, while a file is read, to {screen}, and to {worker}: it has ended. */
async function cancelled(files) {
  const page = await fresh_page('chromium', product_page);
  await page.app_is_there();
  await page.choose_files('input[type=file]', files);
  await page.until(() => document.querySelector('progress')?.value > 16e6);
  const ends = page.native.workers().map(
    (worker) =>
      new Promise((resolve) => {
        worker.on('close', () => resolve(performance.timeOrigin + performance.now()));
      }),
  );
  const screen = await page.evaluate(cancel);
  const pressed = await page.evaluate(() => globalThis.pressed_at);
  const ended = await Promise.race([Promise.all(ends), pause(5000, [Number.POSITIVE_INFINITY])]);
  await page.close();
  return { screen, worker: Math.max(...ended) - pressed };
}

const cancels = 5;

/** All of it: {waits, tasks, cancel}. */
export async function waiting(files) {
  const runs = [];
  for (let run = 0; run < cancels; run += 1) runs.push(await cancelled(files));
  return {
    waits: await engine_waits(files),
    tasks: await long_tasks(files),
    cancel: {
      screen: spread(runs.map(({ screen }) => screen)),
      worker: spread(runs.map(({ worker }) => worker)),
    },
  };
}
