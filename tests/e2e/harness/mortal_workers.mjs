// Workers with little memory, that die or fall silent when they are told to.

/**
 * Runs in the page before its own script. Whatever worker the page starts from then on gets no more
 * than `room` bytes for a WebAssembly memory, and obeys the messages 'die' and 'fall silent'; all of
 * them are in `workers`.
 */
export function mortal_workers(room) {
  const prelude = (most) => {
    const { grow } = WebAssembly.Memory.prototype;
    WebAssembly.Memory.prototype.grow = function (pages) {
      if (this.buffer.byteLength + pages * 65536 > most) throw new RangeError('no more memory');
      return grow.call(this, pages);
    };
    addEventListener('message', (event) => {
      if (event.data === 'fall silent') close();
      if (event.data !== 'die') return;
      event.stopImmediatePropagation();
      throw new Error('told to die');
    });
  };
  const first = `(${prelude})(${room});\n`;
  globalThis.Blob = class extends Blob {
    constructor(parts = [], options = {}) {
      super(options.type === 'text/javascript' ? [first, ...parts] : parts, options);
    }
  };
  globalThis.workers = [];
  globalThis.Worker = class extends Worker {
    constructor(...all) {
      super(...all);
      globalThis.workers.push(this);
    }
  };
}
