// Makes the pictures of the README from the sample data: `npm run pictures`, after `make build`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}public/pictures`;
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
await page.goto(`file://${root}dist/bandstand.html`);
await page.getByRole('button', { name: 'Try with sample data' }).click();
await page.getByRole('heading', { level: 1, name: 'Check your files' }).waitFor();

// Name, address, heading of the screen, and the part of it to show, if not its top.
const screens = [
  ['files', '#/files', 'Check your files'],
  ['results', '#/results?basis=quarter&group=processes', 'Quarterly results'],
  ['indicator', '#/indicator/assessment-45', 'Single assessments in 45 working days'],
  [
    'comparison',
    '#/indicator/assessment-45',
    'Single assessments in 45 working days',
    'Compared with others',
  ],
  ['tracker', '#/tracker', 'Tracker of open assessments'],
  ['surgery', '#/surgery/assessment-45', 'Single assessments in 45 working days'],
  ['cross-table', '#/cross-table?basis=quarter', 'Who contacts come from'],
  ['report', '#/reports/key-indicators', 'Reports'],
  ['journeys', '#/journeys', 'Journeys from contact onwards'],
  ['workforce', '#/workforce', 'Workforce and caseloads'],
];
for (const [name, hash, heading, part] of screens) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('table') !== null);
  await page.evaluate(() => window.scrollTo(0, 0));
  if (part !== undefined) {
    const title = page.getByRole('heading', { level: 2, name: part });
    await title.scrollIntoViewIfNeeded();
    // What a part shows is worked out only when it comes near.
    await page.locator('section', { has: title }).locator('table, canvas').first().waitFor();
    await title.evaluate((element) => element.scrollIntoView());
  }
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${pictures}/${name}.png` });
}
await browser.close();
