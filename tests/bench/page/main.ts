// Everyone measured but DuckDB, each in a worker of its own, in one file that opens from the disk.
import { workerOfPart } from '../../../web/src/engine/parts';
import { type Contender, offer } from './bench';
import floor from './floor.worker?part';
import hand from './hand.worker?part';
import papa from './papa.worker?part';
import * as product from './product';
import type { Message } from './serve';
import udsv from './udsv.worker?part';
import { measureWaits } from './waits';

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

offer({
  floor: inWorker(floor),
  product,
  hand: inWorker(hand),
  papa: inWorker(papa),
  udsv: inWorker(udsv),
  waits: { ...product, run: (files) => measureWaits(product.client, files) },
});
