// DuckDB-WASM as its documentation has it: the asynchronous database in a worker, the bundle with
// exceptions, on a page that a server gives out.
import * as duckdb from '@duckdb/duckdb-wasm';
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import module from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { offer } from '../bench';
import { answerFrom } from './questions';

const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(worker));

offer({
  duckdb: {
    async start() {
      await database.instantiate(module);
    },
    async run(files) {
      for (const [at, file] of files.entries()) {
        const protocol = duckdb.DuckDBDataProtocol.BROWSER_FILEREADER;
        await database.registerFileHandle(`list${at}.csv`, file, protocol, true);
      }
      const connection = await database.connect();
      return answerFrom(
        connection,
        files.map((_file, at) => `list${at}.csv`),
      );
    },
  },
});
