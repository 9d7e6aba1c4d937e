// Says what the page weighs, and fails where it has grown over its limit.

import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Options {
  /** One of the files that single_file.mts writes. */
  page: string;
  /** The most it may weigh gzipped, without the sample data, in bytes. */
  limit: number;
}

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** The page without the data block of this name. */
function without(part: string, html: string): string {
  const [before, after] = html.split(new RegExp(`<script [^>]*data-part="${part}">[^<]*</script>`));
  if (before === undefined || after === undefined) throw new Error(`the page has no ${part}`);
  return before + after;
}

export function weight({ page, limit }: Options): Plugin {
  return {
    name: 'weight',
    apply: 'build',
    writeBundle(_options, bundle) {
      const file = bundle[page];
      if (file?.type !== 'asset') this.error(`there is no ${page}`);
      const html = String(file.source);
      const bare = without('sample.worker', html);
      const [whole, own] = [gzipped(html), gzipped(bare)];
      const core = own - gzipped(without('bandstand_core', bare));
      console.log(
        `Built ${page}: ${kB(html.length)}, gzipped ${kB(whole)}, ` +
          `without the sample data ${kB(own)} (of which the core ${kB(core)})`,
      );
      if (own > limit) {
        this.error(
          `gzipped and without the sample data, ${page} may weigh ${kB(limit)} and weighs ${kB(own)}: ` +
            'take something out of it, or say in web/vite.config.mts why it may weigh more',
        );
      }
    },
  };
}
