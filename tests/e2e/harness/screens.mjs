// Every screen of the page with the sample loaded, for whatever is asked of all of them.

/**
 * `sight`: what is there when the screen has been worked out. `caption`: what it is, for the gallery.
 * `part`: the heading further down that its picture shows; `phone`: pictured on a phone too.
 */
export const screens = [
  {
    name: 'start',
    hash: '#/start',
    sight: '.app-drop',
    caption: 'Start: what it is, what it needs, and where files go in.',
  },
  {
    name: 'files',
    hash: '#/files',
    sight: '.app-card',
    caption: 'Check your files: where every row of every file went.',
  },
  {
    name: 'quality',
    hash: '#/quality?list=all',
    sight: '.app-strip',
    caption: 'Data quality: what is complete, month by month and column by column.',
  },
  {
    name: 'mapping',
    hash: '#/mapping',
    sight: '.app-card',
    caption: 'Headings and codes that were not recognised: somebody says once what they are.',
  },
  {
    name: 'overview',
    hash: '#/overview',
    sight: '.app-finding',
    caption: 'Overview: what is off target, getting worse or changed, in sentences.',
    phone: true,
  },
  {
    name: 'results',
    hash: '#/results?basis=quarter&group=processes',
    sight: '.app-quarterly',
    caption: 'The quarterly table: order it, search it, open rows, choose columns, copy it.',
    phone: true,
  },
  {
    name: 'indicator',
    hash: '#/indicator/assessment-45',
    sight: '.app-cases table',
    caption:
      'One indicator over time, with target, intervals, the figures as a table and the cases.',
    phone: true,
  },
  {
    name: 'comparison',
    hash: '#/indicator/assessment-45?at=compared',
    sight: '[aria-labelledby=compared] table',
    caption: 'The council among its statistical neighbours, with England and its region.',
    part: 'Compared with others',
  },
  {
    name: 'report',
    hash: '#/reports/key-indicators',
    sight: '.app-quarterly',
    caption: 'Reports: key indicators with what members need to know and why.',
  },
  {
    name: 'surgery',
    hash: '#/surgery/assessment-45',
    sight: '[aria-labelledby=checklist] table',
    caption: 'Performance surgery: one indicator with the nine questions of the checklist.',
  },
  {
    name: 'tracker',
    hash: '#/tracker',
    sight: '.app-tiles',
    caption: 'Tracker: open assessments in time, becoming overdue and overdue.',
  },
  {
    name: 'journeys',
    hash: '#/journeys',
    sight: 'canvas',
    caption: 'Journeys: how many contacts went on to each stage, and in how many working days.',
  },
  {
    name: 'cross-table',
    hash: '#/cross-table',
    sight: 'tfoot',
    caption: 'Contact sources: who contacts come from, and how far they go.',
  },
  {
    name: 'comparisons',
    hash: '#/comparisons',
    sight: '[aria-label="Indicators beside other councils"] table',
    caption: 'Comparisons: every indicator beside neighbours, region and England.',
  },
  {
    name: 'workforce',
    hash: '#/workforce',
    sight: 'table',
    caption: 'Workforce: caseloads beside the recommended maximum.',
  },
  {
    name: 'present',
    hash: '#/present',
    sight: '.app-slides',
    caption: 'Present: slides are chosen and ordered beforehand.',
  },
  {
    name: 'slide',
    hash: '#/present/2',
    sight: '.app-slide canvas',
    caption: 'A slide: one indicator in the whole window, for the projector.',
  },
  {
    name: 'snapshot',
    hash: '#/snapshot',
    sight: '.app-choices',
    caption: 'Results saved as a page of their own, with small numbers hidden.',
  },
  {
    name: 'definitions',
    hash: '#/definitions',
    sight: 'details',
    caption: 'Definitions: the words of every rule.',
  },
  {
    name: 'settings',
    hash: '#/settings',
    sight: '.app-setting',
    caption: 'Settings: council, targets, bandings and the rest, saved as one file.',
  },
  {
    name: 'about',
    hash: '#/about',
    sight: '#accessibility',
    caption: 'About and privacy: what happens to files, and how to check it.',
  },
];

/** What the gallery shows: the paper too, whose sheets have journeys of their own. */
export const pictured = [
  ...screens,
  {
    name: 'paper',
    hash: '#/pack',
    sight: '.app-sheet',
    caption: 'Committee paper: cover, contents, summary, a page for each indicator, definitions.',
  },
];

/**
 * Waits for some frames: then what has changed is drawn, and whatever comes of its being drawn has
 * begun. With `answers`, waits until nothing is read or worked out in any of them.
 */
const frames = (page, answers) =>
  page.until(async (answered) => {
    const busy = () =>
      document.documentElement.hasAttribute('data-asking') ||
      /Working out|Reading |Opening /.test(document.body.innerText);
    for (let frame = 0; frame < 3; frame += 1) {
      if (answered && busy()) return false;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    return !answered || !busy();
  }, answers);

/** Waits until all of the screen is worked out and drawn. */
export const settled = (page) => frames(page, true);

/** Goes to a screen and waits until it is drawn, though perhaps without its figures. */
export async function go(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await frames(page, false);
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
  await settled(page);
}
