// Invented counts by month and category, the figures that a report makes of them on every basis,
// and what a reader of these figures knows about how they add up.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "results/disclosure.h"
#include "support/attacker.h"

namespace bandstand::test {

/// Counts of one indicator: per breakdown and category a numerator and a denominator for each
/// month.
struct MadeIndicator {
  std::uint16_t indicator = 0;
  Unit unit = Unit::percent;
  Month first;
  std::size_t months = 0;
  using Counts = std::vector<std::pair<std::int64_t, std::int64_t>>;
  std::map<std::pair<std::string, std::string>, Counts> cells;

  Month last() const { return first + (static_cast<std::int32_t>(months) - 1); }
};

/// A breakdown's categories and their mean cases a month.
struct MadeBreakdown {
  std::string name;
  std::vector<double> means;
};

/// Every case of a month has one category in each breakdown and counts in the numerator with
/// probability `share`.
inline MadeIndicator made_indicator(std::mt19937& random, Month first, std::size_t months,
                                    const std::vector<MadeBreakdown>& breakdowns, double share) {
  MadeIndicator made;
  made.first = first;
  made.months = months;
  made.cells[{"total", ""}].resize(months);
  for (const MadeBreakdown& b : breakdowns) {
    for (std::size_t c = 0; c < b.means.size(); ++c) {
      made.cells[{b.name, "category " + std::to_string(c)}].resize(months);
    }
  }
  double all = 0;
  for (const double mean : breakdowns.front().means) all += mean;
  std::poisson_distribution<int> cases(all);
  std::bernoulli_distribution in_time(share);
  for (std::size_t m = 0; m < months; ++m) {
    for (int left = cases(random); left > 0; --left) {
      const bool counts = in_time(random);
      const auto count = [&](const std::string& breakdown, const std::string& category) {
        auto& [numerator, denominator] = made.cells[{breakdown, category}][m];
        ++denominator;
        if (counts) ++numerator;
      };
      count("total", "");
      for (const MadeBreakdown& b : breakdowns) {
        std::discrete_distribution<std::size_t> which(b.means.begin(), b.means.end());
        count(b.name, "category " + std::to_string(which(random)));
      }
    }
  }
  return made;
}

/// All periods that touch the covered months, as a report prints them: 12 months to a date only
/// where all are covered.
inline std::vector<Period> made_periods(const MadeIndicator& made) {
  std::vector<Period> periods;
  const Month end = FinancialYear::of(made.last()).last_month();
  for (Month m = FinancialYear::of(made.first).first_month(); m <= end; m = m + 1) {
    const bool covered = m >= made.first && m <= made.last();
    if (covered) periods.push_back(month_period(m));
    if (covered && m - 11 >= made.first) periods.push_back(rolling12_period(m));
    const Month quarter = first_month_of_quarter(m);
    if (m == quarter + 2 && quarter <= made.last() && m >= made.first) {
      periods.push_back(quarter_period(m));
      periods.push_back(ytd_period(m));
    }
    if (m == FinancialYear::of(m).last_month())
      periods.push_back(year_period(FinancialYear::of(m)));
  }
  return periods;
}

inline std::pair<std::int64_t, std::int64_t> sum_over(const MadeIndicator& made,
                                                      const MadeIndicator::Counts& counts,
                                                      const Period& period) {
  std::pair<std::int64_t, std::int64_t> sum;
  for (std::size_t m = 0; m < counts.size(); ++m) {
    const Month month = made.first + static_cast<std::int32_t>(m);
    if (month < period.first || month > period.last) continue;
    sum.first += counts[m].first;
    sum.second += counts[m].second;
  }
  return sum;
}

inline void add_figures(std::vector<Figure>& figures, const MadeIndicator& made) {
  for (const Period& period : made_periods(made)) {
    for (const auto& [key, counts] : made.cells) {
      const auto [numerator, denominator] = sum_over(made, counts, period);
      if (key.first != "total" && denominator == 0) continue;
      Figure f;
      f.indicator = made.indicator;
      f.period = period;
      f.breakdown = key.first;
      f.category = key.second;
      f.unit = made.unit;
      f.numerator = made.unit == Unit::percent ? numerator : denominator;
      if (made.unit == Unit::percent) {
        f.denominator = denominator;
        if (denominator > 0) f.value = percent_of(numerator, denominator);
        if (denominator == 0) f.marker = Marker::not_applicable;
      } else {
        f.value = count_of(denominator);
      }
      f.target = Exact{80, 1};
      f.rating = Rating::green;
      f.direction = Direction::level;
      figures.push_back(std::move(f));
    }
  }
}

/// `n` and `d` are the unknowns of a reader; a count figure's numerator counts what a percentage
/// has as its denominator, so it is a `d` here.
inline char letter_of(const Figure& f, CountSide side) {
  return side == CountSide::denominator || f.unit == Unit::count ? 'd' : 'n';
}

inline std::string unknown_name(char letter, const std::string& family,
                                const std::pair<std::string, std::string>& cell,
                                std::int32_t month) {
  return family + '|' + letter + '|' + cell.first + '|' + cell.second + '|' + std::to_string(month);
}

/// A figure's count as a sum of months. Months outside the covered ones hold nothing.
inline Combination count_as_months(const MadeIndicator& made, const Figure& f, CountSide side,
                                   const std::string& family) {
  Combination sum;
  for (Month m = std::max(f.period.first, made.first); m <= std::min(f.period.last, made.last());
       m = m + 1) {
    sum[unknown_name(letter_of(f, side), family, {f.breakdown, f.category}, m.index)] = 1;
  }
  return sum;
}

/// What anyone knows before looking at a number: categories add up to the total in every month.
inline std::vector<Combination> structure_of(const MadeIndicator& made, const std::string& family) {
  std::vector<Combination> sums;
  std::map<std::string, std::vector<std::string>> breakdowns;
  for (const auto& entry : made.cells) {
    if (entry.first.first != "total") {
      breakdowns[entry.first.first].push_back(entry.first.second);
    }
  }
  for (std::size_t m = 0; m < made.months; ++m) {
    const std::int32_t month = made.first.index + static_cast<std::int32_t>(m);
    for (const char letter : {'n', 'd'}) {
      for (const auto& [breakdown, categories] : breakdowns) {
        Combination sum{{unknown_name(letter, family, {"total", ""}, month), -1}};
        for (const std::string& category : categories) {
          sum[unknown_name(letter, family, {breakdown, category}, month)] = 1;
        }
        sums.push_back(std::move(sum));
      }
    }
  }
  return sums;
}

/// Rows that are not there count nothing.
inline std::vector<Combination> missing_rows(const MadeIndicator& made, const std::string& family) {
  std::vector<Combination> zeros;
  for (const Period& period : made_periods(made)) {
    for (const auto& [key, counts] : made.cells) {
      if (key.first == "total" || sum_over(made, counts, period).second > 0) continue;
      Figure f;
      f.period = period;
      f.breakdown = key.first;
      f.category = key.second;
      f.unit = Unit::percent;
      zeros.push_back(count_as_months(made, f, CountSide::numerator, family));
      zeros.push_back(count_as_months(made, f, CountSide::denominator, family));
    }
  }
  return zeros;
}

}  // namespace bandstand::test
