// Funnel limits against hand-worked values and exact Poisson tails.
#include "results/funnel.h"

#include <gtest/gtest.h>

#include <cmath>

#include "results/interval.h"

namespace bandstand {
namespace {

TEST(FunnelOfProportions, LimitsAreWorkedByHand) {
  // 0.774 of 100: standard error sqrt(0.774 * 0.226 / 100) = 0.041824.
  const FunnelLimits limits = proportion_limits(0.774, 100);
  EXPECT_NEAR(limits.low_95, 0.692025, 1e-6);
  EXPECT_NEAR(limits.high_95, 0.855975, 1e-6);
  EXPECT_NEAR(limits.low_998, 0.644756, 1e-6);
  EXPECT_NEAR(limits.high_998, 0.903244, 1e-6);
}

TEST(FunnelOfProportions, StaysWithinZeroAndOne) {
  EXPECT_EQ(proportion_limits(0.9, 5).high_95, 1);
  EXPECT_EQ(proportion_limits(0.1, 5).low_95, 0);
  const FunnelLimits none = proportion_limits(0, 20);
  EXPECT_EQ(none.low_95, 0);
  EXPECT_EQ(none.high_998, 0);
}

TEST(FunnelOfProportions, IsOutsideJustWhereTheOwnIntervalDoesNotHoldTheCentre) {
  for (const double centre : {0.05, 0.2, 0.5, 0.77, 0.98}) {
    for (const std::int64_t n : {1, 4, 12, 31, 90, 400}) {
      const FunnelLimits limits = proportion_limits(centre, static_cast<double>(n));
      for (std::int64_t x = 0; x <= n; ++x) {
        const Interval own = *wilson_interval(x, n);
        const double value = static_cast<double>(x) / static_cast<double>(n);
        const FunnelSide expected = centre < own.low    ? FunnelSide::above
                                    : centre > own.high ? FunnelSide::below
                                                        : FunnelSide::within;
        EXPECT_EQ(outside_95(value, limits), expected) << x << " of " << n << " at " << centre;
      }
    }
  }
}

TEST(FunnelOfProportions, TheOuterLimitsLieOutsideTheInner) {
  const FunnelLimits limits = proportion_limits(0.774, 90);
  EXPECT_EQ(outside_95(0.978, limits), FunnelSide::above);
  EXPECT_EQ(outside_998(0.978, limits), FunnelSide::above);
  EXPECT_EQ(outside_95(0.68, limits), FunnelSide::below);
  EXPECT_EQ(outside_998(0.68, limits), FunnelSide::within);
  EXPECT_EQ(outside_95(0.774, limits), FunnelSide::within);
}

// Events that are unusual by the exact Poisson tails (2.5% and 0.1% at each end).
struct ExactTails {
  double expected;
  std::int64_t below_95, above_95, below_998, above_998;
};

TEST(FunnelOfRates, AgreesWithExactPoissonTails) {
  const ExactTails all[] = {{0.5, -1, 3, -1, 5},    {1, -1, 4, -1, 6},  {2, -1, 6, -1, 9},
                            {5, 0, 11, -1, 14},     {10, 3, 18, 1, 22}, {25, 15, 36, 10, 43},
                            {100, 80, 121, 70, 133}};
  constexpr double people = 20000;
  for (const ExactTails& tails : all) {
    const FunnelLimits limits = rate_limits(tails.expected / people, people);
    for (std::int64_t x = 0; x < 200; ++x) {
      const double rate = static_cast<double>(x) / people;
      EXPECT_EQ(outside_95(rate, limits) == FunnelSide::below, x <= tails.below_95) << x;
      EXPECT_EQ(outside_95(rate, limits) == FunnelSide::above, x >= tails.above_95) << x;
      EXPECT_EQ(outside_998(rate, limits) == FunnelSide::below, x <= tails.below_998) << x;
      EXPECT_EQ(outside_998(rate, limits) == FunnelSide::above, x >= tails.above_998) << x;
    }
  }
}

TEST(FunnelOfRates, NarrowsAsThePopulationGrows) {
  const double rate = 0.005;
  double last = 1;
  for (const double people : {1000.0, 5000.0, 20000.0, 100000.0}) {
    const FunnelLimits limits = rate_limits(rate, people);
    EXPECT_LT(limits.low_95, rate);
    EXPECT_GT(limits.high_95, rate);
    EXPECT_LE(limits.low_998, limits.low_95);
    EXPECT_GT(limits.high_998, limits.high_95);
    EXPECT_LT(limits.high_95 - limits.low_95, last);
    last = limits.high_95 - limits.low_95;
  }
  EXPECT_EQ(rate_limits(0, 1000).high_998, 0);
}

}  // namespace
}  // namespace bandstand
