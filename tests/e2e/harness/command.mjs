// The command line, which does the page's work over the same core.
// Environment: BANDSTAND_COMMAND, its path (default build/native/bandstand).

import { fileURLToPath } from 'node:url';

export const command =
  process.env.BANDSTAND_COMMAND ??
  fileURLToPath(new URL('../../../build/native/bandstand', import.meta.url));
