// How packed answers stand in a file: objects of one shape as a table, column by column, each place
// as its distance from the one above. Neighbours are alike, so this compresses to half.
import type { Packed, Plain } from './packing';

export interface Columns {
  shapes: string[][];
  plain: Plain[];
  /** By shape: its columns. */
  tables: number[][][];
  lists: number[][];
  answers: Record<string, number>;
}

const distances = (places: number[]) => places.map((place, i) => place - (places[i - 1] ?? 0));

function summed(steps: number[]): number[] {
  let at = 0;
  return steps.map((step) => {
    at += step;
    return at;
  });
}

/** The pool is put in order first: plain values, then the objects of each shape, then lists. */
export function toColumns({ shapes, pool, answers }: Packed): Columns {
  const byShape: number[][] = shapes.map(() => []);
  const plain: number[] = [];
  const lists: number[] = [];
  for (const [place, value] of pool.entries()) {
    if (!Array.isArray(value)) plain.push(place);
    else (byShape[value[0] ?? -1] ?? lists).push(place);
  }
  const moved = new Int32Array(pool.length);
  for (const [to, from] of [...plain, ...byShape.flat(), ...lists].entries()) moved[from] = to;
  const inner = (place: number) =>
    (pool[place] as number[]).slice(1).map((one) => moved[one] as number);
  return {
    shapes,
    plain: plain.map((place) => pool[place] as Plain),
    tables: byShape.map((places, shape) => {
      const rows = places.map(inner);
      return (shapes[shape] ?? []).map((_, i) => distances(rows.map((row) => row[i] as number)));
    }),
    lists: lists.map((place) => distances(inner(place))),
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, place]) => [key, moved[place] as number]),
    ),
  };
}

export function fromColumns({ shapes, plain, tables, lists, answers }: Columns): Packed {
  const objects = tables.flatMap((table, shape) => {
    const columns = table.map(summed);
    // Of an object without keys there is one in the pool, and no column to say so.
    return (columns[0] ?? [0]).map((_, row) => [
      shape,
      ...columns.map((column) => column[row] as number),
    ]);
  });
  return {
    shapes,
    pool: [...plain, ...objects, ...lists.map((one) => [-1, ...summed(one)])],
    answers,
  };
}
