// Lists small enough to work out by hand, and the one figure of them a test asks for.
import { from_iso } from './dates.mjs';
import { compute } from './figures.mjs';

export const day = (text) => from_iso(text);
export const csv = (name, header, ...rows) => ({
  name,
  bytes: Buffer.from([header, ...rows].join('\r\n')),
});
export const contacts = (...rows) =>
  csv('contacts.csv', 'Child Unique ID,Date of Contact,Contact Source', ...rows);
export const referrals = (...rows) =>
  csv(
    'referrals.csv',
    'Child Unique ID,Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team',
    ...rows,
  );
export const assessments = (...rows) =>
  csv(
    'assessments.csv',
    'Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,' +
      "Was the child assessed as requiring LA children's social care support?,Allocated Team,Assessment Type",
    ...rows,
  );

export function figure(files, as_at, indicator, basis, period, breakdown = 'total', category = '') {
  const { rows } = compute(files, day(as_at));
  return rows.find(
    (row) =>
      row.indicator === indicator &&
      row.basis === basis &&
      row.period === period &&
      row.breakdown === breakdown &&
      row.category === category,
  );
}
export const shown = (row) =>
  row && [row.numerator, row.denominator, row.value, row.marker].map((v) => v ?? '');
