// Everything a change has to pass, in as many lanes as there is room for. A failing step prints its
// whole log; the last line counts the tests. Logs stay in build/logs.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const logs = 'build/logs';
rmSync(logs, { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const number_in = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

/** Counts of the GoogleTest program of a preset, and of the tests that CTest runs beside it. */
function googletest(preset) {
  const report = JSON.parse(read(`build/${preset}/core_tests.json`) || '{}');
  const beside = [
    ...read(`build/${preset}/junit.xml`).matchAll(/<testcase name="([^"]+)"[^>]* status="(\w+)"/g),
  ]
    .filter(([, name]) => name !== 'core_tests')
    .map(([, , status]) => status);
  // Switched off or skipped counts as failed.
  const skipped = [...read(`build/${preset}/core_tests.json`).matchAll(/"result": "SKIPPED"/g)];
  const failed =
    (report.failures ?? 0) + (report.errors ?? 0) + (report.disabled ?? 0) + skipped.length;
  const beside_failed = beside.filter((status) => status !== 'run').length;
  return {
    passed: (report.tests ?? 0) - failed + beside.length - beside_failed,
    failed: failed + beside_failed,
  };
}

/** Counts from the closing lines of node --test; a skipped test counts as failed. */
function node_test(log) {
  const last = (word) =>
    number_in(log.slice(log.lastIndexOf(' tests ')), new RegExp(` ${word} (\\d+)`));
  return {
    passed: last('pass'),
    failed: last('fail') + last('cancelled') + last('skipped') + last('todo'),
  };
}

function vitest() {
  const report = JSON.parse(read(`${logs}/vitest.json`) || '{}');
  const passed = report.numPassedTests ?? 0;
  return { passed, failed: (report.numTotalTests ?? 0) - passed };
}

const cmake = (preset, target = '') =>
  `cmake --preset ${preset} && ` +
  `cmake --build --preset ${preset}${target && ` --target ${target}`}`;
const ctest = (preset) =>
  `rm -f build/${preset}/core_tests.json build/${preset}/junit.xml && ` +
  `ctest --preset ${preset} --no-tests=ignore --output-junit junit.xml`;

// In the order they should start in; `needs` names the steps that must have succeeded before, `after`
// those that must be over, whatever came of them.
const steps = [
  // The longest first. Natively the GoogleTests run under clang's sanitizers, optimised as wasm; g++
  // compiles the core without them, as the command line.
  {
    name: 'native',
    run: `${cmake('sanitize')} && ${ctest('sanitize')}`,
    counts: () => googletest('sanitize'),
  },
  { name: 'command line', run: cmake('native', 'bandstand') },
  { name: 'core for the page', run: cmake('wasm', 'bandstand_wasm') },
  { name: 'page', run: 'npm run --silent build', needs: ['core for the page'] },
  {
    name: 'contract',
    run: 'npm run --silent test:wasm',
    needs: ['command line', 'core for the page'],
    counts: node_test,
  },
  {
    name: 'web',
    run:
      'npm run --silent typecheck && npx --no-install vitest run --config web/vite.config.mts ' +
      `--reporter=default --reporter=json --outputFile.json=${logs}/vitest.json`,
    needs: ['core for the page'],
    counts: vitest,
  },
  {
    name: 'reference',
    run: 'npm run --silent test:reference',
    needs: ['command line', 'core for the page'],
    counts: node_test,
  },
  {
    name: 'proof',
    run: 'npm run --silent test:proof',
    needs: ['core for the page'],
    counts: node_test,
  },
  {
    name: 'wasm',
    run: `${cmake('wasm')} && ${ctest('wasm')}`,
    needs: ['core for the page'],
    counts: () => googletest('wasm'),
  },
  { name: 'lint', run: 'node .ci/lint.mjs', after: ['command line'] },
  {
    name: 'hostile files',
    run: 'npm run --silent test:hostile',
    needs: ['core for the page', 'native'],
    counts: node_test,
  },
  { name: 'browser', run: 'npm run --silent test:e2e', needs: ['page'], counts: node_test },
];

const lanes = Math.max(1, Math.min(2, availableParallelism()));
const jobs = Math.max(1, Math.floor(availableParallelism() / lanes));
const environment = {
  ...process.env,
  CMAKE_BUILD_PARALLEL_LEVEL: String(jobs),
  JOBS: String(jobs),
  NO_COLOR: '1',
};

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill();
    process.exit(130);
  });
}

function execute(step) {
  const started = Date.now();
  return new Promise((resolve) => {
    const limit = ['--kill-after=10', '2700'];
    const child = spawn('timeout', [...limit, 'bash', '-o', 'pipefail', '-c', step.run], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let log = '';
    const keep = (text) => {
      log += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('close', (status) => {
      children.delete(child);
      writeFileSync(`${logs}/${step.name.replaceAll(' ', '-')}.log`, log);
      resolve({ ok: status === 0, log, seconds: (Date.now() - started) / 1000 });
    });
  });
}

const results = new Map();

async function finish(step) {
  const { ok, log, seconds } = await execute(step);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = step.counts?.(log) ?? counts;
  } catch (error) {
    counts = { passed: 0, failed: 1, problem: `cannot read the counts: ${error.message}` };
  }
  // A suite in which nothing ran proves nothing.
  const empty = step.counts && counts.passed + counts.failed === 0;
  const good = ok && counts.failed === 0 && !empty;
  // A step can fail without a failing test (it does not build): that counts as one failure.
  results.set(step.name, { ...counts, good, failed: good ? 0 : Math.max(1, counts.failed) });
  const tally = step.counts ? `${counts.passed} passed` : '';
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${step.name.padEnd(18)} ${tally.padEnd(14)} ${seconds.toFixed(1)} s`,
  );
  if (!good) {
    const reason = counts.problem ?? (ok && empty ? 'no test ran' : '');
    console.log(`${log.trimEnd()}\n--- end of ${step.name} ${reason}\n`);
  }
}

const waiting = [...steps];
const running = new Set();
while (waiting.length > 0 || running.size > 0) {
  for (const step of [...waiting]) {
    const blocked = (step.needs ?? []).find((name) => results.get(name)?.good === false);
    if (blocked) {
      waiting.splice(waiting.indexOf(step), 1);
      results.set(step.name, { passed: 0, failed: 1, good: false });
      console.log(`FAILED ${step.name.padEnd(18)} not run, because "${blocked}" failed`);
    } else if (
      running.size < lanes &&
      [...(step.needs ?? []), ...(step.after ?? [])].every((name) => results.has(name))
    ) {
      waiting.splice(waiting.indexOf(step), 1);
      const promise = finish(step).then(() => running.delete(promise));
      running.add(promise);
    }
  }
  if (running.size > 0) await Promise.race(running);
}

const total = [...results.values()].reduce((sum, { failed }) => sum + failed, 0);
const passed = steps
  .filter((step) => step.counts)
  .map((step) => `${results.get(step.name).passed} ${step.name}`)
  .join(', ');
console.log(`Passed: ${passed}; failed: ${total}`);
process.exit(total === 0 ? 0 : 1);
