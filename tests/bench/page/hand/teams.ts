// Names as numbers, straight from the bytes: no text is made until the end.

const most = 4096;
const slots = most * 4;
/** Room for the names, each on a border of four bytes so that whole words can be compared. */
const room = 1 << 20;

export class Teams {
  private readonly table = new Uint16Array(slots);
  private readonly from = new Uint32Array(most + 1);
  private readonly length = new Uint32Array(most + 1);
  private readonly bytes = new Uint8Array(room);
  private readonly words = new Int32Array(this.bytes.buffer);
  private used = 0;
  /** Number 0 is the blank. */
  private count = 1;

  /** The number of the name in the bytes from `cell` to before `to`. */
  number(text: DataView, cell: number, to: number): number {
    const length = to - cell;
    if (length === 0) return 0;
    // What is left of the last word belongs to the next cell.
    const shift = (4 - (length & 3)) << 3;
    const head = text.getInt32(cell, true) << (length < 4 ? shift : 0);
    const sample = head ^ Math.imul(text.getUint8(to - 1), 0x85ebca6b) ^ length;
    let slot = (Math.imul(sample, 0x9e3779b1) >>> 16) & (slots - 1);
    for (;;) {
      const number = this.table[slot];
      if (number === 0) return this.add(slot, text, cell, length);
      if (this.length[number] === length) {
        let word = this.from[number] >> 2;
        let at = cell;
        while (at + 4 <= to && this.words[word] === text.getInt32(at, true)) {
          at += 4;
          word += 1;
        }
        if (at === to) return number;
        if (at + 4 > to && (text.getInt32(at, true) ^ this.words[word]) << shift === 0) {
          return number;
        }
      }
      slot = (slot + 1) & (slots - 1);
    }
  }

  private add(slot: number, text: DataView, cell: number, length: number): number {
    if (this.count > most || this.used + length > room)
      throw new Error('There are too many teams.');
    this.bytes.set(new Uint8Array(text.buffer, text.byteOffset + cell, length), this.used);
    this.from[this.count] = this.used;
    this.length[this.count] = length;
    this.used += (length + 3) & ~3;
    this.table[slot] = this.count;
    this.count += 1;
    return this.count - 1;
  }

  names(): string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.count }, (_, number) => {
      const from = this.from[number];
      const name = this.bytes.subarray(from, from + this.length[number]);
      return number === 0 ? 'not recorded' : decoder.decode(name).replaceAll('""', '"');
    });
  }
}
