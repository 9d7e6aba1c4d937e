// Rating by exact comparison. Definition: rating against target.
#include "results/rating.h"

#include <cstddef>

namespace bandstand {
namespace {
constexpr std::string_view names[] = {"", "green", "amber", "red"};
}

std::string_view rating_name(Rating rating) { return names[static_cast<std::size_t>(rating)]; }

Rating rate(Exact value, const Target& target, Polarity polarity, Tolerance tolerance) {
  if (polarity == Polarity::neutral) return Rating::none;
  const bool bigger = polarity == Polarity::bigger;
  if (bigger ? value >= target.value : value <= target.value) return Rating::green;
  if (target.red_threshold) {
    const Exact limit = *target.red_threshold;
    return (bigger ? value < limit : value > limit) ? Rating::red : Rating::amber;
  }
  const Exact amount = target.tolerance.value_or(tolerance.amount);
  const std::strong_ordering miss = tolerance.relative
                                        ? compare_gap_to_percent(value, target.value, amount)
                                        : compare_gap(value, target.value, amount);
  return miss <= 0 ? Rating::amber : Rating::red;
}

}  // namespace bandstand
