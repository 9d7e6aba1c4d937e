// The order of the settings screen. A setting that no section names stands under the counting rules.
import type { Setting } from '../engine/contract';

interface Section {
  id: string;
  title: string;
  keys: string[];
}

const rules = 'counting-rules';

const sections: Section[] = [
  {
    id: 'council',
    title: 'Your council',
    keys: ['council-name', 'council-colour', 'authority', 'slides'],
  },
  { id: 'small-numbers', title: 'Small numbers', keys: ['mode', 'hide-up-to'] },
  {
    id: 'targets',
    title: 'Targets',
    keys: [
      'targets',
      'target-tolerance',
      'target-tolerance-in',
      'level-tolerance',
      'polarity',
      'forecast',
    ],
  },
  { id: 'bandings', title: 'Bandings', keys: ['bandings'] },
  { id: 'comparisons', title: 'Comparisons', keys: ['neighbours', 'neighbour-model'] },
  { id: 'population', title: 'Population', keys: ['population'] },
  {
    id: 'caseloads',
    title: 'Recommended caseloads',
    keys: [
      'workers',
      'caseload-maximum',
      'caseload-maximum-newly-qualified',
      'caseload-near',
      'unqualified-workers',
    ],
  },
  { id: 'aliases', title: 'Other headings and spellings', keys: ['aliases'] },
  { id: 'actions', title: 'Agreed actions', keys: ['actions'] },
  { id: 'calendar', title: 'Calendar', keys: ['as-at', 'bank-holidays', 'counting'] },
  { id: rules, title: 'Counting rules', keys: [] },
  { id: 'coverage', title: 'Months covered by each list', keys: [] },
];

export interface SettingsSection {
  id: string;
  title: string;
  settings: Setting[];
}

function sectionOf({ key }: Setting): string {
  if (key.startsWith('coverage-')) return 'coverage';
  return sections.find(({ keys }) => keys.includes(key))?.id ?? rules;
}

export function settingsSections(settings: Setting[]): SettingsSection[] {
  return sections
    .map(({ id, title, keys }) => ({
      id,
      title,
      settings: settings
        .filter((setting) => sectionOf(setting) === id)
        .sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key)),
    }))
    .filter((section) => section.settings.length > 0);
}
