// Runs the fuzz targets one after the other for a while each, and prints what came of it:
// node tests/fuzz/run.mjs [--seconds=60] [--runs=10000000] [--targets=csv,dates]
// What is found stays in build/fuzz/found, the whole log of each target in build/fuzz/logs.

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

// The longest input of each target, in bytes: short ones are tried more often.
const longest = { csv: 200, list: 400, xml: 1500, dates: 40, side_files: 400, engine: 256 };

const asan_options =
  'quarantine_size_mb=0:thread_local_quarantine_size_kb=64:malloc_context_size=1';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    runs: { type: 'string' },
    targets: { type: 'string', default: Object.keys(longest).join(',') },
  },
});

function fuzz(target) {
  const found = `build/fuzz/found/${target}`;
  const log = `build/fuzz/logs/${target}.log`;
  const words = `tests/fuzz/dictionaries/${target}.dict`;
  for (const folder of [found, 'build/fuzz/logs', 'build/fuzz/failed']) {
    mkdirSync(folder, { recursive: true });
  }
  const out = openSync(log, 'w');
  const { status } = spawnSync(
    `build/fuzz/${target}_fuzz`,
    [
      values.runs ? `-runs=${values.runs}` : `-max_total_time=${values.seconds}`,
      `-max_len=${longest[target]}`,
      // An input that takes this long hangs; a target that needs this much memory grows.
      '-timeout=10',
      '-rss_limit_mb=1024',
      '-print_final_stats=1',
      // Weighing inputs by how rare their paths are takes a fifth of the time.
      '-entropic=0',
      // Nobody else adds to the folder of what is found.
      '-reload=0',
      `-artifact_prefix=build/fuzz/failed/${target}-`,
      ...(existsSync(words) ? [`-dict=${words}`] : []),
      found,
      `tests/fuzz/corpus/${target}`,
    ],
    {
      stdio: ['ignore', out, out],
      // Freed memory is held back for a while to catch its use: 64 kB is enough for short inputs.
      // Whence memory came is not noted: a program run with the failing input alone tells it.
      env: { ASAN_OPTIONS: asan_options, ...process.env },
    },
  );
  closeSync(out);
  return { ok: status === 0, log, inputs: readdirSync(found).length };
}

const last_number = (text, pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

let failed = 0;
console.log('target        executions   a second   coverage   inputs kept   peak memory');
for (const target of values.targets.split(',')) {
  const { ok, log, inputs } = fuzz(target);
  const text = readFileSync(log, 'utf8');
  const columns = [
    last_number(text, /number_of_executed_units: *(\d+)/g),
    last_number(text, /average_exec_per_sec: *(\d+)/g),
    last_number(text, / cov: (\d+)/g),
    inputs,
    last_number(text, /peak_rss_mb: *(\d+)/g),
  ].map((number) => number.toLocaleString('en-GB'));
  const [executions, rate, coverage, kept, memory] = columns;
  console.log(
    `${target.padEnd(10)} ${executions.padStart(13)} ${rate.padStart(10)} ${coverage.padStart(10)} ` +
      `${kept.padStart(13)} ${memory.padStart(10)} MB${ok ? '' : '   FAILED'}`,
  );
  if (!ok) {
    failed += 1;
    console.log(
      `${text.slice(-3000).trimEnd()}\n--- end of ${log}; the input is in build/fuzz/failed`,
    );
  }
}
process.exit(failed === 0 ? 0 : 1);
