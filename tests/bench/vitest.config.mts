// The tests of the benchmark itself: npm run check. They need what `make bench` builds.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: fileURLToPath(new URL('.', import.meta.url)), include: ['test/*.test.ts'] },
});
