// Turns the bundle into one HTML file that carries its script, its styles, its parts (parts.mts)
// and its own content security policy, so that the same file works from a folder and from any web
// server. The script is packed as the parts are; a small one (`start`) unpacks and runs it.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { core_modules } from './core_modules.mts';
import { packed, packed_type } from './pack.mts';
import { parts_folder } from './parts.mts';
import { script } from './script.mts';

function source_of(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Code that neither ends the script element it stands in nor opens a comment there. */
function inlined(code: string): string {
  return code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
}

/** A data block: browsers neither run it nor ask the policy about it. */
function data_block(attributes: string, text: string): string {
  return `<script type="${packed_type}" ${attributes}>${text}</script>\n`;
}

/** The policy of the page: its own inline code and nothing else, and no connection at all. */
function content_security_policy(scripts: string[], styles: string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

interface Options {
  /** Of the copies of the page that are written. */
  names: string[];
  /** Whose src/start unpacks the page's script and runs it. */
  repository: string;
  notices: () => string;
}

/**
 * Inlines script, style and parts, writes the policy as the first element of the head, and adds the
 * licence notices of the parts as a comment. Fails when anything is left outside the HTML.
 */
export function single_file(options: Options): Plugin {
  const start_script = join(options.repository, 'web/src/start/start.ts');
  let config: ResolvedConfig;
  return {
    name: 'single-file',
    enforce: 'post',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    config: () => ({
      build: {
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const take = (address: string): string => {
          const name = address.replace(/^\.?\//, '');
          const file = bundle[name];
          if (!file) this.error(`not in the bundle: ${address}`);
          delete bundle[name];
          return file.type === 'chunk' ? file.code : String(file.source);
        };
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('there is no index.html in the bundle');

        const start = inlined(
          await script(start_script, config, [core_modules(options.repository)]),
        );
        const scripts = [source_of(start)];
        const styles: string[] = [];
        const blocks: string[] = [];
        // Replacements are functions: minified code holds "$&" and the like.
        let html = String(page.source)
          .replace(/<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g, (_match, src) => {
            const code = take(src);
            scripts.push(source_of(code));
            blocks.push(data_block('data-page data-part="page"', packed(code)));
            return `<script type="module" data-page>${start}</script>`;
          })
          .replace(/<link rel="stylesheet"[^>]*\shref="([^"]+)"[^>]*>/g, (_match, href) => {
            const code = take(href);
            styles.push(source_of(code));
            return `<style data-page>${code}</style>`;
          });
        if (blocks.length !== 1) this.error('the page has not one script');
        for (const file of Object.keys(bundle).sort()) {
          if (!file.startsWith(parts_folder)) continue;
          blocks.push(data_block(`data-part="${file.slice(parts_folder.length)}"`, take(file)));
        }
        html = html.replace('</body>', () => `${blocks.join('')}</body>`);

        const policy = content_security_policy(scripts, styles);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
        html = html.replace(/<head>\s*/, () => `<head>${meta}\n    `);
        const notices = options.notices();
        if (notices.includes('--')) this.error('the licence notices cannot stand in a comment');
        html = `${html.trimEnd()}\n<!--\n${notices.trim()}\n-->\n`;

        const left = Object.keys(bundle).filter((name) => name !== 'index.html');
        if (left.length > 0) this.error(`not inlined: ${left.join(', ')}`);
        delete bundle['index.html'];
        for (const fileName of options.names) {
          this.emitFile({ type: 'asset', fileName, source: html });
        }
      },
    },
  };
}
