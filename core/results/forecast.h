// Where a year will end: forecasts of a percentage or a count from the periods done so far.
// Definition: year-end forecast methods F1 to F5, with range and volume assumed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "results/exact.h"

namespace bandstand {

/// One finished period of the year (all of one length), in-period cases and not cumulative.
struct DonePeriod {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};

enum class ForecastMethod : std::uint8_t {
  pooled,    ///< F1: all numerators over all denominators to date; the default
  last,      ///< F2: the last period carried on
  mean,      ///< F3: the plain mean of the periods
  run_rate,  ///< F4: what is done, and the recent rate at the recent volume for the rest
  trend      ///< F5: a straight line through the periods, then the mean of the whole year
};

/// `pooled`, `last`, `mean`, `run_rate`, `trend`.
std::string_view forecast_method_name(ForecastMethod method);
std::optional<ForecastMethod> parse_forecast_method_name(std::string_view name);

/// A year-end forecast of a percentage.
struct Forecast {
  Exact value;  ///< percent points
  /// Percent points: the 95% range of the rate expected of the remaining volume (the year to date
  /// for pooled, else the recent rate), pooled with what is done.
  double low = 0;
  double high = 0;
  ForecastMethod method = ForecastMethod::pooled;
  Exact volume_per_period;  ///< cases assumed in each period left: the recent mean
};

enum class NoForecast : std::uint8_t {
  fewer_than_two_periods,
  fewer_than_20_cases,   ///< denominators to date together
  no_recent_cases,       ///< the recent periods hold none, so there is no recent rate
  period_without_cases,  ///< for mean and trend, which give every period the same weight
  not_a_percentage,      ///< a numerator above its denominator: two populations, not one followed
  year_complete
};

/// The reason in words for the reader, a whole sentence.
std::string_view no_forecast_text(NoForecast reason);

struct ForecastSettings {
  ForecastMethod method = ForecastMethod::pooled;
  std::int32_t recent_periods = 1;  ///< how many last periods make the recent rate and volume
};

/// The forecast for a year of `done` periods and `periods_left` more of the same length, or why
/// there is none. Trend values are kept between 0 and 100 in each period to come.
std::variant<Forecast, NoForecast> forecast_percentage(std::span<const DonePeriod> done,
                                                       std::int32_t periods_left,
                                                       ForecastSettings settings = {});

/// A year-end forecast of a number of events: what is done scaled to twelve months.
struct CountForecast {
  Exact value;      ///< events in the year
  double low = 0;   ///< done, and the lower end of the count's 95% interval for the months left
  double high = 0;  ///< the same with the upper end
};

/// Events so far in `months_done` months (2 to 11) of the year. The assumption to print beside it:
/// `count_forecast_assumption`.
std::variant<CountForecast, NoForecast> forecast_count(std::int64_t done, std::int32_t months_done);

inline constexpr std::string_view count_forecast_assumption =
    "The number so far, scaled by months to a whole year.";

}  // namespace bandstand
