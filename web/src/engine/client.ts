// The page's side of the protocol. Where the worker ends, because the reader cancels or by itself, a
// fresh one gets the settings and the files kept so far.
import type { Workbooks } from '../workbook/open';
import type { FileEnd, Mode } from './contract';
import { Helpers } from './helpers';
import {
  type Answer,
  type Args,
  Cancelled,
  type Method,
  type Reply,
  type Request,
  type Source,
} from './protocol';
import { Silence } from './silence';

export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Progress {
  bytes: number;
  total: number;
  rows: number;
}

/** Our own mistake, or a broken browser: nothing the reader did. Carries no data from any file. */
export class EngineFault extends Error {
  constructor(
    name: string,
    message: string,
    readonly detail: string,
  ) {
    super(message);
    this.name = name;
  }
}

/** A file that could not be read again. */
export interface LeftOut {
  id: number;
  name: string;
  fault: EngineFault;
}

interface Pending {
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
  progress?: (progress: Progress) => void;
}

type Unnumbered<R> = R extends { id: number } ? Omit<R, 'id'> : never;

export class EngineClient {
  version = '';
  /** The engine's id of the file of settings that this copy of the page carries. */
  carriedId: number | null = null;
  /** Hears that the worker has ended while nobody waited for an answer. */
  onEnd: (fault: EngineFault) => void = () => undefined;
  /** Hears when an answer is long in coming, and when it has come after all. */
  onSilence: (silent: boolean) => void = () => undefined;
  private readonly silence = new Silence((silent) => this.onSilence(silent));
  private worker: WorkerLike | null = null;
  private module: Promise<WebAssembly.Module> | null = null;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private endRehearsal: () => void = () => undefined;
  private readonly helpers: Helpers;
  /** All files read, by their ids, whether or not a fresh worker has read them again yet. */
  private readonly kept = new Map<number, Source>();
  private readonly settings = new Map<string, string>();

  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly compile: () => Promise<WebAssembly.Module>,
    private readonly today: string,
    private readonly workbooks: Workbooks,
    /** Read before any other file, in every worker; not one of the reader's files. */
    private readonly carried: File | null = null,
  ) {
    this.helpers = new Helpers(spawn, today);
  }

  /** Starts the worker and the engine in it. The core is compiled once, here, and shared. */
  async start(): Promise<void> {
    const worker = this.spawn();
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = (event) => {
      const fault = new EngineFault('WorkerError', event.message || 'The worker stopped.', '');
      if (this.pending.size === 0) this.onEnd(fault);
      this.end(fault);
    };
    const module = await this.compiled();
    this.worker = worker;
    this.version = (await this.send({ type: 'start', module, today: this.today })) as string;
    if (this.carried !== null) {
      const file = this.carried;
      this.carriedId = ((await this.send({ type: 'read', file })) as FileEnd).id;
    }
  }

  /**
   * Readies the browser for a first file while nobody waits (see rehearsal.mjs); resolves when that is
   * over, or a file has put an end to it. Nothing depends on it.
   */
  async rehearse(): Promise<void> {
    if (this.module === null) return;
    const module = await this.module;
    const worker = this.spawn();
    const over = new Promise<void>((resolve) => {
      this.endRehearsal = resolve;
      worker.onmessage = ({ data }) => data.id === 1 && resolve();
      worker.onerror = () => resolve();
    });
    const requests: Request[] = [
      { type: 'start', id: 0, module, today: this.today },
      { type: 'rehearse', id: 1 },
    ];
    for (const request of requests) worker.postMessage(request);
    await over;
    worker.terminate();
  }

  private compiled(): Promise<WebAssembly.Module> {
    this.module ??= this.compile();
    return this.module;
  }

  async call<M extends Method>(method: M, ...args: Args<M>): Promise<Answer<M>> {
    return this.callIn(undefined, method, ...args);
  }

  /** Like call, but answered in the given mode (working or sharing), whatever is on screen. */
  async callIn<M extends Method>(
    mode: Mode | undefined,
    method: M,
    ...args: Args<M>
  ): Promise<Answer<M>> {
    const value = await this.send({ type: 'call', method, args, mode });
    this.remember(method, args, value);
    return value as Answer<M>;
  }

  /** Reads one file to its end, and says what it is; what became of its rows `files` says. */
  async read(file: Source, progress?: (progress: Progress) => void): Promise<FileEnd> {
    this.endRehearsal();
    const end = await this.readAs(undefined, file, progress);
    this.kept.set(end.id, file);
    return end;
  }

  /** As a fresh worker reads a file again: it keeps the id it had. */
  private async readAs(
    as: number | undefined,
    file: Source,
    progress?: (progress: Progress) => void,
  ): Promise<FileEnd> {
    const helpers = this.helpers.portsFor(file, await this.compiled());
    const request = { type: 'read' as const, file, helpers, as };
    const reading = this.send(request, progress, helpers).finally(() => this.helpers.end());
    const end = (await reading) as FileEnd;
    if (end.kind === 'settings') await this.rememberAll();
    return end;
  }

  /** Reads a loaded file once more; what was read of it before goes. Its id changes. */
  async reread(id: number, progress?: (progress: Progress) => void): Promise<FileEnd | null> {
    const file = this.kept.get(id);
    if (file === undefined) return null;
    const end = await this.read(file, progress);
    await this.call('remove_file', id);
    return end;
  }

  /**
   * What there is to read in a chosen file: itself, or the sheets of a workbook; `opening` hears
   * when it is one.
   */
  open(file: File, opening?: () => void): Promise<Source[]> {
    return this.workbooks.open(file, opening);
  }

  /** Of these files, the one with most in it; null where there are none. */
  largest(ids: number[]): number | null {
    const size = (id: number) => this.kept.get(id)?.size ?? 0;
    return ids.reduce<number | null>(
      (most, id) => (most !== null && size(most) >= size(id) ? most : id),
      null,
    );
  }

  /** Whether a file of this name, size and date is loaded already. */
  has(file: Source): boolean {
    return [...this.kept.values()].some(
      (kept) =>
        kept.name === file.name &&
        kept.size === file.size &&
        kept.lastModified === file.lastModified,
    );
  }

  /**
   * Ends the worker with whatever runs in it, drops the files named, and brings the rest back in a
   * fresh one under the ids they had; those that cannot be read again are left out. `restoring`
   * hears which is being read.
   */
  async restart(
    dropped: Iterable<number> = [],
    restoring?: (file: Source, progress: Progress) => void,
  ): Promise<LeftOut[]> {
    for (const id of dropped) this.kept.delete(id);
    this.workbooks.cancel();
    this.end(new Cancelled());
    // Settings last: a file of settings may be older than what was set by hand after it.
    const settings = [...this.settings];
    const leftOut: LeftOut[] = [];
    let unread = await this.startAfresh();
    for (let next = unread.shift(); next !== undefined; next = unread.shift()) {
      const [id, source] = next;
      try {
        await this.readAs(id, source, (progress) => restoring?.(source, progress));
      } catch (reason) {
        if (!(reason instanceof EngineFault)) throw reason;
        leftOut.push({ id, name: source.name, fault: reason });
        this.kept.delete(id);
        if (this.worker === null) unread = await this.startAfresh();
      }
    }
    for (const [key, value] of settings) await this.call('set', key, value);
    return leftOut;
  }

  /** A worker that knows the spellings by which the files, which it returns, are to be read. */
  private async startAfresh(): Promise<[number, Source][]> {
    await this.start();
    const aliases = this.settings.get('aliases');
    if (aliases !== undefined) await this.call('set', 'aliases', aliases);
    return [...this.kept];
  }

  /** A fresh worker that knows nothing but the settings the page carries. */
  async forget(): Promise<void> {
    this.settings.clear();
    this.kept.clear();
    await this.restart();
  }

  /** A file of settings changes them without a call of `set`. */
  private async rememberAll(): Promise<void> {
    for (const { key, value, default_value } of await this.call('settings')) {
      if (value !== default_value || this.settings.has(key)) this.settings.set(key, value);
    }
  }

  private remember(method: Method, args: unknown[], value: unknown): void {
    if (method === 'set' && (value as { ok: boolean }).ok) {
      this.settings.set(args[0] as string, args[1] as string);
    } else if (method === 'remove_file') {
      this.kept.delete(args[0] as number);
    } else if (method === 'remove_all') {
      this.kept.clear();
    }
  }

  private send(
    request: Unnumbered<Request>,
    progress?: (progress: Progress) => void,
    transfer: Transferable[] = [],
  ): Promise<unknown> {
    const worker = this.worker;
    if (worker === null) {
      return Promise.reject(new EngineFault('NotStarted', 'The engine is not running.', ''));
    }
    const id = this.nextId++;
    if (this.pending.size === 0) this.silence.heard(true);
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, progress });
      worker.postMessage({ ...request, id }, transfer);
    });
  }

  private receive(reply: Reply): void {
    const waiting = this.pending.get(reply.id);
    if (waiting === undefined) return;
    if (reply.type === 'progress') {
      waiting.progress?.({ bytes: reply.bytes, total: reply.total, rows: reply.rows });
      this.silence.heard(true);
      return;
    }
    this.pending.delete(reply.id);
    this.silence.heard(this.pending.size > 0);
    if (reply.type === 'ok') {
      waiting.resolve(reply.value);
    } else {
      const { name, message, stack } = reply.error;
      const fault = new EngineFault(name, message, stack);
      waiting.reject(fault);
      if (reply.ended) this.end(fault);
    }
  }

  /** Ends the worker and its helpers; whatever still waits for an answer hears why. */
  private end(reason: Error): void {
    this.helpers.end();
    if (this.worker !== null) {
      this.worker.onerror = null;
      this.worker.onmessage = null;
      this.worker.terminate();
      this.worker = null;
    }
    this.silence.heard(false);
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const one of waiting) one.reject(reason);
  }
}
