// The memory of one instance of the core. It grows to 4 GB at most, less where the browser has less
// to give, and never shrinks. A core that is refused memory can only end: it knows no exceptions.

/**
 * Where reading stops, in bytes: what is left to 4 GB is for working out figures from what was read,
 * and for columns that are copied while they grow.
 */
export const readingLimit = 3 * 1024 ** 3;

export class CoreMemory {
  /** The browser had no more to give when the core last asked. */
  refused = false;

  constructor(private readonly memory: WebAssembly.Memory) {
    const grow = memory.grow.bind(memory);
    memory.grow = (pages) => {
      this.refused = true;
      const before = grow(pages);
      this.refused = false;
      return before;
    };
  }

  /** Whether so much has been read that no more should be. */
  get full(): boolean {
    return this.memory.buffer.byteLength > readingLimit;
  }

  /** Whether a core that ended did so for want of memory. */
  get exhausted(): boolean {
    return this.refused || this.full;
  }
}

/** The memory of an instance, whatever the optimiser has called it. */
export function memoryOf(instance: WebAssembly.Instance): CoreMemory {
  for (const value of Object.values(instance.exports)) {
    if (value instanceof WebAssembly.Memory) return new CoreMemory(value);
  }
  throw new Error('The core has no memory of its own.');
}
