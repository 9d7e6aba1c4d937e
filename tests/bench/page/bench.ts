// How a page offers those it can run: `bench(name)` in the page, which run/ calls.

export interface Contender {
  /** Gets everything ready that does not need the files. */
  start(): Promise<void>;
  /** What it does of itself while nobody has chosen a file yet. */
  settle?(): Promise<void>;
  run(files: File[]): Promise<unknown>;
}

export interface Run {
  /** Milliseconds from nothing to a contender that waits for files, and from files to its answer. */
  started: number;
  took: number;
  answer: unknown;
}

/** Somebody takes longer than this to choose a file; whatever began with the page is over by then. */
const a_while = 1000;

/** The files are those in the page's input, which holds them before `bench` is called. */
export function offer(contenders: Record<string, Contender>): void {
  const bench = async (name: string): Promise<Run> => {
    const files = [...(document.querySelector('input')?.files ?? [])];
    const before = performance.now();
    await contenders[name].start();
    const started = performance.now() - before;
    await contenders[name].settle?.();
    await new Promise((done) => setTimeout(done, a_while));
    const chosen = performance.now();
    const answer = await contenders[name].run(files);
    return { started, took: performance.now() - chosen, answer };
  };
  Object.assign(globalThis, { bench });
}
