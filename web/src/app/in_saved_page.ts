// Which screens a saved page has: those whose questions were asked when it was saved.
import type { SavedParts } from '../copies/recording';
import type { Route, Screen } from './routes';

/** A screen that is not here needs files, or the engine. */
const screens: Partial<Record<Screen, 'always' | keyof SavedParts>> = {
  start: 'always',
  overview: 'always',
  results: 'always',
  indicator: 'always',
  present: 'always',
  pack: 'always',
  definitions: 'always',
  about: 'always',
  comparisons: 'statistics',
  reports: 'reports',
  surgery: 'reports',
  tracker: 'wider',
  'cross-table': 'wider',
  journeys: 'wider',
  workforce: 'wider',
};

export function inSavedPage({ screen }: Route, { parts }: { parts: SavedParts }): boolean {
  const part = screens[screen];
  return part !== undefined && (part === 'always' || parts[part]);
}
