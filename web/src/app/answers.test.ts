// Rows of other headings and spellings: the later word on one thing counts.
import { expect, test } from 'vitest';
import { headingRow, subjectOf, valueRow, withAnswers } from './answers';

test('an answer takes the place of what was said of the same heading, in any case', () => {
  const before = [headingRow('3', 'Ref Dt', 'Date of referral'), headingRow('4', 'Ref Dt', 'x')];
  expect(withAnswers(before, [headingRow('3', 'REF DT', 'not needed')])).toEqual([
    headingRow('4', 'Ref Dt', 'x'),
    headingRow('3', 'REF DT', 'not needed'),
  ]);
});

test('one value means different things in different columns', () => {
  const before = [valueRow('4', 'Child Seen', 'Part', 'No')];
  const after = withAnswers(before, [valueRow('4', 'Support', 'Part', 'Yes')]);
  expect(after).toHaveLength(2);
  expect(withAnswers(after, [valueRow('4', 'Child Seen', 'part', '')])).toContainEqual(
    valueRow('4', 'Child Seen', 'part', ''),
  );
});

test('a heading and a value of the same text are two things', () => {
  expect(subjectOf(headingRow('4', 'Seen', 'x'))).not.toBe(
    subjectOf(valueRow('4', 'x', 'Seen', '')),
  );
});
