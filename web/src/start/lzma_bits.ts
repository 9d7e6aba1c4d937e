// The range decoder of LZMA: reads single bits, each by the chance that it is 0, which it learns from.

const one = 2048;
const learning = 5;

export class BitReader {
  private readonly chances: Uint16Array;
  // In an array of 32-bit numbers, as fields beyond 31 bits are slow.
  private readonly rangeAndCode: Uint32Array;
  private next: number;

  /** Reads from the byte at `start`; there are `count` chances. */
  constructor(
    private readonly packed: Uint8Array,
    start: number,
    count: number,
  ) {
    const code = new DataView(packed.buffer, packed.byteOffset).getUint32(start + 1);
    this.rangeAndCode = new Uint32Array([0xffffffff, code]);
    this.next = start + 5;
    this.chances = new Uint16Array(count).fill(one / 2);
  }

  /** A bit by the chance at this place. */
  bit(at: number): number {
    const { chances, rangeAndCode } = this;
    const chance = chances[at] as number;
    const range = rangeAndCode[0] as number;
    const code = rangeAndCode[1] as number;
    const bound = (range >>> 11) * chance;
    if (code < bound) {
      chances[at] = chance + ((one - chance) >> learning);
      this.narrow(bound, code);
      return 0;
    }
    chances[at] = chance - (chance >> learning);
    this.narrow(range - bound, code - bound);
    return 1;
  }

  /** A number of so many bits, the highest first; the chances of each follow from those before it. */
  tree(start: number, bits: number): number {
    let number = 1;
    for (let i = 0; i < bits; i++) number = (number << 1) | this.bit(start + number);
    return number - (1 << bits);
  }

  /** The same, the lowest bit first. */
  reverseTree(start: number, bits: number): number {
    let node = 1;
    let number = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(start + node);
      node = (node << 1) | bit;
      number |= bit << i;
    }
    return number;
  }

  /** A number of so many bits that are as often 0 as 1. */
  direct(bits: number): number {
    const { rangeAndCode } = this;
    let number = 0;
    for (let i = 0; i < bits; i++) {
      const range = (rangeAndCode[0] as number) >>> 1;
      const code = rangeAndCode[1] as number;
      const bit = code < range ? 0 : 1;
      this.narrow(range, code - bit * range);
      number = (number << 1) | bit;
    }
    return number;
  }

  private narrow(range: number, code: number): void {
    const { rangeAndCode } = this;
    if (range >= 0x1000000) {
      rangeAndCode[0] = range;
      rangeAndCode[1] = code;
    } else {
      rangeAndCode[0] = range << 8;
      rangeAndCode[1] = (code << 8) | (this.packed[this.next++] as number);
    }
  }
}
