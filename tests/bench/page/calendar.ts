// Days as small numbers, and tables by day, as anyone in a hurry would have them: built once, looked
// up ever after. The bank holidays stand here by themselves, so that the answers agree or do not.

/** England and Wales, 2008 to 2018, as observed: what the lists made here can meet. */
export const bankHolidays = `
2008-01-01 2008-03-21 2008-03-24 2008-05-05 2008-05-26 2008-08-25 2008-12-25 2008-12-26
2009-01-01 2009-04-10 2009-04-13 2009-05-04 2009-05-25 2009-08-31 2009-12-25 2009-12-28
2010-01-01 2010-04-02 2010-04-05 2010-05-03 2010-05-31 2010-08-30 2010-12-27 2010-12-28
2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27
2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26
2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26 2013-12-25 2013-12-26
2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28
2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27
2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
`
  .trim()
  .split(/\s+/);

export const firstYear = 1990;
const years = 60;
const dayLength = 86_400_000;
const before = Date.UTC(firstYear, 0, 0);

/** 1990-01-01 is day 1; 0 is no day. */
export function dayOf(iso: string): number {
  return (Date.parse(iso) - before) / dayLength;
}

export function isoOf(day: number): string {
  return new Date(before + day * dayLength).toISOString().slice(0, 10);
}

/** By month since January 1990: the day before its first, and how many days it has. */
const monthStart = new Uint16Array(years * 12);
const monthLength = new Uint8Array(years * 12);
const lastDay = dayOf(`${firstYear + years - 1}-12-31`);
/** By day: working days up to it and with it; quarters of the calendar since January 1990. */
export const workingDaysTo = new Uint16Array(lastDay + 1);
export const quarterOf = new Uint8Array(lastDay + 1);

for (let month = 0, day = 0; month < years * 12; month += 1) {
  monthStart[month] = day;
  monthLength[month] = new Date(Date.UTC(firstYear, month + 1, 0)).getUTCDate();
  day += monthLength[month];
}
const holidays = new Set(bankHolidays.map(dayOf));
for (let month = 0; month < years * 12; month += 1) {
  for (let date = 1; date <= monthLength[month]; date += 1) {
    const day = monthStart[month] + date;
    // 1990-01-01 was a Monday.
    const works = day % 7 !== 6 && day % 7 !== 0 && !holidays.has(day);
    workingDaysTo[day] = workingDaysTo[day - 1] + (works ? 1 : 0);
    quarterOf[day] = (month / 3) | 0;
  }
}

/** 0 for a date that does not exist or is not in the tables. */
export function dayFrom(year: number, month: number, date: number): number {
  const place = (year - firstYear) * 12 + month - 1;
  if (month < 1 || month > 12 || place < 0 || place >= monthStart.length) return 0;
  return date < 1 || date > monthLength[place] ? 0 : monthStart[place] + date;
}

/** The 45 working days of a single assessment; from the 34th on it is becoming overdue. */
export const limit = 45;
export const warnFrom = 34;
