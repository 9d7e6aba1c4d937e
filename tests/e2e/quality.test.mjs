// Whether the lists can be trusted, and where the council stands among others: told in one place
// each.

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey } from './harness/journey.mjs';
import { go, has, heading, visit, with_sample } from './harness/screens.mjs';

const quality = { hash: '#/quality', sight: '.app-strip' };
const rows_of = (page, label) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(`[aria-label="${wanted}"] tbody tr`)].map((row) =>
        row.innerText.replace(/\s+/g, ' '),
      ),
    label,
  );

journey('from the files to their quality, and back to one file', {}, async (page) => {
  await with_sample(page);
  await page.click({ role: 'link', name: 'Data quality' });
  await heading(page, 'Data quality');
  await has(page, '.app-strip');
  await page.see('of case lists');
  await page.accessible();
  const glance = await rows_of(page, 'All lists at a glance');
  assert.match(glance[0], /^Contacts \(Annex A list 1\) 1 [\d,]+ /);
  await page.select('.app-controls select', 'table-4');
  await page.see('Continuous Assessment Date of Authorisation');
  assert.match(await page.evaluate(() => location.hash), /list=table-4/);
  const months = () =>
    page.evaluate(() => document.querySelectorAll('.app-strip thead tr:last-child th').length);
  assert.equal(await months(), 18);
  await page.click({ role: 'checkbox', name: 'Show all 42 months, from April 2015' });
  await page.until(
    () => document.querySelectorAll('.app-strip thead tr:last-child th').length > 18,
  );
  assert.equal(await months(), 42);
  await page.click('[aria-label^="Files of Assessments"] a');
  await heading(page, 'Check your files');
  await page.until(() => document.activeElement.innerText.includes('list_4_assessments.csv'));
});

journey('the sharing view of data quality counts nothing but rows of files', {}, async (page) => {
  await with_sample(page);
  await visit(page, { ...quality, hash: '#/quality?list=table-3' });
  const working = await rows_of(page, 'Events of each list by month');
  assert.match(working[0], /\d{2,}/);
  await page.click({ role: 'button', name: 'Switch to sharing view' });
  await page.see('Numbers of rows are shown for whole lists only');
  const sharing = await rows_of(page, 'Events of each list by month');
  assert.doesNotMatch(sharing[0].replace(/^.*Date of Contact/, ''), /[1-9]/);
  await page.accessible();
  const { bytes } = await page.download(() =>
    page.click({ role: 'button', name: 'Data quality of every list (CSV)' }),
  );
  assert.match(bytes.toString(), /% or more/);
});

/** Referrals of January to September 2018, twenty a month; in the last one the export broke off. */
function broken_off() {
  const lines = ['Child Unique ID,Date of referral,Referral Source,Referral NFA?'];
  for (let month = 1; month <= 9; month += 1) {
    for (let day = 1; day <= (month < 9 ? 20 : 4); day += 1) {
      const date = `${month < 9 ? day : day * 7}/${month}/2018`;
      lines.push(`C${month}-${day},${date},6,${day === 1 ? 'maybe' : 'No'}`);
    }
  }
  // The same child again, as a spreadsheet writes it.
  lines.push('1.5E+11,3/5/2018,6,No');
  const path = join(mkdtempSync(join(tmpdir(), 'bandstand-')), 'referrals.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

journey(
  'an extract that broke off, and ids that a spreadsheet cut, are pointed out',
  {},
  async (page) => {
    await page.choose_files('#case-lists-input', [broken_off()]);
    await heading(page, 'Check your files');
    await visit(page, quality);
    await page.see('Some child ids are powers of ten');
    await page.see('1.5E+11');
    const months = await rows_of(page, 'Events of each list by month');
    assert.match(months[0], / 20 20 20 /);
    const columns = await rows_of(page, 'Columns of Referrals (Annex A list 3)');
    const nfa = columns.find((row) => row.startsWith('Referral NFA?'));
    assert.match(nfa, /9[45]\.\d%/);
    await page.see('maybe');
    await page.accessible();
  },
);

journey('every indicator beside others, and from there to its comparison', {}, async (page) => {
  await with_sample(page);
  await page.click({ role: 'link', name: 'Comparisons' });
  await has(page, '[aria-label="Indicators beside other councils"] table');
  await page.accessible();
  const rows = await rows_of(page, 'Indicators beside other councils');
  assert.ok(rows.length > 10, `${rows.length} rows`);
  await page.click({ role: 'link', name: 'Re-referrals within 12 months' });
  await page.until(() => document.activeElement.id === 'compared');
  await page.see('Published in');
});

journey('without published figures it names what to drop in', {}, async (page) => {
  await go(page, '#/comparisons');
  await page.see('No files are loaded yet');
});
