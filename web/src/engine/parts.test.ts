// @vitest-environment happy-dom
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { packed } from '../../vite/pack.mts';
import { startDecoder } from '../start/decoder';
import { addressOfPart, bytesOfPart } from './parts';

beforeAll(startDecoder);
afterEach(() => document.body.replaceChildren());

function block(name: string, text: string): void {
  const element = document.createElement('script');
  element.type = 'text/plain';
  element.dataset.part = name;
  element.textContent = text;
  document.body.append(element);
}

test('a part that a copy carries comes back as it was before it was compressed', async () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, i) => i % 251);
  block('core', gzipSync(bytes).toString('base64'));
  const unpacked = await new Response(bytesOfPart('core')).arrayBuffer();
  expect(new Uint8Array(unpacked)).toEqual(bytes);
});

test('a script has one address, however often it is started', () => {
  block('reader', packed('postMessage(1)'));
  expect(addressOfPart('reader')).toMatch(/^blob:/);
  expect(addressOfPart('reader')).toBe(addressOfPart('reader'));
});

test('a part that is not in the page is named', () => {
  expect(() => addressOfPart('workbooks')).toThrow('This copy of the page has no workbooks.');
});
