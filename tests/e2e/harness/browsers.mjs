// Starts the two browsers of the machine, quiet and without a network habit of their own.

import { rm } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { ChromiumPage, downloads_folder, FirefoxPage, remember_violations } from './page.mjs';

const viewport = { width: 1280, height: 900 };

async function start_chromium() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      // Chromium's sandbox refuses to start for root, as build machines often are.
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
    ],
  });
  return {
    name: 'chromium',
    async page() {
      const context = await browser.newContext({ viewport, locale: 'en-GB' });
      const native = await context.newPage();
      await native.addInitScript(remember_violations);
      return new ChromiumPage(native, 'chromium');
    },
    close: () => browser.close(),
  };
}

async function start_firefox() {
  const downloads = await downloads_folder();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: viewport,
    extraPrefsFirefox: {
      // Puppeteer relaxes this; a test over file:// would then prove less than it says.
      'security.fileuri.strict_origin_policy': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'en-GB',
    },
  });
  return {
    name: 'firefox',
    async page() {
      const native = await browser.newPage();
      await native.evaluateOnNewDocument(remember_violations);
      return new FirefoxPage(native, 'firefox', downloads);
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

const starts = { chromium: start_chromium, firefox: start_firefox };
const running = new Map();

/** The browser of that name, started when first asked for. */
export function browser(name) {
  if (!running.has(name)) running.set(name, starts[name]());
  return running.get(name);
}

export async function close_browsers() {
  for (const started of running.values()) await (await started).close();
  running.clear();
}
