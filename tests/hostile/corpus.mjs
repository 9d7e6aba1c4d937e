// Every bad file, by kind: {name, file, list, bytes | chunks, patience, expects}. `name` says what is
// wrong; `file` is what the file is called, `list` the list it claims to be, `patience` how many
// seconds it may take, where these are not the usual ones.

import { in_cells, in_headings } from './kinds/cells.mjs';
import { encodings } from './kinds/encodings.mjs';
import { file_names } from './kinds/file_names.mjs';
import { huge } from './kinds/huge.mjs';
import { quotes } from './kinds/quotes.mjs';
import { shapes } from './kinds/shapes.mjs';
import { side_files } from './kinds/side_files.mjs';
import { dates, numbers_and_ids } from './kinds/values.mjs';
import { wrong_files } from './kinds/wrong_files.mjs';
import { xml } from './kinds/xml.mjs';

const kinds = {
  'harmful text in cells': in_cells,
  'harmful text in headings': in_headings,
  encodings,
  'quotation marks': quotes,
  shapes,
  dates,
  'numbers and ids': numbers_and_ids,
  'side files and settings': side_files,
  'files of other types': wrong_files,
  'census as XML': xml,
  'huge files': huge,
  'file names': file_names,
};

const whole = (bad) => ({
  file: `${bad.name.slice(0, 60).replaceAll('/', ' ')}.csv`,
  list: 1,
  patience: 4,
  ...bad,
  ...(bad.chunks ? {} : { bytes: Buffer.from(bad.bytes) }),
});

/** [kind, files] in the order of the README. */
export const corpus = Object.entries(kinds).map(([kind, files]) => [kind, files.map(whole)]);
