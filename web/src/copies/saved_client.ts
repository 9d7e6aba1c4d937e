// The engine's client in a saved page: nothing is worked out, and nothing can be read.
import { EngineClient } from '../engine/client';
import { Workbooks } from '../workbook/open';
import { RecordedWorker } from './recorded';
import { type SavedResults, savedAnswers } from './saved_results';

export function createSavedClient({ version, as_at }: SavedResults): EngineClient {
  const answers = savedAnswers();
  return new EngineClient(
    () => new RecordedWorker(answers, version),
    async () => ({}) as WebAssembly.Module,
    as_at,
    new Workbooks(() => {
      throw new Error('A saved page reads no files.');
    }),
  );
}
