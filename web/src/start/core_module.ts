// The core, unpacked and compiled in a worker of its own while the page starts.

import { blockText, unpackedBlock } from './blocks';

/** The part that 'virtual:core-wasm?part' names. */
const core = 'bandstand_core';

type Compiled = { module: WebAssembly.Module } | { failed: string };

const place = globalThis as unknown as { compiledCore?: Promise<WebAssembly.Module> };

/** In the worker: compiles the block whose text it is sent. */
export function answerAsWorker(): void {
  const answer = (compiled: Compiled) => postMessage(compiled);
  addEventListener('message', ({ data }: MessageEvent<string>) => {
    WebAssembly.compile(unpackedBlock(data)).then(
      (module) => answer({ module }),
      (reason) => answer({ failed: String(reason) }),
    );
  });
}

function compiled(block: string): Promise<WebAssembly.Module> {
  const own = document.querySelector('script[type="module"]')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([own], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.postMessage(block);
  return new Promise<WebAssembly.Module>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Compiled>) =>
      'module' in data ? resolve(data.module) : reject(new Error(data.failed));
    worker.onerror = ({ message }) => reject(new Error(message));
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
}

/** In the page, as soon as it opens. A saved page has no core. */
export function startCore(): void {
  const block = blockText(core);
  if (block !== null) place.compiledCore = compiled(block);
}

/** The core, for any number of workers. */
export function compiledCore(): Promise<WebAssembly.Module> {
  return place.compiledCore ?? Promise.reject(new Error(`This copy of the page has no ${core}.`));
}
