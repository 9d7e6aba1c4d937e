// Serves dist/ on this machine only, for trying the page over http: node web/serve.mjs [port]

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const dist =
  process.env.BANDSTAND_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/**
 * A static server of one folder, on the loopback address.
 * `seen`, if given, is called with the method and address of every request.
 */
export function static_server(folder, seen = () => {}) {
  return createServer(async (request, response) => {
    seen(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(folder, normalize(name)));
      const type = types[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
}

/** Starts a server and resolves with its address, such as "http://127.0.0.1:8080". */
export function listening(server, port = 0) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

async function address_for(port) {
  try {
    return await listening(static_server(dist), port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return listening(static_server(dist));
  }
}

/** Writes the invented case lists beside the page, for dropping onto it; gives their folder. */
async function write_sample() {
  const { sampleFiles } = await import('./src/sample/generate.mjs');
  const folder = join(dist, 'sample');
  await mkdir(folder, { recursive: true });
  for (const { name, text } of sampleFiles()) await writeFile(join(folder, name), text);
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sample = await write_sample();
  const address = await address_for(Number(process.argv[2] ?? process.env.PORT ?? 8017));
  console.log(`Bandstand is at ${address}/ (press Ctrl+C to stop)`);
  console.log(`The same page needs no server: open ${join(dist, 'bandstand.html')}`);
  console.log(`Invented case lists to drop onto it are in ${sample}`);
}
