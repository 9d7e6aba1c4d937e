// Holds the page to its licences: code of a package goes into it only with the package's notice.

import type { Plugin } from 'vite';

const package_of = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Packages that these modules belong to and that the notices do not name. */
export function unlicensed(modules: string[], notices: string): string[] {
  const packages = modules.flatMap((id) => id.match(package_of)?.[1] ?? []);
  const named = notices.toLowerCase();
  return [...new Set(packages)].filter((name) => !named.includes(name.toLowerCase())).sort();
}

export function licensed(notices: () => string): Plugin {
  return {
    name: 'licensed',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const missing = unlicensed(modules, notices());
      if (missing.length > 0) {
        this.error(`no file in public/licences names ${missing.join(', ')}`);
      }
    },
  };
}
