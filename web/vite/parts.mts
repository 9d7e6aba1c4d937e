// Parts of the page that stand in data blocks of their own, outside its script. `import name from
// './reader.worker?part'` gives the part's name for src/engine/parts.ts; the file itself is built
// as a script of its own, or taken as bytes and compressed where it is not a script.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type ResolvedConfig } from 'vite';

const query = '?part';
/** Where the parts stand in the bundle until single_file.mts puts them into the page. */
export const parts_folder = 'parts/';

const is_script = (file: string) => /\.[mc]?[jt]s$/.test(file);
const name_of = (file: string) => basename(file).replace(/\.\w+$/, '');

export function parts(plugins: () => Plugin[]): Plugin {
  const files = new Map<string, string>();
  let config: ResolvedConfig;

  async function script(file: string): Promise<string> {
    const result = await build({
      configFile: false,
      root: config.root,
      logLevel: 'warn',
      publicDir: false,
      plugins: plugins(),
      build: {
        write: false,
        target: config.build.target || undefined,
        reportCompressedSize: false,
        rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
      },
    });
    const [chunk, ...more] = 'output' in result ? result.output : [];
    if (chunk === undefined || more.length > 0) throw new Error(`${file} is not one script`);
    return chunk.code;
  }

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
        // Zlib writes no date of its own: the same bytes give the same text.
        const source = is_script(file)
          ? await script(file)
          : gzipSync(readFileSync(file), { level: 9 }).toString('base64');
        const fileName = `${parts_folder}${name}${is_script(file) ? '.js' : '.gz'}`;
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
