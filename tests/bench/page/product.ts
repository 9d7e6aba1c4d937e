// Bandstand itself, as its page has it: the same client, workers and core.
import { createClient } from '../../../web/src/engine/create';
import type { Answer } from './answer';
import { answerOf } from './questions';

export const client = createClient(null);

export function start(): Promise<void> {
  return client.start();
}

export function settle(): Promise<void> {
  return client.rehearse();
}

export async function run(files: File[]): Promise<Answer> {
  for (const file of files) await client.read(file);
  return answerOf(client);
}
