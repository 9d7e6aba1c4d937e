// Writes the page's SHA-256 beside it, as sha256sum does and reads it, for those who get the page.

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** `page`: one of the files that single_file.mts writes. */
export function checksum(page: string): Plugin {
  return {
    name: 'checksum',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle[page];
        if (file?.type !== 'asset') this.error(`there is no ${page}`);
        const digest = createHash('sha256').update(file.source).digest('hex');
        this.emitFile({
          type: 'asset',
          fileName: `${page}.sha256`,
          source: `${digest}  ${page}\n`,
        });
        console.log(`SHA-256 of ${page}: ${digest}`);
      },
    },
  };
}
