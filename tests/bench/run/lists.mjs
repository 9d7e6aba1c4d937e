// The files everything is measured on, made once by write_list and kept in build/bench/lists.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './places.mjs';

const folder = join(build, 'lists');
const maker = join(build, 'write_list');

/** Paths of that many files that hold that many rows between them. */
export function list_files(rows, files = 1) {
  const paths = Array.from({ length: files }, (_, at) =>
    join(folder, `assessments-${rows}-${at + 1}-of-${files}.csv`),
  );
  const made = statSync(maker).mtimeMs;
  if (!paths.every((path) => existsSync(path) && statSync(path).mtimeMs > made)) {
    mkdirSync(folder, { recursive: true });
    execFileSync(maker, [String(rows), ...paths], { stdio: 'inherit' });
  }
  return paths;
}

export const bytes_of = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** Several gigabytes that nothing needs any more. */
export const remove_lists = () => rmSync(folder, { recursive: true, force: true });
