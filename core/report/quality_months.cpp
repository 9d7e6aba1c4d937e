// Counting events by month, and judging each month by the median of all.
#include "report/quality_months.h"

#include <algorithm>

#include "lists/put_in_order.h"

namespace bandstand {
namespace {

constexpr std::size_t fewest_months = 6;  // a median of fewer says little
constexpr double fewest_usual = 10;       // chance alone halves smaller numbers

double median(std::vector<std::uint32_t> counts) {
  put_in_order(counts);
  const std::size_t half = counts.size() / 2;
  if (counts.size() % 2 == 1) return counts[half];
  return (static_cast<double>(counts[half - 1]) + counts[half]) / 2;
}

bool is_over(Month month, Date as_at) { return month.last_day() <= as_at; }

void judge(MonthSeries& series, const Coverage& coverage, Date as_at,
           const QualityNumbers& numbers) {
  std::vector<std::uint32_t> whole;
  for (std::size_t i = 0; i < series.counts.size(); ++i) {
    const Month month = series.range.first + static_cast<std::int32_t>(i);
    if (coverage.contains(month) && is_over(month, as_at)) whole.push_back(series.counts[i]);
  }
  // In sharing mode "fewer than half" must not say more than that a count is hidden.
  const double least = std::max(fewest_usual, 2.0 * (numbers.hide_up_to() + 1));
  if (whole.size() >= fewest_months && median(whole) >= least) series.usual = median(whole);
  for (std::size_t i = 0; i < series.counts.size(); ++i) {
    const Month month = series.range.first + static_cast<std::int32_t>(i);
    MonthState& state = series.states.emplace_back(MonthState::outside);
    if (!coverage.contains(month)) continue;
    if (!is_over(month, as_at)) {
      state = MonthState::part;
    } else if (!series.usual) {
      state = MonthState::covered;
    } else if (series.counts[i] == 0) {
      state = MonthState::none;
    } else {
      state = series.counts[i] * 2 < *series.usual ? MonthState::fewer : MonthState::usual;
    }
  }
}

}  // namespace

std::string_view month_state_name(MonthState state) {
  switch (state) {
    case MonthState::outside:
      return "outside";
    case MonthState::covered:
      return "covered";
    case MonthState::usual:
      return "usual";
    case MonthState::fewer:
      return "fewer";
    case MonthState::none:
      return "none";
    case MonthState::part:
      return "part";
  }
  return "";
}

std::vector<MonthSeries> month_series(const ListView& view, const Caseload& caseload,
                                      const QualityNumbers& numbers) {
  std::vector<MonthSeries> all;
  const auto first = view.coverage.first();
  const auto last = view.coverage.last();
  if (!first || !last) return all;
  // Reviews of a plan that is open reach back before the year that a census tells of.
  if (view.id == ListId::census_reviews) return all;
  for (const Column column : event_columns(view.id)) {
    if (!view.table->has(column)) continue;
    MonthSeries series;
    series.table = view.id;
    series.column = column;
    series.range = {*first, *last};
    series.counts.assign(static_cast<std::size_t>(*last - *first) + 1, 0);
    const Values<std::int32_t>& days = view.table->column(column);
    for (const Row row : view.rows) {
      if (days[row] == missing_value || Date::from_days(days[row]) > caseload.as_at) continue;
      const Month month = Month::of(Date::from_days(days[row]));
      if (month < *first || month > *last) continue;
      ++series.counts[static_cast<std::size_t>(month - *first)];
    }
    judge(series, view.coverage, caseload.as_at, numbers);
    all.push_back(std::move(series));
  }
  return all;
}

}  // namespace bandstand
