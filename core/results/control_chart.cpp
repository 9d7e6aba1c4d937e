// XmR and run charts. Definition: statistical additions.
#include "results/control_chart.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "lists/put_in_order.h"

namespace bandstand {
namespace {

using Values = std::span<const std::optional<double>>;

constexpr double limit_factor = 2.66;         // 3 / d2, d2 = 1.128 for two neighbours
constexpr double range_limit_factor = 3.267;  // D4 for two neighbours

// -1, 0 or 1. The mean of equal values may miss them by the last bit of a double: no difference.
int side_of(double value, double line) {
  const double size = std::max({1.0, std::fabs(value), std::fabs(line)});
  if (std::fabs(value - line) <= 1e-9 * size) return 0;
  return value > line ? 1 : -1;
}

double mean_of(const std::vector<double>& numbers) {
  double sum = 0;
  for (const double number : numbers) sum += number;
  return sum / static_cast<double>(numbers.size());
}

std::vector<double> moving_ranges(Values values) {
  std::vector<double> ranges;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] && values[i - 1]) ranges.push_back(std::fabs(*values[i] - *values[i - 1]));
  }
  return ranges;
}

class Signals {
 public:
  explicit Signals(std::size_t points) : signals_(points) {}

  void add(std::size_t point, ControlRule rule, int side) {
    const ControlSignal signal{rule, side > 0};
    auto& of_point = signals_[point];
    if (std::find(of_point.begin(), of_point.end(), signal) == of_point.end()) {
      of_point.push_back(signal);
    }
  }
  void add_all(const std::vector<std::size_t>& points, ControlRule rule, int side) {
    for (const std::size_t point : points) add(point, rule, side);
  }
  std::vector<std::vector<ControlSignal>> take() { return std::move(signals_); }

 private:
  std::vector<std::vector<ControlSignal>> signals_;
};

void find_runs(Values values, double centre, std::int32_t length, Signals& signals) {
  std::vector<std::size_t> run;
  int run_side = 0;
  const auto end_run = [&] {
    if (run.size() >= static_cast<std::size_t>(length)) {
      signals.add_all(run, ControlRule::one_side, run_side);
    }
    run.clear();
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int side = values[i] ? side_of(*values[i], centre) : 0;
    if (side != run_side) end_run();
    run_side = side;
    if (side != 0) run.push_back(i);
  }
  end_run();
}

// A trend of n points has n - 1 steps, all the same way. `pass_over`: a value equal to the one
// before is left out of the trend instead of ending it.
void find_trends(Values values, std::int32_t length, bool pass_over, Signals& signals) {
  std::vector<std::size_t> run;
  int run_side = 0;
  const auto end_run = [&] {
    if (run_side != 0 && run.size() >= static_cast<std::size_t>(length)) {
      signals.add_all(run, ControlRule::trend, run_side);
    }
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i] || run.empty()) {
      end_run();
      run.clear();
      run_side = 0;
      if (values[i]) run.push_back(i);
      continue;
    }
    const int side = side_of(*values[i], *values[run.back()]);
    if (side == 0 && pass_over) continue;
    if (side != run_side) {
      end_run();
      const std::size_t turn = run.back();
      run.clear();
      if (side != 0) run.push_back(turn);  // a turning point belongs to both trends
      run_side = side;
    }
    run.push_back(i);
  }
  end_run();
}

void find_beyond(Values values, double centre, double distance, Signals& signals) {
  const auto beyond = [&](std::size_t i, double far) {
    if (!values[i]) return 0;
    if (side_of(*values[i], centre + far) > 0) return 1;
    return side_of(*values[i], centre - far) < 0 ? -1 : 0;
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (const int side = beyond(i, distance)) signals.add(i, ControlRule::beyond_limit, side);
  }
  const double two_thirds = distance * 2 / 3;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int side = beyond(i, two_thirds);
    if (side == 0) continue;
    for (std::size_t other = i + 1; other < std::min(i + 3, values.size()); ++other) {
      if (beyond(other, two_thirds) != side) continue;
      signals.add_all({i, other}, ControlRule::near_limit, side);
    }
  }
}

}  // namespace

std::optional<double> median_of(Values values) {
  std::vector<double> known;
  for (const auto& value : values) {
    if (value) known.push_back(*value);
  }
  if (known.empty()) return std::nullopt;
  put_in_order(known);
  const std::size_t middle = known.size() / 2;
  return known.size() % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}

ControlLines control_lines(Values values, const ControlOptions& options) {
  ControlLines lines;
  std::vector<double> known;
  for (const auto& value : values) {
    if (value) known.push_back(*value);
  }
  lines.points = known.size();
  Signals signals(values.size());
  const std::vector<double> ranges = moving_ranges(values);
  lines.is_xmr = known.size() >= least_xmr_points && ranges.size() + 1 >= least_xmr_points;
  if (lines.is_xmr) {
    const double centre = mean_of(known);
    const double range_limit = range_limit_factor * mean_of(ranges);
    std::vector<double> screened;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(screened),
                 [range_limit](double range) { return side_of(range, range_limit) <= 0; });
    const double mean_range = mean_of(screened);
    const double distance = limit_factor * mean_range;
    lines.centre = centre;
    lines.mean_range = mean_range;
    lines.range_limit = range_limit;
    lines.upper = centre + distance;
    lines.lower = centre - distance;
    if (options.highest) lines.upper = std::min(*lines.upper, *options.highest);
    if (options.lowest) lines.lower = std::max(*lines.lower, *options.lowest);
    lines.provisional = known.size() < settled_xmr_points;
    find_beyond(values, centre, distance, signals);
    find_runs(values, centre, options.run_length, signals);
    find_trends(values, options.run_length, false, signals);
  } else if (!known.empty()) {
    lines.centre = median_of(values);
    find_runs(values, *lines.centre, run_chart_shift, signals);
    find_trends(values, run_chart_trend, true, signals);
  }
  lines.signals = signals.take();
  for (auto& of_point : lines.signals) {
    put_in_order(of_point,
                 [](const ControlSignal& a, const ControlSignal& b) { return a.rule < b.rule; });
  }
  return lines;
}

}  // namespace bandstand
