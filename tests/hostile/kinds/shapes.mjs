// Files of a shape that no list has: nothing in them, nothing but something, too much of anything.

import { contacts, text_of, with_cells } from '../clean_lists.mjs';
import { read, refused, same_as } from '../expects.mjs';

const text = text_of(contacts);
const [heading, ...lines] = text.trimEnd().split('\r\n');
const joined = (...parts) => `${parts.flat().join('\r\n')}\r\n`;
const delimiters = { commas: ',', tabs: '\t', semicolons: ';', bars: '|' };
const other_delimiters = {
  colons: ':',
  carets: '^',
  tildes: '~',
  spaces: ' ',
  'unit separators': '\x1f',
};
const line_ends = { LF: '\n', CR: '\r', 'CR CR LF': '\r\r\n', 'LF CR': '\n\r' };

const only = {
  nothing: '',
  'one space': ' ',
  'one line end': '\r\n',
  'only line ends': '\r\n'.repeat(50_000),
  'only spaces': ' '.repeat(100_000),
  'only tabs': '\t'.repeat(100_000),
  'only commas': ','.repeat(100_000),
  'only semicolons': ';'.repeat(9999),
  'only lines of commas': ',,,,\r\n'.repeat(20_000),
  'one letter': 'x',
  'one number': '12345',
};

export const shapes = [
  ...Object.entries(only).map(([name, bytes]) => ({
    name,
    bytes,
    expects: refused(/export|choose|headings/i),
  })),
  { name: 'headings only', bytes: `${heading}\r\n`, expects: read(0) },
  { name: 'headings only, without a line end', bytes: heading, expects: read(0) },
  { name: 'rows without headings', bytes: joined(lines), expects: refused(/headings/) },
  {
    name: 'headings in the middle',
    bytes: joined(lines.slice(0, 5), heading, lines.slice(5)),
    expects: read(7),
  },
  { name: 'headings behind the rows', bytes: joined(lines, heading), expects: read(0) },
  {
    name: 'headings below forty titles',
    bytes: joined(Array(40).fill('A title'), heading, lines),
    expects: refused(/headings|Annex A/),
  },
  {
    name: 'headings above every row',
    bytes: joined(lines.flatMap((line) => [heading, line])),
    expects: same_as(text),
  },
  {
    name: 'every heading twice',
    bytes: joined(
      `${heading},${heading}`,
      lines.map((line) => `${line},${line}`),
    ),
    expects: same_as(text),
  },
  {
    name: 'every heading the same',
    bytes: joined(heading.replaceAll(/[^,]+/g, 'Child Unique ID'), lines),
    expects: refused(/./),
  },
  {
    name: 'two lists in one file',
    bytes: joined(heading, lines, 'Child Unique ID,Date of referral', 'C1,03/05/2018'),
    expects: { at_least: 12 },
  },
  {
    name: 'headings of nobody’s, each of ten thousand letters',
    bytes: joined(Array.from({ length: 40 }, (_, i) => `${i}x`.repeat(5000)).join(), lines),
    expects: refused(/headings/),
  },
  {
    name: 'headings of nobody’s, each of ten thousand emoji',
    bytes: joined(Array(40).fill('\u{1f476}'.repeat(10_000)).join(), lines),
    expects: refused(/headings/),
  },
  {
    name: 'rows cut off at half',
    bytes: joined(
      heading,
      lines.map((line) => line.slice(0, 20)),
    ),
    expects: {},
  },
  {
    name: 'rows of a thousand cells',
    bytes: joined(
      heading,
      lines.map((line) => line + ',x'.repeat(1000)),
    ),
    expects: same_as(text),
  },
  { name: 'the last line without an end', bytes: text.trimEnd(), expects: same_as(text) },
  {
    name: 'a hundred thousand blank rows between two rows',
    bytes: joined(heading, lines[0], Array(100_000).fill(',,,,,'), lines.slice(1)),
    expects: same_as(text),
  },
  {
    name: 'a hundred thousand rows that are the same',
    bytes: joined(heading, Array(100_000).fill(lines[0])),
    expects: read(1, { duplicate: 99_999 }),
  },
  {
    name: 'a hundred thousand rows with nothing but a locality',
    bytes: joined(heading, Array(100_000).fill(',,,,,Oldmere')),
    expects: read(0, { 'no child id': 100_000 }),
  },
  ...Object.entries(delimiters).map(([what, delimiter]) => ({
    name: `cells parted by ${what}`,
    bytes: text_of(contacts, { delimiter }),
    expects: same_as(text),
  })),
  ...Object.entries(other_delimiters).map(([what, delimiter]) => ({
    name: `cells parted by ${what}`,
    bytes: text_of(contacts, { delimiter, write: String }),
    expects: refused(/./),
  })),
  {
    name: 'a delimiter of its own named on the first line',
    bytes: `sep=;\r\n${text_of(contacts, { delimiter: ';' })}`,
    expects: same_as(text),
  },
  {
    name: 'a delimiter named that is none',
    bytes: `sep=\u2603\r\n${text}`,
    expects: same_as(text),
  },
  {
    name: 'another delimiter in every line',
    bytes: joined(
      heading,
      lines.map((line, i) => line.replaceAll(',', ';\t|,'[i % 4])),
    ),
    expects: {},
  },
  ...Object.entries(line_ends).map(([what, end]) => ({
    name: `lines ended by ${what}`,
    bytes: text_of(contacts, { end }),
    expects: same_as(text),
  })),
  {
    name: 'lines ended in every way',
    bytes: [heading, ...lines].map((line, i) => line + ['\n', '\r\n'][i % 2]).join(''),
    expects: same_as(text),
  },
  {
    name: 'line ends of Unicode inside cells',
    bytes: text_of(
      with_cells(contacts, (cell, column) =>
        column === 'Locality' ? `${cell}\u2028\u0085` : cell,
      ),
    ),
    expects: { at_least: 12 },
  },
];
