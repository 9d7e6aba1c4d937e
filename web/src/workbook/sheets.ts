// The sheets of an Excel workbook as CSV: one line for each row of the sheet, so that the line
// numbers of the row check are those a reader sees in Excel.
import read, { type CellValue } from 'read-excel-file/universal';
import { quoted } from '../downloads/csv';

export interface Sheet {
  name: string;
  csv: Uint8Array<ArrayBuffer>;
}

/** What the worker that opens workbooks answers. */
export type WorkbookReply = { ok: true; sheets: Sheet[] } | { ok: false };

type Cell = CellValue<string> | Date | null;

/** A date as ISO text, with its time where it has one. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}

export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return quoted(String(cell).replace(/[\r\n]+/g, ' '));
}

/**
 * Every sheet with something in it, in the workbook's order. Numbers are kept as they are written
 * in the file; a cell that holds an error in Excel is empty. Rejects for what is no workbook.
 */
export async function sheetsOf(bytes: ArrayBuffer): Promise<Sheet[]> {
  const sheets = await read(bytes, { parseNumber: (text: string) => text, trim: false });
  return sheets
    .filter(({ data }) => data.length > 0)
    .map(({ sheet, data }) => {
      const lines = data.map((row) => `${row.map((cell) => cellText(cell as Cell)).join(',')}\r\n`);
      return { name: sheet, csv: new TextEncoder().encode(lines.join('')) };
    });
}
