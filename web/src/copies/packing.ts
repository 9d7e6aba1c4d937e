// Answers of the engine in little room: every text, number and object that occurs often is written
// once, in a pool, and named by its place there. What is unpacked equals what was packed.

import { toColumns } from './columns';

export type Plain = string | number | boolean | null;
/** Of an object: the place of its keys in `shapes`, then its values; of a list: -1, then its items. */
type Compound = number[];

export interface Packed {
  shapes: string[][];
  pool: (Plain | Compound)[];
  /** Places in the pool. */
  answers: Record<string, number>;
}

export class Packer {
  private readonly packed: Packed = { shapes: [], pool: [], answers: {} };
  private readonly places = new Map<string, number>();
  private readonly shapeOf = new Map<string, number>();

  add(key: string, value: unknown): void {
    this.packed.answers[key] = this.place(value);
  }

  finish(): Packed {
    return this.packed;
  }

  private place(value: unknown): number {
    if (typeof value !== 'object' || value === null) {
      return this.pooled(JSON.stringify(value), value as Plain);
    }
    const compound = Array.isArray(value)
      ? [-1, ...value.map((item) => this.place(item))]
      : [this.shape(Object.keys(value)), ...Object.values(value).map((one) => this.place(one))];
    return this.pooled(`of ${compound.join()}`, compound);
  }

  private shape(keys: string[]): number {
    const name = keys.join();
    let at = this.shapeOf.get(name);
    if (at === undefined) {
      at = this.packed.shapes.push(keys) - 1;
      this.shapeOf.set(name, at);
    }
    return at;
  }

  private pooled(name: string, value: Plain | Compound): number {
    let at = this.places.get(name);
    if (at === undefined) {
      at = this.packed.pool.push(value) - 1;
      this.places.set(name, at);
    }
    return at;
  }
}

/** A fresh copy of an answer; undefined where there is none under this key. */
export function unpacked(packed: Packed, key: string): unknown {
  const { shapes, pool } = packed;
  const value = (at: number): unknown => {
    const found = pool[at] ?? null;
    if (!Array.isArray(found)) return found;
    const [shape = -1, ...places] = found;
    const keys = shapes[shape];
    const values = places.map(value);
    return keys === undefined ? values : Object.fromEntries(keys.map((one, i) => [one, values[i]]));
  };
  const at = Object.hasOwn(packed.answers, key) ? packed.answers[key] : undefined;
  return at === undefined ? undefined : value(at);
}

/** Compressed and in base64, for a data block. */
export async function compressed(packed: Packed): Promise<string> {
  const stream = new Blob([JSON.stringify(toColumns(packed))])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(text);
}
