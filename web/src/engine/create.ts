// Puts the real worker and the real core behind the client.
import coreWasm from 'virtual:core-wasm?part';
import { localDate } from '../format/date';
import { type SheetReader, Workbooks } from '../workbook/open';
import workbookWorker from '../workbook/workbook.worker?part';
import { EngineClient, type WorkerLike } from './client';
import coreWorker from './core.worker?part';
import { bytesOfPart, workerOfPart } from './parts';

/** Compiles while it is still being unpacked. */
function compiled(): Promise<WebAssembly.Module> {
  const headers = { 'content-type': 'application/wasm' };
  return WebAssembly.compileStreaming(new Response(bytesOfPart(coreWasm), { headers }));
}

export function createClient(carried: File | null): EngineClient {
  return new EngineClient(
    () => workerOfPart(coreWorker) as WorkerLike,
    compiled,
    localDate(new Date()),
    new Workbooks(() => workerOfPart(workbookWorker) as SheetReader),
    carried,
  );
}
