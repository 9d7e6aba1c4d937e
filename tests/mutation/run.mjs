// Makes every listed mistake in a copy of the core, one after the other, and sees that a test notices:
//   node tests/mutation/run.mjs [text]     only those whose file or words hold the text
// Fails where a mistake survives, does not build, or can no longer be made.

import { mutated, mutated_files } from './mutants.mjs';
import { build, configure, original, run_tests, synchronise, write } from './scratch_tree.mjs';

const [wanted = ''] = process.argv.slice(2);
const chosen = mutated_files
  .map(({ mutants, ...rest }) => ({
    ...rest,
    mutants: mutants.filter(({ breaks }) => `${rest.file} ${breaks}`.includes(wanted)),
  }))
  .filter(({ mutants }) => mutants.length > 0);

/** The time that a step took, in seconds, and what came of it. */
function timed(step) {
  const started = Date.now();
  const result = step();
  return { ...result, seconds: (Date.now() - started) / 1000 };
}

function must_succeed(what, step) {
  const result = timed(step);
  if (result.ok) return result.seconds;
  console.error(`${what} fails without any mistake:\n${result.text}`);
  return process.exit(1);
}

/** Who notices the mistake that the copy has now: {caught_by} or {problem}. */
function fate(first, time_limit) {
  const built = build();
  if (!built.ok) {
    const is_refused = built.text.includes('static assertion failed');
    return is_refused ? { caught_by: 'a static assertion' } : { problem: built.text };
  }
  for (const filter of [first, '*']) {
    const { ok, failed, too_long } = run_tests(filter, time_limit);
    if (too_long) return { caught_by: 'a test that does not end' };
    if (!ok) return { caught_by: failed ?? 'a crash' };
  }
  return { problem: 'survives: no test fails' };
}

synchronise();
must_succeed('configuring', configure);
const building = must_succeed('building', build);
const testing = must_succeed('testing', () => run_tests('*'));
console.log(`built in ${building.toFixed(0)} s, all tests in ${testing.toFixed(1)} s`);

const time_limit = Math.round(1000 * (60 + 10 * testing));
const unnoticed = [];
let caught = 0;
for (const { file, first, mutants } of chosen) {
  const source = original(file);
  for (const mutant of mutants) {
    write(file, mutated(source, mutant));
    const { caught_by, problem, seconds } = timed(() => fate(first, time_limit));
    if (problem) unnoticed.push(`${file}: ${mutant.breaks}`);
    else caught += 1;
    const verdict = problem ? 'UNNOTICED' : 'caught   ';
    const time = `${seconds.toFixed(0)} s`.padStart(5);
    console.log(`${verdict} ${time}  ${file}: ${mutant.breaks}: ${caught_by ?? problem}`);
  }
  write(file, source);
}
console.log(`${caught} mistakes caught, ${unnoticed.length} not noticed`);
for (const one of unnoticed) console.log(`  ${one}`);
process.exit(unnoticed.length === 0 ? 0 : 1);
