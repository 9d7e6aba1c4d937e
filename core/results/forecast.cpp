// Year-end forecasts. Definition: year-end forecast methods F1 to F5.
#include "results/forecast.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "results/interval.h"

namespace bandstand {
namespace {

using detail::Wide;

constexpr std::int64_t fewest_cases = 20;
constexpr std::size_t fewest_periods = 2;
constexpr std::int32_t months_in_year = 12;

constexpr std::string_view method_names[] = {"pooled", "last", "mean", "run_rate", "trend"};

constexpr std::string_view reasons[] = {
    "A forecast needs at least two periods.",
    "A forecast needs at least 20 cases in the year so far.",
    "There are no cases in the latest period, so there is no recent rate to carry on.",
    "One of the periods has no cases, so it has no percentage for this method to use.",
    "A forecast needs a percentage of one group of cases, and this one compares two groups.",
    "The year is complete."};

// A rational sum of percentages that cannot be held is rounded to this grid, far below any print.
constexpr Wide grid = 1'000'000'000'000;

Exact nearest(Wide num, Wide den) {
  if (const std::optional<Exact> exact = reduced(num, den)) return *exact;
  const Wide step = std::max<Wide>(den / grid, 1);
  return reduced(num / step, den / step).value_or(Exact{});
}

DonePeriod sum_of(std::span<const DonePeriod> periods) {
  DonePeriod sum;
  for (const DonePeriod& p : periods) {
    sum.numerator += p.numerator;
    sum.denominator += p.denominator;
  }
  return sum;
}

// The periods' percentages over one common denominator, so that they can be added exactly. Every
// period has cases.
struct Percentages {
  std::vector<Wide> numerators;
  Wide denominator = 1;
};

Percentages percentages_of(std::span<const DonePeriod> done) {
  Percentages all;
  for (const DonePeriod& p : done) {
    const std::int64_t den = p.denominator;
    all.denominator *= den / std::gcd(static_cast<std::int64_t>(all.denominator), den);
    if (all.denominator > grid) {
      all.denominator = grid;
      break;
    }
  }
  for (const DonePeriod& p : done) {
    const Wide scaled = Wide{100} * p.numerator * all.denominator;
    all.numerators.push_back((2 * scaled + p.denominator) / (2 * Wide{p.denominator}));
  }
  return all;
}

Exact mean(std::span<const DonePeriod> done) {
  const Percentages all = percentages_of(done);
  const Wide sum = std::accumulate(all.numerators.begin(), all.numerators.end(), Wide{0});
  return nearest(sum, all.denominator * static_cast<Wide>(all.numerators.size()));
}

// Least squares over places counted from the middle in half steps, so that all stays whole:
// place t of period i of m is 2 i - (m - 1), and the line at t is mean + t * sum(t y) / sum(t t).
Exact trend(std::span<const DonePeriod> done, std::int32_t periods_left) {
  const Percentages all = percentages_of(done);
  const Wide m = static_cast<Wide>(all.numerators.size());
  Wide sum = 0;
  Wide sum_ty = 0;
  Wide sum_tt = 0;
  Wide t = 1 - m;
  for (const Wide y : all.numerators) {
    sum += y;
    sum_ty += t * y;
    sum_tt += t * t;
    t += 2;
  }
  const Wide den = all.denominator * m * sum_tt;
  Wide year = sum * m * sum_tt;
  for (std::int32_t left = periods_left; left > 0; --left, t += 2) {
    year += std::clamp(sum * sum_tt + t * sum_ty * m, Wide{0}, 100 * den);
  }
  return nearest(year, den * (m + periods_left));
}

}  // namespace

std::string_view forecast_method_name(ForecastMethod method) {
  return method_names[static_cast<std::size_t>(method)];
}

std::optional<ForecastMethod> parse_forecast_method_name(std::string_view name) {
  for (std::size_t i = 0; i < std::size(method_names); ++i) {
    if (method_names[i] == name) return static_cast<ForecastMethod>(i);
  }
  return std::nullopt;
}

std::string_view no_forecast_text(NoForecast reason) {
  return reasons[static_cast<std::size_t>(reason)];
}

std::variant<Forecast, NoForecast> forecast_percentage(std::span<const DonePeriod> done,
                                                       std::int32_t periods_left,
                                                       ForecastSettings settings) {
  const bool one_group = std::all_of(done.begin(), done.end(), [](const DonePeriod& p) {
    return p.numerator >= 0 && p.numerator <= p.denominator;
  });
  if (!one_group) return NoForecast::not_a_percentage;
  if (periods_left <= 0) return NoForecast::year_complete;
  if (done.size() < fewest_periods) return NoForecast::fewer_than_two_periods;
  const DonePeriod sum = sum_of(done);
  if (sum.denominator < fewest_cases) return NoForecast::fewer_than_20_cases;
  const std::size_t recent_count =
      std::min(static_cast<std::size_t>(std::max(settings.recent_periods, 1)), done.size());
  const DonePeriod recent = sum_of(done.last(recent_count));
  // The rate the method expects of the rest is the one whose chance range is shown: a range around
  // another rate could leave out the forecast itself.
  const bool is_pooled = settings.method == ForecastMethod::pooled;
  const DonePeriod expected = is_pooled ? sum : recent;
  const auto range = recent.denominator == 0
                         ? std::nullopt
                         : wilson_interval(expected.numerator, expected.denominator);
  const bool last_is_used = settings.method == ForecastMethod::last;
  if (!range || (last_is_used && done.back().denominator == 0)) return NoForecast::no_recent_cases;
  const bool weighs_alike =
      settings.method == ForecastMethod::mean || settings.method == ForecastMethod::trend;
  if (weighs_alike && std::any_of(done.begin(), done.end(),
                                  [](const DonePeriod& p) { return p.denominator == 0; })) {
    return NoForecast::period_without_cases;
  }

  const Wide periods = static_cast<Wide>(recent_count);
  Forecast forecast;
  forecast.method = settings.method;
  forecast.volume_per_period = {recent.denominator, static_cast<std::int64_t>(recent_count)};
  switch (settings.method) {
    case ForecastMethod::pooled:
      forecast.value = percent_of(sum.numerator, sum.denominator);
      break;
    case ForecastMethod::last:
      forecast.value = percent_of(done.back().numerator, done.back().denominator);
      break;
    case ForecastMethod::mean:
      forecast.value = mean(done);
      break;
    case ForecastMethod::run_rate:
      // Rate times volume is the recent numerator per period.
      forecast.value =
          nearest(100 * (Wide{sum.numerator} * periods + Wide{recent.numerator} * periods_left),
                  Wide{sum.denominator} * periods + Wide{recent.denominator} * periods_left);
      break;
    case ForecastMethod::trend:
      forecast.value = trend(done, periods_left);
      break;
  }
  const double left = to_double(forecast.volume_per_period) * periods_left;
  const double all = static_cast<double>(sum.denominator) + left;
  forecast.low = 100 * (static_cast<double>(sum.numerator) + range->low * left) / all;
  forecast.high = 100 * (static_cast<double>(sum.numerator) + range->high * left) / all;
  return forecast;
}

std::variant<CountForecast, NoForecast> forecast_count(std::int64_t done,
                                                       std::int32_t months_done) {
  if (months_done >= months_in_year) return NoForecast::year_complete;
  if (months_done < static_cast<std::int32_t>(fewest_periods)) {
    return NoForecast::fewer_than_two_periods;
  }
  const double share = static_cast<double>(months_in_year - months_done) / months_done;
  const double counted = static_cast<double>(done);
  const Interval range = count_interval(done);
  return CountForecast{{done * months_in_year, months_done},
                       counted + range.low * share,
                       counted + range.high * share};
}

}  // namespace bandstand
