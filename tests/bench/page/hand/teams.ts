// Names as numbers, straight from the bytes: no text is made until the end.

const most = 4096;
const slots = most * 4;

export class Teams {
  private readonly table = new Uint16Array(slots);
  private readonly from = new Uint32Array(most + 1);
  private readonly length = new Uint32Array(most + 1);
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  /** Number 0 is the blank. */
  private count = 1;

  /** The number of the name in bytes[cell] to bytes[to - 1]. */
  number(bytes: Uint8Array, cell: number, to: number): number {
    const length = to - cell;
    if (length === 0) return 0;
    const sample = (bytes[cell] << 16) ^ (bytes[cell + (length >> 1)] << 8) ^ bytes[to - 1];
    let slot = (Math.imul(sample ^ (length << 24), 0x9e3779b1) >>> 16) & (slots - 1);
    for (;;) {
      const number = this.table[slot];
      if (number === 0) return this.add(slot, bytes.subarray(cell, to));
      if (this.length[number] === length) {
        const name = this.from[number];
        let same = 0;
        while (same < length && this.bytes[name + same] === bytes[cell + same]) same += 1;
        if (same === length) return number;
      }
      slot = (slot + 1) & (slots - 1);
    }
  }

  private add(slot: number, name: Uint8Array): number {
    if (this.count > most) throw new Error('There are too many teams.');
    if (this.used + name.length > this.bytes.length) {
      const more = new Uint8Array((this.used + name.length) * 2);
      more.set(this.bytes);
      this.bytes = more;
    }
    this.bytes.set(name, this.used);
    this.from[this.count] = this.used;
    this.length[this.count] = name.length;
    this.used += name.length;
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
