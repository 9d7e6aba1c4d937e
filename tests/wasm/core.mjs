// The built module in node, and files fed to it the way the page's worker does.
// Environment: BANDSTAND_WASM, the folder of the built module (default build/wasm).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { open_xml } from '../../web/src/engine/xml.mjs';
import { sampleFiles } from '../../web/src/sample/generate.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env.BANDSTAND_WASM ?? join(root, 'build/wasm');

/** A fresh instance of the module, with memory of its own. */
export async function load_core() {
  const { default: create_core } = await import(
    pathToFileURL(join(folder, 'bandstand_core.mjs')).href
  );
  return create_core({
    wasmBinary: readFileSync(join(folder, 'bandstand_core.wasm')),
    open_xml,
  });
}

/** Feeds a file in chunks of the given sizes, over and over; returns its id. */
export function feed(engine, { name, bytes }, sizes) {
  const id = engine.begin_file(name);
  let at = 0;
  for (let n = 0; at < bytes.length; n += 1) {
    const end = Math.min(bytes.length, at + sizes[n % sizes.length]);
    engine.feed(id, bytes.subarray(at, end));
    at = end;
  }
  return id;
}

/** Cuts that fall in the middle of cells, quotes and line ends. */
export const odd_sizes = [1021, 3, 65537, 1, 8191];

/** Reads whole files; returns their summaries, as they are once all of them are read. */
export function read_files(engine, files, sizes = odd_sizes) {
  const ids = files.map((file) => engine.end_file(feed(engine, file, sizes)).id);
  return engine.files().filter(({ id }) => ids.includes(id));
}

/** What of a file's summary is known at its end already. */
export const end_of = ({ id, name, kind, message }) => ({ id, name, kind, message });

export const file_of = (name, text) => ({ name, bytes: Buffer.from(text) });

let sample = null;
/** The sample data of the page, as bytes: [{name, bytes}]. */
export function sample_data() {
  sample ??= sampleFiles().map(({ name, text }) => file_of(name, text));
  return sample;
}

/** Today on this machine's calendar, as the page and the command line have it. */
export function today() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
