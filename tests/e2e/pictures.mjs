// Makes a picture of every screen from the sample data, and the gallery of the README from them:
// `npm run pictures`, after `make build`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ChromiumPage } from './harness/page.mjs';
import { pictured, visit, with_sample } from './harness/screens.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}public/pictures`;
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 1000 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
});
const page = new ChromiumPage(await context.newPage(), 'chromium');
await page.open_app(`file://${root}dist/bandstand.html`);

async function picture(name) {
  // Charts are drawn a moment after their figures arrive.
  await page.native.waitForTimeout(500);
  await page.native.screenshot({ path: `${pictures}/${name}.png` });
}

await page.until(() => document.querySelector('h1'));
await picture('start');
await with_sample(page);
const shown = pictured.filter(({ name }) => name !== 'start');
for (const screen of shown) {
  await visit(page, screen);
  await page.evaluate(() => scrollTo(0, 0));
  if (screen.part !== undefined) {
    // What stands further down is worked out only when it comes near.
    const title = page.native.getByRole('heading', { level: 2, name: screen.part });
    await title.scrollIntoViewIfNeeded();
    await page.native.locator('section', { has: title }).locator('table, canvas').first().waitFor();
    await title.evaluate((element) => element.scrollIntoView());
  }
  await picture(screen.name);
}
await page.viewport(400, 860);
for (const screen of shown.filter(({ phone }) => phone)) {
  await visit(page, screen);
  await page.evaluate(() => scrollTo(0, 0));
  await picture(`${screen.name}-phone`);
}
await browser.close();

const entries = [
  ...pictured.map(({ name, caption }) => [name, caption]),
  ...shown
    .filter(({ phone }) => phone)
    .map(({ name, caption }) => [`${name}-phone`, `${caption} On a phone.`]),
];
const gallery = entries.map(
  ([name, caption]) => `${caption}\n\n![${caption}](public/pictures/${name}.png)\n`,
);
const readme = `${root}README.md`;
const marks = /(<!-- gallery: [^>]*-->\n)[\s\S]*(<!-- end of the gallery -->)/;
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(
    marks,
    (_all, start, end) => `${start}\n${gallery.join('\n')}\n${end}`,
  ),
);
