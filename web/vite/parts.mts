// Parts of the page that stand in data blocks of their own, outside its script. `import name from
// './reader.worker?part'` gives the part's name for src/engine/parts.ts; the file itself is built
// as a script of its own, or taken as bytes where it is not a script, and packed.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { packed } from './pack.mts';
import { script } from './script.mts';

const query = '?part';
/** Where the parts stand in the bundle until single_file.mts puts them into the page. */
export const parts_folder = 'parts/';

const is_script = (file: string) => /\.[mc]?[jt]s$/.test(file);
const name_of = (file: string) => basename(file).replace(/\.\w+$/, '');

export function parts(plugins: () => Plugin[]): Plugin {
  const files = new Map<string, string>();
  let config: ResolvedConfig;

  return {
    name: 'parts',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null;
      const found = await this.resolve(source.slice(0, -query.length), importer);
      return found && `\0${found.id}${query}`;
    },
    load(id) {
      if (!id.startsWith('\0') || !id.endsWith(query)) return null;
      const file = id.slice(1, -query.length);
      files.set(name_of(file), file);
      return `export default ${JSON.stringify(name_of(file))};`;
    },
    async generateBundle() {
      for (const [name, file] of [...files].sort()) {
        const content = is_script(file)
          ? await script(file, config, plugins())
          : readFileSync(file);
        this.emitFile({
          type: 'asset',
          fileName: `${parts_folder}${name}`,
          source: packed(content),
        });
      }
    },
  };
}
