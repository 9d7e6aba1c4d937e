// The worker that makes the sample data. It says one thing, the files, and is then of no more use.
import { sampleFiles } from './generate.mjs';

self.postMessage(
  sampleFiles().map(({ name, text }) => new File([text], name, { type: 'text/csv' })),
);
