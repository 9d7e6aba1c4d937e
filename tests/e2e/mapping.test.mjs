// A council's own headings and codes: said once, in force when confirmed, back next quarter.

import assert from 'node:assert/strict';
import { journey } from './harness/journey.mjs';
import { go, heading } from './harness/screens.mjs';

const contacts = {
  name: 'front door.csv',
  text: 'Client Ref,Contact Dt,Src of contact\nC1,02/07/2018,6\nC2,03/07/2018,2A\n',
};
const referrals = {
  name: 'referrals.csv',
  text:
    'Child Unique ID,Date of referral,Ref Source,Referral NFA?,Office notes\n' +
    'C1,03/07/2018,6,Declined,call back\nC2,04/07/2018,2A,Yes: agreed,\n',
};

const mapping = 'Headings and codes not recognised';

/** Chooses in the select with this label. */
async function say(page, label, option) {
  const id = await page.until((wanted) => {
    const labels = [...document.querySelectorAll('label')];
    return labels.find((one) => one.innerText === wanted)?.htmlFor;
  }, label);
  const value = await page.evaluate(
    (of, text) =>
      [...document.getElementById(of).options].find((one) => one.text === text)?.value ?? null,
    id,
    option,
  );
  assert.ok(value !== null, `${label} ${option}`);
  await page.select(`[id="${id}"]`, value);
}

/** A selector of the button with these words, those for screen readers among them. */
async function button(page, words) {
  await page.until((wanted) => {
    document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
    const found = [...document.querySelectorAll('button')].find(
      (one) => one.textContent.replaceAll(/\s+/g, ' ').trim() === wanted,
    );
    found?.setAttribute('data-wanted', '');
    return found !== undefined;
  }, words);
  return '[data-wanted]';
}

const confirm = (page, answers) =>
  page.click({ role: 'button', name: `Confirm ${answers} and read the files again` });

journey(
  'headings and codes of the council’s own are said once and counted then',
  {},
  async (page) => {
    await page.drop('h1', [contacts, referrals]);
    await heading(page, 'Check your files');
    await page.see('2 headings and 2 codes were not recognised: say what they are');
    await page.see('Say which list it is');
    await page.click('a[href="#/mapping"]');
    await heading(page, mapping);
    await page.accessible();
    await page.see('First values: 6; 2A. 2 rows.');
    await page.see('It looks like Contacts (Annex A list 1).');

    // Seen, then chosen; nothing is in force yet.
    await page.click(await button(page, 'Use Referral Source for Ref Source'));
    await say(page, '“Office notes” is', 'Not needed');
    await say(page, '“Declined” is', 'Yes');
    await page.click(await button(page, 'Use Yes for Yes: agreed'));
    await go(page, '#/files');
    await page.see('2 headings and 2 codes were not recognised');
    await go(page, '#/mapping');
    await confirm(page, '4 answers');
    await page.see('4 answers are in force. referrals.csv is read as Referrals (Annex A list 3)');
    await page.see('2 rows read, 2 used, 0 set aside.');

    await page.click({ role: 'button', name: 'Use Contacts (Annex A list 1)' });
    await page.see('until it has a heading for Child Unique ID and Date of Contact');
    await page.accessible();
    await page.click({ role: 'button', name: 'Choose all 3 likely answers' });
    await confirm(page, '3 answers');
    await page.see('front door.csv is read as Contacts (Annex A list 1): 2 rows read, 2 used');
    await page.see('Nothing is left to say');
    await page.accessible();
    await page.viewport(320, 640);
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing scrolls sideways',
    );
    await page.viewport(1280, 900);

    await go(page, '#/files');
    await page.until(() => !document.body.innerText.includes('not recognised: say'));
    await page.click('.app-card details summary');
    await page.see('Client Ref, read as Child Unique ID');

    await go(page, '#/mapping');
    await page.click(await button(page, 'Take back “Declined” under Referral NFA?'));
    await page.see('It was taken back');
    await page.see('“Declined” is');
  },
);

journey(
  'what was said comes back with a file of its own, or with the settings',
  {},
  async (page) => {
    await page.drop('h1', [contacts]);
    await page.see('This looks like Contacts (Annex A list 1) with headings of its own');
    await page.accessible();
    await page.click('a[href="#/mapping"]');
    await heading(page, mapping);
    await page.click({ role: 'button', name: 'Use Contacts (Annex A list 1)' });
    await page.click({ role: 'button', name: 'Choose all 3 likely answers' });
    await confirm(page, '3 answers');
    await page.see('Nothing is left to say');
    const own = await page.download(() =>
      page.click({ role: 'button', name: 'download them as a file of their own (CSV)' }),
    );
    assert.equal(own.name, 'bandstand-aliases.csv');
    const text = own.bytes.toString('utf8').replace(/^\uFEFF/, '');
    assert.match(text, /^list,column,header,value,meaning\r\n/);
    assert.match(text, /\r\n1,Child Unique ID,Client Ref,,\r\n/);

    await page.click({ role: 'button', name: 'Start again' });
    await page.click({ role: 'button', name: 'Forget and start again' });
    await page.see('Choose files');
    // The lists first: what they are called counts whatever the order.
    await page.drop('h1', [contacts, { name: own.name, text: own.bytes.toString('utf8') }]);
    await heading(page, 'Check your files');
    await page.see('Contacts (Annex A list 1)');
    await go(page, '#/mapping');
    await page.see('Nothing is left to say');
    await page.see('bandstand-aliases.csv says 3 things more');
  },
);

journey('headings are said by keyboard alone', { over: ['file'] }, async (page) => {
  await page.drop('h1', [referrals]);
  await heading(page, 'Check your files');
  await page.focus('a[href="#/mapping"]');
  await page.press('Enter');
  await heading(page, mapping);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  await page.focus(await button(page, 'Use Referral Source for Ref Source'));
  await page.press('Enter');
  await page.see('Confirm 1 answer');
  await page.focus({ role: 'button', name: 'Confirm 1 answer and read the files again' });
  await page.press('Enter');
  await page.see('1 answer is in force');
  await page.until(() => document.activeElement.tagName === 'H1');
});
