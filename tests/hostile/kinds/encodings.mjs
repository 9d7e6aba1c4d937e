// Bytes that are not the text they claim to be.

import { contacts, text_of, with_cells } from '../clean_lists.mjs';
import { alike, refused, same_as } from '../expects.mjs';

const text = text_of(contacts);
const utf8 = Buffer.from(text);
const utf16le = Buffer.from(`\ufeff${text}`, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
const utf32le = Buffer.from([...`\ufeff${text}`].flatMap((c) => [c.codePointAt(0), 0, 0, 0]));
utf32le.set([0xff, 0xfe, 0, 0]);
const utf32be = Buffer.from(utf32le).swap32();
const bom = Buffer.from('\ufeff');

const localities = (value) =>
  with_cells(contacts, (cell, column) => (column === 'Locality' ? value : cell));
/** The list with these bytes for every locality. */
function with_bytes(bytes) {
  const parts = text_of(localities('@@@')).split('@@@');
  return Buffer.concat(
    parts.flatMap((part, i) => (i === 0 ? [] : [Buffer.from(bytes)]).concat(Buffer.from(part))),
  );
}
const broken = {
  'a lone continuation byte': [0x41, 0x80, 0x42],
  'a sequence cut short': [0x41, 0xe2, 0x82, 0x42],
  'an overlong slash': [0x41, 0xc0, 0xaf, 0x42],
  'a surrogate in UTF-8': [0x41, 0xed, 0xa0, 0x80, 0x42],
  'a code point beyond Unicode': [0x41, 0xf7, 0xbf, 0xbf, 0xbf, 0x42],
  'bytes that no encoding has': [0x41, 0xfe, 0xff, 0x42],
  'Windows-1252 and UTF-8 mixed': [0x92, 0xe2, 0x82, 0xac, 0x93],
  'undefined bytes of Windows-1252': [0x41, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x42],
  'Shift JIS': [0x83, 0x65, 0x83, 0x58, 0x83, 0x67],
  'one NUL': [0x41, 0x00, 0x42],
  'a substitute character': [0x41, 0x1a, 0x42],
  'a bell': [0x41, 0x07, 0x42],
};

export const encodings = [
  { name: 'UTF-16 little endian', bytes: utf16le, expects: same_as(text) },
  { name: 'UTF-16 big endian', bytes: utf16be, expects: same_as(text) },
  { name: 'UTF-16 without a mark', bytes: utf16le.subarray(2), expects: same_as(text) },
  {
    name: 'UTF-16 with half a letter at its end',
    bytes: utf16le.subarray(0, -1),
    expects: same_as(text),
  },
  {
    name: 'UTF-16 with a lone surrogate in every locality',
    bytes: Buffer.from(`\ufeff${text_of(localities('A\ud83dB'))}`, 'utf16le'),
    expects: alike(localities('Zebra')),
  },
  { name: 'UTF-32 little endian', bytes: utf32le, expects: refused(/not a text file/) },
  { name: 'UTF-32 big endian', bytes: utf32be, expects: refused(/not a text file/) },
  {
    name: 'UTF-16 that goes on in UTF-8',
    bytes: Buffer.concat([utf16le, utf8]),
    expects: {},
  },
  { name: 'a mark of UTF-8', bytes: Buffer.concat([bom, utf8]), expects: same_as(text) },
  { name: 'two marks', bytes: Buffer.concat([bom, bom, utf8]), expects: same_as(text) },
  {
    name: 'a mark before every line',
    bytes: text.replaceAll(/^(?=.)/gm, '\ufeff'),
    expects: same_as(text),
  },
  {
    name: 'a mark in every cell',
    bytes: text_of(with_cells(contacts, (cell) => `\ufeff${cell}`)),
    expects: same_as(text),
  },
  { name: 'a mark behind the last line', bytes: `${text}\ufeff`, expects: same_as(text) },
  { name: 'a mark and nothing else', bytes: bom, expects: refused(/empty/i) },
  {
    name: 'a mark of UTF-16 and nothing else',
    bytes: Buffer.from([0xff, 0xfe]),
    expects: refused(/empty/i),
  },
  { name: 'padded with NULs', bytes: Buffer.concat([utf8, Buffer.alloc(4096)]), expects: {} },
  { name: 'nothing but NULs', bytes: Buffer.alloc(5000), expects: refused(/./) },
  {
    name: 'a NUL between all letters but without order',
    bytes: Buffer.from([...utf8].flatMap((byte, i) => (i % 3 === 0 ? [byte, 0] : [byte]))),
    expects: refused(/not a text file/),
  },
  ...Object.entries(broken).map(([what, bytes]) => ({
    name: `${what} in every locality`,
    bytes: with_bytes(bytes),
    expects: alike(localities('Zebra')),
  })),
];
