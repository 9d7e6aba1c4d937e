// Direction of travel: boundaries of the tolerance, and the arrows of a published quarterly report.
#include "results/direction.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

constexpr Exact percent(std::int64_t hundredths) { return {hundredths, 100}; }

Direction bigger_percent(Exact now, Exact before) {
  return direction_of_travel(now, before, Unit::percent, Polarity::bigger);
}

TEST(Direction, AChangeOfLessThanThreeTenthsOfAPointIsLevel) {
  EXPECT_EQ(bigger_percent(percent(8029), percent(8000)), Direction::level);
  EXPECT_EQ(bigger_percent(percent(7971), percent(8000)), Direction::level);
}

TEST(Direction, AChangeOfExactlyThreeTenthsOfAPointIsNoLongerLevel) {
  EXPECT_EQ(bigger_percent(percent(8030), percent(8000)), Direction::better);
  EXPECT_EQ(bigger_percent(percent(7970), percent(8000)), Direction::worse);
  // 0.3 has no exact double: 100/1000 against 103/1000 must still be a change.
  EXPECT_EQ(bigger_percent(percent_of(103, 1000), percent_of(100, 1000)), Direction::better);
}

TEST(Direction, UsesUnroundedValues) {
  // Both print as 66.7, three hundredths apart.
  EXPECT_EQ(
      direction_of_travel(percent(6672), percent(6669), Unit::percent, Polarity::bigger, {2, 100}),
      Direction::better);
}

TEST(Direction, CountsAndRatesAreJudgedRelativeToTheEarlierValue) {
  for (const Unit unit : {Unit::count, Unit::rate_per_10000, Unit::days}) {
    const auto smaller = [unit](std::int64_t now, std::int64_t before) {
      return direction_of_travel(count_of(now), count_of(before), unit, Polarity::smaller);
    };
    EXPECT_EQ(smaller(1002, 1000), Direction::level);
    EXPECT_EQ(smaller(1003, 1000), Direction::worse);
    EXPECT_EQ(smaller(998, 1000), Direction::level);
    EXPECT_EQ(smaller(997, 1000), Direction::better);
  }
}

TEST(Direction, AnyRiseFromZeroIsAChange) {
  EXPECT_EQ(direction_of_travel({1, 1}, {0, 1}, Unit::count, Polarity::smaller), Direction::worse);
  EXPECT_EQ(direction_of_travel({0, 1}, {0, 1}, Unit::count, Polarity::smaller), Direction::level);
  EXPECT_EQ(direction_of_travel({0, 1}, {1, 1}, Unit::count, Polarity::smaller), Direction::better);
}

TEST(Direction, NeutralIndicatorsGoUpOrDown) {
  EXPECT_EQ(direction_of_travel({90, 1}, {80, 1}, Unit::percent, Polarity::neutral), Direction::up);
  EXPECT_EQ(direction_of_travel({70, 1}, {80, 1}, Unit::percent, Polarity::neutral),
            Direction::down);
  EXPECT_EQ(direction_of_travel({80, 1}, {80, 1}, Unit::percent, Polarity::neutral),
            Direction::level);
}

TEST(Direction, WithZeroToleranceOnlyNoChangeIsLevel) {
  EXPECT_EQ(
      direction_of_travel(percent(8001), percent(8000), Unit::percent, Polarity::bigger, {0, 1}),
      Direction::better);
  EXPECT_EQ(
      direction_of_travel(percent(8000), percent(8000), Unit::percent, Polarity::bigger, {0, 1}),
      Direction::level);
}

// The second-quarter arrows of a report of 2013, where up means better: each against quarter 1.
struct Arrow {
  const char* indicator;
  Exact now;
  Exact before;
  Unit unit;
  Polarity polarity;
  Direction printed;
};

TEST(Direction, GivesTheArrowsOfAPublishedQuarter) {
  constexpr Direction up = Direction::better;
  constexpr Direction down = Direction::worse;
  constexpr Direction level = Direction::level;
  constexpr Polarity big = Polarity::bigger;
  constexpr Polarity small = Polarity::smaller;
  const auto pc = [](std::int64_t n, std::int64_t d) { return percent_of(n, d); };
  const Arrow arrows[] = {
      {"contacts", {1642, 1}, {1642, 1}, Unit::count, small, level},
      {"closed and logged", pc(999, 1642), pc(856, 1642), Unit::percent, small, down},
      {"closed with active CAF", pc(64, 999), pc(46, 856), Unit::percent, big, up},
      {"no further action", pc(53, 643), pc(154, 786), Unit::percent, small, up},
      {"initial assessments", pc(567, 1288), pc(267, 638), Unit::percent, big, up},
      {"core assessments", pc(558, 876), pc(224, 400), Unit::percent, big, up},
      {"initial conferences", pc(89, 199), pc(53, 94), Unit::percent, big, down},
      {"reviews of plans", pc(251, 259), pc(273, 282), Unit::percent, big, level},
      {"section 47", pc(418, 1202), pc(183, 632), Unit::percent, small, down},
      {"children in need", {1504, 1}, {1605, 1}, Unit::count, small, up},
      {"children with a plan", {356, 1}, {356, 1}, Unit::count, small, level},
      {"children in care", {379, 1}, {380, 1}, Unit::count, small, level},
      {"second plans", pc(2, 174), pc(2, 75), Unit::percent, small, up},
      {"plans of two years", pc(4, 188), pc(0, 89), Unit::percent, small, down},
      {"suitable accommodation", pc(65, 67), pc(32, 34), Unit::percent, big, up},
      {"in education or work", pc(36, 67), pc(20, 34), Unit::percent, big, down},
  };
  for (const Arrow& a : arrows) {
    EXPECT_EQ(direction_of_travel(a.now, a.before, a.unit, a.polarity), a.printed) << a.indicator;
  }
}

}  // namespace
}  // namespace bandstand
