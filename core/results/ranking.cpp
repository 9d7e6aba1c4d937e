// Places and quarters over values counted in steps of 10^-9.
#include "results/ranking.h"

#include <algorithm>
#include <vector>

#include "lists/put_in_order.h"

namespace bandstand {
namespace {

using detail::Wide;

// Sums of ten fractions with unlike denominators outgrow every integer; steps do not.
constexpr std::int64_t steps_per_one = 1'000'000'000;

std::int64_t floor_div(Wide n, Wide d) {
  const Wide quotient = n / d;
  return static_cast<std::int64_t>(n % d < 0 ? quotient - 1 : quotient);
}

std::int64_t steps_of(Exact value) {
  return floor_div(2 * Wide{value.num} * steps_per_one + value.den, 2 * Wide{value.den});
}

Exact from_steps(std::int64_t steps) {
  return reduced(steps, steps_per_one).value_or(Exact{steps, steps_per_one});
}

std::vector<std::int64_t> sorted_steps(std::span<const Exact> values) {
  std::vector<std::int64_t> steps;
  for (const Exact value : values) steps.push_back(steps_of(value));
  put_in_order(steps);
  return steps;
}

// The value at `quarters` / 4 of the way from the lowest to the highest.
Exact at_quarters(const std::vector<std::int64_t>& sorted, std::size_t quarters) {
  const std::size_t place = (sorted.size() - 1) * quarters;
  const std::size_t below = place / 4;
  const auto part = static_cast<std::int64_t>(place % 4);
  const std::int64_t low = sorted[below];
  const std::int64_t high = part == 0 ? low : sorted[below + 1];
  return from_steps(floor_div(2 * (Wide{low} * (4 - part) + Wide{high} * part) + 4, 8));
}

}  // namespace

std::optional<std::int64_t> competition_rank(Exact own, std::span<const Exact> others,
                                             Polarity polarity) {
  if (polarity == Polarity::neutral) return std::nullopt;
  const auto better = [own, polarity](Exact other) {
    return polarity == Polarity::smaller ? other < own : other > own;
  };
  return 1 + std::count_if(others.begin(), others.end(), better);
}

Exact mean_of(std::span<const Exact> values) {
  Wide sum = 0;
  for (const Exact value : values) sum += steps_of(value);
  const auto n = static_cast<std::int64_t>(values.size());
  return from_steps(floor_div(2 * sum + n, 2 * Wide{n}));
}

Exact median_of(std::span<const Exact> values) { return at_quarters(sorted_steps(values), 2); }

std::optional<Quartiles> quartiles_of(std::span<const Exact> values) {
  constexpr std::size_t fewest = 4;
  if (values.size() < fewest) return std::nullopt;
  const std::vector<std::int64_t> sorted = sorted_steps(values);
  return Quartiles{at_quarters(sorted, 1), at_quarters(sorted, 2), at_quarters(sorted, 3)};
}

char quarter_of_value(Exact value, const Quartiles& quartiles, Polarity polarity) {
  if (polarity == Polarity::neutral) return 0;
  const Exact rounded = from_steps(steps_of(value));
  const int quarter = rounded <= quartiles.first    ? 0
                      : rounded <= quartiles.second ? 1
                      : rounded <= quartiles.third  ? 2
                                                    : 3;
  return static_cast<char>(polarity == Polarity::smaller ? 'A' + quarter : 'D' - quarter);
}

}  // namespace bandstand
