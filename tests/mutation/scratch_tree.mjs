// A copy of what core_tests is built from, where it may be broken: build/mutation.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tree = join(root, 'build/mutation');
const copied = [
  ...['CMakeLists.txt', 'CMakePresets.json', 'package.json', 'cmake', 'core'],
  ...['tests/core', 'tests/golden', 'tests/indicators', 'tests/support'],
];

/** Paths of all files at or under a path, from the folder on; none where nothing is there. */
function files_under(folder, path) {
  const whole = join(folder, path);
  if (!existsSync(whole)) return [];
  const entries = readdirSync(dirname(whole), { withFileTypes: true });
  const own = entries.find((entry) => join(dirname(whole), entry.name) === whole);
  if (own.isFile()) return [path];
  return readdirSync(whole).flatMap((name) => files_under(folder, join(path, name)));
}

/** A file of the tree as it is outside it. */
export const original = (file) => readFileSync(join(root, file), 'utf8');

export function write(file, text) {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

/** Makes the tree what it is outside; what is so already stays untouched, and is not built again. */
export function synchronise() {
  for (const path of copied) {
    const wanted = new Set(files_under(root, path));
    for (const file of files_under(tree, path)) {
      if (!wanted.has(file)) rmSync(join(tree, file));
    }
    for (const file of wanted) {
      const bytes = readFileSync(join(root, file));
      const there = join(tree, file);
      if (!existsSync(there) || !readFileSync(there).equals(bytes)) write(file, bytes);
    }
  }
}

function run(program, args, timeout) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout,
  });
  return { ok: status === 0, text: `${stdout}${stderr}`, too_long: error?.code === 'ETIMEDOUT' };
}

/** Not optimised: building takes the time here, not running. */
export function configure() {
  const quick = ['-DCMAKE_BUILD_TYPE=None', '-DCMAKE_CXX_FLAGS=-O0'];
  return run('cmake', ['--preset', 'native', ...quick]);
}

export const build = () =>
  run('cmake', ['--build', '--preset', 'native', '--target', 'core_tests']);

/** Runs the tests that a filter names until the first that fails. */
export function run_tests(filter, timeout) {
  const program = join(tree, 'build/native/core_tests');
  const args = [`--gtest_filter=${filter}`, '--gtest_fail_fast', '--gtest_brief=1'];
  const result = run(program, args, timeout);
  const [, failed] = result.text.match(/\[ {2}FAILED {2}\] (\S+?),? /) ?? [];
  return { ...result, failed };
}
