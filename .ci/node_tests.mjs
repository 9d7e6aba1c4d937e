// Runs every *.test.mjs under some folders, one file at a time unless told otherwise:
// node .ci/node_tests.mjs tests/e2e --test-concurrency=2

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const given = process.argv.slice(2);
const folders = given.filter((argument) => !argument.startsWith('--'));
const rest = given.filter((argument) => argument.startsWith('--'));
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.test.mjs') && !name.includes('node_modules'))
      .map((name) => join(folder, name))
      .sort(),
  );
if (files.length === 0) {
  console.log(`no tests under ${folders.join(', ')}`);
  process.exit(0);
}
const options = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...rest];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
