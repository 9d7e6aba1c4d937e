// uDSV as its documentation says: a stream of text, arrays of texts (its fastest output) and a
// reducer of our own instead of its accumulator.
import { inferSchema, initParser, type Parser } from 'udsv';
import { eachChunk } from './bytes';
import { serve } from './serve';
import { TextRows } from './text_rows';

async function read(file: File, rows: TextRows): Promise<void> {
  let parser = null as Parser | null;
  const decoder = new TextDecoder();
  await eachChunk(file, (bytes, end, last) => {
    const text = decoder.decode(bytes.subarray(0, end), { stream: !last });
    if (parser === null) {
      // The first quote may come later than the first piece.
      const schema = inferSchema(text, { col: ',', row: '\r\n', encl: '"' });
      rows.header(schema.cols.map(({ name }) => name));
      parser = initParser(schema);
    }
    parser.chunk<string[]>(text, parser.stringArrs, (row) => rows.add(row));
    return end;
  });
  parser?.end();
}

serve(async (files) => {
  const rows = new TextRows(files);
  for (const file of files) await read(file, rows);
  return rows.answer();
});
