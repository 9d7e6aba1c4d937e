// Files of every other type, by their contents and never by their names.

import { strToU8, zipSync } from 'fflate';
import { workbook } from '../../support/workbook.mjs';
import { refused } from '../expects.mjs';

// The same bytes each time, of no pattern that a reader could take for text.
const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 167 + 13 * i) % 256));
const after = (...start) => Buffer.concat([...start.map((part) => Buffer.from(part)), noise]);
const latin1 = (text) => after(Buffer.from(text, 'latin1'));
const zip = (...names) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const old_office = (stream) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    noise,
  ]);

const types = [
  ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'), /PDF/],
  ['a PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /image/],
  ['a JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), /image/],
  ['a GIF', latin1('GIF89a'), /image/],
  ['a TIFF', latin1('II*\0'), /image/],
  ['a bitmap', Buffer.concat([Buffer.from('BM\0\0\0\0\0\0\0\0\x36\0\0\0'), noise]), /image/],
  ['a WebP', latin1('RIFF\x10\0\0\0WEBPVP8 '), /image/],
  ['an HEIC photograph', latin1('\0\0\0\x18ftypheic'), /image/],
  ['a zip', zip('List 1.csv'), /zip/],
  ['an empty zip', Buffer.from('PK\x05\x06'.padEnd(22, '\0')), /zip/],
  ['a zip cut short', Buffer.from(zip('List 1.csv')).subarray(0, 20), /zip/],
  ['a workbook', workbook([['List 1', [['x']]]]), /Excel/],
  ['a workbook with a harmful member name', zip('../../xl/x', 'xl/workbook.xml'), /Excel/],
  ['an Excel file of 1997', old_office('Workbook'), /Excel/],
  ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), /Word/],
  ['a Word document of 1997', old_office('WordDocument'), /Word/],
  ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), /PowerPoint/],
  ['a file locked with a password', old_office('EncryptedPackage'), /password/],
  ['a gzip', latin1('\x1f\x8b\x08'), /gzip/],
  ['a 7z', latin1('7z\xbc\xaf\x27\x1c'), /archive/],
  ['a RAR', latin1('Rar!\x1a\x07'), /archive/],
  ['a program for Windows', latin1('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'), /not a text file/],
  ['a program for Linux', latin1('\x7fELF\x02\x01\x01\0'), /not a text file/],
  ['a WebAssembly module', latin1('\0asm\x01\0\0\0'), /not a text file/],
  ['a database', latin1('SQLite format 3\0'), /not a text file/],
  ['a sound', latin1('RIFF\x10\0\0\0WAVEfmt '), /not a text file/],
  ['noise', noise, /not a text file/],
  ['rich text', '{\\rtf1\\ansi{\\fonttbl}Hello}', /rich text/],
  ['a web page', '<!DOCTYPE html><html><body><table><tr><td>x</td></tr></table>', /web page/],
  ['a web page with a script', '<html><script>window.__hostile=1</script></html>', /web page/],
  [
    'a table of a web page under an Excel name',
    '<table><tr><td>Child ID</td></tr></table>',
    /web page/,
  ],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__hostile=1"/>', /XML/],
  ['XML of nobody', '<?xml version="1.0"?><cases><case id="1"/></cases>', /XML/],
  ['JSON of nobody', '[{"child": 1}, {"child": 2}]', /JSON/],
  [
    'a mail',
    'From: a@example.org\r\nTo: b@example.org\r\nSubject: List\r\nMIME-Version: 1.0\r\n\r\nSee below, please.\r\n',
    /headings/,
  ],
  [
    'a letter',
    'Dear all,\r\n\r\nthe list, as asked for, is attached.\r\n\r\nYours, A.\r\n',
    /headings/,
  ],
  ['a program in a language', '#!/bin/sh\r\nrm -rf "$HOME"\r\n', /headings/],
  ['a shortcut of Windows', '[InternetShortcut]\r\nURL=file:///c:/x\r\n', /headings/],
  ['somebody else’s CSV', 'Shopping,Price\r\nBread,1.20\r\n', /headings/],
  ['a key', '-----BEGIN PRIVATE KEY-----\r\nMIIEv\r\n-----END PRIVATE KEY-----\r\n', /headings/],
];

export const wrong_files = types.flatMap(([name, bytes, message]) => [
  { name, bytes, expects: refused(message) },
  // What stands in the file decides, whatever somebody called it.
  { name: `${name}, called a list`, file: 'list_1_contacts.csv', bytes, expects: refused(message) },
]);
