// Tables as CSV that Excel opens as meant: byte order mark, CRLF, quotes where needed, and text
// that looks like a formula made harmless.

/** A cell that a spreadsheet could take for a formula gets a leading apostrophe. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Numbers, also negative ones, are left alone; everything else is text and guarded. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return quoted(/^-?\d+(\.\d+)?$/.test(text) ? text : guarded(text));
}

/** A text as one cell of a line. */
export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv(rows: (string | number | null)[][]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
