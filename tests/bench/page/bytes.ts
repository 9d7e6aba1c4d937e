// The fastest way to read a File that browsers have: a BYOB stream over one buffer, used again and
// again. Room at the front of the buffer is kept for the rest of a row.

export const chunk = 4 << 20;
/** Bytes behind the end that may be looked at and written to. */
const spare = 4;

// A reader that nothing refers to may be collected while it reads, and then never answers.
let held: ReadableStreamBYOBReader | null = null;

/**
 * Calls `take` with the bytes so far not taken and where they end; it returns where the rest, which
 * comes again with the next call, begins. Four bytes behind the end may be written to.
 */
export async function eachChunk(
  file: Blob,
  take: (bytes: Uint8Array, end: number, last: boolean) => number,
): Promise<void> {
  held = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(2 * chunk);
  let kept = 0;
  for (let left = file.size; left > 0; ) {
    const room = Math.min(chunk, buffer.byteLength - kept - spare);
    if (room === 0) throw new Error('A row is longer than the buffer.');
    const { done, value } = await held.read(new Uint8Array(buffer, kept, room));
    if (done) throw new Error('The file has become shorter.');
    left -= value.byteLength;
    buffer = value.buffer as ArrayBuffer;
    const bytes = new Uint8Array(buffer);
    const end = kept + value.byteLength;
    const rest = take(bytes, end, left === 0);
    bytes.copyWithin(0, rest, end);
    kept = end - rest;
  }
  held = null;
}
