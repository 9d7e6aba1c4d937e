// A chosen file as what the engine reads: itself, or each sheet of a workbook as a file of its own.
// The reader of workbooks is started for a workbook only, and ended with it.
import { Cancelled, type HeldFile, type Source } from '../engine/protocol';
import type { WorkbookReply } from './sheets';

/** As much of a worker as is needed here. */
export interface SheetReader {
  postMessage(file: File): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkbookReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Every workbook is a zip archive; few other things that people choose are. */
export async function isArchive(file: File): Promise<boolean> {
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    return start.length === 4 && [0x50, 0x4b, 3, 4].every((byte, i) => byte === start[i]);
  } catch {
    // Whoever reads it hears why it cannot be read.
    return false;
  }
}

export class Workbooks {
  private giveUp: (() => void) | null = null;

  constructor(private readonly spawn: () => SheetReader) {}

  /**
   * The sheets of a workbook that have something in them; any other file, and a workbook that
   * cannot be opened, as it is: the engine says what is wrong with it and what to do. Rejects when
   * it is cancelled.
   */
  async open(file: File, opening?: () => void): Promise<Source[]> {
    if (!(await isArchive(file))) return [file];
    opening?.();
    const reader = this.spawn();
    try {
      return await new Promise((resolve, reject) => {
        this.giveUp = () => reject(new Cancelled());
        reader.onmessage = ({ data }) =>
          resolve(data.ok && data.sheets.length > 0 ? data.sheets.map(held(file)) : [file]);
        reader.onerror = () => resolve([file]);
        reader.postMessage(file);
      });
    } finally {
      this.giveUp = null;
      reader.terminate();
    }
  }

  /** Gives up the workbook being opened, if any. */
  cancel(): void {
    this.giveUp?.();
  }
}

function held(workbook: File): (sheet: { name: string; csv: Uint8Array }) => HeldFile {
  return ({ name, csv }) => ({
    name: `${workbook.name}: ${name}`,
    size: csv.byteLength,
    lastModified: workbook.lastModified,
    workbook: workbook.name,
    bytes: csv,
  });
}
