// Reading in stretches as the engine does it, for a fake that only counts line ends.

export interface FakeFile {
  name: string;
  bytes: number;
  rows: number;
}

interface FakePiece {
  start: number;
  end: number;
  bytes: number;
  rows: number;
}

export class FakeStretch {
  private start = 0;
  private end = 0;
  private skipping = false;
  private before = 0;

  constructor(private readonly file: FakeFile) {}

  begin(start: number, end: number): void {
    Object.assign(this, { start, end, skipping: start > 0, before: this.file.rows });
    if (start > 0) this.file.bytes = start;
  }

  feed(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      this.file.bytes += 1;
      if (byte !== 10) continue;
      if (!this.skipping) this.file.rows += 1;
      this.skipping = false;
      if (this.file.bytes > this.end) return true;
    }
    return false;
  }

  take(atEnd: boolean): Uint8Array {
    const piece: FakePiece = {
      start: this.start,
      end: atEnd ? this.file.bytes : this.end,
      bytes: this.file.bytes,
      rows: this.file.rows - this.before,
    };
    return new TextEncoder().encode(JSON.stringify(piece));
  }

  add(bytes: Uint8Array): boolean {
    const piece = JSON.parse(new TextDecoder().decode(bytes)) as FakePiece;
    if (piece.start !== this.end) return false;
    this.end = piece.end;
    this.file.bytes = piece.bytes;
    this.file.rows += piece.rows;
    return true;
  }
}
