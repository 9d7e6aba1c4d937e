// The rows of a table as the core reads them, and cells as a spreadsheet puts them on the clipboard.

/** CSV text with one line for every row, so that row i stands on line i + 2. */
export function tableText(headings: string[], rows: string[][]): string {
  if (rows.every(isBlank)) return '';
  const line = (cells: string[]) => `${cells.map(quoted).join(',')}\r\n`;
  return line(headings) + rows.map(line).join('');
}

function quoted(text: string): string {
  const oneLine = text.replace(/[\r\n]+/g, ' ');
  return /[",]/.test(oneLine) ? `"${oneLine.replaceAll('"', '""')}"` : oneLine;
}

export function isBlank(row: string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** The cells of a copied block; null for text that belongs into one cell. */
export function copiedCells(text: string): string[][] | null {
  const block = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(block)) return null;
  return block.split('\n').map((line) => line.split('\t').map(unquoted));
}

/** A spreadsheet quotes cells that hold a quotation mark or a line break. */
function unquoted(cell: string): string {
  const inside = /^"([\s\S]*)"$/.exec(cell)?.[1];
  return (inside === undefined ? cell : inside.replaceAll('""', '"')).trim();
}

/** The rows with a block written over them from a cell on; cells beyond the last column are lost. */
export function withBlock(
  rows: string[][],
  block: string[][],
  row: number,
  column: number,
  width: number,
): string[][] {
  const result = rows.map((cells) => [...cells]);
  for (const [i, cells] of block.entries()) {
    const target = result[row + i] ?? Array.from({ length: width }, () => '');
    result[row + i] = target;
    for (const [j, cell] of cells.entries()) {
      if (column + j < width) target[column + j] = cell;
    }
  }
  return result;
}
