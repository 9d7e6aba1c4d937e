// @ts-check
// Writes the sample files to a folder: node web/src/sample/write.mjs DIR

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './generate.mjs';

const folder = process.argv[2];
if (folder === undefined || process.argv.length > 3) {
  console.error('Usage: node web/src/sample/write.mjs DIR');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const { name, text } of sampleFiles()) writeFileSync(join(folder, name), text);
