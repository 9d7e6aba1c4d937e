// What was measured, as the tables of the README and the terminal.

import { slopes } from './growth.mjs';

const titles = { chromium: 'Chromium', firefox: 'Firefox' };
const number = (value) => value.toLocaleString('en-GB');
const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

/** A Markdown table, its columns as wide as they need, so that it reads well as it is. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function machine_line({ cores, processor, memory, load, repetitions, browsers }) {
  const gibibytes = (memory / 2 ** 30).toFixed(0);
  return (
    `${cores} cores (${processor}, load ${load.toFixed(1)} at the start), ${gibibytes} GiB; ` +
    `${browsers.join(', ')}; medians of ${repetitions}.`
  );
}

function compare_table({ rows, bytes, browser, measured }) {
  const per_row = (bytes / rows).toFixed(0);
  const head = `**${number(rows)} rows, ${per_row} bytes a row, ${titles[browser]}**`;
  const cells = measured.map(({ title, took, to_hand, to_floor, peak }) => [
    title,
    took.median.toFixed(0),
    `${took.least.toFixed(0)} to ${took.most.toFixed(0)}`,
    to_hand.toFixed(2),
    to_floor.toFixed(2),
    ...(browser === 'chromium' ? [peak === null ? '' : mebibytes(peak)] : []),
  ]);
  const columns = ['Who', 'Median ms', 'Least to most', 'to J', 'to R'];
  if (browser === 'chromium') columns.push('Peak MiB');
  return `${head}\n\n${table(columns, cells)}`;
}

/** What Bandstand has to keep to, by rows: times of J and of R, and MiB where memory is known. */
const targets = new Map([
  [100_000, { to_hand: 0.5 }],
  [1_000_000, { to_hand: 0.6, to_floor: 2 }],
  [5_000_000, { to_hand: 0.6, to_floor: 2, peak: 350 }],
]);

function target_table(compare) {
  const cells = compare.flatMap(({ rows, browser, measured }) => {
    const { peak, ...ratios } = measured.find(({ name }) => name === 'product');
    const found = { ...ratios, peak: peak === null ? null : peak / 2 ** 20 };
    const words = { to_hand: 'times J', to_floor: 'times R', peak: 'MiB at the peak' };
    return Object.entries(targets.get(rows) ?? {})
      .filter(([key]) => found[key] !== null)
      .map(([key, most]) => [
        `${number(rows)} rows, ${titles[browser]}: ${words[key]}`,
        found[key].toFixed(key === 'peak' ? 0 : 2),
        `${most}`,
        found[key] > most ? 'missed' : 'met',
      ]);
  });
  if (cells.length === 0) return 'No targets are set for these lists.';
  return table(['Bandstand, file to figures', 'Found', 'Target', ''], cells);
}

/** The bytes each contender ships, and how long it takes to be ready for a file. */
function shipped_table(compare) {
  const of = (browser) => compare.find((one) => one.browser === browser)?.measured ?? [];
  const names = [...new Set(compare.map(({ browser }) => browser))];
  const cells = of(names[0])
    .filter(({ bytes }) => typeof bytes === 'number')
    .map(({ name, title, bytes }) => [
      title,
      (bytes / 1000).toFixed(0),
      ...names.map((browser) => {
        const { started } = of(browser).find((one) => one.name === name);
        return started === null ? '' : started.toFixed(0);
      }),
    ]);
  return table(['Who', 'kB gzipped', ...names.map((name) => `Start ms, ${titles[name]}`)], cells);
}

function growth_table({ by_rows, by_files }) {
  const cells = [...by_rows, ...by_files].map(({ rows, files, took, peak }) => [
    number(rows),
    number(files),
    number(Math.round(took.median)),
    ((took.median / rows) * 1e6).toFixed(0),
    mebibytes(peak),
  ]);
  const { least, most } = slopes(by_rows);
  return `${table(['Rows', 'Files', 'Median ms', 'ms a million', 'Peak MiB'], cells)}

A million rows took ${least.toFixed(0)} to ${most.toFixed(0)} ms: the largest is ${(most / least).toFixed(2)} times the least.`;
}

function waiting_table({ waits, tasks, cancel }) {
  const all = [
    ...waits,
    { what: 'cancel: gone from the screen', target: 100, took: cancel.screen },
    { what: 'cancel: the worker has ended', target: 100, took: cancel.worker },
  ];
  const cells = all.map(({ what, target, took }) => [
    what,
    took.median.toFixed(0),
    `${took.least.toFixed(0)} to ${took.most.toFixed(0)}`,
    `${target}`,
    took.median > target ? 'missed' : 'met',
  ]);
  const longest = Math.max(...tasks).toFixed(0);
  const blocked =
    tasks.length === 0
      ? 'no task of more than 50 ms'
      : `${tasks.length} tasks of more than 50 ms, the longest ${longest} ms`;
  return `${table(['What', 'Median ms', 'Least to most', 'Target', ''], cells)}

On the main thread, while the whole page read the list: ${blocked}.`;
}

function start_table(start) {
  const cells = start.flatMap(({ browser, painted, ready }) =>
    [
      ['first content painted', painted, 300],
      ['ready for files', ready, 500],
    ].map(([what, took, target]) => [
      `${titles[browser]}: ${what}`,
      took.median.toFixed(0),
      `${took.least.toFixed(0)} to ${took.most.toFixed(0)}`,
      `${target}`,
      took.median > target ? 'missed' : 'met',
    ]),
  );
  return table(['What', 'Median ms', 'Least to most', 'Target', ''], cells);
}

/** Hiding small numbers, by how many figures a council has. */
function disclosure_table(councils) {
  const cells = councils.map((council) => [
    number(council.figures),
    number(council.hidden),
    council.real_time.toFixed(0),
    council.cpu_time.toFixed(0),
  ]);
  return table(['Figures of a council', 'Hidden in the end', 'Wall ms', 'CPU ms'], cells);
}

function native_table({ benchmarks }) {
  const is_disclosure = ({ name }) => name.startsWith('disclosure');
  const stages = benchmarks.filter((stage) => !is_disclosure(stage));
  const bytes = (value) => (value === undefined ? '' : value.toFixed(0));
  const cells = stages.map((stage) => [
    stage.name.replace('_', ' '),
    stage.real_time.toFixed(1),
    stage.cpu_time.toFixed(1),
    (stage.items_per_second / 1e6).toFixed(1),
    bytes(stage['held/row']),
    bytes(stage['peak/row']),
  ]);
  const head = [
    'Native stage',
    'Wall ms',
    'CPU ms',
    'Million rows/s',
    'Bytes held a row',
    'at most',
  ];
  const [{ items_per_second, cpu_time }] = stages;
  const rows = number(Math.round((items_per_second * cpu_time) / 1000));
  const councils = disclosure_table(benchmarks.filter(is_disclosure));
  return `${rows} rows:\n\n${table(head, cells)}\n\nHiding small numbers:\n\n${councils}`;
}

function wasm_table({ rows, stages, grown }) {
  const cells = stages.map(({ name, wall, cpu }) => [name, wall.toFixed(0), cpu.toFixed(0)]);
  return `${number(rows)} rows:

${table(['Stage of the module in node', 'Wall ms', 'CPU ms'], cells)}

The module grew by ${grown.toFixed(0)} bytes a row.`;
}

/** By name of a fragment of the README: its text. */
export function fragments({ machine, native, wasm, compare, growth, waiting, start }) {
  const texts = { machine: machine_line(machine) };
  if (native) texts.native = native_table(native);
  if (wasm) texts.wasm = wasm_table(wasm);
  if (compare) {
    texts.compare = compare.map(compare_table).join('\n\n');
    texts.targets = target_table(compare);
    texts.shipped = shipped_table(compare);
  }
  if (growth) texts.growth = growth_table(growth);
  if (waiting) texts.waiting = waiting_table(waiting);
  if (start) texts.start = start_table(start);
  return texts;
}
