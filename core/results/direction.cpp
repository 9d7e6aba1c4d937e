// Direction of travel by exact comparison. Definition: direction of travel.
#include "results/direction.h"

#include <cstddef>

namespace bandstand {
namespace {
constexpr std::string_view names[] = {"", "better", "worse", "level", "up", "down"};
}

std::string_view direction_name(Direction direction) {
  return names[static_cast<std::size_t>(direction)];
}

Direction direction_of_travel(Exact now, Exact before, Unit unit, Polarity polarity,
                              Exact tolerance) {
  const std::strong_ordering change = unit == Unit::percent
                                          ? compare_gap(now, before, tolerance)
                                          : compare_gap_to_percent(now, before, tolerance);
  if (now == before || change < 0) return Direction::level;
  const bool rising = now > before;
  if (polarity == Polarity::neutral) return rising ? Direction::up : Direction::down;
  return rising == (polarity == Polarity::bigger) ? Direction::better : Direction::worse;
}

}  // namespace bandstand
