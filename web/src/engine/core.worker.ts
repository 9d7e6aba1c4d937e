// The worker: loads the core from the module the page compiled, then hands over to the host.
import createCore from 'virtual:core-glue';
import { Host } from './host';
import { type CoreMemory, memoryOf } from './memory';
import type { Reply, Request } from './protocol';
import { open_xml } from './xml.mjs';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage: (reply: Reply) => void;
};

const host = new Host({
  create: (module) =>
    new Promise((resolve, reject) => {
      let memory: CoreMemory;
      // The loader itself never hears of a failed instantiation, and would wait for ever.
      createCore({
        open_xml,
        instantiateWasm(imports, done) {
          WebAssembly.instantiate(module, imports).then((instance) => {
            memory = memoryOf(instance);
            done(instance, module);
          }, reject);
          return {};
        },
      }).then((core) => resolve({ core, memory }), reject);
    }),
  post: (reply) => scope.postMessage(reply),
});

scope.onmessage = (event) => {
  host.take(event.data);
};
