// What must hold of the plain computation whatever the lists: order, sums, keys.
import assert from 'node:assert/strict';
import test from 'node:test';
import { compute, write_figures } from './figures.mjs';
import { accounting } from './merge.mjs';
import { random_lists } from './random_lists.mjs';
import { day } from './small_lists.mjs';

test('random lists: order never matters, parts add up to the whole, no key twice', () => {
  for (const seed of [3, 5, 8, 13, 21, 34]) {
    const { as_at, files } = random_lists(seed, 60);
    const forwards = compute(files, day(as_at));
    const backwards = compute([...files].reverse(), day(as_at));
    const lines = (result) => write_figures(result.rows).split('\r\n').sort();
    assert.deepEqual(lines(forwards), lines(backwards), `seed ${seed}`);
    for (const file of forwards.files) {
      const account = accounting(file);
      assert.equal(
        account.read,
        account.used + Object.values(account.set_aside).reduce((a, b) => a + b, 0),
      );
    }
    const keys = forwards.rows.map((r) =>
      [r.indicator, r.basis, r.period_end, r.breakdown, r.category].join('|'),
    );
    assert.equal(new Set(keys).size, keys.length);
  }
});

test('random lists: parts of a figure add up to its total, and quarters to the year', () => {
  for (const seed of [2, 4, 6, 9]) {
    const { as_at, files } = random_lists(seed, 60);
    const { rows } = compute(files, day(as_at));
    for (const total of rows.filter((row) => row.breakdown === 'total' && row.marker !== 'x')) {
      for (const breakdown of ['team', 'locality', 'source', 'outcome', 'agency', 'worker']) {
        const parts = rows.filter(
          (row) =>
            row.breakdown === breakdown &&
            row.indicator === total.indicator &&
            row.basis === total.basis &&
            row.period_end === total.period_end,
        );
        if (parts.length === 0) continue;
        assert.equal(
          parts.reduce((sum, row) => sum + row.numerator, 0),
          total.numerator,
          JSON.stringify(total),
        );
        if (total.unit === 'percent')
          assert.equal(
            parts.reduce((sum, row) => sum + row.denominator, 0),
            total.denominator,
          );
      }
      // A child's last ceasing of a year is one of its quarters' ceasings only.
      const is_of_last_events = total.indicator.startsWith('exit-');
      if (total.basis !== 'year' || total.indicator === 're-referral' || is_of_last_events)
        continue;
      const quarters = rows.filter(
        (row) =>
          row.indicator === total.indicator &&
          row.basis === 'quarter' &&
          row.breakdown === 'total' &&
          row.period.startsWith(`${total.period} Q`) &&
          row.marker !== 'x',
      );
      assert.equal(
        quarters.reduce((sum, row) => sum + row.numerator, 0),
        total.numerator,
        JSON.stringify(total),
      );
    }
  }
});
