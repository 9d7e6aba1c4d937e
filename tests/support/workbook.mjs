// Writes small Excel workbooks for tests, with the parts that councils' real ones have: shared and
// inline strings, dates by style, formulas with their cached values, errors, gaps.
import { strToU8, zipSync } from 'fflate';

const escaped = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function column_name(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : column_name(Math.floor(index / 26) - 1) + letter;
}

/** Days since the start of 1900, or of 1904, as Excel counts them. */
export function serial(iso, from1904 = false) {
  return Date.parse(iso) / 86_400_000 + 25_569 - (from1904 ? 1462 : 0);
}

/**
 * A cell: a text (shared string), a number, null (no cell at all), or one of { date }, { inline },
 * { formula, value }, { error }, { yes }.
 */
function cell_xml(cell, place, shared, from1904) {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    if (!shared.has(cell)) shared.set(cell, shared.size);
    return `<c r="${place}" t="s"><v>${shared.get(cell)}</v></c>`;
  }
  if ('date' in cell) return `<c r="${place}" s="1"><v>${serial(cell.date, from1904)}</v></c>`;
  if ('inline' in cell) {
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
  }
  if ('formula' in cell) {
    return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
  }
  if ('error' in cell) return `<c r="${place}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  return `<c r="${place}" t="b"><v>${cell.yes ? 1 : 0}</v></c>`;
}

/** The bytes of a workbook; `sheets` are [name, rows] in order. */
export function workbook(sheets, { from1904 = false } = {}) {
  const shared = new Map();
  const parts = {};
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const offices = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const put = (path, xml) => {
    parts[path] = strToU8(head + xml);
  };
  sheets.forEach(([, rows], i) => {
    const lines = rows.map((row, r) => {
      const cells = row.map((cell, c) =>
        cell_xml(cell, `${column_name(c)}${r + 1}`, shared, from1904),
      );
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    });
    put(
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`,
    );
  });
  const strings = [...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  put('xl/sharedStrings.xml', `<sst ${main}>${strings.join('')}</sst>`);
  put(
    'xl/styles.xml',
    `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  );
  const listed = sheets.map(
    ([name], i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  put(
    'xl/workbook.xml',
    `<workbook ${main} xmlns:r="${offices}"><workbookPr date1904="${from1904 ? 1 : 0}"/>` +
      `<sheets>${listed.join('')}</sheets></workbook>`,
  );
  const related = (type, target, id) =>
    `<Relationship Id="${id}" Type="${offices}/${type}" Target="${target}"/>`;
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships ${relations}>${[
      ...sheets.map((_, i) => related('worksheet', `worksheets/sheet${i + 1}.xml`, `rId${i + 1}`)),
      related('sharedStrings', 'sharedStrings.xml', 'rIdS'),
      related('styles', 'styles.xml', 'rIdT'),
    ].join('')}</Relationships>`,
  );
  put(
    '_rels/.rels',
    `<Relationships ${relations}>${related('officeDocument', 'xl/workbook.xml', 'rId1')}</Relationships>`,
  );
  const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="${kinds}.sheet.main+xml"/></Types>`,
  );
  return zipSync(parts, { level: 6 });
}
