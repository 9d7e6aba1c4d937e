// What a council decides: edited on the page, kept in one file, back next quarter.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { command } from './harness/command.mjs';
import { journey } from './harness/journey.mjs';
import { go, has, heading } from './harness/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bandstand-settings-'));
after(() => rmSync(folder, { recursive: true }));

// 15 of 20 single assessments in time: 75.0%.
const assessments = {
  name: 'assessments.csv',
  text: `Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation\n${Array.from(
    { length: 20 },
    (_, i) => `C${i},03/04/2018,${i < 15 ? '10/05/2018' : '29/06/2018'}\n`,
  ).join('')}`,
};

async function to_settings(page) {
  await go(page, '#/settings');
  await heading(page, 'Settings');
  await has(page, '#targets-add');
}

async function rating(page, words) {
  await go(page, '#/results');
  await heading(page, 'Quarterly results');
  await page.until(
    (wanted) => document.querySelector('.app-quarterly')?.innerText.includes(wanted),
    words,
  );
}

const save_changes = '#targets-save';

journey(
  'a target is edited, changes the rating, and comes back from the one file',
  {},
  async (page) => {
    await page.drop('h1', [assessments]);
    await heading(page, 'Check your files');
    await to_settings(page);
    await page.click('#targets-add');
    await has(page, '#cell-targets-0-0');
    await page.fill('#cell-targets-0-0', 'assessment-45');
    await page.fill('#cell-targets-0-2', '70');
    await page.see('Single assessments in 45 working days');
    await page.accessible();
    await page.click(save_changes);
    await page.until(() => document.querySelector('#said').innerText.includes('1 row saved'));
    await rating(page, 'On target');

    await to_settings(page);
    await page.fill('#cell-targets-0-2', '90');
    await page.click(save_changes);
    await rating(page, 'Off target');

    await to_settings(page);
    await page.see('There are changes that are in no file yet.');
    const file = await page.download(() => page.click({ role: 'button', name: 'Save settings' }));
    assert.equal(file.name, 'bandstand-settings.csv');
    const text = file.bytes.toString('utf8');
    assert.match(text, /targets,"indicator,period,target,/);
    await page.until(() => !document.querySelector('main').innerText.includes('in no file yet'));

    await page.click({ role: 'button', name: 'Start again' });
    await page.click({ role: 'button', name: 'Forget and start again' });
    await page.see('No files chosen');
    await page.drop('h1', [assessments, { name: file.name, text }]);
    await heading(page, 'Check your files');
    await rating(page, 'Off target');

    // The command line reads the same file.
    const [list, settings] = [assessments, { name: file.name, text }].map(
      ({ name, text: held }) => {
        const path = join(folder, name);
        writeFileSync(path, held);
        return path;
      },
    );
    const figures = execFileSync(command, ['figures', list, settings], { encoding: 'utf8' });
    assert.match(figures, /\nassessment-45,[^\n]*,15,20,75\.0,percent,[^\n]*,90,red,/);
  },
);

journey('a wrong value is refused at its cell, and nothing is changed', {}, async (page) => {
  await to_settings(page);
  await page.click('#targets-add');
  await has(page, '#cell-targets-0-0');
  await page.fill('#cell-targets-0-0', 'assessment-54');
  await page.fill('#cell-targets-0-2', 'many');
  await page.click(save_changes);
  await page.see('Targets: nothing was changed yet');
  await page.until(() => document.activeElement.classList.contains('govuk-error-summary'));
  await page.accessible();
  await page.click('.govuk-error-summary a[href="#cell-targets-0-2"]');
  await page.until(() => document.activeElement.id === 'cell-targets-0-2');
  const said = await page.evaluate(() =>
    document.activeElement
      .getAttribute('aria-describedby')
      .split(' ')
      .map((id) => document.getElementById(id).innerText)
      .join(' '),
  );
  assert.match(said, /Target must be a number such as 85\./);
  // What was typed is still there after a look at another screen.
  await go(page, '#/about');
  await heading(page, 'About and privacy');
  await to_settings(page);
  const typed = () => document.querySelector('#cell-targets-0-2').value;
  assert.equal(await page.evaluate(typed), 'many');
  await page.click('#targets-discard');
  await page.until(() => document.querySelector('#cell-targets-0-0') === null);
});

journey('cells copied from a spreadsheet fill a table, and a row comes back', {}, async (page) => {
  await to_settings(page);
  await page.click('#population-add');
  await has(page, '#cell-population-0-0');
  await page.evaluate(() => {
    // Firefox makes no clipboard event with data in it.
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    const text = 'Year\tPopulation\r\n2017\t42500\r\n2018\t42800\r\n';
    Object.defineProperty(paste, 'clipboardData', { value: { getData: () => text } });
    document.querySelector('#cell-population-0-0').dispatchEvent(paste);
  });
  await page.until(() => document.querySelector('#cell-population-1-1')?.value === '42800');
  await page.click({ role: 'button', name: 'Remove row 1' });
  await page.until(() => document.activeElement.innerText === 'Undo');
  await page.press('Enter');
  await page.until(() => document.querySelector('#cell-population-0-1')?.value === '42500');
  await page.click('#population-save');
  await page.until(() => document.querySelector('#said').innerText.includes('2 rows saved'));
});

journey('rows of a file are taken over, and the file goes', {}, async (page) => {
  const targets = { name: 'aims.csv', text: 'Target,Indicator,Period\n70,assessment-45,\n' };
  await page.drop('h1', [assessments, targets]);
  await heading(page, 'Check your files');
  await to_settings(page);
  await page.see('Targets in aims.csv: 1 row');
  await page.click('[id^=targets-take]');
  await page.until(() => document.querySelector('#cell-targets-0-2')?.value === '70');
  await rating(page, 'On target');
  await go(page, '#/files');
  await heading(page, 'Check your files');
  assert.ok(!(await page.text('main')).includes('aims.csv'));
});

journey('headings set on the page have lists read again', {}, async (page) => {
  const odd = { name: 'odd.csv', text: 'Child Unique ID,Came in\nC1,02/07/2018\n' };
  await page.drop('h1', [odd]);
  await page.see('odd.csv');
  await to_settings(page);
  await page.click('#aliases-add');
  await has(page, '#cell-aliases-0-0');
  await page.fill('#cell-aliases-0-0', '1');
  await page.fill('#cell-aliases-0-1', 'Date of Contact');
  await page.fill('#cell-aliases-0-2', 'Came in');
  await page.click('#aliases-save');
  await page.until(() => document.querySelector('#said').innerText.includes('1 row saved'));
  await go(page, '#/files');
  await page.see('Contacts (Annex A list 1)');
});

journey('the council names itself and gives the page its colour', {}, async (page) => {
  await to_settings(page);
  const colour = () =>
    getComputedStyle(document.querySelector('.app-header .govuk-generic-header')).backgroundColor;
  const usual = await page.evaluate(colour);
  await page.fill('#setting-council-name', 'Sandmoor Borough Council');
  await page.press('Enter');
  await page.until(() => document.querySelector('header').innerText.includes('Sandmoor Borough'));
  await page.fill('#setting-council-colour', '#ffff00');
  await page.press('Enter');
  await page.see('dark enough to read white text on it');
  assert.equal(await page.evaluate(colour), usual);
  await page.fill('#setting-council-colour', '#6a1b4d');
  await page.press('Enter');
  await page.until(
    () =>
      getComputedStyle(document.querySelector('.app-header .govuk-generic-header'))
        .backgroundColor === 'rgb(106, 27, 77)',
  );
  await page.accessible();
});

journey('tables are edited on a narrow screen', { over: ['file'] }, async (page) => {
  await page.viewport(320, 800);
  await to_settings(page);
  await page.click('#workers-add');
  await has(page, '#cell-workers-0-0');
  await page.accessible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  assert.ok(!wide);
});
