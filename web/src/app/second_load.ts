// More files than one of the same list, or of the same name: whether they are added to those
// loaded or take their place is for people to say. Files of lists that are new raise no question.
import type { FileSummary } from '../engine/contract';

export type SecondLoad = 'add' | 'replace-same' | 'replace-all' | 'cancel';

/** A file just read, and those loaded before that it is like. */
export interface Meeting {
  file: FileSummary;
  earlier: FileSummary[];
}

export function meetings(added: FileSummary[], before: FileSummary[]): Meeting[] {
  const like = (file: FileSummary, other: FileSummary) =>
    other.kind !== 'unusable' &&
    (other.name === file.name || (file.kind === 'list' && other.title === file.title));
  return added
    .filter(({ kind }) => !['unusable', 'settings', 'aliases'].includes(kind))
    .map((file) => ({ file, earlier: before.filter((other) => like(file, other)) }))
    .filter(({ earlier }) => earlier.length > 0);
}

/** Ids of the files that go. Settings and other spellings outlast every replacement. */
export function replaced(answer: SecondLoad, found: Meeting[], before: FileSummary[]): number[] {
  if (answer === 'replace-same') {
    return [...new Set(found.flatMap(({ earlier }) => earlier.map(({ id }) => id)))];
  }
  if (answer !== 'replace-all') return [];
  return before.filter(({ kind }) => kind !== 'settings' && kind !== 'aliases').map(({ id }) => id);
}
