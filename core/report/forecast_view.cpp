// Words around the forecast.
#include "report/forecast_view.h"

#include <cmath>
#include <variant>
#include <vector>

#include "report/figure_words.h"
#include "results/required_rate.h"

namespace bandstand {
namespace {

constexpr std::int32_t quarters_in_year = 4;

std::string_view method_words(ForecastMethod method) {
  switch (method) {
    case ForecastMethod::pooled:
      return "Pooled year to date";
    case ForecastMethod::last:
      return "Last quarter carried on";
    case ForecastMethod::mean:
      return "Mean of the quarters";
    case ForecastMethod::run_rate:
      return "Done so far, and the last quarter's rate for the rest";
    case ForecastMethod::trend:
      return "Straight line through the quarters";
  }
  return "";
}

std::string one_decimal(double value) {
  return rounded_text(Exact{static_cast<std::int64_t>(std::floor(value * 10 + 0.5)), 10}, 1);
}

std::string quarters_text(std::int32_t left) {
  return left == 1 ? "the remaining quarter"
                   : "each of the " + std::to_string(left) + " remaining quarters";
}

std::string required_text(const Figure& last, Polarity polarity,
                          const std::vector<DonePeriod>& done, std::int32_t left) {
  if (!last.target) return {};
  DonePeriod sum;
  for (const DonePeriod& period : done) {
    sum.numerator += period.numerator;
    sum.denominator += period.denominator;
  }
  const RequiredRate required = required_rate(*last.target, polarity, sum.numerator,
                                              sum.denominator, done.back().denominator * left);
  const std::string target = plain_text(*last.target) + "%";
  switch (required.kind) {
    case RequiredRate::Kind::minimum:
      return "Needs " + rounded_text(required.rate, 1) + "% or more in " + quarters_text(left) +
             " to reach " + target + ".";
    case RequiredRate::Kind::maximum:
      return "Needs " + rounded_text(required.rate, 1) + "% or less in " + quarters_text(left) +
             " to reach " + target + ".";
    case RequiredRate::Kind::not_reachable:
      return "The target of " + target + " can no longer be reached this year.";
    case RequiredRate::Kind::already_certain:
      return "The target of " + target + " is met whatever the rest of the year brings.";
    case RequiredRate::Kind::not_applicable:
      return {};
  }
  return {};
}

}  // namespace

std::optional<ForecastView> forecast_view(std::uint16_t indicator, std::string_view source,
                                          FinancialYear year, const FigureSet& figures,
                                          const CouncilData& council, const Caseload& caseload) {
  if (year.last_month().last_day() <= caseload.as_at) return std::nullopt;
  const Settings& settings = caseload.settings;
  std::vector<const Figure*> quarters;
  for (Month m = year.first_month(); m <= year.last_month(); m = m + 3) {
    const Figure* quarter = figures.find(indicator, quarter_period(m), source);
    if (quarter == nullptr || !quarter->whole || !quarter->numerator) break;
    quarters.push_back(quarter);
  }
  const auto done = static_cast<std::int32_t>(quarters.size());
  if (done == 0 || done == quarters_in_year) return std::nullopt;
  const std::int32_t left = quarters_in_year - done;
  const Definition& definition = definition_at(indicator);
  const Polarity polarity = polarity_of(definition, settings.polarity);
  const Figure& last = *quarters.back();
  ForecastView view;
  Exact value;
  if (last.unit == Unit::percent) {
    std::vector<DonePeriod> periods;
    for (const Figure* quarter : quarters) {
      if (!quarter->denominator) return std::nullopt;
      periods.push_back({*quarter->numerator, *quarter->denominator});
    }
    const auto result = forecast_percentage(periods, left, {settings.forecast, 1});
    if (const auto* none = std::get_if<NoForecast>(&result)) {
      view.words = no_forecast_text(*none);
      return view;
    }
    const Forecast& forecast = std::get<Forecast>(result);
    value = forecast.value;
    view.value = rounded_text(value, last.decimals);
    view.low = one_decimal(forecast.low);
    view.high = one_decimal(forecast.high);
    view.method = method_words(forecast.method);
    view.words = view.low + " to " + view.high + " if " + quarters_text(left) +
                 (left == 1 ? " is" : " are each") + " as busy as the last (" +
                 with_commas(rounded_text(forecast.volume_per_period, 0)) + " cases).";
    view.required = required_text(last, polarity, periods, left);
  } else if (last.unit == Unit::count) {
    std::int64_t sum = 0;
    for (const Figure* quarter : quarters) sum += *quarter->numerator;
    const auto result = forecast_count(sum, done * 3);
    if (const auto* none = std::get_if<NoForecast>(&result)) {
      view.words = no_forecast_text(*none);
      return view;
    }
    const CountForecast& forecast = std::get<CountForecast>(result);
    value = forecast.value;
    view.value = rounded_text(value, 0);
    view.low = with_commas(std::to_string(std::llround(forecast.low)));
    view.high = with_commas(std::to_string(std::llround(forecast.high)));
    view.method = "Scaled to twelve months";
    view.words = view.low + " to " + view.high + ". " + std::string(count_forecast_assumption);
  } else {
    return std::nullopt;
  }
  if (last.target) {
    Target target{*last.target, {}, {}};
    const Target* row = council.target_for(indicator, last.period);
    if (row != nullptr && row->value == target.value) target = *row;
    const Rating rating = rate(value, target, polarity, settings.target_tolerance);
    view.rag = rating_name(rating);
    view.rag_words = rating_words(rating);
  }
  return view;
}

}  // namespace bandstand
