// Puts what a paper holds onto its sheets: blocks one under the other, none of them cut, tables cut
// between rows with their header again. Only heights are looked at.

export interface Measured {
  /** Of a block, or of a table without its rows: what stands above them, and below. */
  height: number;
  /** Heights of a table's rows; none for a block that cannot be cut. */
  rows?: number[];
  /** Begins a new sheet. */
  fresh?: boolean;
  /** Stays on the sheet where what follows begins, as headings do. */
  joined?: boolean;
}

/** A block on a sheet; of a table the rows from `from` up to, not including, `to`. */
export interface Piece {
  block: number;
  from: number;
  to: number;
}

export type Sheet = Piece[];

/** The least room in which a block can begin, with what must stay with it. */
function beginning(blocks: Measured[], at: number): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  const least = block.height + (block.rows?.[0] ?? 0);
  return block.joined ? least + beginning(blocks, at + 1) : least;
}

export function paginate(blocks: Measured[], room: number): Sheet[] {
  const sheets: Sheet[] = [];
  let sheet: Sheet = [];
  let left = room;
  const turn = () => {
    if (sheet.length === 0) return;
    sheets.push(sheet);
    sheet = [];
    left = room;
  };
  blocks.forEach((block, at) => {
    if (block.fresh || beginning(blocks, at) > left) turn();
    const rows = block.rows ?? [];
    let from = 0;
    do {
      let to = from;
      let taken = block.height;
      // At least one row goes onto a sheet of its own, even one that is too tall for any.
      while (to < rows.length && (to === from || taken + (rows[to] ?? 0) <= left)) {
        taken += rows[to] ?? 0;
        to++;
      }
      sheet.push({ block: at, from, to });
      left -= taken;
      from = to;
      if (from < rows.length) turn();
    } while (from < rows.length);
  });
  turn();
  return sheets;
}

/** The number of the sheet, from 1, on which each block begins. */
export function firstSheets(sheets: Sheet[]): Map<number, number> {
  const first = new Map<number, number>();
  sheets.forEach((sheet, i) => {
    for (const { block } of sheet) if (!first.has(block)) first.set(block, i + 1);
  });
  return first;
}
