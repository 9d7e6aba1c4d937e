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

const screens = [
  ['files', '#/files', 'Check your files'],
  ['results', '#/results?basis=quarter&group=processes', 'Quarterly results'],
  ['indicator', '#/indicator/assessment-45', 'Single assessments in 45 working days'],
  ['tracker', '#/tracker', ''],
  ['cross-table', '#/cross-table?basis=quarter', ''],
  ['report', '#/reports/key-indicators', ''],
  ['journeys', '#/journeys', ''],
  ['workforce', '#/workforce', ''],
];
for (const [name, hash, heading] of screens) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('table') !== null);
  await page.waitForTimeout(500);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${pictures}/${name}.png` });
}
await browser.close();
