// Bytes to rows of cells, and cells to clean values.
// Governed by the definitions: reading; importer acceptance list; categories.

const windows_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

/** Text of a file in UTF-8, UTF-16 (with or without its mark) or Windows-1252. */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.length > 1 && bytes[1] === 0 && bytes[0] !== 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.length > 1 && bytes[0] === 0 && bytes[1] !== 0)
    return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (b) =>
      String.fromCodePoint(b >= 0x80 && b <= 0x9f ? windows_1252[b - 0x80] : b),
    ).join('');
  }
}

/** Records of a text: {line, cells}; the line is the one the record starts on, counted from 1. */
export function parse_csv(text, separator = ',') {
  const records = [];
  let line = 1;
  let started_on = 1;
  let cells = [];
  let cell = '';
  let quoted = false;
  let at_cell_start = true;
  const end_cell = () => {
    cells.push(cell);
    cell = '';
    at_cell_start = true;
  };
  const end_record = () => {
    end_cell();
    records.push({ line: started_on, cells });
    cells = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (c === '"') {
        quoted = false;
      } else {
        if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) line += 1;
        cell += c;
      }
    } else if (c === '"' && at_cell_start) {
      quoted = true;
      at_cell_start = false;
    } else if (c === separator) {
      end_cell();
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i += 1;
      end_record();
      line += 1;
      started_on = line;
    } else {
      cell += c;
      at_cell_start = false;
    }
  }
  if (cell !== '' || cells.length > 0 || quoted) end_record();
  return records;
}

export const is_blank_record = (record) => record.cells.every((cell) => cell.trim() === '');

/** White space collapsed and trimmed, quotation marks straightened. */
export function tidy(text) {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]/g, '"')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

const written_blanks = new Set(['', '#n/a', 'nan', 'pd.na', '-', 'null']);

/** The tidied value, or "" for a blank and for every way a blank is written out. */
export function clean(text) {
  const value = tidy(text ?? '');
  return written_blanks.has(value.toLowerCase()) ? '' : value;
}

/** Unicode simple lower case: one code point for one, whatever stands beside it. */
export function fold(text) {
  return Array.from(text, (c) => {
    if (c === '\u0130') return 'i';
    const lower = c.toLowerCase();
    return Array.from(lower).length === 1 ? lower : c;
  }).join('');
}

/** One CSV cell: guarded against formulas, quoted where needed. */
export function write_cell(value) {
  let text = String(value ?? '');
  if (/^[=+\-@\t]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
