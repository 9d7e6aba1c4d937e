// A large list read by several workers: the file is cut into stretches, dealt out in turn. One
// worker keeps the rows and adds what the others make of theirs, in the order of the file. Where
// that goes wrong in any way it reads the rest alone: nothing but time is lost.
import type { Engine } from './contract';
import { readFile } from './reader';

/** A smaller file is read before a second worker has started. */
export const dealtOutFrom = 32 * 1024 * 1024;
const stretchBytes = 8 * 1024 * 1024;
// How far behind a stretch the end of its last row is looked for.
const rowBytes = 1024 * 1024;
const openingBytes = 256 * 1024;
// Stretches each helper works ahead, so that it never waits for the one who adds them.
const ahead = 2;

export interface PortLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export type ToHelper =
  | { type: 'open'; file: File; aliases: string }
  | { type: 'stretch'; start: number; end: number };

/** `bytes`: null where the helper has nothing to give. */
export interface FromHelper {
  start: number;
  bytes: Uint8Array | null;
}

export interface DealingOptions {
  stretch?: number;
  /** A piece that takes longer, in milliseconds, is given up. */
  patience?: number;
}

/** Gives memory back at once, where the browser can, and not when it next collects garbage. */
function free(buffer: ArrayBufferLike): void {
  (buffer as { transfer?: (bytes: number) => unknown }).transfer?.(0);
}

/** Feeds one stretch; whether the row at its end is complete. */
async function feedStretch(
  engine: Engine,
  id: number,
  file: File,
  start: number,
  end: number,
  fed?: () => void,
): Promise<boolean> {
  engine.begin_stretch(id, start, end);
  let complete = false;
  await readFile(file.slice(start, Math.min(file.size, end + rowBytes)), (chunk) => {
    complete = engine.feed_stretch(id, chunk);
    fed?.();
    return complete;
  });
  return complete;
}

/** The helper's side: answers every stretch asked for, in order. */
export class Helper {
  private file: File | null = null;
  private id = 0;
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    private readonly port: PortLike,
  ) {
    port.onmessage = (event) => {
      const message = event.data as ToHelper;
      this.tail = this.tail.then(() => this.take(message));
    };
  }

  private async take(message: ToHelper): Promise<void> {
    if (message.type === 'open') {
      await this.open(message.file, message.aliases).catch(() => undefined);
      return;
    }
    const bytes = await this.piece(message.start, message.end).catch(() => null);
    const reply: FromHelper = { start: message.start, bytes };
    this.port.postMessage(reply, bytes === null ? [] : [bytes.buffer as ArrayBuffer]);
  }

  private async open(file: File, aliases: string): Promise<void> {
    this.engine.set('aliases', aliases);
    this.id = this.engine.begin_file(file.name);
    await readFile(file.slice(0, openingBytes), (chunk) => this.engine.feed(this.id, chunk));
    if (!this.engine.can_be_dealt_out(this.id)) return;
    this.engine.take_piece(this.id, false); // the opening's rows are not for the helper to tell
    this.file = file;
  }

  private async piece(start: number, end: number): Promise<Uint8Array | null> {
    if (this.file === null) return null;
    const complete = await feedStretch(this.engine, this.id, this.file, start, end);
    const isLast = end >= this.file.size;
    return complete || isLast ? this.engine.take_piece(this.id, isLast) : null;
  }
}

/** One helper as the worker that keeps the rows sees it. */
class Assistant {
  private readonly waiting = new Map<number, (bytes: Uint8Array | null) => void>();

  constructor(
    private readonly port: PortLike,
    private readonly patience: number,
  ) {
    port.onmessage = (event) => {
      const { start, bytes } = event.data as FromHelper;
      this.waiting.get(start)?.(bytes);
    };
  }

  open(file: File, aliases: string): void {
    const message: ToHelper = { type: 'open', file, aliases };
    this.port.postMessage(message);
  }

  /** Null where it fails or takes too long. */
  piece(start: number, end: number): Promise<Uint8Array | null> {
    const message: ToHelper = { type: 'stretch', start, end };
    this.port.postMessage(message);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), this.patience);
      this.waiting.set(start, (bytes) => {
        clearTimeout(timer);
        this.waiting.delete(start);
        resolve(bytes);
      });
    });
  }
}

/**
 * Reads a file that the engine has begun, with the helpers behind these ports, to its end; `fed` is
 * called after every step. Returns how many stretches the helpers read of it.
 */
export async function readDealtOut(
  engine: Engine,
  id: number,
  file: File,
  ports: PortLike[],
  fed: () => void,
  options: DealingOptions = {},
): Promise<number> {
  const stretch = options.stretch ?? stretchBytes;
  const helpers = ports.map((port) => new Assistant(port, options.patience ?? 15_000));
  const aliases = engine.settings().find(({ key }) => key === 'aliases')?.value ?? '';
  for (const helper of helpers) helper.open(file, aliases);

  const count = Math.ceil(file.size / stretch);
  const turn = helpers.length + 1;
  const pieces = new Map<number, Promise<Uint8Array | null>>();
  const ask = (number: number) => {
    const helper = helpers[(number % turn) - 1];
    if (helper === undefined || number >= count) return;
    pieces.set(number, helper.piece(number * stretch, (number + 1) * stretch));
  };
  for (let number = 1; number < ahead * turn; number += 1) ask(number);

  const readOwn = (number: number) =>
    feedStretch(engine, id, file, number * stretch, (number + 1) * stretch, fed);
  const addOther = async (number: number) => {
    const bytes = await pieces.get(number);
    pieces.delete(number);
    const added = bytes != null && engine.add_piece(id, bytes);
    if (bytes != null) free(bytes.buffer);
    if (added) ask(number + ahead * turn);
    fed();
    return added;
  };

  let added = 0;
  let goesOn = (await readOwn(0)) && engine.can_be_dealt_out(id);
  for (let number = 1; goesOn && number < count; number += 1) {
    const isOwn = number % turn === 0;
    goesOn = isOwn ? await readOwn(number) : await addOther(number);
    if (goesOn && !isOwn) added += 1;
  }
  await readFile(file.slice(engine.bytes_read(id)), (chunk) => {
    engine.feed(id, chunk);
    fed();
  });
  return added;
}
