// Control lines and signals against charts worked by hand.
#include "results/control_chart.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace bandstand {
namespace {

using Series = std::vector<std::optional<double>>;
constexpr std::nullopt_t gap = std::nullopt;

// The points that break one rule: + up, - down, . not.
std::string marks_on(ControlRule rule, const ControlLines& lines) {
  std::string text;
  for (const auto& of_point : lines.signals) {
    char mark = '.';
    for (const ControlSignal& signal : of_point) {
      if (signal.rule == rule) mark = signal.up ? '+' : '-';
    }
    text += mark;
  }
  return text;
}

std::string marks(ControlRule rule, const Series& series, std::int32_t run_length = 7) {
  ControlOptions options;
  options.run_length = run_length;
  return marks_on(rule, control_lines(series, options));
}

constexpr ControlRule limit = ControlRule::beyond_limit;
constexpr ControlRule side = ControlRule::one_side;
constexpr ControlRule trend = ControlRule::trend;
constexpr ControlRule near_limit = ControlRule::near_limit;

TEST(XmrChart, LimitsAreMeanPlusAndMinusTwoPointSixSixMeanRanges) {
  // Mean 83/7; ranges 2, 1, 2, 1, 2, 3 with mean 11/6.
  const ControlLines lines = control_lines(Series{10, 12, 11, 13, 12, 14, 11});
  ASSERT_TRUE(lines.is_xmr);
  EXPECT_NEAR(*lines.centre, 11.857143, 1e-6);
  EXPECT_NEAR(*lines.mean_range, 1.833333, 1e-6);
  EXPECT_NEAR(*lines.range_limit, 5.9895, 1e-6);
  EXPECT_NEAR(*lines.upper, 16.733810, 1e-6);
  EXPECT_NEAR(*lines.lower, 6.980476, 1e-6);
  EXPECT_EQ(lines.points, 7u);
}

TEST(XmrChart, LeavesOutRangesAboveTheirLimitOnce) {
  // Ten ranges of 1 and two of 19: mean 4, limit 13.068, so that the two are left out.
  const ControlLines lines =
      control_lines(Series{10, 11, 10, 11, 10, 11, 30, 11, 10, 11, 10, 11, 10});
  EXPECT_DOUBLE_EQ(*lines.range_limit, 13.068);
  EXPECT_DOUBLE_EQ(*lines.mean_range, 1);
  EXPECT_DOUBLE_EQ(*lines.centre, 12);
  EXPECT_DOUBLE_EQ(*lines.upper, 14.66);
  EXPECT_DOUBLE_EQ(*lines.lower, 9.34);
  EXPECT_EQ(marks_on(limit, lines), "......+......");
}

TEST(XmrChart, NeedsSevenPointsAndIsProvisionalBelowThirteen) {
  EXPECT_FALSE(control_lines(Series{1, 2, 1, 2, 1, 2}).is_xmr);
  EXPECT_TRUE(control_lines(Series{1, 2, 1, 2, 1, 2, 1}).is_xmr);
  EXPECT_TRUE(control_lines(Series{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}).provisional);
  EXPECT_FALSE(control_lines(Series{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}).provisional);
}

TEST(XmrChart, NeedsSixRangesBetweenNeighbours) {
  EXPECT_FALSE(control_lines(Series{1, 2, gap, 1, 2, gap, 1, 2, 1, 2}).is_xmr);
  EXPECT_TRUE(control_lines(Series{1, 2, gap, 1, 2, gap, 1, 2, 1, 2, 1}).is_xmr);
}

TEST(XmrChart, NoRangeCrossesAGap) {
  const ControlLines lines = control_lines(Series{1, 2, 1, 2, 1, gap, 9, 10, 9, 10, 9});
  EXPECT_DOUBLE_EQ(*lines.mean_range, 1);
  EXPECT_EQ(lines.points, 10u);
}

TEST(XmrChart, LimitsOfAPercentageStayWithinZeroAndAHundred) {
  const Series high{99, 90, 99, 91, 100, 90, 99};
  ControlOptions percent;
  percent.lowest = 0;
  percent.highest = 100;
  const ControlLines lines = control_lines(high, percent);
  EXPECT_EQ(*lines.upper, 100);
  EXPECT_GT(*lines.lower, 0);
  const ControlLines low = control_lines(Series{1, 9, 0, 9, 1, 8, 0}, percent);
  EXPECT_EQ(*low.lower, 0);
  EXPECT_GT(*low.upper, 9);
}

TEST(XmrChart, EqualValuesAreNoSignal) {
  const double third = 100.0 / 3;
  const ControlLines lines = control_lines(Series(14, third));
  EXPECT_NEAR(*lines.upper, third, 1e-9);
  for (const auto& of_point : lines.signals) EXPECT_TRUE(of_point.empty());
}

TEST(XmrChart, SevenOnOneSideAreASignalAndSixAreNot) {
  EXPECT_EQ(marks(side, {7, 8, 7, 8, 7, 8, 7, 2, 0, 2}), "+++++++...");
  EXPECT_EQ(marks(side, {7, 8, 7, 8, 7, 8, 2, 0, 2, 0}), "..........");
  EXPECT_EQ(marks(side, {7, 8, 7, 8, 7, 8, 2, 0, 2, 0}, 6), "++++++....");
  EXPECT_EQ(marks(side, {2, 1, 2, 1, 2, 1, 2, 8, 9}), "-------..");
}

TEST(XmrChart, APointOnTheMeanAndAGapEndARun) {
  EXPECT_EQ(marks(side, {6, 6, 6, 5, 6, 6, 6, 6, 0, 3}), "..........");  // the mean is 5
  EXPECT_EQ(marks(side, {6, 6, 6, 6, 6, 6, 6, 5, 0, 3}), "+++++++...");
  EXPECT_EQ(marks(side, {7, 8, 7, gap, 8, 7, 8, 7, 2, 0, 2}), "...........");
}

TEST(XmrChart, SevenPointsThatAllRiseAreATrendAndSixAreNot) {
  EXPECT_EQ(marks(trend, {9, 1, 2, 3, 4, 5, 6, 7, 1, 9, 1}), ".+++++++...");
  EXPECT_EQ(marks(trend, {9, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9}), "...........");
  EXPECT_EQ(marks(trend, {9, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9}, 6), ".++++++....");
  EXPECT_EQ(marks(trend, {1, 9, 8, 7, 6, 5, 4, 3, 9, 1, 9}), ".-------...");
  EXPECT_EQ(marks(trend, {9, 1, 2, 3, 4, 4, 5, 6, 7, 1, 9, 1}), "............");
}

TEST(XmrChart, ATurningPointBelongsToBothTrends) {
  const ControlLines lines = control_lines(Series{1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1});
  const auto has = [&lines](std::size_t point, ControlSignal signal) {
    const auto& signals = lines.signals[point];
    return std::find(signals.begin(), signals.end(), signal) != signals.end();
  };
  EXPECT_TRUE(has(6, {trend, true}));
  EXPECT_TRUE(has(6, {trend, false}));
  EXPECT_FALSE(has(5, {trend, false}));
  EXPECT_FALSE(has(7, {trend, true}));
}

TEST(XmrChart, TwoOfThreeNearALimitOnTheSameSide) {
  // Mean 714.4 / 14, mean range 15.8 / 13, so two thirds of the way up is 53.184.
  const ControlLines lines =
      control_lines(Series{50, 51, 50, 51, 50, 51, 53.2, 52, 53.2, 51, 50, 51, 50, 51});
  EXPECT_NEAR(*lines.centre, 714.4 / 14, 1e-9);
  EXPECT_NEAR(*lines.mean_range, 15.8 / 13, 1e-9);
  EXPECT_NEAR(*lines.upper, 54.261495, 1e-6);
  EXPECT_EQ(marks_on(near_limit, lines), "......+.+.....");
  EXPECT_EQ(marks_on(limit, lines), "..............");
  // The same two a point further apart are two of four.
  EXPECT_EQ(marks(near_limit, {50, 51, 50, 51, 50, 51, 53.2, 52, 52, 53.2, 51, 50, 51, 50, 51}),
            "...............");
  // One near each limit are not on the same side.
  EXPECT_EQ(marks(near_limit, {50, 51, 50, 51, 50, 51, 53.6, 51, 47.6, 51, 50, 51, 50, 51}),
            "..............");
}

TEST(RunChart, HasTheMedianAndNoLimits) {
  const ControlLines odd = control_lines(Series{3, 1, 2, 9, 4});
  EXPECT_FALSE(odd.is_xmr);
  EXPECT_EQ(*odd.centre, 3);
  EXPECT_FALSE(odd.upper || odd.lower || odd.mean_range || odd.range_limit);
  EXPECT_EQ(*control_lines(Series{3, 1, gap, 2, 9}).centre, 2.5);
  EXPECT_FALSE(control_lines(Series{gap}).centre);
}

TEST(RunChart, FivePointsThatAllRiseAreATrendAndFourAreNot) {
  EXPECT_EQ(marks(trend, {1, 2, 3, 4, 5}), "+++++");
  EXPECT_EQ(marks(trend, {1, 2, 3, 4}), "....");
  EXPECT_EQ(marks(trend, {6, 5, 4, 4, 3, 2}), "---.--");
}

TEST(RunChart, SixOnOneSideOfTheMedianAreAShiftAndFiveAreNot) {
  // Gaps leave five ranges: too few for XmR. The median is 4.
  const Series six{1, gap, 2, gap, 1, gap, 6, 7, 6, 7, 6, 7, gap, 2, gap, 1, gap, 2};
  EXPECT_FALSE(control_lines(six).is_xmr);
  EXPECT_EQ(*control_lines(six).centre, 4);
  EXPECT_EQ(marks(side, six), "......++++++......");
  const Series five{1, gap, 2, gap, 1, gap, 6, 7, 6, 7, 6, gap, 7, gap, 2, gap, 1, gap, 2};
  EXPECT_EQ(marks(side, five), "...................");
}

}  // namespace
}  // namespace bandstand
