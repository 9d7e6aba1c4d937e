// What a journey can do with a page, the same in both browsers. The two classes at the end differ
// only where the automation libraries do.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const axe_source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const patience = 60_000;

/** Runs in the page before its own script: remembers what the content security policy refused. */
export function remember_violations() {
  globalThis.policy_violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.policy_violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
}

class Page {
  constructor(native, browser) {
    /** The library's own page object, for what only one browser can do (print to PDF). */
    this.native = native;
    this.browser = browser;
    this.errors = [];
    this.requests = [];
    /** Addresses the journey itself went to. */
    this.opened = new Set();
    native.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()}`);
    });
    native.on('pageerror', (error) => this.errors.push(`uncaught: ${error.message ?? error}`));
    native.on('request', (request) => this.requests.push(request.url()));
  }

  async open(address) {
    this.opened.add(address.split('#')[0]);
    await this.native.goto(address, { waitUntil: 'load' });
  }

  /** Opens Bandstand, and waits until it has taken the place of the frame seen before it starts. */
  async open_app(address) {
    await this.open(address);
    await this.app_is_there();
  }

  async reload() {
    await this.native.reload({ waitUntil: 'load' });
    await this.app_is_there();
  }

  app_is_there() {
    return this.until(() => document.getElementById('main') !== null);
  }

  /** Calls a function in the page with plain arguments and brings back its plain result. */
  evaluate(body, ...values) {
    return this.native.evaluate(body, ...values);
  }

  /** Waits until a function evaluated in the page gives something truthy, and returns that. */
  async until(body, ...values) {
    const end = Date.now() + patience;
    for (;;) {
      const result = await this.evaluate(body, ...values);
      if (result) return result;
      if (Date.now() > end) {
        const shown = await this.text();
        throw new Error(`waited in vain for ${body} (${values.join(', ')}). The page:\n${shown}`);
      }
      await pause(25);
    }
  }

  /** Waits for visible text anywhere on the page. */
  see(words) {
    return this.until((wanted) => document.body.innerText.includes(wanted), words);
  }

  /** Visible text of the first element that matches, '' when there is none. */
  text(selector = 'body') {
    return this.evaluate((wanted) => document.querySelector(wanted)?.innerText ?? '', selector);
  }

  /** Visible text of every element that matches. */
  texts(selector) {
    return this.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map((element) => element.innerText),
      selector,
    );
  }

  press(key) {
    return this.native.keyboard.press(key);
  }

  type(words) {
    return this.native.keyboard.type(words);
  }

  screenshot(path) {
    return this.native.screenshot({ path, fullPage: true });
  }

  /** Drops made-up files ({name, text or base64}) onto an element, as a drag from outside ends. */
  drop(selector, files) {
    return this.evaluate(
      (wanted, dropped) => {
        const transfer = new DataTransfer();
        for (const { name, text, base64 = '' } of dropped) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          transfer.items.add(new File([text ?? bytes], name));
        }
        const element = document.querySelector(wanted);
        for (const type of ['dragenter', 'dragover', 'drop']) {
          const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
          element.dispatchEvent(new DragEvent(type, options));
        }
      },
      selector,
      files,
    );
  }

  /** Fails on any WCAG 2.2 AA violation that axe finds on the page as it is now. */
  async accessible() {
    const there = await this.evaluate(() => globalThis.axe !== undefined);
    if (!there) await this.evaluate(await readFile(axe_source, 'utf8'));
    const found = await this.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations, passes } = await globalThis.axe.run({
        runOnly: tags,
        // What passed is counted only: no selector for each of its elements.
        resultTypes: ['violations'],
      });
      const nodes = (rule) => rule.nodes.map((node) => `${node.target}: ${node.failureSummary}`);
      return {
        checked: passes.length,
        violations: violations.map((rule) => `${rule.id} (${rule.help}) ${nodes(rule).join('; ')}`),
      };
    });
    assert.ok(found.checked > 0, 'axe checked nothing');
    assert.deepEqual(found.violations, []);
  }

  /** What went wrong unseen: console errors, uncaught errors, policy violations, requests. */
  async problems() {
    const own = (address) =>
      /^(data|blob|about):/.test(address) || this.opened.has(address.split('#')[0]);
    return [
      ...this.errors,
      ...(await this.evaluate(() => globalThis.policy_violations)).map((text) => `policy: ${text}`),
      ...this.requests.filter((address) => !own(address)).map((address) => `request: ${address}`),
    ];
  }
}

/** Chromium, driven by Playwright. */
export class ChromiumPage extends Page {
  evaluate(body, ...values) {
    if (typeof body === 'string') return this.native.evaluate(body);
    // Playwright passes one argument on; a journey may give several.
    return this.native.evaluate(`(${body})(...${JSON.stringify(values)})`);
  }

  /** Runs a function with plain arguments before the page's own scripts, from the next load on. */
  before_scripts(body, ...values) {
    return this.native.addInitScript(`(${body})(...${JSON.stringify(values)})`);
  }

  locate(target) {
    if (typeof target === 'string') return this.native.locator(target).first();
    return this.native.getByRole(target.role, { name: target.name, exact: true }).first();
  }

  /** Target: a CSS selector, or {role, name} with the exact accessible name. */
  click(target) {
    return this.locate(target).click({ timeout: patience });
  }

  focus(target) {
    return this.locate(target).focus({ timeout: patience });
  }

  /** Replaces the value of a text field. */
  fill(target, value) {
    return this.locate(target).fill(value, { timeout: patience });
  }

  /** Chooses the option with this value in a select element. */
  select(selector, value) {
    return this.native.selectOption(selector, value, { timeout: patience });
  }

  /** Chooses files of the disk in an <input type="file">. */
  choose_files(selector, paths) {
    return this.native.setInputFiles(selector, paths, { timeout: patience });
  }

  viewport(width, height) {
    return this.native.setViewportSize({ width, height });
  }

  /** Runs an action that saves a file; gives its name and bytes. */
  async download(action) {
    const saved = this.native.waitForEvent('download', { timeout: patience });
    await action();
    const file = await saved;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  close() {
    return this.native.context().close();
  }
}

/** Firefox ESR, driven by Puppeteer over WebDriver BiDi. */
export class FirefoxPage extends Page {
  constructor(native, browser, downloads) {
    super(native, browser);
    this.downloads = downloads;
    native.setDefaultTimeout(patience);
  }

  before_scripts(body, ...values) {
    return this.native.evaluateOnNewDocument(body, ...values);
  }

  locate(target) {
    if (typeof target === 'string') return this.native.waitForSelector(target);
    const name = target.name.replaceAll('"', '\\"');
    return this.native.waitForSelector(`::-p-aria([name="${name}"][role="${target.role}"])`);
  }

  async click(target) {
    const element = await this.locate(target);
    // Puppeteer clicks at once; an element below the fold is brought into view first.
    await element.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await element.click();
  }

  async focus(target) {
    await (await this.locate(target)).focus();
  }

  async fill(target, value) {
    const element = await this.locate(target);
    await element.evaluate((node) => node.select());
    await element.press('Backspace');
    await element.type(value);
  }

  async select(selector, value) {
    await (await this.locate(selector)).select(value);
  }

  async choose_files(selector, paths) {
    // A file input may be visually hidden behind a button: it only has to exist.
    const input = await this.native.waitForSelector(selector);
    await input.uploadFile(...[paths].flat());
  }

  viewport(width, height) {
    return this.native.setViewport({ width, height });
  }

  async download(action) {
    const before = new Set(await readdir(this.downloads));
    await action();
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const names = (await readdir(this.downloads)).filter((name) => !before.has(name));
      const finished = names.find(
        (name) => !names.includes(`${name}.part`) && !/\.part$/.test(name),
      );
      if (finished) {
        const path = join(this.downloads, finished);
        const bytes = await readFile(path);
        // Firefox creates the file empty and fills it when the download is complete.
        if (bytes.length > 0) {
          await rm(path);
          return { name: basename(finished), bytes };
        }
      }
      await pause(50);
    }
    throw new Error('waited in vain for a download');
  }

  close() {
    return this.native.close();
  }
}

export function downloads_folder() {
  return mkdtemp(join(tmpdir(), 'bandstand-downloads-'));
}
