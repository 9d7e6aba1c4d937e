// A worker in the same thread: a real host around the invented engine, for tests.
import type { WorkerLike } from '../engine/client';
import { EngineClient } from '../engine/client';
import { Host, type LoadedCore } from '../engine/host';
import type { Reply, Request } from '../engine/protocol';
import { type SheetReader, Workbooks } from '../workbook/open';
import { sheetsOf, type WorkbookReply } from '../workbook/sheets';
import createFakeCore from './fake_engine';

export async function nearCore(): Promise<LoadedCore> {
  return { core: await createFakeCore(), memory: NearWorker.memory };
}

export class NearWorker implements WorkerLike {
  static made: NearWorker[] = [];
  /** Of every worker: what it says of its memory. */
  static memory = { full: false, exhausted: false };
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;
  seen: Request[] = [];
  private readonly host = new Host({
    create: nearCore,
    every: 0,
    post: (reply) => this.pass(reply),
  });

  constructor() {
    NearWorker.made.push(this);
  }

  private pass(reply: Reply): void {
    if (this.ended) return;
    this.onmessage?.({ data: structuredClone(reply) } as MessageEvent<Reply>);
  }

  postMessage(message: unknown): void {
    this.seen.push(message as Request);
    this.host.take(message as Request);
  }

  terminate(): void {
    this.ended = true;
  }
}

/** The reader of workbooks in the same thread; a silent one never answers. */
export class NearReader implements SheetReader {
  static made: NearReader[] = [];
  onmessage: ((event: MessageEvent<WorkbookReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;

  constructor(private readonly silent = false) {
    NearReader.made.push(this);
  }

  async postMessage(file: File): Promise<void> {
    if (this.silent) return;
    const reply: WorkbookReply = await sheetsOf(await file.arrayBuffer()).then(
      (sheets) => ({ ok: true as const, sheets }),
      () => ({ ok: false as const }),
    );
    this.onmessage?.({ data: reply } as MessageEvent<WorkbookReply>);
  }

  terminate(): void {
    this.ended = true;
  }
}

export function nearClient(carried: File | null = null): EngineClient {
  NearWorker.made = [];
  NearWorker.memory = { full: false, exhausted: false };
  return new EngineClient(
    () => new NearWorker(),
    async () => ({}) as WebAssembly.Module,
    '2018-10-01',
    new Workbooks(() => new NearReader()),
    carried,
  );
}

export function csvFile(name: string, rows: number): File {
  const text = `Child Unique ID,Start\r\n${'a,01/02/2018\r\n'.repeat(rows)}`;
  return new File([text], name, { lastModified: 1 });
}
