// The data blocks of the page: parts that were packed when it was built (vite/pack.mts).

import { bytesOf } from './base64';
import { unpacked } from './lzma';

/** The text of a block; null where this copy of the page has none of that name. */
export function blockText(name: string): string | null {
  return document.querySelector(`script[data-part="${name}"]`)?.textContent ?? null;
}

/** What was packed into a block with this text. */
export function unpackedBlock(text: string): Uint8Array<ArrayBuffer> {
  return unpacked(bytesOf(text));
}
