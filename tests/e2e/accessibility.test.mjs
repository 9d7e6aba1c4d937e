// What the conformance report says was tested on every screen: axe in both views, the keyboard
// alone, zoom, spacing of text, forced colours, paper.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './harness/journey.mjs';
import { screens, visit, with_sample } from './harness/screens.mjs';

/** Screens whose figures differ between the working and the sharing view. */
const figures = screens.filter(({ name }) => !['start', 'about', 'definitions'].includes(name));

journey(
  'axe finds nothing on any screen, in the working view',
  { over: ['file'] },
  async (page) => {
    await with_sample(page);
    for (const screen of screens) {
      await visit(page, screen);
      await page.accessible();
    }
  },
);

journey(
  'axe finds nothing on any screen, in the sharing view',
  { over: ['http'] },
  async (page) => {
    await with_sample(page);
    await visit(
      page,
      screens.find(({ name }) => name === 'results'),
    );
    await page.click({ role: 'button', name: 'Switch to sharing view' });
    await page.see('Sharing view');
    for (const screen of figures) {
      // What is about single children is not there to wait for.
      await visit(page, { ...screen, sight: '#main h1' });
      await page.accessible();
    }
  },
);

/**
 * In the page: what has the focus, whether any of it is in sight, and whether what had the focus
 * before looks different without it.
 */
function focused() {
  const drawn = (one, part) => {
    const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(one, part);
    return [outline, boxShadow, backgroundColor, borderColor].join();
  };
  const look = (one) =>
    [one, one.parentElement, one.nextElementSibling]
      .filter(Boolean)
      .map((each) => drawn(each) + drawn(each, '::before'))
      .join();
  const before = globalThis.last_focused;
  const element = document.activeElement;
  // A date has parts of its own to step through.
  const same = before?.one === element;
  const left = before?.one.isConnected && !same;
  const unmarked = left && look(before.one) === before.look ? before.name : '';
  const name = (element.getAttribute('aria-label') ?? element.innerText ?? '').slice(0, 60);
  const ended = element === document.body;
  globalThis.last_focused = ended ? undefined : { one: element, look: look(element), name };
  if (ended) return { ended, unmarked };
  const box = element.getBoundingClientRect();
  const shares = [0.1, 0.5, 0.9];
  const seen = shares.some((x) =>
    shares.some((y) => {
      const at = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      // Radios and checkboxes are drawn by their labels.
      const own = [element, ...(element.labels ?? [])];
      return at !== null && (at.contains(element) || own.some((one) => one.contains(at)));
    }),
  );
  return { ended, unmarked, name, seen, stays: same && element.type !== 'date' };
}

journey(
  'the Tab key is never trapped, and what it reaches is in sight and shows it',
  { browsers: ['chromium'], over: ['file'] },
  async (page) => {
    await with_sample(page);
    for (const screen of screens) {
      await visit(page, screen);
      let reached = 0;
      while (reached < 80) {
        await page.press('Tab');
        const now = await page.evaluate(focused);
        assert.equal(now.unmarked, '', `${screen.name}: the focus does not show`);
        if (now.ended) break;
        assert.ok(now.seen, `${screen.name}: "${now.name}" has the focus out of sight`);
        assert.ok(!now.stays, `${screen.name}: the Tab key stays at "${now.name}"`);
        reached += 1;
      }
      assert.ok(reached >= 2, `${screen.name}: only ${reached} things are reached`);
    }
  },
);

/** In the page: what is cut off that is not a part that scrolls. */
function cut_off() {
  return [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (![overflowX, overflowY].includes('hidden') && textOverflow !== 'ellipsis') return false;
      if (element.closest('.govuk-visually-hidden, [hidden]')) return false;
      return (
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1
      );
    })
    .map((element) => `${element.tagName}.${element.className}`);
}

/** Charts take a moment to fit the room they have. */
async function nothing_cut_off(page, { name }) {
  let found = [];
  for (let i = 0; i < 20; i++) {
    found = await page.evaluate(cut_off);
    if (found.length === 0) return;
    await pause(100);
  }
  assert.deepEqual(found, [], name);
}

const sideways = () => document.documentElement.scrollWidth - innerWidth;

// 1280 by 1024 at 200% and at 400%.
for (const [zoom, width, height] of [
  ['200%', 640, 512],
  ['400%', 320, 256],
]) {
  journey(`nothing is lost at ${zoom}`, { over: ['file'] }, async (page) => {
    await page.viewport(width, height);
    await with_sample(page);
    for (const screen of screens) {
      await visit(page, screen);
      assert.ok((await page.evaluate(sideways)) <= 0, `${screen.name} scrolls sideways`);
      await nothing_cut_off(page, screen);
    }
  });
}

journey('text may be spaced out (WCAG 1.4.12)', { over: ['file'] }, async (page) => {
  await with_sample(page);
  await page.evaluate(() => {
    const [sheet] = document.styleSheets;
    const spaced =
      'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
    sheet.insertRule(`* { ${spaced} }`, sheet.cssRules.length);
    sheet.insertRule('p { margin-bottom: 2em !important }', sheet.cssRules.length);
  });
  for (const screen of screens) {
    await visit(page, screen);
    assert.ok((await page.evaluate(sideways)) <= 0, `${screen.name} scrolls sideways`);
    await nothing_cut_off(page, screen);
  }
});

journey(
  'with colours forced by the reader, everything keeps its edge and its words',
  { browsers: ['chromium'], over: ['file'] },
  async (page) => {
    await page.native.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await with_sample(page);
    for (const screen of screens) {
      await visit(page, screen);
      await page.accessible();
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('.govuk-tag, .govuk-button')]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => getComputedStyle(element).borderTopWidth === '0px')
          .map((element) => element.innerText),
      );
      assert.deepEqual(bare, [], `${screen.name}: without an edge`);
      const moving = await page.evaluate(() => document.getAnimations().length);
      assert.equal(moving, 0, `${screen.name} moves`);
    }
  },
);
