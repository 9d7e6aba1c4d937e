// What the reader of Excel workbooks needs of fflate, without workers (vite/one_worker.mts).
import { type Unzipped, unzipSync } from 'fflate';

export { strFromU8 } from 'fflate';

/** An error, or what there is to read in a workbook with its bytes: pictures and the like stay packed. */
export function unzip(
  archive: Uint8Array,
  done: (error: unknown, files: Unzipped | null) => void,
): void {
  let files: Unzipped;
  try {
    files = unzipSync(archive, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  } catch (error) {
    done(error, null);
    return;
  }
  done(null, files);
}
