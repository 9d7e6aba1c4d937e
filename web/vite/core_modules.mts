// The C++ core as modules of the page: its bytes, its loader, what unpacks it, and what was built.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Where the wasm build leaves bandstand_core.mjs and bandstand_core.wasm. */
export function core_folder(repository: string): string {
  return process.env.BANDSTAND_WASM_DIR ?? join(repository, 'build/wasm');
}

function built_file(repository: string, name: string): string {
  const path = join(core_folder(repository), name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "make build" first`);
  return path;
}

function files_under(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Digest of everything the page is made from, the same wherever the repository lies. */
function fingerprint(repository: string): string {
  const sources = [
    ...files_under(join(repository, 'web')).filter((path) => !/\.test\.\w+$/.test(path)),
    join(repository, 'package.json'),
    join(repository, 'package-lock.json'),
  ];
  const digest = createHash('sha256');
  for (const path of sources.sort()) {
    digest
      .update(`${relative(repository, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  digest.update(readFileSync(built_file(repository, 'bandstand_core.wasm')));
  return digest.digest('hex').slice(0, 12);
}

/** Provides virtual:core-wasm, virtual:core-glue, virtual:unpack-wasm and virtual:build-info. */
export function core_modules(repository: string): Plugin {
  const contents: Record<string, () => string> = {
    'virtual:unpack-wasm': () => {
      const bytes = readFileSync(built_file(repository, 'bandstand_unpack.wasm'));
      return `export default '${gzipSync(bytes, { level: 9 }).toString('base64')}';`;
    },
    'virtual:build-info': () => {
      const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
      return (
        `export const version = ${JSON.stringify(version)};` +
        `export const fingerprint = ${JSON.stringify(fingerprint(repository))};`
      );
    },
  };
  return {
    name: 'core-modules',
    resolveId(id) {
      if (id === 'virtual:core-wasm') return built_file(repository, 'bandstand_core.wasm');
      if (id === 'virtual:core-glue') return built_file(repository, 'bandstand_core.mjs');
      return id in contents ? `\0${id}` : null;
    },
    load(id) {
      return contents[id.replace('\0', '')]?.() ?? null;
    },
  };
}
