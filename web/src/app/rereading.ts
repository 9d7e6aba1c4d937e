// Files are read again when other headings and spellings come into force: what a list says depends
// on what its columns and codes are called.
import { type EngineClient, EngineFault } from '../engine/client';
import type { FileEnd, FileSummary } from '../engine/contract';
import type { Loading, Problem } from './state';

export const unreadable =
  'The file could not be read. It may have been moved, renamed or opened in another program. Choose it again.';
export const unusable = 'The file could not be used.';

/** The browser could not give us the file's bytes: the reader can do something about it. */
export function isUnreadable(reason: unknown): boolean {
  const names = ['NotReadableError', 'NotFoundError', 'SecurityError'];
  return reason instanceof EngineFault && names.includes(reason.name);
}

/** A file read again; `after` is null where it could not be, and keeps its earlier reading. */
export interface Reread {
  before: FileSummary;
  after: FileEnd | null;
}

/** Reads every file again that the headings and spellings in force would read differently. */
export async function rereadOutdated(
  client: EngineClient,
  show: (loading: Loading) => void,
  started: number,
): Promise<Reread[]> {
  const outdated = (await client.call('files')).filter((file) => file.outdated);
  const bytesAll = outdated.reduce((sum, file) => sum + file.bytes, 0);
  const all: Reread[] = [];
  let bytesBefore = 0;
  for (const [i, before] of outdated.entries()) {
    const { id, name, bytes: total } = before;
    const loading: Loading = {
      name,
      index: i + 1,
      files: outdated.length,
      bytes: 0,
      total,
      rows: 0,
      bytesBefore,
      bytesAll,
      started,
      restoring: true,
      opening: false,
    };
    show(loading);
    try {
      const after = await client.reread(id, (progress) => show({ ...loading, ...progress }));
      all.push({ before, after });
    } catch (reason) {
      if (!isUnreadable(reason)) throw reason;
      all.push({ before, after: null });
    }
    bytesBefore += total;
  }
  return all;
}

const isUsed = (file: FileEnd | null) => file !== null && file.kind !== 'unusable';

/** How many more files are of use than before. */
export function moreUsed(reread: Reread[]): number {
  return reread.reduce(
    (sum, { before, after }) => sum + Number(isUsed(after ?? before)) - Number(isUsed(before)),
    0,
  );
}

/** What is wrong with the files read again in place of what was wrong before. */
export function problemsAfter(problems: Problem[], reread: Reread[]): Problem[] {
  return reread.reduce((now, { before, after }) => {
    const { name } = before;
    if (after === null) return now.concat({ id: null, name, message: unreadable });
    const others = now.filter(({ id }) => id !== before.id);
    const known = others.length < now.length;
    if (isUsed(after) || !(known || isUsed(before))) return others;
    return others.concat({ id: after.id, name, message: after.message ?? unusable });
  }, problems);
}
