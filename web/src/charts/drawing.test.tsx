// @vitest-environment happy-dom
// Charts on the page: how large they are drawn, and what happens when one cannot be.
import { render } from 'preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { FakeEngine } from '../test/fake_engine';
import { settled } from '../test/mount';
import { ChartBoundary } from './ChartFault';
import { LineChart } from './LineChart';
import { lineModel, seriesOn } from './model';

const drawing = vi.hoisted(() => ({ configs: [] as never[], broken: false }));

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
vi.mock('./chart_js', () => ({
  Chart: class {
    constructor(_: unknown, config: never) {
      if (drawing.broken) throw new TypeError('no room');
      drawing.configs.push(config);
    }
    destroy() {}
  },
}));

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

let root: HTMLElement;

async function show(scale?: number, plain?: boolean): Promise<void> {
  root = document.createElement('div');
  document.body.append(root);
  const view = new FakeEngine('2018-10-01').indicator('assessment-45');
  const named = seriesOn(view, 'quarter').map(({ figures }) => ({ label: 'Ours', figures }));
  const model = lineModel(view.definition.title, 'percent', 'quarter', named, view);
  render(
    <LineChart headline="A sentence" subtitle="T" model={model} scale={scale} plain={plain} />,
    root,
  );
  await settled();
}

afterEach(() => {
  render(null, root);
  root.remove();
  drawing.broken = false;
  drawing.configs.length = 0;
});

const box = () => root.querySelector('canvas')?.parentElement?.getAttribute('style') ?? '';
const options = () => (drawing.configs[0] as { options: Record<string, unknown> }).options;

test('a chart at twice its size is laid out in half the box with twice the pixels', async () => {
  await show(2, true);
  expect(box()).toContain('width: 50%');
  expect(box()).toContain('scale(2)');
  expect(options()).toMatchObject({ devicePixelRatio: devicePixelRatio * 2, events: [] });
  expect(root.textContent).toContain('A sentence');
});

test('a chart at its usual size keeps what a mouse shows', async () => {
  await show();
  expect(box()).toBe('');
  expect(options()).not.toHaveProperty('events');
});

test('a chart that cannot be drawn says so in its place, and can be drawn again', async () => {
  drawing.broken = true;
  await show();
  expect(root.querySelector('[role=alert]')?.textContent).toContain(
    'This chart could not be drawn. The table holds the same figures.',
  );
  expect(root.textContent).toContain('TypeError: no room');
  expect(root.textContent).toContain('A sentence');
  drawing.broken = false;
  root.querySelector('button')?.click();
  await settled();
  expect(root.querySelector('[role=alert]')).toBeNull();
  expect(drawing.configs.length).toBe(1);
});

test('a fault while a chart is made stays within the chart', async () => {
  root = document.createElement('div');
  const Broken = () => {
    throw new RangeError('no words');
  };
  render(
    <section>
      <p>Before</p>
      <ChartBoundary>
        <Broken />
      </ChartBoundary>
    </section>,
    root,
  );
  await settled();
  expect(root.textContent).toContain('Before');
  expect(root.textContent).toContain('RangeError: no words');
});
