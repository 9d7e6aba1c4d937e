// @vitest-environment happy-dom
// What is offered beside a chart, and what is said when the browser cannot do it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cleanup, type Mounted, mount } from '../test/mount';

vi.mock('virtual:build-info', () => ({ version: '1.2.3', fingerprint: 'abc' }));
// Drawing is for real browsers; what a chart says is tested with the charts.
vi.mock('../charts/chart_js', () => ({
  BasicPlatform: class {},
  Chart: class {
    destroy() {}
  },
}));

let page: Mounted;

beforeEach(async () => {
  page = await mount();
  await page.store.add([new File(['a,b\n1,2\n'], 'assessments.csv')]);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('PNG and SVG are offered for every chart over time; copying only where it can be done', async () => {
  await page.visit('#/indicator/assessment-45');
  expect(page.text()).toContain('The chart as a picture (PNG)');
  expect(page.text()).toContain('The chart as a drawing that stays sharp (SVG)');
  expect(page.text()).not.toContain('copied to paste');
});

test('a copy that the browser refuses is said, and the page stays', async () => {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('ClipboardItem', class {});
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await page.visit('#/indicator/assessment-45');
  await page.click('The chart, copied to paste');
  expect(page.text()).toContain(
    'The browser did not let the chart be copied. Download it instead.',
  );
  expect(page.heading()).toBe('Single assessments in 45 working days');
});
