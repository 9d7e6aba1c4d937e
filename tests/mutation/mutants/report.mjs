// Mistakes in putting figures together: months into periods, comparisons, tracker, workforce, files.

export const report = [
  {
    file: 'core/report/window.cpp',
    first: '*Golden*:CoverageOfFiles*',
    mutants: [
      {
        breaks: 'twelve months are shown that the lists cover in part',
        before: '(period.basis != Basis::rolling12 || window.all_covered)',
        after: '(period.basis != Basis::rolling12 || !window.months.empty())',
      },
    ],
  },
  {
    file: 'core/report/periods.cpp',
    first: 'PreviousPeriod*:FlowPeriods*',
    mutants: [
      {
        breaks: 'a quarter is compared with the one a year before',
        before: 'quarter_period(period.first - 3)',
        after: 'quarter_period(period.first - 12)',
      },
      {
        breaks: 'twelve months that end on the as-at date are left out',
        before: 'm <= last && m.last_day() <= as_at;',
        after: 'm <= last && m.last_day() < as_at;',
      },
    ],
  },
  {
    file: 'core/report/case_figures.cpp',
    first: '*Golden*:*Disclosure*',
    mutants: [
      {
        breaks: 'a measure is printed for the year after its last',
        before: 'if (year < rule_->first_year || rule_->last_year < year) continue;',
        after: 'if (year < rule_->first_year) continue;',
      },
    ],
  },
  {
    file: 'core/report/rate_figure.cpp',
    first: 'Notes*',
    mutants: [
      {
        breaks: 'a note tells a hidden number',
        before: 'number > 0 && number <= settings.hide_up_to;',
        after: 'number > 0 && number < settings.hide_up_to;',
      },
    ],
  },
  {
    file: 'core/report/breakdown_counter.cpp',
    first: '*Golden*',
    mutants: [
      {
        breaks: 'what may still happen has happened',
        before: 'if (of_rows.answer == Answer::yes) cell.met',
        after: 'if (of_rows.answer != Answer::no) cell.met',
      },
    ],
  },
  {
    file: 'core/report/month_cells.cpp',
    first: '*Golden*:Return*',
    mutants: [
      {
        breaks: 'a child who left care twice in a period counts twice',
        before: 'is_summed(row.month) && is_summed(row.later)',
        after: 'is_summed(row.month) && !is_summed(row.later)',
      },
    ],
  },
  {
    file: 'core/report/state_figures.cpp',
    first: '*Golden*',
    mutants: [
      {
        breaks: "a child's earliest open row stands for it",
        before: 'rule.started(caseload, row) > rule.started(caseload, of_child)',
        after: 'rule.started(caseload, row) < rule.started(caseload, of_child)',
      },
    ],
  },
  {
    file: 'core/report/rate_figure.cpp',
    first: '*Golden*:Population*',
    mutants: [
      {
        breaks: 'a rate of part of a year is not scaled up to the year',
        before: 'Exact{months, 1});\n  if (months < 12)',
        after: 'Exact{12, 1});\n  if (months < 12)',
      },
    ],
  },
  {
    file: 'core/report/council_data.cpp',
    first: 'Population*:Targets*:SettingsFile*',
    mutants: [
      {
        breaks: 'a rate is over the population of the year before',
        before: 'if (!ours || row.year > year) continue;',
        after: 'if (!ours || row.year >= year) continue;',
      },
      {
        breaks: "a period's own target gives way to the year's",
        before: 'fit = 3;',
        after: 'fit = 1;',
      },
    ],
  },
  {
    file: 'core/report/measure_figures.cpp',
    first: 'Measures*:*Golden*',
    mutants: [
      {
        breaks: 'a total of parts is the mean of the parts',
        before: 'figure.numerator = pool.numerator;',
        after: 'figure.numerator = pool.numerator / pool.parts;',
      },
      {
        breaks: 'a part without a count is a part of none',
        before: 'pool.complete = pool.complete && figure.numerator.has_value() &&',
        after: 'pool.complete = pool.complete &&',
      },
    ],
  },
  {
    file: 'core/report/tracker.cpp',
    first: '*Golden*:Reports*',
    mutants: [
      {
        breaks: 'the last day of the limit is overdue',
        before: 'open.days_used > tracker_limit ',
        after: 'open.days_used >= tracker_limit ',
      },
      {
        breaks: 'what is due on the fifth working day is not due within five',
        before: 'days <= due_within_days[i]',
        after: 'days < due_within_days[i]',
      },
    ],
  },
  {
    file: 'core/report/caseloads.cpp',
    first: 'Caseloads*:Workforce*',
    mutants: [
      {
        breaks: 'a caseload over by the limit is only near it',
        before: 'compare_gap(Exact{cases, 1}, *maximum, limit) < 0',
        after: 'compare_gap(Exact{cases, 1}, *maximum, limit) <= 0',
      },
    ],
  },
  {
    file: 'core/report/full_time_equivalents.cpp',
    first: 'Workforce*:Caseloads*',
    mutants: [
      {
        breaks: 'a worker without a full-time equivalent counts as a whole one beside half ones',
        before: 'if (missing > 0) {',
        after: 'if (missing > 1) {',
      },
    ],
  },
  {
    file: 'core/report/figure_set.cpp',
    first: '*',
    mutants: [
      {
        breaks: 'a quarter is compared with a whole year as it stands',
        before: 'figure.value->den * figure.period.months()};',
        after: 'figure.value->den};',
      },
    ],
  },
  {
    file: 'core/report/disclosure_rules.cpp',
    first: '*Disclosure*:*Sharing*:*SharedJourneys*',
    mutants: [
      {
        breaks: 'hiding does not know that two indicators count the same cases',
        before:
          '      {numerator_of("contacts-closed-logged"), denominator_of("closed-logged-active-caf")},\n',
        after: '',
      },
      {
        breaks: 'a child with two plans is taken for one plan',
        before: 'return entry.second != 0; });',
        after: 'return entry.second < 0; });',
      },
      {
        breaks: 'hiding does not know that two indicators make up a third',
        before: '  if (!outcomes) {  // derived',
        after: '  if (outcomes) {  // derived',
      },
    ],
  },
  {
    file: 'core/report/journey_links.cpp',
    first: 'Journeys*',
    mutants: [
      {
        breaks: 'a plan of two years to the day lasted less',
        before: 'return to < add_months(from, 24) ? 3 : 4;',
        after: 'return to <= add_months(from, 24) ? 3 : 4;',
      },
    ],
  },
  {
    file: 'core/report/csv_writer.cpp',
    first: 'CsvText*:TidyFile*:Commands*',
    mutants: [
      {
        breaks: 'a download may start a formula with @',
        before: 'formula_starts = "=+-@\\t\\r";',
        after: 'formula_starts = "=+-\\t\\r";',
      },
    ],
  },
];
