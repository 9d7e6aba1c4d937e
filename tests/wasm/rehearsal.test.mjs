// What the page lets a worker work through before a reader's first file: web/src/engine/rehearsal.mjs

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rehearse } from '../../web/src/engine/rehearsal.mjs';
import { load_core, today } from './core.mjs';

test('the made-up list of the rehearsal is read, counted and shown as any list is', async () => {
  const core = await load_core();
  const engine = new core.Engine(today());
  rehearse(engine);
  const [list] = engine.files();
  assert.equal(list.kind, 'list');
  assert.equal(list.rows_read, 20_000);
  assert.ok(list.rows_used > 19_000);
  assert.ok(engine.indicator('assessment-45').series.length > 0);
  const { figures } = engine.breakdown('assessment-45', 'team', 'quarter', '2014-15 Q2');
  assert.equal(figures.length, 7);
  assert.ok(engine.tracker().by_team.length > 1);
  engine.delete();
});
