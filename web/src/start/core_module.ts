// The core, unpacked and compiled in a worker of its own while the page starts.

import { blockText, unpackedBlock } from './blocks';
import { started } from './started';

/** The part that 'virtual:core-wasm?part' names. */
const core = 'bandstand_core';

type Compiled = { module: WebAssembly.Module } | { failed: string };

/** In the worker: compiles the block whose text it is sent. */
export function answerAsWorker(ready: Promise<void>): void {
  const answer = (compiled: Compiled) => postMessage(compiled);
  addEventListener('message', ({ data }: MessageEvent<string>) => {
    ready
      .then(() => WebAssembly.compile(unpackedBlock(data)))
      .then(
        (module) => answer({ module }),
        (reason) => answer({ failed: String(reason) }),
      );
  });
}

function compiled(block: string): Promise<WebAssembly.Module> {
  // The script that is running now: the page's own comes after it.
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
  if (block !== null) started.core = compiled(block);
}

/** The core, for any number of workers. */
export function compiledCore(): Promise<WebAssembly.Module> {
  return started.core ?? Promise.reject(new Error(`This copy of the page has no ${core}.`));
}
