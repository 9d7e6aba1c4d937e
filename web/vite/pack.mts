// Packs what stands in the page's data blocks, for src/start/lzma.ts to unpack.

import { execFileSync } from 'node:child_process';

/** Text of a block is base64; the type says so, and no browser runs it. */
export const packed_type = 'application/x-lzma;base64';

const command = [
  // No other settings made the core and the scripts smaller.
  '--format=lzma',
  '--lzma1=preset=9e,lc=4,pb=0',
  '--stdout',
];

/** LZMA in base64: the same bytes always give the same text. */
export function packed(bytes: Uint8Array | string): string {
  const input = Buffer.from(bytes);
  const output = execFileSync('xz', command, { input, maxBuffer: 1 << 28 });
  // What xz reads from a pipe it does not know the size of; the page wants it in the header.
  output.writeBigUInt64LE(BigInt(input.length), 5);
  return output.toString('base64');
}
