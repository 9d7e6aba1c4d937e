// What a file of each kind is used for, said beside it; '' where its title says enough.
import type { FileKind } from '../engine/contract';

export const kindUses: Record<FileKind, string> = {
  list: '',
  measures: 'Figures of earlier years or from elsewhere, shown beside those from the case lists.',
  targets: 'Targets and ratings.',
  bandings: 'Bands in the quarterly table and on charts.',
  population: 'Rates per 10,000 children.',
  bank_holidays: 'Counting working days.',
  comparators: 'The comparison with England, the region and neighbours on each indicator.',
  neighbours: 'Who the statistical neighbours are, in comparisons, ranks and quartiles.',
  workers: 'Teams, hours and recommended maximums on the workforce screen.',
  actions: 'Action plans in the performance surgery packs.',
  settings: 'Settings, as they were saved. They are shown on the settings screen.',
  flags: 'Answers in the checklist of the performance surgery packs.',
  context: 'Facts for the checklist of the performance surgery packs.',
  aliases: 'Reading headings and values of lists that are named differently.',
  caseloads: 'Caseloads counted elsewhere, on the workforce screen.',
  unusable: '',
};
