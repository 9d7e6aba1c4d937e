// 95% intervals, z = 1.96. Definition: statistical additions.
#include "results/interval.h"

#include <algorithm>
#include <cmath>

namespace bandstand {
namespace {

constexpr double z = 1.96;
constexpr double tail = 0.025;
constexpr std::int64_t byar_from = 10;

// The chance of at most x events where `mean` are expected.
double poisson_at_most(std::int64_t x, double mean) {
  double term = std::exp(-mean);
  double sum = term;
  for (std::int64_t i = 1; i <= x; ++i) {
    term *= mean / static_cast<double>(i);
    sum += term;
  }
  return sum;
}

// The mean at which at most x events have the given chance. The chance falls as the mean grows, so
// halving finds it; 64 below means far more than any count under 10 allows.
double mean_where_at_most(std::int64_t x, double chance) {
  double low = 0;
  double high = 64;
  for (int step = 0; step < 60; ++step) {
    const double middle = (low + high) / 2;
    (poisson_at_most(x, middle) > chance ? low : high) = middle;
  }
  return (low + high) / 2;
}

double cubed(double value) { return value * value * value; }

double byar_end(double count, double sign) {
  return count * cubed(1 - 1 / (9 * count) + sign * z / (3 * std::sqrt(count)));
}

}  // namespace

std::optional<Interval> wilson_interval(std::int64_t x, std::int64_t n) {
  if (n <= 0 || x < 0 || x > n) return std::nullopt;
  const double cases = static_cast<double>(x);
  const double all = static_cast<double>(n);
  const double scale = 2 * (all + z * z);
  const double centre = (2 * cases + z * z) / scale;
  const double half = z * std::sqrt(z * z + 4 * cases * (1 - cases / all)) / scale;
  // Set rather than computed at the ends, where rounding of doubles would leave a trace.
  return Interval{x == 0 ? 0.0 : std::max(centre - half, 0.0),
                  x == n ? 1.0 : std::min(centre + half, 1.0)};
}

Interval count_interval(std::int64_t x) {
  if (x >= byar_from) {
    return {byar_end(static_cast<double>(x), -1), byar_end(static_cast<double>(x + 1), 1)};
  }
  return {x == 0 ? 0.0 : mean_where_at_most(x - 1, 1 - tail), mean_where_at_most(x, tail)};
}

bool intervals_apart(Interval a, Interval b) { return a.high < b.low || b.high < a.low; }

bool proportions_differ(std::int64_t x1, std::int64_t n1, std::int64_t x2, std::int64_t n2) {
  const double first = static_cast<double>(n1);
  const double second = static_cast<double>(n2);
  const double pooled = static_cast<double>(x1 + x2) / (first + second);
  const double gap = static_cast<double>(x1) / first - static_cast<double>(x2) / second;
  const double error = std::sqrt(pooled * (1 - pooled) * (1 / first + 1 / second));
  return std::abs(gap) > z * error;
}

}  // namespace bandstand
