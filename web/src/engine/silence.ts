// Notices a worker that never answers: one that hangs, or that the browser ended without a word.

/** No question takes this long, in milliseconds, with a million rows on a slow computer. */
const patience = 20_000;

export class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = false;

  constructor(private readonly tell: (silent: boolean) => void) {}

  /** Something was heard, or is asked for; `awaited` says whether an answer is still to come. */
  heard(awaited: boolean): void {
    clearTimeout(this.timer);
    if (this.told) this.tell(false);
    this.told = false;
    if (!awaited) return;
    this.timer = setTimeout(() => {
      this.told = true;
      this.tell(true);
    }, patience);
  }
}
