// Parts of the page that stand in data blocks of their own (vite/parts.mts) and are looked at only
// when they are needed. A part is named by importing it: import reader from './reader.worker?part'.

const addresses = new Map<string, string>();

function text(name: string): string {
  const block = document.querySelector(`script[data-part="${name}"]`);
  if (block === null) throw new Error(`This copy of the page has no ${name}.`);
  return block.textContent ?? '';
}

/** The blob: address of a script, the same every time. */
export function addressOfPart(name: string): string {
  let address = addresses.get(name);
  if (address === undefined) {
    address = URL.createObjectURL(new Blob([text(name)], { type: 'text/javascript' }));
    addresses.set(name, address);
  }
  return address;
}

/** A fresh worker that runs the script; whoever starts it ends it. */
export function workerOfPart(name: string): Worker {
  return new Worker(addressOfPart(name));
}

/** The bytes of a part that is no script, as they were before they were compressed. */
export function bytesOfPart(name: string): ReadableStream<Uint8Array> {
  const packed = Uint8Array.from(atob(text(name)), (letter) => letter.charCodeAt(0));
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
}
