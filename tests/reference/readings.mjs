// Where the definitions leave room and the two computations had to agree on something: one switch for each.

export const readings = {
  // Each looked-after child, and each child on a plan in cp-visits, once in percentages too (else each
  // open row). Stock numbers always count distinct children.
  children_once_in_shares: true,
  // The arrow of a state on a day within a month against the same day three months before, also where
  // that day is no month end (else it has an arrow only if that day is one, as 28 February is).
  arrow_within_a_month: true,
  // A row of lists 6 to 8 in an older extract only, whose end lies beyond the as-at date, is open until
  // then (else only to the end of that extract's month, as a row with no end is). List 4: always open.
  later_end_keeps_open: true,
  // s47-rate-of-referrals has no rows where no file of list 3 says which referrals had no further action
  // (else all of its referrals are the denominator).
  s47_needs_nfa_column: true,
  // Where list 5 has a team or locality and list 3 has not, its referrals are "not recorded", so that the
  // categories add up to the total (else they are in no category).
  s47_referrals_all_placed: true,
};
