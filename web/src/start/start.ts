// The one script that the browser finds in the page: unpacks the page's own and runs it. Run as a
// worker, the same script compiles the core meanwhile.

import { blockText, unpackedBlock } from './blocks';
import { answerAsWorker, startCore } from './core_module';
import { startDecoder } from './decoder';

/** The policy of the page knows this script by its hash. */
function run(code: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = code;
  document.head.append(script);
}

/** When what stands in the HTML has been painted, which a page in a tab behind never is. */
function painted(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
}

const decoder = startDecoder();
if (typeof document === 'undefined') {
  answerAsWorker(decoder);
} else {
  startCore();
  Promise.all([decoder, painted()]).then(() =>
    run(new TextDecoder().decode(unpackedBlock(blockText('page') ?? ''))),
  );
}
