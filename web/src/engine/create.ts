// Puts the real worker and the real core behind the client.
import wasmBase64 from 'virtual:core-wasm';
import { EngineClient, type WorkerLike } from './client';
import CoreWorker from './core.worker?worker&inline';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The date on the reader's own calendar; the core itself never reads a clock. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function createClient(): EngineClient {
  return new EngineClient(
    () => new CoreWorker() as WorkerLike,
    () => WebAssembly.compile(bytesOf(wasmBase64)),
    localDate(new Date()),
  );
}
