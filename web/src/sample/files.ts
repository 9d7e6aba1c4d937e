// The sample council's files, made when somebody asks for them: neither the page nor the core's
// worker carries the code that makes them.
import { workerOfPart } from '../engine/parts';
import sampleWorker from './sample.worker?part';

export function sampleFiles(): Promise<File[]> {
  return new Promise<File[]>((resolve, reject) => {
    const worker = workerOfPart(sampleWorker);
    const end = () => worker.terminate();
    worker.onmessage = (event: MessageEvent<File[]>) => {
      end();
      resolve(event.data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message || 'The sample data could not be made.'));
    };
  });
}
