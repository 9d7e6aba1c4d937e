// Brings the decoder of lzma.ts, which the script that starts the page carries.

import compressed from 'virtual:unpack-wasm';
import { bytesOf } from './base64';
import { started } from './started';

export async function startDecoder(): Promise<void> {
  const stream = new Blob([bytesOf(compressed)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  started.decoder = await WebAssembly.compile(await new Response(stream).arrayBuffer());
}
