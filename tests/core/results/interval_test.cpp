// Intervals against worked values from the statistical literature and a published figure.
#include "results/interval.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bandstand {
namespace {

double one_decimal(double value) { return std::floor(value * 10 + 0.5) / 10; }

TEST(Wilson, CareLeaversInEducationOrWorkThirtySixOfSixtySeven) {
  const auto interval = wilson_interval(36, 67);
  ASSERT_TRUE(interval);
  EXPECT_DOUBLE_EQ(one_decimal(100 * interval->low), 41.9);
  EXPECT_DOUBLE_EQ(one_decimal(100 * interval->high), 65.1);
}

TEST(Wilson, IsExactlyZeroAndOneAtTheEnds) {
  for (const std::int64_t n : {1, 7, 29, 30, 1000, 1000000}) {
    EXPECT_EQ(wilson_interval(0, n)->low, 0.0);
    EXPECT_GT(wilson_interval(0, n)->high, 0.0);
    EXPECT_LT(wilson_interval(0, n)->high, 1.0);
    EXPECT_EQ(wilson_interval(n, n)->high, 1.0);
    EXPECT_GT(wilson_interval(n, n)->low, 0.0);
    EXPECT_LT(wilson_interval(n, n)->low, 1.0);
  }
}

TEST(Wilson, MatchesWorkedExamples) {
  // 81 of 263 and 15 of 148 are the examples of Newcombe's comparison of methods (1998).
  EXPECT_NEAR(wilson_interval(81, 263)->low, 0.2553, 0.00005);
  EXPECT_NEAR(wilson_interval(81, 263)->high, 0.3662, 0.00005);
  EXPECT_NEAR(wilson_interval(15, 148)->low, 0.0624, 0.00005);
  EXPECT_NEAR(wilson_interval(15, 148)->high, 0.1605, 0.00005);
  EXPECT_NEAR(wilson_interval(0, 20)->high, 0.1611, 0.00005);
  EXPECT_NEAR(wilson_interval(1, 29)->low, 0.0061, 0.00005);
  EXPECT_NEAR(wilson_interval(1, 29)->high, 0.1718, 0.00005);
}

TEST(Wilson, HoldsTheProportionItselfAndMirrorsAtTheMiddle) {
  for (std::int64_t n = 1; n <= 60; ++n) {
    for (std::int64_t x = 0; x <= n; ++x) {
      const auto interval = wilson_interval(x, n);
      const auto mirrored = wilson_interval(n - x, n);
      const double proportion = static_cast<double>(x) / static_cast<double>(n);
      ASSERT_LE(interval->low, proportion);
      ASSERT_GE(interval->high, proportion);
      ASSERT_NEAR(interval->low, 1 - mirrored->high, 1e-12);
    }
  }
}

TEST(Wilson, ThereIsNoneForWhatIsNoProportion) {
  EXPECT_FALSE(wilson_interval(0, 0));
  EXPECT_FALSE(wilson_interval(101, 100));
  EXPECT_FALSE(wilson_interval(-1, 100));
}

TEST(CountInterval, IsExactPoissonBelowTen) {
  // Exact limits of a Poisson count, as tabulated.
  EXPECT_EQ(count_interval(0).low, 0.0);
  EXPECT_NEAR(count_interval(0).high, 3.6889, 0.0001);
  EXPECT_NEAR(count_interval(1).low, 0.0253, 0.0001);
  EXPECT_NEAR(count_interval(1).high, 5.5716, 0.0001);
  EXPECT_NEAR(count_interval(5).low, 1.6235, 0.0001);
  EXPECT_NEAR(count_interval(5).high, 11.6683, 0.0001);
  EXPECT_NEAR(count_interval(9).low, 4.1154, 0.0001);
  EXPECT_NEAR(count_interval(9).high, 17.0848, 0.0001);
}

TEST(CountInterval, IsByarsFromTenAndCloseToTheExactLimits) {
  // Exact: 4.7954 to 18.3904 for 10, 81.3640 to 121.6272 for 100.
  EXPECT_NEAR(count_interval(10).low, 4.7954, 0.01);
  EXPECT_NEAR(count_interval(10).high, 18.3904, 0.01);
  EXPECT_NEAR(count_interval(100).low, 81.3640, 0.01);
  EXPECT_NEAR(count_interval(100).high, 121.6272, 0.01);
}

TEST(CountInterval, WidensWithoutAStepWhereTheMethodChanges) {
  for (std::int64_t x = 1; x <= 40; ++x) {
    EXPECT_GT(count_interval(x).low, count_interval(x - 1).low) << x;
    EXPECT_GT(count_interval(x).high, count_interval(x - 1).high) << x;
  }
}

TEST(IntervalsApart, OnlyWhereTheyDoNotTouch) {
  EXPECT_TRUE(intervals_apart({0.1, 0.2}, {0.3, 0.4}));
  EXPECT_TRUE(intervals_apart({0.3, 0.4}, {0.1, 0.2}));
  EXPECT_FALSE(intervals_apart({0.1, 0.3}, {0.3, 0.4}));
  EXPECT_FALSE(intervals_apart({0.1, 0.5}, {0.2, 0.3}));
}

TEST(ProportionsDiffer, IsLessCautiousThanIntervalsApart) {
  // 60 and 73 of 100: z = 1.947, not different; 74 of 100: z = 2.106, different.
  EXPECT_FALSE(proportions_differ(60, 100, 73, 100));
  EXPECT_TRUE(proportions_differ(60, 100, 74, 100));
  EXPECT_FALSE(intervals_apart(*wilson_interval(60, 100), *wilson_interval(74, 100)));
}

TEST(ProportionsDiffer, NotBetweenEqualOrCertainOnes) {
  EXPECT_FALSE(proportions_differ(0, 50, 0, 80));
  EXPECT_FALSE(proportions_differ(50, 50, 80, 80));
  EXPECT_TRUE(proportions_differ(0, 50, 80, 80));
}

}  // namespace
}  // namespace bandstand
