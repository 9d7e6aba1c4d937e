// What is kept of each row until all are read: three typed arrays, whoever filled them.

const otherChildren = new Map<string, number>();

/** Children whose id is no plain number get numbers from the top down. */
export function otherChild(id: string): number {
  let number = otherChildren.get(id);
  if (number === undefined) {
    number = 0xffffffff - otherChildren.size;
    otherChildren.set(id, number);
  }
  return number;
}

export class Columns {
  read = 0;
  noChild = 0;
  noDate = 0;
  /** The latest day of any event. */
  latest = 0;
  /** Rows kept. */
  count = 0;
  child: Uint32Array;
  /** The day of the start in the lower half, of the authorisation (or 0) in the upper. */
  days: Uint32Array;
  team: Uint16Array;

  /** Memory that is never touched costs nothing, so there may be too much of it. */
  constructor(bytesAll: number) {
    const guess = Math.ceil(bytesAll / 64) + 1024;
    this.child = new Uint32Array(guess);
    this.days = new Uint32Array(guess);
    this.team = new Uint16Array(guess);
  }

  /** 0 stands for a child or a day that is not there. */
  add(child: number, started: number, authorised: number, team: number): void {
    this.read += 1;
    if (child === 0) {
      this.noChild += 1;
      return;
    }
    if (started === 0) {
      this.noDate += 1;
      return;
    }
    if (this.count === this.child.length) this.grow();
    this.child[this.count] = child;
    this.days[this.count] = started | (authorised << 16);
    this.team[this.count] = team;
    this.count += 1;
    if (started > this.latest) this.latest = started;
    if (authorised > this.latest) this.latest = authorised;
  }

  private grow(): void {
    const longer = <A extends Uint16Array | Uint32Array>(more: A, old: A): A => {
      more.set(old);
      return more;
    };
    const length = this.child.length * 2;
    this.child = longer(new Uint32Array(length), this.child);
    this.days = longer(new Uint32Array(length), this.days);
    this.team = longer(new Uint16Array(length), this.team);
  }
}
