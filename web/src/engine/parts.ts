// Parts of the page that stand in data blocks of their own (vite/parts.mts) and are looked at only
// when they are needed. A part is named by importing it: import reader from './reader.worker?part'.

import { bytesOf } from '../start/base64';
import { blockText, unpackedBlock } from '../start/blocks';

const addresses = new Map<string, string>();

function text(name: string): string {
  const found = blockText(name);
  if (found === null) throw new Error(`This copy of the page has no ${name}.`);
  return found;
}

/** The blob: address of a script, the same every time. */
export function addressOfPart(name: string): string {
  let address = addresses.get(name);
  if (address === undefined) {
    address = URL.createObjectURL(
      new Blob([unpackedBlock(text(name))], { type: 'text/javascript' }),
    );
    addresses.set(name, address);
  }
  return address;
}

/** A fresh worker that runs the script; whoever starts it ends it. */
export function workerOfPart(name: string): Worker {
  return new Worker(addressOfPart(name));
}

/** The bytes of a part that a copy of the page carries compressed, as they were before. */
export function bytesOfPart(name: string): ReadableStream<Uint8Array> {
  return new Blob([bytesOf(text(name))]).stream().pipeThrough(new DecompressionStream('gzip'));
}
