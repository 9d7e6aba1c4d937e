// Unpacks LZMA, which takes a quarter less room than what browsers unpack by themselves: the format of
// `xz --format=lzma`, with the size in its header. Names and numbers are those of the LZMA
// specification in the LZMA SDK.

import { BitReader } from './lzma_bits';

const headerSize = 13;
const posStates = 16;
const states = 12;
/** States from this one on follow a match. */
const firstMatchState = 7;
const lengthStates = 4;
const shortestMatch = 2;
const alignBits = 4;
const startOfPosModel = 4;
const endOfPosModel = 14;
const literalChances = 0x300;

// Chances of a length: two choices, then short and middling lengths by position, then long ones.
const shortLengths = 2;
const middlingLengths = shortLengths + posStates * 8;
const longLengths = middlingLengths + posStates * 8;
const lengthChances = longLengths + 256;

// Where the chances of each kind begin.
const isMatch = 0;
const isRep = isMatch + states * posStates;
const isRepG0 = isRep + states;
const isRepG1 = isRepG0 + states;
const isRepG2 = isRepG1 + states;
const isRep0Long = isRepG2 + states;
const posSlots = isRep0Long + states * posStates;
const posModels = posSlots + lengthStates * 64;
const align = posModels + 128;
const matchLength = align + (1 << alignBits);
const repLength = matchLength + lengthChances;
const literals = repLength + lengthChances;

class Unpacker {
  readonly output: Uint8Array<ArrayBuffer>;
  private readonly literalBits: number;
  private readonly literalPosMask: number;
  private readonly posMask: number;
  private readonly bits: BitReader;
  private at = 0;
  private state = 0;
  /** Distances of the latest matches, less one. */
  private rep0 = 0;
  private rep1 = 0;
  private rep2 = 0;
  private rep3 = 0;

  constructor(packed: Uint8Array) {
    const properties = packed[0] as number;
    this.literalBits = properties % 9;
    this.literalPosMask = (1 << (Math.floor(properties / 9) % 5)) - 1;
    this.posMask = (1 << Math.floor(properties / 45)) - 1;
    const contexts = (this.literalPosMask + 1) << this.literalBits;
    this.bits = new BitReader(packed, headerSize, literals + contexts * literalChances);
    const header = new DataView(packed.buffer, packed.byteOffset);
    this.output = new Uint8Array(header.getUint32(5, true));
  }

  run(): void {
    const { bits, output } = this;
    while (this.at < output.length) {
      const posState = this.at & this.posMask;
      if (bits.bit(isMatch + this.state * posStates + posState) === 0) this.literal();
      else if (bits.bit(isRep + this.state) === 0) this.match(posState);
      else this.repeated(posState);
    }
  }

  private literal(): void {
    const { at, bits, output, literalBits } = this;
    const before = at > 0 ? (output[at - 1] as number) : 0;
    const context = ((at & this.literalPosMask) << literalBits) + (before >> (8 - literalBits));
    const start = literals + context * literalChances;
    let symbol = 1;
    if (this.state >= firstMatchState) {
      let likely = output[at - this.rep0 - 1] as number;
      let agrees = true;
      while (agrees && symbol < 0x100) {
        const expected = (likely >> 7) & 1;
        const bit = bits.bit(start + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        likely <<= 1;
        agrees = bit === expected;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bits.bit(start + symbol);
    output[this.at++] = symbol;
    this.state = this.state < 4 ? 0 : this.state - (this.state < 10 ? 3 : 6);
  }

  private match(posState: number): void {
    this.rep3 = this.rep2;
    this.rep2 = this.rep1;
    this.rep1 = this.rep0;
    const length = this.length(matchLength, posState);
    this.rep0 = this.distance(length);
    this.state = this.state < firstMatchState ? 7 : 10;
    this.copy(length + shortestMatch);
  }

  private repeated(posState: number): void {
    const { bits, state } = this;
    if (bits.bit(isRepG0 + state) === 1) {
      this.takeEarlierDistance();
    } else if (bits.bit(isRep0Long + state * posStates + posState) === 0) {
      this.state = state < firstMatchState ? 9 : 11;
      this.copy(1);
      return;
    }
    const length = this.length(repLength, posState);
    this.state = state < firstMatchState ? 8 : 11;
    this.copy(length + shortestMatch);
  }

  private takeEarlierDistance(): void {
    const { bits, state } = this;
    let distance = this.rep1;
    if (bits.bit(isRepG1 + state) === 1) {
      distance = this.rep2;
      if (bits.bit(isRepG2 + state) === 1) {
        distance = this.rep3;
        this.rep3 = this.rep2;
      }
      this.rep2 = this.rep1;
    }
    this.rep1 = this.rep0;
    this.rep0 = distance;
  }

  /** Less the shortest there is. */
  private length(chances: number, posState: number): number {
    const { bits } = this;
    if (bits.bit(chances) === 0) return bits.tree(chances + shortLengths + posState * 8, 3);
    if (bits.bit(chances + 1) === 0) {
      return 8 + bits.tree(chances + middlingLengths + posState * 8, 3);
    }
    return 16 + bits.tree(chances + longLengths, 8);
  }

  /** Less one. */
  private distance(length: number): number {
    const { bits } = this;
    const slot = bits.tree(posSlots + Math.min(length, lengthStates - 1) * 64, 6);
    if (slot < startOfPosModel) return slot;
    const lowBits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << lowBits;
    if (slot < endOfPosModel) return base + bits.reverseTree(posModels + base - slot, lowBits);
    const high = bits.direct(lowBits - alignBits) << alignBits;
    return base + high + bits.reverseTree(align, alignBits);
  }

  private copy(length: number): void {
    const { output } = this;
    // Byte by byte: what is copied may overlap what it is copied to.
    for (const end = this.at + length; this.at < end; this.at++) {
      output[this.at] = output[this.at - this.rep0 - 1] as number;
    }
  }
}

/** What was packed. */
export function unpacked(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const unpacker = new Unpacker(packed);
  unpacker.run();
  return unpacker.output;
}
