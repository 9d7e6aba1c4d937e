// Formatters and linters of every language here: node .ci/lint.mjs [--format] [--no-tidy]
// clang-tidy is slow, so a file is looked at again only when it, a header it reaches, or the
// settings have changed since it was last found clean.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const format = process.argv.includes('--format');
const tidy = !format && !process.argv.includes('--no-tidy');

function run(program, args) {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ ok: !error, text: `${out}${err}`.trim() }),
    );
  });
}

function cpp_files(folders) {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((name) => /\.(cpp|h)$/.test(name))
    .sort();
}

const read = (path) => readFileSync(path, 'utf8');
const failures = [];

async function check_cpp_format(files) {
  const args = format ? ['-i'] : ['--dry-run', '--Werror'];
  const { ok, text } = files.length ? await run('clang-format', [...args, ...files]) : { ok: true };
  if (!ok) failures.push(`clang-format (make format puts this right):\n${text}`);
}

function check_ascii(files) {
  for (const file of files) {
    const lines = readFileSync(file, 'latin1').split('\n');
    const at = lines.findIndex((line) => [...line].some((letter) => letter > '\x7e'));
    if (at >= 0) failures.push(`${file}:${at + 1}: a character outside ASCII; write it escaped`);
  }
}

async function check_scripts() {
  const args = format ? ['check', '--write'] : ['check', '--error-on-warnings'];
  const { ok, text } = await run('node_modules/.bin/biome', args);
  if (!ok) failures.push(`biome:\n${text}`);
}

/** The file with every header of ours that it reaches, by name. */
function closure(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const text = read(file);
  seen.set(file, text);
  for (const [, name] of text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)) {
    const path = [join('core', name), join(dirname(file), name)].find((path) => existsSync(path));
    if (path) closure(path, seen);
  }
  return seen;
}

function fingerprint(file) {
  const digest = createHash('sha256')
    .update(read('.clang-tidy'))
    .update(read('cmake/options.cmake'));
  const parts = [...closure(file)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, text] of parts) digest.update(`${name}\0${text}\0`);
  return digest.digest('hex');
}

/** The findings with the line each is about, without the analyser's account of how it got there. */
function findings(text) {
  const lines = text.split('\n');
  const kept = lines.filter((line, at) =>
    [line, lines[at - 1], lines[at - 2]].some((near) => /: (error|warning): /.test(near ?? '')),
  );
  return (kept.length > 0 ? kept : lines).join('\n');
}

// The analyser's default budget makes the longest functions take three times as long as all the rest.
const clang_arguments = [
  '-Wno-unknown-warning-option',
  ...['-Xclang', '-analyzer-config', '-Xclang', 'max-nodes=30000'],
].map((argument) => `--extra-arg=${argument}`);

async function check_tidy() {
  const folder = 'build/native';
  if (!existsSync(join(folder, 'compile_commands.json'))) {
    failures.push(`clang-tidy: ${folder} is not configured (cmake --preset native)`);
    return;
  }
  const stamps = 'build/tidy';
  mkdirSync(stamps, { recursive: true });
  const waiting = cpp_files(['core'])
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => ({ file, stamp: join(stamps, fingerprint(file)) }))
    .filter(({ stamp }) => !existsSync(stamp));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const args = ['--quiet', '-p', folder, ...clang_arguments, next.file];
      const { ok, text } = await run('clang-tidy', args);
      if (ok) writeFileSync(next.stamp, next.file);
      else failures.push(`clang-tidy ${next.file}:\n${findings(text)}`);
    }
  };
  const workers = Number(process.env.JOBS ?? availableParallelism());
  await Promise.all(Array.from({ length: workers }, worker));
}

const files = cpp_files(['core', 'wasm', 'tests']);
await Promise.all([check_cpp_format(files), check_scripts()]);
check_ascii(files);
if (tidy) await check_tidy();
if (failures.length > 0) {
  console.error(failures.join('\n\n'));
  process.exit(1);
}
