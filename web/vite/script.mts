// Builds one file as a script of its own, apart from the page's.

import { build, type Plugin, type ResolvedConfig } from 'vite';

/** The script's text; fails where it would need a second file. */
export async function script(
  file: string,
  { root, build: { target } }: ResolvedConfig,
  plugins: Plugin[] = [],
): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    build: {
      write: false,
      target: target || undefined,
      reportCompressedSize: false,
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [chunk, ...more] = 'output' in result ? result.output : [];
  if (chunk === undefined || more.length > 0) throw new Error(`${file} is not one script`);
  return chunk.code;
}
