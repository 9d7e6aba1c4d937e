// Ends the process when one file takes too long: a hang in the module is a hang of everything else
// on its thread, so the clock stands on another.

import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';

const clock = `
  const { parentPort } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  let timer;
  parentPort.on('message', ({ name, seconds }) => {
    clearTimeout(timer);
    if (name === null) return;
    timer = setTimeout(() => {
      writeSync(2, 'hangs: ' + name + ' took more than ' + seconds + ' s\\n');
      process.kill(process.pid, 'SIGKILL');
    }, seconds * 1000);
  });`;

// A busy machine may give a file a small part of its time only.
const slowness = 8;

export class Watchdog {
  #worker = new Worker(clock, { eval: true });

  constructor() {
    this.#worker.unref();
  }

  /** Runs `work`, which may take so many seconds of a processor. */
  run(name, seconds, work) {
    this.#worker.postMessage({ name, seconds: seconds * slowness });
    const before = process.cpuUsage();
    try {
      work();
    } finally {
      this.#worker.postMessage({ name: null });
    }
    const { user, system } = process.cpuUsage(before);
    const taken = (user + system) / 1e6;
    assert.ok(taken <= seconds, `${name} took ${taken.toFixed(1)} s of a processor`);
  }
}
