// The built module in node, stage by stage: node run/wasm_bench.mjs [REPETITIONS]
// Environment: ROWS (the first counts); BANDSTAND_WASM, the folder of the built module.

import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { load_core } from '../../wasm/core.mjs';
import { list_files } from './lists.mjs';
import { wasm_file } from './places.mjs';
import { table } from './report.mjs';

const repetitions = process.argv[2] ?? '5';
const [path] = list_files(Number((process.env.ROWS || '1000000').split(',')[0]));
const list = readFileSync(path);
const chunk_size = 4 << 20; // as the page reads files

/** Each stage as the worker asks for it: what it does, and whether all bytes go through it. */
const stages = [
  [
    'read',
    (engine) => {
      const id = engine.begin_file('assessments.csv');
      for (let at = 0; at < list.length; at += chunk_size) {
        engine.feed(id, list.subarray(at, at + chunk_size));
      }
      return id;
    },
  ],
  [
    'caseload and summary',
    (engine, id) => {
      engine.end_file(id);
      return engine.files()[0];
    },
  ],
  ['figures', (engine) => engine.frame()],
  [
    'report',
    (engine) => {
      const { years } = engine.frame();
      engine.quarterly_table(years[0], 'quarter');
      engine.indicator('assessment-45');
      engine.tracker();
      return engine.figures_csv();
    },
  ],
];

function measure(core) {
  const memory_before = core.HEAPU8.length;
  const engine = new core.Engine('2018-12-31');
  const times = new Map();
  let answer;
  let rows = 0;
  for (const [name, run] of stages) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    answer = run(engine, answer);
    const { user, system } = process.cpuUsage(cpu);
    times.set(name, { wall: performance.now() - start, cpu: (user + system) / 1000 });
    if (answer?.rows_read) rows = answer.rows_read;
  }
  engine.delete();
  return { times, rows, memory: core.HEAPU8.length, memory_before };
}

const runs = [];
for (let i = 0; i < Number(repetitions); i += 1) runs.push(measure(await load_core()));
const [{ rows, memory, memory_before }] = runs;
if (rows === 0) throw new Error(`${path} is no list`);

const names = stages.map(([name]) => name);
/** The best run: what is slower than it was something else on the machine. */
const best = (wanted, of) =>
  Math.min(...runs.map(({ times }) => wanted.reduce((sum, name) => sum + times.get(name)[of], 0)));
const measured = [...names.map((name) => [name, [name]]), ['all of it', names]].map(
  ([name, wanted]) => ({ name, wall: best(wanted, 'wall'), cpu: best(wanted, 'cpu') }),
);
const grown = (memory - memory_before) / rows;
writeFileSync(wasm_file, JSON.stringify({ rows, stages: measured, grown }));

console.log(`${rows} rows, ${(list.length / rows).toFixed(0)} bytes a row, best of ${runs.length}`);
const cells = measured.map(({ name, wall, cpu }) => [
  name,
  wall.toFixed(0),
  cpu.toFixed(0),
  (list.length / wall / 1e3).toFixed(0),
]);
console.log(table(['Stage in node', 'Wall ms', 'CPU ms', 'MB/s'], cells));
console.log(
  `The module grew by ${grown.toFixed(0)} bytes a row to ${(memory / 1e6).toFixed(0)} MB.`,
);
