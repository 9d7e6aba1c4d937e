// The page's side of the protocol. Cancelling ends the worker; a fresh one gets the settings and
// the files kept so far. The page keeps File objects, never what is in them.
import type { Workbooks } from '../workbook/open';
import type { FileEnd, Mode } from './contract';
import { dealtOutFrom } from './dealing';
import {
  type Answer,
  type Args,
  Cancelled,
  type Method,
  type Reply,
  type Request,
  type Source,
} from './protocol';

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

interface Pending {
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
  progress?: (progress: Progress) => void;
}

// More would only wait for the disk, or for the one worker that keeps the rows.
const mostHelpers = 3;

type Unnumbered<R> = R extends { id: number } ? Omit<R, 'id'> : never;

export class EngineClient {
  version = '';
  /** The engine's id of the file of settings that this copy of the page carries. */
  carriedId: number | null = null;
  private worker: WorkerLike | null = null;
  private module: Promise<WebAssembly.Module> | null = null;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private readonly helpers: WorkerLike[] = [];
  private endRehearsal: () => void = () => undefined;
  private readonly kept = new Map<number, Source>();
  private readonly settings = new Map<string, string>();

  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly compile: () => Promise<WebAssembly.Module>,
    private readonly today: string,
    private readonly workbooks: Workbooks,
    /** Read before any other file, in every worker; not one of the reader's files. */
    private readonly carried: File | null = null,
  ) {}

  /** Starts the worker and the engine in it. The core is compiled once, here, and shared. */
  async start(): Promise<void> {
    this.module ??= this.compile();
    const worker = this.spawn();
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = (event) =>
      this.failAll(new EngineFault('WorkerError', event.message || 'The worker stopped.', ''));
    const module = await this.module;
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
    const helpers = await this.helpersFor(file);
    const request = { type: 'read' as const, file, helpers };
    const reading = this.send(request, progress, helpers).finally(() => this.endHelpers());
    const end = (await reading) as FileEnd;
    if (end.kind === 'settings') await this.rememberAll();
    this.kept.set(end.id, file);
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
   * Stops whatever runs, drops the files named, and brings the rest back in a fresh worker.
   * `restoring` hears which file is being read again.
   */
  async cancel(
    dropped: Iterable<number> = [],
    restoring?: (file: Source, progress: Progress) => void,
  ): Promise<void> {
    for (const id of dropped) this.kept.delete(id);
    this.workbooks.cancel();
    this.endHelpers();
    this.worker?.terminate();
    this.worker = null;
    this.failAll(new Cancelled());
    const files = [...this.kept.values()];
    this.kept.clear();
    await this.start();
    // Settings last: a file of settings may be older than what was set by hand after it. But lists
    // are read by the headings and spellings set.
    const settings = [...this.settings];
    const aliases = this.settings.get('aliases');
    if (aliases !== undefined) await this.call('set', 'aliases', aliases);
    for (const file of files) {
      await this.read(file, restoring && ((progress) => restoring(file, progress)));
    }
    for (const [key, value] of settings) await this.call('set', key, value);
  }

  /** A fresh worker that knows nothing but the settings the page carries. */
  async forget(): Promise<void> {
    this.settings.clear();
    await this.cancel([...this.kept.keys()]);
  }

  /**
   * Ports to fresh workers that help to read a large file; each costs a processor and little memory,
   * and ends with the file.
   */
  private async helpersFor(file: Source): Promise<MessagePort[]> {
    const spare = Math.min((globalThis.navigator?.hardwareConcurrency ?? 1) - 1, mostHelpers);
    if (!(file instanceof File) || file.size < dealtOutFrom || this.module === null) return [];
    const module = await this.module;
    return Array.from({ length: spare }, () => {
      const helper = this.spawn();
      const { port1, port2 } = new MessageChannel();
      const start: Request = { type: 'start', id: 0, module, today: this.today };
      const help: Request = { type: 'help', id: 0, port: port2 };
      helper.postMessage(start);
      helper.postMessage(help, [port2]);
      this.helpers.push(helper);
      return port1;
    });
  }

  private endHelpers(): void {
    for (const helper of this.helpers.splice(0)) helper.terminate();
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
      return;
    }
    this.pending.delete(reply.id);
    if (reply.type === 'ok') {
      waiting.resolve(reply.value);
    } else {
      const { name, message, stack } = reply.error;
      waiting.reject(new EngineFault(name, message, stack));
    }
  }

  private failAll(reason: Error): void {
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const one of waiting) one.reject(reason);
  }
}
