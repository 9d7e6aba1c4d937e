// Unpacks LZMA, which takes a quarter less room than what browsers unpack by themselves. The decoder
// is wasm/unpack: scripts are slow until a browser has run them for a while, and this one runs first.

import { started } from './started';

interface Decoder {
  memory: WebAssembly.Memory;
  room(): number;
  unpack(packedSize: number, size: number): number;
}

/** Where the header that xz writes says what was packed how large. */
const sizeAt = 5;

/** What was packed. Throws for what was not packed as vite/pack.mts does. */
export function unpacked(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (started.decoder === undefined) throw new Error('The decoder has not been started.');
  // A fresh one each time: its memory goes with it.
  const { exports } = new WebAssembly.Instance(started.decoder);
  const { memory, room, unpack } = exports as unknown as Decoder;
  const start = room();
  const size = new DataView(packed.buffer, packed.byteOffset).getUint32(sizeAt, true);
  const end = start + packed.length + size;
  const bytes = new Uint8Array(memory.buffer);
  if (end > bytes.length) throw new RangeError(`${size} bytes are too many to unpack.`);
  bytes.set(packed, start);
  if (unpack(packed.length, size) === 0) throw new TypeError('This is packed in another way.');
  return bytes.slice(start + packed.length, end);
}
