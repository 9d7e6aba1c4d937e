// What becomes of files and words when the engine ends: by a fault of ours, for want of memory, or
// because the browser has ended its worker.
import { EngineFault, type LeftOut } from '../engine/client';
import { outOfMemory } from '../engine/protocol';
import { isUnreadable, unreadable } from './rereading';
import type { Loading, Problem } from './state';

/** What can be done where the files are too much for the memory. */
export const lessToRead =
  'Choose fewer files, leave out the oldest years, or split a list and look at one part at a time. ' +
  'Closing other tabs and programs can help as well.';

export function faultOf(reason: unknown): EngineFault {
  if (reason instanceof EngineFault) return reason;
  if (!(reason instanceof Error)) return new EngineFault('Error', String(reason), '');
  return new EngineFault(reason.name, reason.message, reason.stack ?? '');
}

export function isOutOfMemory(fault: EngineFault): boolean {
  return fault.name === outOfMemory;
}

/** What is said of a file that ended the engine, or that was not there to be read again. */
export function leftOutProblem({ name, fault }: Omit<LeftOut, 'id'>): Problem {
  if (isUnreadable(fault)) return { id: null, name, message: unreadable };
  const message = isOutOfMemory(fault)
    ? `There was not enough memory for this file beside the others, so it was left out. ${lessToRead}`
    : 'Reading this file stopped Bandstand, so it was left out. This is a fault in the page, not in ' +
      `the file. Whoever looks after it needs these words: ${fault.name}: ${fault.message}`;
  return { id: null, name, message };
}

/** The progress of a file that is read again after the engine has ended. */
export function restoringOf(
  file: { name: string; size: number },
  progress: Pick<Loading, 'bytes' | 'total' | 'rows'>,
  started: number,
): Loading {
  return {
    name: file.name,
    index: 1,
    files: 1,
    ...progress,
    bytesBefore: 0,
    bytesAll: file.size,
    started,
    restoring: true,
    opening: false,
  };
}
