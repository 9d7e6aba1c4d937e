// The page on which everyone is measured. It has no buttons: run/ calls `bench`.
import { workerOfPart } from '../../../web/src/engine/parts';
import floor from './floor.worker?part';
import hand from './hand.worker?part';
import * as product from './product';
import type { Message } from './serve';

interface Contender {
  /** Gets everything ready that does not need the file. */
  start(): Promise<void>;
  run(files: File[]): Promise<unknown>;
}

/** A contender in a worker of its own (serve.ts). */
function inWorker(part: string): Contender {
  let worker: Worker;
  const next = () =>
    new Promise<Message>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
    });
  return {
    async start() {
      worker = workerOfPart(part);
      await next();
    },
    async run(files) {
      const reply = next();
      worker.postMessage(files);
      const message = await reply;
      if (message === 'ready' || 'error' in message) throw new Error(JSON.stringify(message));
      return message.answer;
    },
  };
}

const contenders: Record<string, Contender> = {
  floor: inWorker(floor),
  product,
  hand: inWorker(hand),
};

export interface Run {
  /** Milliseconds from the page to a contender that waits for files, and from files to its answer. */
  started: number;
  took: number;
  answer: unknown;
}

async function bench(name: string): Promise<Run> {
  const files = [...(document.querySelector('input')?.files ?? [])];
  const before = performance.now();
  await contenders[name].start();
  const ready = performance.now();
  const answer = await contenders[name].run(files);
  return { started: ready - before, took: performance.now() - ready, answer };
}

Object.assign(globalThis, { bench });
