// The worker's side of the protocol: owns the one Engine, answers requests strictly in order.
import type { CoreModule, Engine, Mode } from './contract';
import { Helper, readDealtOut } from './dealing';
import type { CoreMemory } from './memory';
import {
  type CallRequest,
  type FailedReply,
  outOfMemory,
  plainError,
  type ReadRequest,
  type Reply,
  type Request,
} from './protocol';
import { readFile } from './reader';
import { rehearse } from './rehearsal.mjs';

export interface LoadedCore {
  core: CoreModule;
  memory: Pick<CoreMemory, 'full' | 'exhausted'>;
}

export interface HostParts {
  create: (module: WebAssembly.Module) => Promise<LoadedCore>;
  post: (reply: Reply) => void;
  /** Milliseconds between progress reports. */
  every?: number;
  now?: () => number;
}

/** So much was read that the rest of the memory is needed for the figures. */
class Full extends Error {}

/** After these nobody knows what the engine's memory holds: it must not be asked again. */
function endsEngine(reason: unknown): boolean {
  return (
    reason instanceof Full ||
    reason instanceof WebAssembly.RuntimeError ||
    reason instanceof RangeError ||
    plainError(reason).name === 'InternalError' // Firefox's, for a stack that is too deep
  );
}

/** Begins a file; the engine counts its ids upwards, so those below the one wanted are used up. */
function beginAs(engine: Engine, name: string, wanted: number): number {
  for (;;) {
    const id = engine.begin_file(name);
    if (id >= wanted) return id;
    engine.remove_file(id);
  }
}

export class Host {
  private engine: Engine | null = null;
  private memory: LoadedCore['memory'] = { full: false, exhausted: false };
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly parts: HostParts) {}

  /** Takes a request; its reply comes after those of all requests before it. */
  take(request: Request): Promise<void> {
    this.tail = this.tail.then(async () => {
      try {
        this.parts.post({ type: 'ok', id: request.id, value: await this.answer(request) });
      } catch (reason) {
        this.parts.post(this.failed(request.id, reason));
      }
    });
    return this.tail;
  }

  private failed(id: number, reason: unknown): FailedReply {
    const error = plainError(reason);
    const ended = endsEngine(reason);
    if (ended && this.memory.exhausted) error.name = outOfMemory;
    return { type: 'failed', id, error, ended };
  }

  private async answer(request: Request): Promise<unknown> {
    switch (request.type) {
      case 'start': {
        const { core, memory } = await this.parts.create(request.module);
        this.memory = memory;
        this.engine = new core.Engine(request.today);
        return core.version();
      }
      case 'read':
        return this.read(request);
      case 'help':
        new Helper(this.started(), request.port);
        return null;
      case 'rehearse':
        rehearse(this.started());
        return null;
      case 'call':
        return this.call(request);
    }
  }

  private started(): Engine {
    if (this.engine === null) throw new Error('The engine has not started.');
    return this.engine;
  }

  private call(request: CallRequest): unknown {
    const engine = this.started();
    const method = engine[request.method] as (...args: unknown[]) => unknown;
    if (request.mode === undefined) return method.apply(engine, request.args);
    const before: Mode = engine.frame().mode;
    engine.set('mode', request.mode);
    try {
      return method.apply(engine, request.args);
    } finally {
      engine.set('mode', before);
    }
  }

  private async read(request: ReadRequest): Promise<unknown> {
    const engine = this.started();
    const { file } = request;
    const now = this.parts.now ?? (() => performance.now());
    const every = this.parts.every ?? 100;
    const id = beginAs(engine, file.name, request.as ?? 0);
    let reported = now();
    const fed = () => {
      if (this.memory.full) throw new Full('The files need more memory than a browser has.');
      if (now() - reported < every) return;
      reported = now();
      this.parts.post({
        type: 'progress',
        id: request.id,
        bytes: engine.bytes_read(id),
        total: file.size,
        rows: engine.rows_so_far(id),
      });
    };
    try {
      if (file instanceof File && request.helpers?.length) {
        await readDealtOut(engine, id, file, request.helpers, fed);
      } else {
        await readFile(file, (chunk) => {
          engine.feed(id, chunk);
          fed();
        });
      }
      return engine.end_file(id);
    } catch (reason) {
      if (!endsEngine(reason)) engine.remove_file(id);
      throw reason;
    }
  }
}
