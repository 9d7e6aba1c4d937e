// A sheet as Word and Excel take it from the clipboard: a plain HTML table, and tab-separated text.
import { guarded } from '../downloads/csv';
import { type Caption, captionRows } from '../downloads/tables';
import { markerKey } from '../format/words';
import { type Cell, flatTitles, groupsOf, type Part, type Sheet } from './sheet';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Numbers and percentages as they are; anything else is text, and no formula. */
function safe({ text, number }: Part): string {
  return number && /^-?[\d,]+(\.\d+)?%?$/.test(text) ? text : guarded(text);
}

function partsIn(sheet: Sheet): Part[] {
  const cells = [...sheet.rows.flatMap((row) => row.cells), ...(sheet.foot ?? [])];
  return cells.flatMap(({ parts }) => parts);
}

/** Source, date and mode, then what the marks in this table mean. */
function footLines(sheet: Sheet, caption: Caption): string[] {
  const [, asAt, mode, made] = captionRows(caption).map((row) => String(row[0] ?? ''));
  const used = partsIn(sheet).map(({ text }) => text);
  const marks = markerKey.filter(({ short }) => used.includes(short));
  return [
    `Source: ${sheet.source ?? 'the files loaded into Bandstand'}. ${asAt}. ${mode}. ${made}.`,
    ...marks.map(({ short, words }) => `${short} ${words}.`),
  ];
}

// Excel must not take '10-14' for a date, and keeps what this says about a cell.
const asText = "mso-number-format:'\\@'";

function td(part: Part): string {
  return part.number
    ? `<td align="right">${escaped(safe(part))}</td>`
    : `<td style="${asText}">${escaped(safe(part))}</td>`;
}

function cellsHtml(cells: Cell[]): string {
  const [first, ...rest] = cells;
  const name = first?.parts.map(safe).join(' ') ?? '';
  const head = `<th scope="row" align="left" style="${asText}">${escaped(name)}</th>`;
  return head + rest.flatMap(({ parts }) => parts.map(td)).join('');
}

function headHtml({ columns }: Sheet): string {
  const split = columns.some(({ parts }) => parts !== undefined);
  const upper = columns.map(({ title, parts, kind }) => {
    const align = kind === 'number' ? 'right' : 'left';
    if (parts !== undefined) {
      return `<th scope="colgroup" colspan="${parts.length}" align="center">${escaped(title)}</th>`;
    }
    const rows = split ? ' rowspan="2"' : '';
    return `<th scope="col"${rows} align="${align}" style="${asText}">${escaped(title)}</th>`;
  });
  const lower = columns.flatMap(({ parts }) =>
    (parts ?? []).map((part) => `<th scope="col" align="right">${escaped(part)}</th>`),
  );
  const rows = split ? [upper, lower] : [upper];
  return rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n');
}

export function sheetHtml(sheet: Sheet, caption: Caption): string {
  const width = flatTitles(sheet).length;
  const body = groupsOf(sheet).map(({ title, rows }) => {
    const group =
      title === ''
        ? []
        : [`<tr><th scope="rowgroup" colspan="${width}" align="left">${escaped(title)}</th></tr>`];
    return [...group, ...rows.map(({ cells }) => `<tr>${cellsHtml(cells)}</tr>`)].join('\n');
  });
  return [
    '<meta charset="utf-8">',
    '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">',
    `<caption>${escaped(caption.title)}</caption>`,
    `<thead>\n${headHtml(sheet)}\n</thead>`,
    ...body.map((rows) => `<tbody>\n${rows}\n</tbody>`),
    ...(sheet.foot ? [`<tfoot>\n<tr>${cellsHtml(sheet.foot)}</tr>\n</tfoot>`] : []),
    '</table>',
    ...footLines(sheet, caption).map((line) => `<p>${escaped(line)}</p>`),
  ].join('\n');
}

/** One line a row; a group is a line of its own, as it is in the HTML. */
export function sheetText(sheet: Sheet, caption: Caption): string {
  const line = (texts: string[]) => texts.map((text) => text.replace(/\s+/g, ' ')).join('\t');
  const row = (cells: Cell[]) => line(cells.flatMap(({ parts }) => parts.map(safe)));
  return [
    caption.title,
    line(flatTitles(sheet)),
    ...groupsOf(sheet).flatMap(({ title, rows }) => [
      ...(title === '' ? [] : [guarded(title)]),
      ...rows.map(({ cells }) => row(cells)),
    ]),
    ...(sheet.foot ? [row(sheet.foot)] : []),
    ...footLines(sheet, caption),
    '',
  ].join('\r\n');
}
