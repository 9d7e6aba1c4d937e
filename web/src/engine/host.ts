// The worker's side of the protocol: owns the one Engine, answers requests strictly in order.
import type { CoreModule, Engine, Mode } from './contract';
import { Helper, readDealtOut } from './dealing';
import {
  type CallRequest,
  plainError,
  type ReadRequest,
  type Reply,
  type Request,
} from './protocol';
import { readFile } from './reader';
import { rehearse } from './rehearsal.mjs';

export interface HostParts {
  create: (module: WebAssembly.Module) => Promise<CoreModule>;
  post: (reply: Reply) => void;
  /** Milliseconds between progress reports. */
  every?: number;
  now?: () => number;
}

export class Host {
  private engine: Engine | null = null;
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly parts: HostParts) {}

  /** Takes a request; its reply comes after those of all requests before it. */
  take(request: Request): Promise<void> {
    this.tail = this.tail.then(async () => {
      try {
        this.parts.post({ type: 'ok', id: request.id, value: await this.answer(request) });
      } catch (reason) {
        this.parts.post({ type: 'failed', id: request.id, error: plainError(reason) });
      }
    });
    return this.tail;
  }

  private async answer(request: Request): Promise<unknown> {
    switch (request.type) {
      case 'start': {
        const core = await this.parts.create(request.module);
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
    const id = engine.begin_file(file.name);
    let reported = now();
    const fed = () => {
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
      engine.remove_file(id);
      throw reason;
    }
  }
}
