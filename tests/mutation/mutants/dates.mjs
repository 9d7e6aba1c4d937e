// Mistakes in the calendar, working days, bank holidays and periods.

export const dates = [
  {
    file: 'core/dates/working_days.cpp',
    first: 'WorkingDays*:BankHolidays*',
    mutants: [
      {
        breaks: 'the start is day 1 instead of day 0',
        before: 'start_too{counting_ == Counting::day0 ? 0 : 1};',
        after: 'start_too{counting_ == Counting::day0 ? 1 : 1};',
      },
      {
        breaks: 'networkdays less one forgets to take the one off',
        before: 'std::max(days - 1, 0)',
        after: 'std::max(days, 0)',
      },
      {
        breaks: 'Saturday is a working day',
        before: 'i % 7 < 5 ? 1 : 0',
        after: 'i % 7 < 6 ? 1 : 0',
      },
      {
        breaks: "the council's own holidays are ignored",
        before: 'd >= first_day && d <= last_day) days[',
        after: 'd >= first_day && d < first_day) days[',
      },
      {
        breaks: 'a due date is one working day late',
        before: 'std::lower_bound(to_date_.begin()',
        after: 'std::upper_bound(to_date_.begin()',
      },
    ],
  },
  {
    file: 'core/dates/bank_holidays.cpp',
    first: 'BankHolidays*',
    mutants: [
      {
        breaks: 'a one-off bank holiday is missing',
        before: '    {on(2023, 508), "Coronation of King Charles III"},\n',
        after: '',
      },
      {
        breaks: 'Easter Monday is a week late in one year',
        before: '{2018, 101, 330, 402,',
        after: '{2018, 101, 330, 409,',
      },
      {
        breaks: 'the substitute day of a weekend Boxing Day is a day late',
        before: '{2021, 101, 402, 405, 503, 531, 830, 1227, 1228}',
        after: '{2021, 101, 402, 405, 503, 531, 830, 1227, 1229}',
      },
    ],
  },
  {
    file: 'core/dates/period.cpp',
    first: 'Period*:Quarter*:OnBasis*:PreviousPeriod*',
    mutants: [
      {
        breaks: 'rolling twelve months are eleven',
        before: '{Basis::rolling12, last - 11,',
        after: '{Basis::rolling12, last - 10,',
      },
      {
        breaks: 'a quarter runs into the next one',
        before: 'first, first + 2, Date::none()',
        after: 'first, first + 3, Date::none()',
      },
      {
        breaks: 'the year to date stops a month early',
        before: 'first_month_of_quarter(m) + 2,\n          Date::none()',
        after: 'first_month_of_quarter(m) + 1,\n          Date::none()',
      },
    ],
  },
  {
    file: 'core/dates/parse_period.cpp',
    first: 'ParsePeriod*',
    mutants: [
      {
        breaks: 'the 50 of Apr-50 is of the wrong century',
        before: 'short_year < 50 ?',
        after: 'short_year <= 50 ?',
      },
      {
        breaks: 'a year to date to a month ends a month late',
        before: '(calendar_month + 8) % 12',
        after: '(calendar_month + 9) % 12',
      },
    ],
  },
  // Headers last: everything is built anew.
  {
    file: 'core/dates/period.h',
    first: 'FinancialYear*:Quarter*:Period*',
    mutants: [
      {
        breaks: 'April belongs to the financial year before',
        before: 'm.month() >= 4 ?',
        after: 'm.month() > 4 ?',
      },
    ],
  },
  {
    file: 'core/dates/date.h',
    first: 'Date*',
    mutants: [
      {
        breaks: 'the last day of February is not the last day it should be in a century year',
        before: '(year % 100 != 0 || year % 400 == 0)',
        after: '(year % 100 != 0 || year % 400 != 0)',
      },
    ],
  },
];
