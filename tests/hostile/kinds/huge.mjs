// Lines and rows beyond any list, made while they are read.

import { contacts, text_of } from '../clean_lists.mjs';
import { refused, same_as } from '../expects.mjs';

const megabyte = 1 << 20;
const text = text_of(contacts);
const [heading, ...lines] = text.trimEnd().split('\r\n');

/** The same block over and over, until there are so many bytes. */
function* over_and_over(block, bytes) {
  for (let left = bytes; left > 0; left -= block.length) {
    yield block.subarray(0, Math.min(left, block.length));
  }
}

const block_of = (part) => Buffer.from(part.repeat(Math.ceil((4 * megabyte) / part.length)));

/** `part` over and over between the first and the other rows of the clean list. */
const between_rows = (part, megabytes) =>
  function* chunks() {
    yield Buffer.from(`${heading}\r\n${lines[0]}\r\n`);
    yield* over_and_over(block_of(part), megabytes * megabyte);
    yield Buffer.from(`\r\n${lines.slice(1).join('\r\n')}\r\n`);
  };

const million = 1_000_000;

export const huge = [
  {
    name: 'a line of a gigabyte between two rows',
    chunks: between_rows('x', 1024),
    patience: 15,
    expects: { ...same_as(text), read: { used: 12, set_aside: { 'row too long': 1 } } },
  },
  {
    name: 'a line of 64 megabytes of commas',
    chunks: between_rows('x,', 64),
    patience: 8,
    expects: { ...same_as(text), read: { used: 12, set_aside: { 'row too long': 1 } } },
  },
  {
    name: 'a quote of 64 megabytes that is not closed',
    chunks: between_rows('"x', 64),
    patience: 8,
    expects: { at_least: 11 },
  },
  {
    name: 'a file of 64 megabytes without a line end',
    chunks: () => over_and_over(block_of('x'), 64 * megabyte),
    patience: 8,
    expects: refused(/export|headings/i),
  },
  {
    name: 'a file of 64 megabytes of line ends',
    chunks: () => over_and_over(block_of('\n'), 64 * megabyte),
    patience: 8,
    expects: refused(/./),
  },
  {
    name: 'a file of 64 megabytes of quotes',
    chunks: () => over_and_over(block_of('"'), 64 * megabyte),
    patience: 8,
    expects: refused(/./),
  },
  {
    name: 'a heading row of a million columns',
    bytes: `${heading}${',x'.repeat(million)}\r\n${lines.join('\r\n')}\r\n`,
    patience: 8,
    expects: same_as(text),
  },
  {
    name: 'a million headings that are all different',
    bytes: `${heading},${Array.from({ length: million }, (_, i) => i).join()}\r\n${lines.join('\r\n')}\r\n`,
    patience: 8,
    expects: same_as(text),
  },
  {
    name: 'measures with a million columns in every row',
    bytes: [
      'indicator,period,basis,numerator',
      'agency-rate,2017-18,year,1',
      'agency-rate,2016-17,year,2',
    ]
      .map((line) => `${line}${',x'.repeat(million)}\r\n`)
      .join(''),
    patience: 8,
    expects: { at_least: 2 },
  },
  {
    name: 'a row of a million columns',
    bytes: text.replace(lines[4], `${lines[4]}${',x'.repeat(million)}`),
    patience: 8,
    expects: same_as(text),
  },
  {
    name: 'a row of two million columns',
    bytes: text.replace(lines[4], `${lines[4]}${',x'.repeat(2 * million)}\r\n${lines[4]}`),
    patience: 8,
    expects: { ...same_as(text), read: { used: 12, set_aside: { 'row too long': 1 } } },
  },
];
