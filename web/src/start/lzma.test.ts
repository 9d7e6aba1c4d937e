import { beforeAll, expect, test } from 'vitest';
import { packed } from '../../vite/pack.mts';
import { startDecoder } from './decoder';
import { unpacked } from './lzma';

beforeAll(startDecoder);

/** Packed as the build packs it, and unpacked as the page does. */
const through = (bytes: Uint8Array) =>
  unpacked(new Uint8Array(Buffer.from(packed(bytes), 'base64')));

function noise(size: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length: size }, () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed >> 16;
  });
}

const texts = ['', 'a', 'abc', 'a'.repeat(3000), 'one two one three '.repeat(400)];

test.each(texts)('a text comes back as it was (%#)', (text) => {
  expect(new TextDecoder().decode(through(new TextEncoder().encode(text)))).toBe(text);
});

test('bytes that nothing can pack come back as they were', () => {
  const bytes = noise(70_000);
  expect(through(bytes)).toEqual(bytes);
});

test('what occurred long before is found again, at several distances', () => {
  const [first, second] = [noise(5000), noise(100_000)];
  const bytes = new Uint8Array([...second, ...first, ...second, ...first, ...first.slice(9)]);
  expect(through(bytes)).toEqual(bytes);
});

test('bytes that are alike only here and there come back as they were', () => {
  const numbers = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) >> (i % 11));
  expect(through(numbers)).toEqual(numbers);
});

test('what is too large, or packed in another way, is refused', () => {
  const bytes = new Uint8Array(Buffer.from(packed('abc'), 'base64'));
  const large = Uint8Array.from(bytes);
  new DataView(large.buffer).setUint32(5, 1 << 30, true);
  expect(() => unpacked(large)).toThrow(RangeError);
  expect(() => unpacked(Uint8Array.from([8, ...bytes.slice(1)]))).toThrow(TypeError);
});
