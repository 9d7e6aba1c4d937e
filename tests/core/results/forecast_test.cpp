// Year-end forecasts: two published forecasts worked back, each method, range, and refusals.
#include "results/forecast.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "results/interval.h"

namespace bandstand {
namespace {

// Two quarters that give the published 66.5 and 62.8 (initial), 93.0 and 81.8 (core assessments).
const std::vector<DonePeriod> initial{{103, 155}, {118, 188}};
const std::vector<DonePeriod> core{{40, 43}, {54, 66}};
// The published quarters themselves, as percentages of 1,000.
const std::vector<DonePeriod> initial_rates{{665, 1000}, {628, 1000}};
const std::vector<DonePeriod> core_rates{{930, 1000}, {818, 1000}};

std::string by(ForecastMethod method, const std::vector<DonePeriod>& done, std::int32_t left = 2) {
  const auto result = forecast_percentage(done, left, {method, 1});
  const Forecast* forecast = std::get_if<Forecast>(&result);
  return forecast ? rounded_text(forecast->value, 1) : "none";
}

NoForecast refusal(const std::vector<DonePeriod>& done, std::int32_t left,
                   ForecastSettings settings = {}) {
  const auto result = forecast_percentage(done, left, settings);
  EXPECT_TRUE(std::holds_alternative<NoForecast>(result));
  return std::holds_alternative<NoForecast>(result) ? std::get<NoForecast>(result)
                                                    : NoForecast::year_complete;
}

TEST(Forecast, PooledGivesThePublishedForecasts) {
  EXPECT_EQ(rounded_text(percent_of(103, 155), 1), "66.5");
  EXPECT_EQ(rounded_text(percent_of(118, 188), 1), "62.8");
  EXPECT_EQ(rounded_text(percent_of(40, 43), 1), "93.0");
  EXPECT_EQ(rounded_text(percent_of(54, 66), 1), "81.8");
  EXPECT_EQ(by(ForecastMethod::pooled, initial), "64.4");
  EXPECT_EQ(by(ForecastMethod::pooled, core), "86.2");
}

TEST(Forecast, TheOtherMethodsDoNot) {
  EXPECT_EQ(by(ForecastMethod::last, initial), "62.8");
  EXPECT_EQ(by(ForecastMethod::last, core), "81.8");
  EXPECT_EQ(by(ForecastMethod::mean, initial_rates), "64.7");  // 64.65, half up
  EXPECT_EQ(by(ForecastMethod::mean, core_rates), "87.4");
  EXPECT_EQ(by(ForecastMethod::trend, initial_rates), "61.0");
  EXPECT_EQ(by(ForecastMethod::trend, core_rates), "76.2");
}

TEST(Forecast, PooledIsTheDefault) {
  const auto result = forecast_percentage(initial, 2);
  const Forecast& forecast = std::get<Forecast>(result);
  EXPECT_EQ(forecast.method, ForecastMethod::pooled);
  EXPECT_EQ(forecast.value, percent_of(221, 343));
  EXPECT_EQ(forecast.volume_per_period, (Exact{188, 1}));
}

TEST(Forecast, RunRateCarriesTheRecentRateOnAtTheRecentVolume) {
  // (221 + 2 * 118) / (343 + 2 * 188) = 457 / 719
  EXPECT_EQ(by(ForecastMethod::run_rate, initial), "63.6");
  const auto result = forecast_percentage(initial, 2, {ForecastMethod::run_rate, 1});
  EXPECT_EQ(std::get<Forecast>(result).value, percent_of(457, 719));
  // Over both quarters the recent rate is the pooled one.
  const auto both = forecast_percentage(initial, 2, {ForecastMethod::run_rate, 2});
  EXPECT_EQ(std::get<Forecast>(both).value, percent_of(221, 343));
  EXPECT_EQ(std::get<Forecast>(both).volume_per_period, (Exact{343, 2}));
}

TEST(Forecast, RangeIsTheExpectedRatesIntervalForTheRestPooledWithWhatIsDone) {
  const auto by_recent = forecast_percentage(initial, 2, {ForecastMethod::run_rate, 1});
  const Interval recent = *wilson_interval(118, 188);
  EXPECT_NEAR(std::get<Forecast>(by_recent).low, 100 * (221 + recent.low * 376) / 719, 1e-9);
  EXPECT_NEAR(std::get<Forecast>(by_recent).high, 100 * (221 + recent.high * 376) / 719, 1e-9);
  const auto by_year = forecast_percentage(initial, 2);
  const Interval pooled = *wilson_interval(221, 343);
  EXPECT_NEAR(std::get<Forecast>(by_year).low, 100 * (221 + pooled.low * 376) / 719, 1e-9);
  EXPECT_NEAR(std::get<Forecast>(by_year).high, 100 * (221 + pooled.high * 376) / 719, 1e-9);
}

// With the recent rate's range, 111 of 214 then 152 of 180 gave 66.8 within 72.3 to 77.4.
TEST(Forecast, RangeHoldsTheForecastThoughTheLastQuarterLeapt) {
  const std::vector<DonePeriod> done{{111, 214}, {152, 180}};
  for (const ForecastMethod method : {ForecastMethod::pooled, ForecastMethod::run_rate}) {
    const auto result = forecast_percentage(done, 2, {method, 1});
    const Forecast& forecast = std::get<Forecast>(result);
    EXPECT_LT(forecast.low, to_double(forecast.value));
    EXPECT_GT(forecast.high, to_double(forecast.value));
  }
}

TEST(Forecast, RangeNarrowsAsTheYearRunsOut) {
  const std::vector<DonePeriod> done{{40, 50}, {40, 50}};
  const auto width = [&done](std::int32_t left) {
    const auto result = forecast_percentage(done, left);
    const Forecast& forecast = std::get<Forecast>(result);
    return forecast.high - forecast.low;
  };
  EXPECT_LT(width(1), width(2));
  EXPECT_LT(width(2), width(10));
}

// A council's first half is known only by its rounded year to date: every first half that fits.
struct Months {
  DonePeriod october;
  DonePeriod november;
  std::int64_t half_percent;
  std::int64_t to_november_percent;
};

std::vector<DonePeriod> first_halves_that_fit(const Months& known) {
  std::vector<DonePeriod> fits;
  for (std::int64_t d = 50; d < 900; ++d) {
    for (std::int64_t n = d / 2; n <= d; ++n) {
      const std::int64_t all_n = n + known.october.numerator + known.november.numerator;
      const std::int64_t all_d = d + known.october.denominator + known.november.denominator;
      if (rounded_text(percent_of(n, d), 0) == std::to_string(known.half_percent) &&
          rounded_text(percent_of(all_n, all_d), 0) == std::to_string(known.to_november_percent)) {
        fits.push_back({n, d});
      }
    }
  }
  return fits;
}

std::pair<std::string, std::string> run_rate_range(const Months& known) {
  std::vector<Exact> values;
  for (const DonePeriod& half : first_halves_that_fit(known)) {
    const DonePeriod done[] = {half, known.october, known.november};
    for (const std::int32_t recent : {1, 2}) {
      const auto result = forecast_percentage(done, 4, {ForecastMethod::run_rate, recent});
      values.push_back(std::get<Forecast>(result).value);
    }
  }
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {rounded_text(*low, 0), rounded_text(*high, 0)};
}

TEST(Forecast, RunRateOfMonthsGivesTheRangesWorkedBackFromAPublishedReport) {
  const Months initial_months{{51, 57}, {55, 59}, 75, 79};
  EXPECT_EQ(run_rate_range(initial_months), (std::pair<std::string, std::string>{"82", "85"}));
  const Months core_months{{32, 42}, {50, 58}, 71, 75};
  EXPECT_EQ(run_rate_range(core_months), (std::pair<std::string, std::string>{"77", "81"}));
}

TEST(Forecast, MeanGivesEveryPeriodTheSameWeight) {
  EXPECT_EQ(by(ForecastMethod::mean, {{1, 1}, {0, 99}}), "50.0");
  EXPECT_EQ(by(ForecastMethod::pooled, {{1, 1}, {0, 99}}), "1.0");
  EXPECT_EQ(by(ForecastMethod::mean, {{10, 30}, {20, 30}, {7, 21}}, 1), "44.4");
}

TEST(Forecast, MeanAndTrendStayRightWhereNoCommonDenominatorFits) {
  // Eleven large primes: their product is far beyond any whole number held here.
  const std::vector<DonePeriod> done{{5000, 9973}, {5000, 9967}, {5000, 9949}, {5000, 9941},
                                     {5000, 9931}, {5000, 9929}, {5000, 9923}, {5000, 9907},
                                     {5000, 9901}, {5000, 9887}, {5000, 9883}};
  double sum = 0;
  double sum_ty = 0;
  double sum_tt = 0;
  double t = -5;  // places from the middle of eleven
  for (const DonePeriod& p : done) {
    const double y = 500000.0 / static_cast<double>(p.denominator);
    sum += y;
    sum_ty += t * y;
    sum_tt += t * t;
    t += 1;
  }
  const auto mean = forecast_percentage(done, 1, {ForecastMethod::mean, 1});
  EXPECT_NEAR(to_double(std::get<Forecast>(mean).value), sum / 11, 1e-9);
  const double twelfth = sum / 11 + 6 * sum_ty / sum_tt;
  const auto trend = forecast_percentage(done, 1, {ForecastMethod::trend, 1});
  EXPECT_NEAR(to_double(std::get<Forecast>(trend).value), (sum + twelfth) / 12, 1e-9);
}

TEST(Forecast, TrendOfAStraightLineGoesOnStraight) {
  // 50, 52, 54 then 56: the mean of the year is 53.
  EXPECT_EQ(by(ForecastMethod::trend, {{50, 100}, {52, 100}, {54, 100}}, 1), "53.0");
  // A line through 60, 50, 70 rises by 5 a period and stands at 70 in the fourth.
  EXPECT_EQ(by(ForecastMethod::trend, {{60, 100}, {50, 100}, {70, 100}}, 1), "62.5");
}

TEST(Forecast, TrendStaysBetweenZeroAndAHundred) {
  // 80, 100, then 120 and 140, each held at 100: the mean is 95.
  EXPECT_EQ(by(ForecastMethod::trend, {{80, 100}, {100, 100}}, 2), "95.0");
  EXPECT_EQ(by(ForecastMethod::trend, {{20, 100}, {0, 100}}, 2), "5.0");
}

TEST(Forecast, NeedsTwoPeriods) {
  EXPECT_EQ(refusal({{60, 100}}, 3), NoForecast::fewer_than_two_periods);
  EXPECT_EQ(refusal({}, 4), NoForecast::fewer_than_two_periods);
  EXPECT_EQ(by(ForecastMethod::pooled, {{60, 100}, {60, 100}}), "60.0");
}

TEST(Forecast, NeedsTwentyCases) {
  EXPECT_EQ(refusal({{5, 10}, {5, 9}}, 2), NoForecast::fewer_than_20_cases);
  EXPECT_EQ(by(ForecastMethod::pooled, {{5, 10}, {5, 10}}), "50.0");
}

TEST(Forecast, NeedsRecentCases) {
  EXPECT_EQ(refusal({{30, 40}, {0, 0}}, 2), NoForecast::no_recent_cases);
  EXPECT_EQ(refusal({{30, 40}, {0, 0}}, 2, {ForecastMethod::last, 2}), NoForecast::no_recent_cases);
  const std::vector<DonePeriod> with_gap{{30, 40}, {0, 0}, {10, 20}};
  EXPECT_EQ(by(ForecastMethod::pooled, with_gap, 1), "66.7");
  EXPECT_EQ(refusal(with_gap, 1, {ForecastMethod::mean, 1}), NoForecast::period_without_cases);
  EXPECT_EQ(refusal(with_gap, 1, {ForecastMethod::trend, 1}), NoForecast::period_without_cases);
}

TEST(Forecast, IsOfOneGroupOfCasesOnly) {
  EXPECT_EQ(refusal({{30, 40}, {50, 40}}, 2), NoForecast::not_a_percentage);
}

TEST(Forecast, IsNotMadeForACompleteYear) {
  EXPECT_EQ(refusal({{30, 40}, {30, 40}}, 0), NoForecast::year_complete);
}

TEST(Forecast, EveryRefusalHasASentence) {
  for (const NoForecast reason :
       {NoForecast::fewer_than_two_periods, NoForecast::fewer_than_20_cases,
        NoForecast::no_recent_cases, NoForecast::period_without_cases, NoForecast::not_a_percentage,
        NoForecast::year_complete}) {
    EXPECT_TRUE(no_forecast_text(reason).ends_with('.'));
  }
  EXPECT_EQ(no_forecast_text(NoForecast::year_complete), "The year is complete.");
}

TEST(Forecast, MethodNamesAreReadBack) {
  for (const ForecastMethod m : {ForecastMethod::pooled, ForecastMethod::last, ForecastMethod::mean,
                                 ForecastMethod::run_rate, ForecastMethod::trend}) {
    EXPECT_EQ(parse_forecast_method_name(forecast_method_name(m)), m);
  }
  EXPECT_EQ(parse_forecast_method_name("guess"), std::nullopt);
}

TEST(CountForecast, IsTheNumberSoFarScaledByMonths) {
  const auto result = forecast_count(3284, 6);
  const CountForecast& forecast = std::get<CountForecast>(result);
  EXPECT_EQ(forecast.value, count_of(6568));
  const auto third = forecast_count(444, 9);
  EXPECT_EQ(std::get<CountForecast>(third).value, count_of(592));
}

TEST(CountForecast, RangeIsWhatIsDoneAndTheIntervalForTheMonthsLeft) {
  const auto result = forecast_count(100, 6);
  const CountForecast& forecast = std::get<CountForecast>(result);
  EXPECT_NEAR(forecast.low, 100 + 81.364, 0.01);
  EXPECT_NEAR(forecast.high, 100 + 121.627, 0.01);
  const auto none = forecast_count(0, 6);
  EXPECT_EQ(std::get<CountForecast>(none).low, 0.0);
}

TEST(CountForecast, NeedsTwoMonthsAndAnUnfinishedYear) {
  EXPECT_EQ(std::get<NoForecast>(forecast_count(10, 1)), NoForecast::fewer_than_two_periods);
  EXPECT_TRUE(std::holds_alternative<CountForecast>(forecast_count(10, 2)));
  EXPECT_TRUE(std::holds_alternative<CountForecast>(forecast_count(10, 11)));
  EXPECT_EQ(std::get<NoForecast>(forecast_count(10, 12)), NoForecast::year_complete);
}

}  // namespace
}  // namespace bandstand
