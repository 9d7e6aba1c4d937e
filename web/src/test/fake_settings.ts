// Invented settings that keep the engine's contract; see fake_figures.ts.
import type { Setting } from '../engine/contract';
import { fakeIndicators } from './fake_figures';
import { fakeTargets } from './fake_table_settings';

/** `chosen`: values by key that are not the usual ones. */
export function fakeSettings(chosen: Map<string, string>): Setting[] {
  const value = (key: string, otherwise: string) => chosen.get(key) ?? otherwise;
  return [
    {
      key: 'small-number-threshold',
      title: 'Small numbers: hide counts below',
      help: 'Counts from 1 up to one less than this are hidden in the sharing view.',
      kind: 'number',
      value: value('small-number-threshold', '6'),
      default_value: '6',
      choices: [],
      affects: [],
      columns: [],
    },
    {
      key: 'polarity',
      title: 'Which way is better',
      help: 'National reading, or the reading of one council that judged more indicators.',
      kind: 'choice',
      value: value('polarity', 'national'),
      default_value: 'national',
      choices: [
        { value: 'national', label: 'National' },
        { value: 'stockton', label: 'Local, 2013' },
      ],
      affects: ['contacts', 'referral-nfa'],
      columns: [],
    },
    {
      key: 'list-4-from',
      title: 'List 4 (assessments) is taken from',
      help: 'Which file is used where more than one could be.',
      kind: 'choice',
      value: value('list-4-from', 'annex-a'),
      default_value: 'annex-a',
      choices: [
        { value: 'annex-a', label: 'Annex A' },
        { value: 'cin-census', label: 'The children in need census' },
      ],
      affects: fakeIndicators.map(({ id }) => id),
      columns: [],
    },
    fakeTargets(value('targets', '')),
    {
      key: 'slides',
      title: 'Indicators to present',
      help: 'The ids of the indicators shown as slides, in this order.',
      kind: 'text',
      value: value('slides', ''),
      default_value: '',
      choices: [],
      affects: [],
      columns: [],
    },
  ];
}
