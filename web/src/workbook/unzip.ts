// What the reader of Excel workbooks needs of fflate, without workers (vite/one_worker.mts).
import { type Unzipped, unzipSync } from 'fflate';

export { strFromU8 } from 'fflate';

/** The files of an archive as fflate's `unzip` gives them: an error, or every file with its bytes. */
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
