// Settings that a configured copy of the page carries: the text of a settings file, for which
// council and from which day.
import { carried, copyOfPage } from './source';

const part = 'settings';

export interface CarriedSettings {
  /** '' where the settings name none. */
  council: string;
  /** ISO date. */
  saved: string;
  csv: string;
}

export function carriedSettings(): CarriedSettings | null {
  return carried(part) as CarriedSettings | null;
}

export function settingsFile({ csv, saved }: CarriedSettings): File {
  const lastModified = Date.parse(saved);
  return new File([csv], 'bandstand-settings.csv', { type: 'text/csv', lastModified });
}

export function configuredCopy(settings: CarriedSettings): string {
  return copyOfPage({ blocks: [{ name: part, value: settings }] });
}
