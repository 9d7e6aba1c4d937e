// What journeys do with the quarterly table and with copies of tables.

import { go, has, with_sample } from './screens.mjs';

export async function results(page, hash = '#/results') {
  await with_sample(page);
  await go(page, hash);
  await has(page, '.app-quarterly');
}

export const said = (page, words) =>
  page.until((wanted) => document.getElementById('said').textContent.includes(wanted), words);

/** Presses, and once more where a busy machine took too long for the first press to count. */
export async function copy(page, button, words) {
  const told = (wanted) =>
    page.until(
      (all) =>
        all.find((one) => document.querySelector('.app-copy__told')?.innerText.endsWith(one)),
      [words, ...wanted],
    );
  await page.click(button);
  if ((await told(['again to copy it.'])) === words) return;
  await page.click(button);
  await told([]);
}

/** What a program would get that pastes now. */
export async function pasted(page) {
  await page.evaluate(() => {
    const room = document.createElement('div');
    room.id = 'room';
    room.contentEditable = 'true';
    room.addEventListener('paste', (event) => {
      globalThis.pasted = {
        html: event.clipboardData.getData('text/html'),
        text: event.clipboardData.getData('text/plain'),
      };
      event.preventDefault();
    });
    document.body.append(room);
    room.focus();
  });
  if (page.browser === 'firefox') {
    await page.native.keyboard.down('Control');
    await page.native.keyboard.press('v');
    await page.native.keyboard.up('Control');
  } else {
    await page.press('Control+v');
  }
  const got = await page.until(() => globalThis.pasted);
  await page.evaluate(() => {
    document.getElementById('room').remove();
    globalThis.pasted = undefined;
  });
  return got;
}
