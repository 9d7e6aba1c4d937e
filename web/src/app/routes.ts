// Addresses within the page. They carry which screen and how it is set, never anything that
// comes out of a file, so an address can be sent to a colleague.
import type { Basis, Group, Rag } from '../engine/contract';
import { choiceShape } from '../tables/column_choice';

export type TableBasis = 'quarter' | 'ytd' | 'rolling12';

/** The reports the core can lay out, in the order they are offered. */
export const reportNames = [
  'key-indicators',
  'front-door',
  'quarterly',
  'tracker',
  'surgery',
] as const;
export type ReportName = (typeof reportNames)[number];

export type Route =
  | { screen: 'start' }
  /** at: the file somebody came for. */
  | { screen: 'files'; at?: string }
  | { screen: 'mapping' }
  | { screen: 'overview'; year: string }
  | {
      screen: 'results';
      year: string;
      basis: TableBasis;
      group: '' | Group;
      rating: '' | 'none' | Exclude<Rag, ''>;
      numbers: boolean;
      /** 'q2-desc'; '' for the core's own order. */
      sort: string;
      /** Whether rows stay under the heading of their group when they are ordered. */
      together: boolean;
      /** Letters of the columns shown, see column_choice; '' for the usual ones. */
      columns: string;
      rows: '' | 'figures' | 'changed';
    }
  | {
      screen: 'indicator';
      id: string;
      basis: '' | Basis;
      period: string;
      by: string;
      /** 95% intervals on charts; '' where it depends on how full a chart is. */
      ranges: '' | 'on' | 'off';
      /** Whether published figures of others stand on the chart over time. */
      published: '' | 'on';
      /** The part of the screen somebody came for. */
      at?: 'compared';
    }
  | { screen: 'tracker' }
  | { screen: 'cross-table'; basis: Basis; period: string }
  | { screen: 'comparisons'; year: string }
  /** list: '' = the first, 'all', or the key the core gives a list. */
  | { screen: 'quality'; list: string }
  | { screen: 'reports'; name: ReportName; year: string }
  | { screen: 'surgery'; id: string }
  | { screen: 'journeys'; basis: JourneyBasis; period: string }
  | { screen: 'workforce' }
  /** Slide 0 is where slides are chosen. */
  | { screen: 'present'; slide: number }
  | { screen: 'pack' }
  | { screen: 'definitions'; group: '' | Group }
  | { screen: 'settings'; at: string }
  | { screen: 'snapshot' }
  | { screen: 'about' };

export type JourneyBasis = 'quarter' | 'ytd' | 'year';

export type Screen = Route['screen'];

const bases = ['month', 'quarter', 'ytd', 'rolling12', 'asat', 'year'] as const;
const tableBases = ['quarter', 'ytd', 'rolling12'] as const;
const journeyBases = ['quarter', 'ytd', 'year'] as const;
const groups = [
  'inputs',
  'processes',
  'outputs',
  'workforce',
  'tracker',
  'comparators',
  'checklist',
] as const;
const rowChoices = ['figures', 'changed'] as const;
const ratings = ['green', 'amber', 'red', 'none'] as const;
// A period as the core writes it; anything else in an address is ignored.
const yearShape = /^\d{4}-\d{2}$/;
const nameShape = /^[a-z0-9-]+$/;
const sortShape = /^[a-z0-9-]{1,20}-(asc|desc)$/;
const periodShape = /^[0-9a-zA-Z -]{4,30}$/;

function oneOf<T extends string, D>(value: string | null, allowed: readonly T[], otherwise: D) {
  return allowed.includes(value as T) ? (value as T) : otherwise;
}

function matching(value: string | null, shape: RegExp): string {
  return value !== null && shape.test(value) ? value : '';
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const [screen = '', id = ''] = path.split('/');
  switch (screen) {
    case 'files': {
      const at = matching(asked.get('at'), /^\d{1,4}$/);
      return at === '' ? { screen } : { screen, at };
    }
    case 'mapping':
    case 'tracker':
    case 'workforce':
    case 'pack':
    case 'snapshot':
    case 'about':
      return { screen };
    case 'overview':
      return { screen, year: matching(asked.get('year'), yearShape) };
    case 'present':
      return { screen, slide: /^\d{1,3}$/.test(id) ? Number(id) : 0 };
    case 'settings':
      return { screen, at: matching(asked.get('at'), nameShape) };
    case 'reports':
      return {
        screen,
        name: oneOf(id, reportNames, 'key-indicators'),
        year: matching(asked.get('year'), yearShape),
      };
    case 'surgery':
      return nameShape.test(id) ? { screen, id } : { screen: 'start' };
    case 'journeys':
      return {
        screen,
        basis: oneOf(asked.get('basis'), journeyBases, 'quarter'),
        period: matching(asked.get('period'), periodShape),
      };
    case 'results':
      return {
        screen,
        year: matching(asked.get('year'), yearShape),
        basis: oneOf(asked.get('basis'), tableBases, 'quarter'),
        group: oneOf(asked.get('group'), groups, ''),
        rating: oneOf(asked.get('rating'), ratings, ''),
        numbers: asked.get('numbers') !== 'off',
        sort: matching(asked.get('sort'), sortShape),
        together: asked.get('groups') !== 'apart',
        columns: matching(asked.get('columns'), choiceShape),
        rows: oneOf(asked.get('rows'), rowChoices, ''),
      };
    case 'indicator':
      if (!nameShape.test(id)) return { screen: 'start' };
      return {
        screen,
        id,
        basis: oneOf(asked.get('basis'), bases, ''),
        period: matching(asked.get('period'), periodShape),
        by: matching(asked.get('by'), nameShape),
        ranges: oneOf(asked.get('ranges'), ['on', 'off'] as const, ''),
        published: oneOf(asked.get('published'), ['on'] as const, ''),
        ...(asked.get('at') === 'compared' ? { at: 'compared' as const } : {}),
      };
    case 'cross-table':
      return {
        screen,
        basis: oneOf(asked.get('basis'), bases, 'quarter'),
        period: matching(asked.get('period'), periodShape),
      };
    case 'comparisons':
      return { screen, year: matching(asked.get('year'), yearShape) };
    case 'quality':
      return { screen, list: matching(asked.get('list'), nameShape) };
    case 'definitions':
      return { screen, group: oneOf(asked.get('group'), groups, '') };
    default:
      return { screen: 'start' };
  }
}

function inPath(route: Route): string[] {
  if (route.screen === 'indicator' || route.screen === 'surgery') return [route.id];
  if (route.screen === 'present') return route.slide > 0 ? [String(route.slide)] : [];
  return route.screen === 'reports' ? [route.name] : [];
}

// Part of the path, or written in words of their own.
const notAsked = ['screen', 'id', 'name', 'slide', 'numbers', 'together'];

export function formatRoute(route: Route): string {
  const query = new URLSearchParams();
  const path = [route.screen, ...inPath(route)].join('/');
  if (route.screen === 'results') {
    if (!route.numbers) query.set('numbers', 'off');
    if (!route.together) query.set('groups', 'apart');
  }
  for (const [key, value] of Object.entries(route)) {
    if (notAsked.includes(key) || value === '') continue;
    query.set(key, String(value));
  }
  const text = query.toString();
  return `#/${path}${text === '' ? '' : `?${text}`}`;
}

export function go(route: Route): void {
  location.hash = formatRoute(route);
}

/** Changes how the screen is set without leaving a step in the browser's history. */
export function adjust(route: Route): void {
  history.replaceState(history.state, '', formatRoute(route));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export const resultsRoute: Route & { screen: 'results' } = {
  screen: 'results',
  year: '',
  basis: 'quarter',
  group: '',
  rating: '',
  numbers: true,
  sort: '',
  together: true,
  columns: '',
  rows: '',
};

export const overviewRoute: Route = { screen: 'overview', year: '' };
export const presentRoute: Route & { screen: 'present' } = { screen: 'present', slide: 0 };

export const settingsRoute: Route = { screen: 'settings', at: '' };

export function reportRoute(name: ReportName): Route & { screen: 'reports' } {
  return { screen: 'reports', name, year: '' };
}

export function indicatorRoute(id: string): Route & { screen: 'indicator' } {
  return { screen: 'indicator', id, basis: '', period: '', by: '', ranges: '', published: '' };
}
