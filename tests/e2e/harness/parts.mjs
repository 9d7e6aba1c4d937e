// What stands packed in a page, unpacked by xz, so that it can be looked through.

import { execFileSync } from 'node:child_process';

const block = /<script type="application\/x-lzma;base64" ([^>]*)>([^<]*)<\/script>/g;

/** The packed parts by name, as they were before the page was built. */
export function packed_parts(html) {
  return new Map(
    [...html.matchAll(block)].map(([, attributes, text]) => [
      attributes.match(/data-part="([^"]+)"/)[1],
      execFileSync('xz', ['--format=lzma', '--decompress', '--stdout'], {
        input: Buffer.from(text, 'base64'),
        maxBuffer: 1 << 28,
      }),
    ]),
  );
}

/** The page with the text of every script in it. */
export function whole_text(html) {
  const scripts = [...packed_parts(html)].filter(([name]) => name !== 'bandstand_core');
  return [html, ...scripts.map(([, bytes]) => bytes.toString('utf8'))].join('\n');
}
