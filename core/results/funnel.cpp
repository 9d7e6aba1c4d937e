// Funnel limits. Definition: statistical additions.
#include "results/funnel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bandstand {
namespace {

constexpr double inner_z = 1.96;
constexpr double outer_z = 3.0902;

std::pair<double, double> around(double centre, double n, double z) {
  const double half = z * std::sqrt(centre * (1 - centre) / n);
  return {std::max(centre - half, 0.0), std::min(centre + half, 1.0)};
}

double cubed(double value) { return value * value * value; }

// The end of Byar's interval of a count; the upper one is that of one event more.
double byar_end(double count, double signed_z) {
  return count * cubed(1 - 1 / (9 * count) + signed_z / (3 * std::sqrt(count)));
}

// The count at which an end of Byar's interval is `expected`. The ends grow with the count.
double count_with_end(double expected, double signed_z) {
  double low = 1e-9;
  double high = 4 * (expected + 10 * (std::sqrt(expected) + 10));
  for (int step = 0; step < 100; ++step) {
    const double middle = (low + high) / 2;
    (byar_end(middle, signed_z) < expected ? low : high) = middle;
  }
  return (low + high) / 2;
}

std::pair<double, double> counts_around(double expected, double z) {
  return {std::max(count_with_end(expected, z) - 1, 0.0), count_with_end(expected, -z)};
}

FunnelSide side(double value, double low, double high) {
  // A value computed as a quotient may miss a limit it stands on by the last bit.
  const double trace = 1e-12 * std::max(1.0, std::fabs(value));
  if (value > high + trace) return FunnelSide::above;
  return value < low - trace ? FunnelSide::below : FunnelSide::within;
}

}  // namespace

FunnelLimits proportion_limits(double centre, double n) {
  const auto [low, high] = around(centre, n, inner_z);
  const auto [far_low, far_high] = around(centre, n, outer_z);
  return {low, high, far_low, far_high};
}

FunnelLimits rate_limits(double centre, double people) {
  const double expected = centre * people;
  if (expected <= 0) return {};
  const auto [low, high] = counts_around(expected, inner_z);
  const auto [far_low, far_high] = counts_around(expected, outer_z);
  return {low / people, high / people, far_low / people, far_high / people};
}

FunnelSide outside_95(double value, const FunnelLimits& limits) {
  return side(value, limits.low_95, limits.high_95);
}

FunnelSide outside_998(double value, const FunnelLimits& limits) {
  return side(value, limits.low_998, limits.high_998);
}

}  // namespace bandstand
