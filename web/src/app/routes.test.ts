import { expect, test } from 'vitest';
import {
  formatRoute,
  indicatorRoute,
  parseRoute,
  presentRoute,
  type Route,
  reportRoute,
  resultsRoute,
  settingsRoute,
} from './routes';

test('every route comes back as it was written', () => {
  const routes: Route[] = [
    { screen: 'start' },
    { screen: 'files' },
    { screen: 'mapping' },
    { screen: 'overview', year: '' },
    { screen: 'overview', year: '2017-18' },
    { screen: 'files', at: '12' },
    resultsRoute,
    {
      screen: 'results',
      year: '2017-18',
      basis: 'rolling12',
      group: 'outputs',
      rating: 'none',
      numbers: false,
      sort: 'q2-desc',
      together: false,
      columns: 'ip12r',
      rows: 'changed',
    },
    indicatorRoute('assessment-45'),
    {
      screen: 'indicator',
      id: 'ca-35',
      basis: 'ytd',
      period: '2018-19 to Q2',
      by: 'age-group',
      ranges: 'off',
      published: 'on',
    },
    { screen: 'tracker' },
    { screen: 'cross-table', basis: 'year', period: '2017-18' },
    { screen: 'definitions', group: 'inputs' },
    settingsRoute,
    { screen: 'settings', at: 'hide-up-to' },
    reportRoute('front-door'),
    { screen: 'reports', name: 'key-indicators', year: '2017-18' },
    { screen: 'surgery', id: 'assessment-45' },
    { screen: 'journeys', basis: 'ytd', period: '2018-19 to Q2' },
    { screen: 'workforce' },
    presentRoute,
    { screen: 'present', slide: 12 },
    { screen: 'pack' },
    { ...indicatorRoute('re-referral'), at: 'compared' },
    { screen: 'comparisons', year: '2017-18' },
    { screen: 'quality', list: 'table-4' },
    { screen: 'about' },
  ];
  for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('an address with anything else in it falls back to what is safe', () => {
  expect(parseRoute('')).toEqual({ screen: 'start' });
  expect(parseRoute('#/nowhere')).toEqual({ screen: 'start' });
  expect(parseRoute('#/indicator/<script>')).toEqual({ screen: 'start' });
  expect(parseRoute('#/present/last')).toEqual(presentRoute);
  expect(parseRoute('#/indicator/ca-35?ranges=maybe&published=no')).toEqual(
    indicatorRoute('ca-35'),
  );
  expect(parseRoute('#/surgery')).toEqual({ screen: 'start' });
  expect(parseRoute('#/surgery/A%20Child')).toEqual({ screen: 'start' });
  expect(parseRoute('#/reports/payroll?year=soon')).toEqual(reportRoute('key-indicators'));
  expect(parseRoute('#/journeys?basis=month')).toEqual({
    screen: 'journeys',
    basis: 'quarter',
    period: '',
  });
  expect(parseRoute('#/results?year=2018&basis=daily&group=x&rating=blue')).toEqual(resultsRoute);
  expect(parseRoute('#/results?sort=Q2&columns=Smith&rows=all&groups=x')).toEqual(resultsRoute);
  expect(parseRoute('#/indicator/contacts?period=%3Cb%3E&by=Team+North')).toEqual(
    indicatorRoute('contacts'),
  );
});

test('names from a file have no place in an address', () => {
  const route = { ...indicatorRoute('contacts'), team: 'Assessment North' } as Route;
  expect(parseRoute(formatRoute(route))).toEqual(indicatorRoute('contacts'));
});
