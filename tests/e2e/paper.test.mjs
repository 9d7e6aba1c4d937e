// The committee paper: laid out on sheets, with page numbers that are true, in the browser and in
// the PDF it makes.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';

async function paper(page) {
  await page.click({ role: 'button', name: 'Try with sample data' });
  await page.see('Check your files');
  await page.click({ role: 'link', name: 'Reports' });
  await page.click({ role: 'link', name: 'a paper with a page for each indicator' });
  // Hiding small numbers is worked out first, then the sheets: each may take its time.
  await page.until(() => document.querySelector('.app-paper-controls') !== null);
  await page.until(() => document.querySelector('.app-sheet') !== null);
}

journey('a committee paper is laid out, numbered and complete', {}, async (page) => {
  await paper(page);
  const laid = await page.evaluate(() => {
    const sheets = [...document.querySelectorAll('.app-sheet')];
    return sheets.map((sheet) => {
      const body = sheet.querySelector('.app-sheet__body').getBoundingClientRect();
      const blocks = [...sheet.querySelectorAll('.app-paper__block')];
      const last = blocks.at(-1).getBoundingClientRect();
      return {
        name: sheet.getAttribute('aria-label'),
        foot: sheet.querySelector('.app-sheet__foot').innerText.replace(/\s+/g, ' '),
        title: sheet.querySelector('h2, h3, caption')?.innerText ?? '',
        over: last.bottom - body.bottom,
        wide: Math.max(...blocks.map((one) => one.scrollWidth - one.clientWidth)),
        heads: [...sheet.querySelectorAll('.app-paper__summary table')].map(
          (table) => table.tHead.innerText,
        ),
      };
    });
  });
  assert.ok(laid.length > 40);
  laid.forEach(({ name, foot, over, wide, title }, i) => {
    const page_words = `Page ${i + 1} of ${laid.length}`;
    assert.equal(name, page_words);
    assert.ok(foot.endsWith(page_words), foot);
    assert.match(foot, /Figures as at 30 September 2018\. Small numbers are not shown\./);
    assert.ok(over <= 0, `${title} reaches ${over} pixels below its sheet`);
    assert.ok(wide <= 0, `${title} is ${wide} pixels too wide`);
  });
  const heads = laid.flatMap((sheet) => sheet.heads);
  assert.ok(heads.length > 1, 'the summary is on one sheet only');
  assert.equal(new Set(heads).size, 1, 'a header differs from sheet to sheet');

  const contents = await page.evaluate(() =>
    [...document.querySelectorAll('.app-paper__contents tbody tr')].map((row) =>
      [...row.cells].map((cell) => cell.innerText),
    ),
  );
  assert.ok(contents.length > 30);
  for (const [title, at] of contents) assert.equal(laid[Number(at) - 1].title, title);
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll('.app-sheet img')].map((image) => [
      image.alt,
      image.naturalWidth / image.width,
    ]),
  );
  for (const [alt, density] of pictures) {
    assert.match(alt, /^Line chart: /);
    assert.ok(density >= 2.9, `${density} dots a pixel: ${alt}`);
  }
  const [, [title]] = contents;
  await page.click({ role: 'link', name: title });
  await page.until((wanted) => document.activeElement.innerText === wanted, title);
  await page.accessible();
});

journey('a title and fewer indicators make another paper', { over: ['file'] }, async (page) => {
  await paper(page);
  await page.fill('.app-paper-controls input', 'Scrutiny, quarter 2');
  await page.press('Tab');
  await page.until(
    () => document.querySelector('.app-paper__title')?.innerText === 'Scrutiny, quarter 2',
  );
  await page.select('.app-paper-controls select', 'Those off target');
  await page.until(() => {
    const count = document.querySelectorAll('.app-sheet').length;
    return count > 0 && count < 30;
  });
  await page.viewport(320, 800);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} pixels too wide`);
});

journey(
  'the PDF has a page for each sheet and nothing else of the screen',
  { browsers: ['chromium'], over: ['file'] },
  async (page) => {
    await paper(page);
    const sheets = await page.evaluate(() => document.querySelectorAll('.app-sheet').length);
    const pdf = await page.native.pdf({ preferCSSPageSize: true, tagged: true });
    const text = pdf.toString('latin1');
    assert.equal(text.match(/\/Type \/Page\b/g)?.length, sheets);
    assert.match(text, /\/StructTreeRoot/);
    await page.native.emulateMedia({ media: 'print' });
    assert.ok(!(await page.text()).includes('Print this paper'));
  },
);
