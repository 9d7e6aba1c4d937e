// Fresh workers that help to read a large file; each costs a processor and little memory, and ends
// with the file.
import type { WorkerLike } from './client';
import { dealtOutFrom } from './dealing';
import type { Request, Source } from './protocol';

// More would only wait for the disk, or for the one worker that keeps the rows.
const mostHelpers = 3;

export class Helpers {
  private readonly workers: WorkerLike[] = [];

  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly today: string,
  ) {}

  /** Ports to as many helpers as the file is worth; none for a small one. */
  portsFor(file: Source, module: WebAssembly.Module): MessagePort[] {
    const spare = Math.min((globalThis.navigator?.hardwareConcurrency ?? 1) - 1, mostHelpers);
    if (!(file instanceof File) || file.size < dealtOutFrom) return [];
    return Array.from({ length: spare }, () => {
      const helper = this.spawn();
      const { port1, port2 } = new MessageChannel();
      const start: Request = { type: 'start', id: 0, module, today: this.today };
      const help: Request = { type: 'help', id: 0, port: port2 };
      helper.postMessage(start);
      helper.postMessage(help, [port2]);
      this.workers.push(helper);
      return port1;
    });
  }

  end(): void {
    for (const helper of this.workers.splice(0)) helper.terminate();
  }
}
