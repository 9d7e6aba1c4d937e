// Puts the real worker and the real core behind the client.
import 'virtual:core-wasm?part';
import { localDate } from '../format/date';
import { compiledCore } from '../start/core_module';
import { type SheetReader, Workbooks } from '../workbook/open';
import workbookWorker from '../workbook/workbook.worker?part';
import { EngineClient, type WorkerLike } from './client';
import coreWorker from './core.worker?part';
import { workerOfPart } from './parts';

export function createClient(carried: File | null): EngineClient {
  return new EngineClient(
    () => workerOfPart(coreWorker) as WorkerLike,
    compiledCore,
    localDate(new Date()),
    new Workbooks(() => workerOfPart(workbookWorker) as SheetReader),
    carried,
  );
}
