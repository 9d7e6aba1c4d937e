// An Excel workbook gives the figures that its sheets give as CSV files.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { sampleFiles } from '../../web/src/sample/generate.mjs';
import { workbook } from '../support/workbook.mjs';
import { command } from './harness/command.mjs';
import { journey } from './harness/journey.mjs';
import { heading } from './harness/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-workbook-'));
after(() => rmSync(folder, { recursive: true }));

function written(name, data) {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

/** The cells of a comma separated line; the sample has no line break within a cell. */
function cells_of(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

/** What Excel makes of a text that is typed into it: a date, a number or a text. */
function typed(text) {
  const date = text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
  const day = date === text ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(day) && new Date(day).toISOString().startsWith(date)) return { date };
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  return text === '' ? null : text;
}

const lists = sampleFiles().filter(({ name }) => /list_[34]_/.test(name));
const paths = lists.map(({ name, text }) => written(name, text));
const sheets = lists.map(({ name, text }) => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  return [name.replace('.csv', ''), lines.map((line) => cells_of(line).map(typed))];
});
const guidance = ['Guidance', [['How to fill in these lists'], [], ['1', 'Read this first']]];
const lists_workbook = written('Annex A.xlsx', workbook([guidance, ...sheets]));

journey('a workbook gives the figures of its lists as CSV files', {}, async (page) => {
  await page.choose_files('#case-lists-input', [lists_workbook]);
  await heading(page, 'Check your files');
  for (const [name] of sheets) await page.see(`Annex A.xlsx: ${name}`);
  await page.see('Annex A.xlsx: Guidance');
  assert.equal((await page.texts('.govuk-error-summary li')).length, 0);
  await page.accessible();
  await page.evaluate(() => {
    location.hash = '#/results';
  });
  await page.until(() => document.querySelector('.app-quarterly') !== null);
  const saved = await page.download(() => page.click('.app-downloads li:first-child button'));
  const expected = execFileSync(command, ['figures', '--sharing', ...paths], {
    maxBuffer: 2 ** 28,
  });
  assert.ok(saved.bytes.equals(expected), 'the figures of the workbook differ');
});

journey('a workbook cut short is refused with what to do', { over: ['file'] }, async (page) => {
  const whole = workbook(sheets.slice(0, 1));
  const broken = written('Cut short.xlsx', whole.slice(0, whole.length / 2));
  await page.choose_files('#case-lists-input', [broken]);
  await page.see('Some files could not be used');
  await page.see('Cut short.xlsx: This is an Excel workbook.');
});
