// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SpokenProgress } from './SpokenProgress';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const show = (text: string) => act(() => render(<SpokenProgress text={text} />, document.body));
const after = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const spoken = () => document.querySelector('[role=status]')?.textContent;

test('says every five seconds how far it is by then', async () => {
  await show('0 per cent read');
  expect(spoken()).toBe('0 per cent read');
  await show('7 per cent read');
  await after(4900);
  expect(spoken()).toBe('0 per cent read');
  await show('30 per cent read');
  await after(100);
  expect(spoken()).toBe('30 per cent read');
  await show('80 per cent read');
  await after(5000);
  expect(spoken()).toBe('80 per cent read');
});
