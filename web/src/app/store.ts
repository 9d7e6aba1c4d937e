// What the page knows: the files loaded, the frame they give, what is being read. Figures are not
// kept here; screens ask the engine for them and ask again when `epoch` moves on.
import { Cancelled, type EngineClient, EngineFault, type Progress } from '../engine/client';
import type { FileSummary, Frame, Mode, Outcome } from '../engine/contract';
import { count, plural } from '../format/number';

/** A file that could not be used, and what to do about it. */
export interface Problem {
  /** The engine's id where the file stays listed; null where it does not. */
  id: number | null;
  name: string;
  message: string;
}

export interface Loading {
  name: string;
  /** Which file of how many, from 1. */
  index: number;
  files: number;
  bytes: number;
  total: number;
  rows: number;
  /** Bytes of the files already read in this round, and of all of them. */
  bytesBefore: number;
  bytesAll: number;
  started: number;
  /** True while files kept from before are read again after a cancel. */
  restoring: boolean;
}

export interface State {
  status: 'starting' | 'ready' | 'failed';
  fault: EngineFault | null;
  loading: Loading | null;
  files: FileSummary[];
  problems: Problem[];
  frame: Frame | null;
  /** Goes up whenever figures may have changed. */
  epoch: number;
  /** The last thing worth saying to a screen reader. */
  said: string;
  sample: boolean;
}

const unreadable =
  'The file could not be read. It may have been moved, renamed or opened in another program. Choose it again.';

export class Store {
  state: State = {
    status: 'starting',
    fault: null,
    loading: null,
    files: [],
    problems: [],
    frame: null,
    epoch: 0,
    said: '',
    sample: false,
  };
  private readonly listeners = new Set<() => void>();
  private starting: Promise<void> = Promise.resolve();
  /** Ids of the files read in the round under way; a cancel drops them. */
  private round: number[] = [];

  constructor(
    readonly client: EngineClient,
    private readonly now: () => number = () => performance.now(),
  ) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  say(text: string): void {
    this.change({ said: text });
  }

  /** Shows our own mistakes as such; a cancelled request is nobody's mistake. */
  fail(reason: unknown): void {
    if (reason instanceof Cancelled) return;
    const fault =
      reason instanceof EngineFault
        ? reason
        : new EngineFault(
            reason instanceof Error ? reason.name : 'Error',
            reason instanceof Error ? reason.message : String(reason),
            reason instanceof Error ? (reason.stack ?? '') : '',
          );
    this.change({ status: 'failed', fault, loading: null });
  }

  start(): Promise<void> {
    this.starting = this.begin();
    return this.starting;
  }

  private async begin(): Promise<void> {
    try {
      await this.client.start();
      this.change({ status: 'ready' });
      await this.refresh();
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Reads files one after the other. True when at least one of them is of use. */
  async add(files: File[], folders: string[] = [], sample = false): Promise<boolean> {
    if (files.length + folders.length === 0) return false;
    await this.starting;
    if (this.state.status !== 'ready') return false;
    if (this.state.loading !== null) {
      this.say('Files are still being read. Add more when that is done.');
      return false;
    }
    const problems: Problem[] = folders.map((name) => ({
      id: null,
      name,
      message: 'This is a folder. Open it, then choose or drop the files in it.',
    }));
    const fresh = files.filter((file) => {
      if (!this.client.has(file)) return true;
      problems.push({
        id: null,
        name: file.name,
        message: 'This file is already loaded, so it was not read again.',
      });
      return false;
    });
    const bytesAll = fresh.reduce((sum, file) => sum + file.size, 0);
    const started = this.now();
    let bytesBefore = 0;
    let used = 0;
    this.round = [];
    try {
      for (const [i, file] of fresh.entries()) {
        const loading: Loading = {
          name: file.name,
          index: i + 1,
          files: fresh.length,
          bytes: 0,
          total: file.size,
          rows: 0,
          bytesBefore,
          bytesAll,
          started,
          restoring: false,
        };
        this.change({ loading });
        const summary = await this.readOne(file, loading);
        bytesBefore += file.size;
        if (summary === null) {
          problems.push({ id: null, name: file.name, message: unreadable });
        } else {
          this.round.push(summary.id);
          if (summary.kind === 'unusable') {
            const message = summary.message ?? 'The file could not be used.';
            problems.push({ id: summary.id, name: file.name, message });
          } else {
            used += 1;
          }
        }
      }
      this.round = [];
      // A file of the sample that this version does not read is not the reader's problem; it is
      // listed as not used like any other.
      const shown = sample ? [] : problems;
      await this.refresh({ loading: null, problems: shown, sample: this.state.sample || sample });
      this.sayResult(used, shown.length);
      return used > 0;
    } catch (reason) {
      if (!(reason instanceof Cancelled)) this.fail(reason);
      return false;
    }
  }

  private async readOne(file: File, loading: Loading): Promise<FileSummary | null> {
    try {
      return await this.client.read(file, (progress) => this.progress(loading, progress));
    } catch (reason) {
      // The browser could not give us the file's bytes: the reader can do something about it.
      const names = ['NotReadableError', 'NotFoundError', 'SecurityError'];
      if (reason instanceof EngineFault && names.includes(reason.name)) return null;
      throw reason;
    }
  }

  private progress(loading: Loading, progress: Progress): void {
    this.change({ loading: { ...loading, ...progress } });
  }

  private sayResult(used: number, problems: number): void {
    const rows = this.state.files.reduce((sum, file) => sum + file.rows_used, 0);
    const trouble = problems === 0 ? '' : ` ${plural(problems, 'file')} could not be used.`;
    this.say(`${plural(used, 'file')} read. ${count(rows)} rows in use altogether.${trouble}`);
  }

  /** Stops reading; the files of this round are forgotten, earlier ones are read again. */
  async cancel(): Promise<void> {
    const dropped = this.round;
    this.round = [];
    this.change({ loading: null });
    try {
      const started = this.now();
      await this.client.cancel(dropped, (file, progress) =>
        this.change({
          loading: {
            name: file.name,
            index: 1,
            files: 1,
            ...progress,
            bytesBefore: 0,
            bytesAll: file.size,
            started,
            restoring: true,
          },
        }),
      );
      await this.refresh({ loading: null });
      this.say('Reading was cancelled. The files you had before are still loaded.');
    } catch (reason) {
      this.fail(reason);
    }
  }

  async remove(id: number): Promise<void> {
    try {
      const name = this.state.files.find((file) => file.id === id)?.name ?? 'The file';
      await this.client.call('remove_file', id);
      const problems = this.state.problems.filter((problem) => problem.id !== id);
      await this.refresh({ problems });
      this.say(`${name} was removed.`);
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Forgets every file and every setting. */
  async startAgain(): Promise<void> {
    try {
      await this.client.forget();
      await this.refresh({ problems: [], sample: false, loading: null });
      this.say('Everything was forgotten.');
    } catch (reason) {
      this.fail(reason);
    }
  }

  async set(key: string, value: string): Promise<Outcome> {
    try {
      const outcome = await this.client.call('set', key, value);
      if (outcome.ok) await this.refresh();
      return outcome;
    } catch (reason) {
      this.fail(reason);
      return { ok: false, message: '' };
    }
  }

  async setMode(mode: Mode): Promise<void> {
    await this.set('mode', mode);
    this.say(
      mode === 'working'
        ? 'Working view: all numbers are shown.'
        : 'Sharing view: small numbers are hidden.',
    );
  }

  /** Asks the engine what is loaded now, and shows it together with the given changes. */
  private async refresh(part: Partial<State> = {}): Promise<void> {
    const [files, frame] = await Promise.all([
      this.client.call('files'),
      this.client.call('frame'),
    ]);
    this.change({ ...part, files, frame, epoch: this.state.epoch + 1 });
  }
}
