// Mistakes in judging and hiding: rounding, ratings, bands, forecasts, intervals, disclosure.

export const results = [
  {
    file: 'core/results/exact.cpp',
    first: 'Rounding*:Rate*:CompareGap*',
    mutants: [
      {
        breaks: 'a half is rounded down',
        before: 'floor_div(2 * scaled + value.den,',
        after: 'floor_div(2 * scaled + value.den - 1,',
      },
    ],
  },
  {
    file: 'core/results/figure.cpp',
    first: '*Golden*',
    mutants: [
      {
        breaks: 'thirty cases are few',
        before: 'if (denominator < few)',
        after: 'if (denominator <= few)',
      },
      {
        breaks: 'no cases at all are 0 percent',
        before: '    figure.value.reset();\n    figure.marker = Marker::not_applicable;',
        after: '    figure.value = count_of(0);\n    figure.marker = Marker::none;',
      },
    ],
  },
  {
    file: 'core/results/rating.cpp',
    first: 'Rating*',
    mutants: [
      {
        breaks: 'the target itself is missed',
        before: 'bigger ? value >= target.value :',
        after: 'bigger ? value > target.value :',
      },
      {
        breaks: 'bigger is better where smaller is',
        before: 'polarity == Polarity::bigger;\n  if (bigger ? value >=',
        after: 'polarity != Polarity::bigger;\n  if (bigger ? value >=',
      },
      {
        breaks: 'a miss as large as the tolerance is red',
        before: 'miss <= 0 ?',
        after: 'miss < 0 ?',
      },
    ],
  },
  {
    file: 'core/results/direction.cpp',
    first: 'Direction*',
    mutants: [
      {
        breaks: 'better is worse',
        before: 'rising == (polarity == Polarity::bigger)',
        after: 'rising != (polarity == Polarity::bigger)',
      },
      {
        breaks: 'a change as large as the tolerance is level',
        before: 'now == before || change < 0',
        after: 'now == before || change <= 0',
      },
    ],
  },
  {
    file: 'core/results/banding.cpp',
    first: 'Banding*',
    mutants: [
      {
        breaks: 'a band ends with the first value of the next',
        before: 'value == *band.upper && !band.upper_inclusive',
        after: 'value == *band.upper && band.upper_inclusive',
      },
      {
        breaks: 'the bands of a later year are in force',
        before: 'band.year > year) continue;',
        after: 'band.year < year) continue;',
      },
    ],
  },
  {
    file: 'core/results/forecast.cpp',
    first: 'Forecast*:CountForecast*',
    mutants: [
      {
        breaks: 'percentages are averaged instead of pooled',
        before: 'forecast.value = percent_of(sum.numerator, sum.denominator);',
        after: 'forecast.value = mean(done);',
      },
      {
        breaks: '20 cases are too few for a forecast',
        before: 'sum.denominator < fewest_cases',
        after: 'sum.denominator <= fewest_cases',
      },
    ],
  },
  {
    file: 'core/results/required_rate.cpp',
    first: 'RequiredRate*',
    mutants: [
      {
        breaks: 'a target that takes all of the rest is out of reach',
        before: '*rate > everything',
        after: '*rate >= everything',
      },
    ],
  },
  {
    file: 'core/results/interval.cpp',
    first: 'Wilson*:CountInterval*',
    mutants: [
      {
        breaks: 'the upper end of an interval is that of one event less',
        before: 'static_cast<double>(x + 1), 1)',
        after: 'static_cast<double>(x), 1)',
      },
    ],
  },
  {
    file: 'core/results/ranking.cpp',
    first: 'Rank*:Quartiles*:Middle*',
    mutants: [
      {
        breaks: 'a council is ranked behind its equals',
        before: '? other < own : other > own;',
        after: '? other <= own : other >= own;',
      },
    ],
  },
  {
    file: 'core/results/control_chart.cpp',
    first: 'XmrChart*:RunChart*',
    mutants: [
      {
        breaks: 'the limits of a control chart are those of two deviations',
        before: 'limit_factor = 2.66;',
        after: 'limit_factor = 1.77;',
      },
    ],
  },
  {
    file: 'core/results/disclosure_series.cpp',
    first: '*Disclosure*',
    mutants: [
      {
        breaks: 'the largest small number is shown',
        before: 'n >= 1 && n <= hide_up_to',
        after: 'n >= 1 && n < hide_up_to',
      },
      {
        breaks: 'a percentage that leaves few others is shown',
        before: 'is_small(count.count) || is_small(count.rest);',
        after: 'is_small(count.count);',
      },
    ],
  },
  {
    file: 'core/results/disclosure.cpp',
    first: '*Disclosure*',
    mutants: [
      {
        breaks: 'nothing is hidden beside the small numbers, so that sums give them away',
        before: '  protection.protect_all();\n',
        after: '',
      },
      {
        breaks: 'the value of a hidden count stays',
        before: '  f.value.reset();\n',
        after: '',
      },
    ],
  },
  {
    file: 'core/results/disclosure_moves.cpp',
    first: '*Disclosure*:OnePlan*',
    mutants: [
      {
        breaks: 'what no single move protects is not solved for',
        before: '  protect_from_solving();\n}',
        after: '}',
      },
      {
        breaks: 'a hidden number with only one possible value is left as it is',
        before: 'if (!may_change(tables_.cells[cell], 1) && !may_change',
        after: 'if (!may_change(tables_.cells[cell], 1) || !may_change',
      },
    ],
  },
  {
    file: 'core/results/disclosure_solver.cpp',
    first: 'OnePlan*',
    mutants: [
      {
        breaks: 'what is shown ties no running totals together',
        before: 'if (is_known) sets.join(cell.from, cell.to);',
        after: 'if (!is_known) sets.join(cell.from, cell.to);',
      },
      {
        breaks: 'what a count leaves of another is not looked at',
        before: 'secret.whole == no_cell ? 0 : totals',
        after: 'secret.whole != secret.cell ? 0 : totals',
      },
    ],
  },
  {
    file: 'core/results/disclosure_zeros.cpp',
    first: '*Disclosure*',
    mutants: [
      {
        breaks: 'hiding forgets that a category without a row is zero',
        before: 'zeros_[s - quantity].push_back({whole.from, whole.to});',
        after: 'zeros_[s - quantity].push_back({whole.from, whole.from});',
      },
    ],
  },
];
