// Every screen of the page with the sample loaded, for whatever is asked of all of them.

/** Name, address, and what is in sight when it has been worked out (a CSS selector). */
export const screens = [
  ['start', '#/start', '.app-drop'],
  ['files', '#/files', '.app-card'],
  ['overview', '#/overview', '.app-finding'],
  ['quality', '#/quality?list=all', '.app-strip'],
  ['results', '#/results', '.app-quarterly'],
  ['indicator', '#/indicator/assessment-45', '.app-cases table'],
  ['report', '#/reports/key-indicators', '.app-quarterly'],
  ['surgery', '#/surgery/assessment-45', '[aria-labelledby=checklist] table'],
  ['tracker', '#/tracker', '.app-tiles'],
  ['journeys', '#/journeys', 'canvas'],
  ['cross-table', '#/cross-table', 'tfoot'],
  ['comparisons', '#/comparisons', '[aria-label="Indicators beside other councils"] table'],
  ['workforce', '#/workforce', 'table'],
  ['snapshot', '#/snapshot', '.app-choices'],
  ['present', '#/present', '.app-slides'],
  ['slide', '#/present/2', '.app-slide canvas'],
  ['definitions', '#/definitions', 'details'],
  ['settings', '#/settings', '.app-setting'],
  ['about', '#/about', '#accessibility'],
].map(([name, hash, sight]) => ({ name, hash, sight }));

export function go(page, hash) {
  return page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export const heading = (page, words) =>
  page.until((wanted) => document.querySelector('h1')?.innerText === wanted, words);

export const has = (page, selector) =>
  page.until((wanted) => document.querySelector(wanted) !== null, selector);

export async function with_sample(page) {
  await page.click({ role: 'button', name: 'Try with sample data' });
  await heading(page, 'Check your files');
}

/** Goes to a screen and waits until nothing on it is still being worked out. */
export async function visit(page, { hash, sight }) {
  await go(page, hash);
  await has(page, sight);
  await page.until(() => !document.body.innerText.includes('Working out'));
}
