// Where the reader of Excel workbooks asks fflate to unzip, it gets src/workbook/unzip.ts. fflate
// starts a worker for each large sheet; within a worker, as here, Firefox loses the answer of one in
// ten on a busy computer, and the workbook would be opened for ever.

import { join } from 'node:path';
import type { Plugin } from 'vite';

export function one_worker(root: string): Plugin {
  return {
    name: 'one_worker',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = source === 'fflate' && importer?.includes('/node_modules/read-excel-file/');
      return asked ? join(root, 'src/workbook/unzip.ts') : null;
    },
  };
}
