// The required run rate, exactly. Definition: required run rate.
#include "results/required_rate.h"

namespace bandstand {
namespace {

using detail::Wide;

constexpr Exact nothing{0, 1};
constexpr Exact everything{100, 1};

RequiredRate judged(std::optional<Exact> rate, Polarity polarity) {
  using Kind = RequiredRate::Kind;
  if (!rate || polarity == Polarity::neutral) return {};
  const bool bigger = polarity == Polarity::bigger;
  if (bigger ? *rate > everything : *rate < nothing) return {Kind::not_reachable, *rate};
  if (bigger ? *rate <= nothing : *rate >= everything) return {Kind::already_certain, *rate};
  return {bigger ? Kind::minimum : Kind::maximum, *rate};
}

}  // namespace

RequiredRate required_rate(Exact target, Polarity polarity, std::int64_t numerator,
                           std::int64_t denominator, std::int64_t remaining) {
  if (remaining <= 0) return {};
  const Wide wanted = Wide{target.num} * (denominator + remaining);
  const Wide done = Wide{100} * numerator * target.den;
  return judged(reduced(wanted - done, Wide{target.den} * remaining), polarity);
}

RequiredRate required_rate_of_second_half(Exact target, Polarity polarity, Exact year_to_date) {
  const Wide twice_target = Wide{2} * target.num * year_to_date.den;
  const Wide done = Wide{year_to_date.num} * target.den;
  return judged(reduced(twice_target - done, Wide{target.den} * year_to_date.den), polarity);
}

}  // namespace bandstand
