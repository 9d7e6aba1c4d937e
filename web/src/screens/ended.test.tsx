// @vitest-environment happy-dom
// What people see when the engine ends or falls silent, over the invented engine.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineFault } from '../engine/client';
import { FakeEngine } from '../test/fake_engine';
import { cleanup, type Mounted, mount, settled } from '../test/mount';
import { csvFile, NearWorker } from '../test/near_worker';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
// Drawing is for real browsers; what a chart says is tested with the charts.
vi.mock('../charts/chart_js', () => ({
  Chart: class {
    destroy() {}
  },
}));

let page: Mounted;
beforeEach(async () => {
  page = await mount();
});
afterEach(() => cleanup());

const names = () => page.store.state.files.map(({ name }) => name);
const figures = () => document.querySelector('.app-quarterly')?.textContent ?? '';

async function results() {
  await page.store.add([csvFile('list_1.csv', 20), csvFile('list_4.csv', 20)]);
  await page.visit('#/results');
}

async function end() {
  NearWorker.made.at(-1)?.onerror?.({ message: 'unreachable' } as ErrorEvent);
  await settled();
}

test('the table on the screen stays, the fault takes the focus, and no data is in it', async () => {
  await results();
  const before = figures();
  expect(before.length).toBeGreaterThan(100);
  await end();
  expect(page.heading()).toBe('Quarterly results');
  expect(figures()).toBe(before);
  const box = document.getElementById('ended');
  expect(document.activeElement).toBe(box);
  await page.visit('#/results?basis=month');
  expect(figures()).toBe(before);
  expect(box?.textContent).toContain('Something went wrong in Bandstand');
  expect(box?.textContent).toContain('stays as it is');
  expect(box?.textContent).toContain('Bandstand 1.2.3');
  expect(box?.textContent).not.toContain('list_4');
});

test('another screen says that it needs a fresh start, and has its figures after one', async () => {
  await results();
  await end();
  await page.visit('#/tracker');
  expect(page.text()).toContain('This needs Bandstand to start afresh.');
  await page.click('Start afresh');
  expect(document.getElementById('ended')).toBe(null);
  expect(names()).toEqual(['list_1.csv', 'list_4.csv']);
  expect(page.text()).toContain('Becoming Overdue');
  expect(page.store.state.said).toBe('Bandstand has started afresh.');
});

test('for want of memory the fresh start is offered without the largest file', async () => {
  await page.store.add([csvFile('list_4.csv', 200), csvFile('list_1.csv', 20)]);
  NearWorker.memory.exhausted = true;
  vi.spyOn(FakeEngine.prototype, 'tracker').mockImplementationOnce(() => {
    throw new WebAssembly.RuntimeError('Aborted()');
  });
  await page.visit('#/tracker');
  expect(page.text()).toContain('There was not enough memory');
  expect(page.text()).toContain('leave out the oldest years');
  await page.click('Start afresh without list_4.csv');
  expect(names()).toEqual(['list_1.csv']);
});

test('a file that ends the engine is named; those before it and after it are read', async () => {
  await page.store.add([csvFile('list_1.csv', 5)]);
  const useful = await page.store.add([
    csvFile('list_2.csv', 5),
    csvFile('deadly.csv', 5),
    csvFile('list_3.csv', 5),
  ]);
  expect(useful).toBe(true);
  expect(names()).toEqual(['list_1.csv', 'list_2.csv', 'list_3.csv']);
  expect(page.store.state.problems.map(({ name }) => name)).toEqual(['deadly.csv']);
  await page.visit('#/files');
  expect(page.text()).toContain('deadly.csv: Reading this file stopped Bandstand');
  expect(page.text()).toContain('RuntimeError: unreachable');
  expect(document.getElementById('ended')).toBe(null);
});

// What was read could be too much for what is worked out from it, and then nothing was left.
test('files that are read but cannot be worked with are given up, the largest first', async () => {
  await page.store.add([csvFile('list_1.csv', 5)]);
  NearWorker.memory.exhausted = true;
  vi.spyOn(FakeEngine.prototype, 'files').mockImplementationOnce(() => {
    throw new WebAssembly.RuntimeError('Aborted()');
  });
  await page.store.add([
    csvFile('list_2.csv', 5),
    csvFile('list_3.csv', 50),
    csvFile('list_4.csv', 5),
  ]);
  expect(names()).toEqual(['list_1.csv', 'list_2.csv', 'list_4.csv']);
  const [problem, ...others] = page.store.state.problems;
  expect(others).toEqual([]);
  expect(problem?.name).toBe('list_3.csv');
  expect(problem?.message).toContain('not enough memory');
  expect(page.store.state.said).toMatch(/^2 files read/);
});

test('a file too large for the memory says what can be done', async () => {
  NearWorker.memory.exhausted = true;
  await page.store.add([csvFile('deadly.csv', 5)]);
  await settled();
  expect(page.text()).toContain('deadly.csv: There was not enough memory for this file');
  expect(page.text()).toContain('split a list');
});

test('a question that stays unanswered offers a fresh start, until the answer comes', async () => {
  await results();
  page.store.client.onSilence(true);
  await settled();
  expect(page.text()).toContain('This is taking longer than usual.');
  page.store.client.onSilence(false);
  await settled();
  expect(page.text()).not.toContain('This is taking longer than usual.');
});

test('an engine that never started has a screen of its own, with version and no data', async () => {
  page.store.change({ status: 'failed', fault: new EngineFault('CompileError', 'no SIMD', '') });
  await settled();
  expect(page.heading()).toBe('Something went wrong in Bandstand');
  expect(page.text()).toContain('Bandstand 1.2.3');
  expect(page.text()).toContain('CompileError: no SIMD');
});
