// Reads a File in chunks: a BYOB stream over one reused buffer, slices where that is missing
// or stalls. Nothing of the file is kept.

export const chunkBytes = 4 * 1024 * 1024;

export interface ReadOptions {
  /** A read that has not settled after this many milliseconds is given up for slices. */
  stallAfter?: number;
  chunk?: number;
}

// Without a strong reference a blob stream's reader can be collected while a read is pending,
// and that read then never settles.
let heldReader: ReadableStreamBYOBReader | null = null;

// A large file is read in many stretches: a buffer for each would lie about until the browser next
// collects garbage.
let spareBuffer: ArrayBuffer | null = null;

function takeBuffer(bytes: number): ArrayBuffer {
  const buffer = spareBuffer?.byteLength === bytes ? spareBuffer : new ArrayBuffer(bytes);
  spareBuffer = null;
  return buffer;
}

function settledWithin<T>(work: Promise<T>, milliseconds: number): Promise<T | 'stalled'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('stalled'), milliseconds);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (reason) => {
        clearTimeout(timer);
        reject(reason);
      },
    );
  });
}

function byobReader(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

/** Milliseconds for which a worker may be deaf to its own end. */
const deafFor = 30;

// A stream whose bytes are there already answers without a turn of the event loop. Until there is
// one, nothing ends the worker: a cancel would wait for the whole file.
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Takes a chunk; true says that no more is wanted. */
type Feed = (bytes: Uint8Array) => unknown;

/** Returns how many bytes were fed before the stream ended or stalled; all if no more is wanted. */
async function readStream(
  reader: ReadableStreamBYOBReader,
  size: number,
  feed: Feed,
  chunk: number,
  stallAfter: number,
): Promise<number> {
  heldReader = reader;
  let buffer = takeBuffer(chunk);
  let offset = 0;
  let heard = performance.now();
  try {
    while (offset < size) {
      if (performance.now() - heard > deafFor) {
        await turnOfTheLoop();
        heard = performance.now();
      }
      const result = await settledWithin(
        reader.read(new Uint8Array(buffer, 0, buffer.byteLength)),
        stallAfter,
      );
      if (result === 'stalled') {
        reader.cancel().catch(() => undefined);
        return offset;
      }
      if (result.done || result.value === undefined) return offset;
      offset += result.value.byteLength;
      const isEnough = feed(result.value) === true;
      buffer = result.value.buffer as ArrayBuffer;
      if (isEnough) {
        reader.cancel().catch(() => undefined);
        return size;
      }
    }
    return offset;
  } finally {
    heldReader = null;
    spareBuffer = buffer; // detached, and so not taken, where a read never settled
  }
}

async function readSlices(file: Blob, from: number, feed: Feed, chunk: number): Promise<void> {
  for (let offset = from; offset < file.size; offset += chunk) {
    const bytes = await file.slice(offset, Math.min(offset + chunk, file.size)).arrayBuffer();
    if (feed(new Uint8Array(bytes)) === true) return;
  }
}

/** Feeds every byte of the file, in order, exactly once; as long as they are wanted. */
export async function readFile(
  file: Blob | { bytes: Uint8Array },
  feed: Feed,
  options: ReadOptions = {},
): Promise<void> {
  const chunk = options.chunk ?? chunkBytes;
  if (!(file instanceof Blob)) {
    for (let offset = 0; offset < file.bytes.byteLength; offset += chunk) {
      if (feed(file.bytes.subarray(offset, offset + chunk)) === true) return;
    }
    return;
  }
  const reader = byobReader(file);
  const read =
    reader === null
      ? 0
      : await readStream(reader, file.size, feed, chunk, options.stallAfter ?? 5000);
  await readSlices(file, read, feed, chunk);
}

/** For tests: whether a reader is held right now. */
export function holdsReader(): boolean {
  return heldReader !== null;
}
