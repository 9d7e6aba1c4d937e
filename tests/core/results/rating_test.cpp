// Red, amber, green: boundaries in pairs, red thresholds, and published figures against targets.
#include "results/rating.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

Rating bigger(std::string_view value, std::string_view target) {
  return rate(*parse_exact(value), {*parse_exact(target), {}, {}}, Polarity::bigger);
}

Rating smaller(std::string_view value, std::string_view target) {
  return rate(*parse_exact(value), {*parse_exact(target), {}, {}}, Polarity::smaller);
}

TEST(Rating, MeetingTheTargetIsGreen) {
  EXPECT_EQ(bigger("80", "80"), Rating::green);
  EXPECT_EQ(bigger("79.999", "80"), Rating::amber);
  EXPECT_EQ(smaller("10", "10"), Rating::green);
  EXPECT_EQ(smaller("10.001", "10"), Rating::amber);
}

TEST(Rating, AMissOfExactlyTheToleranceIsAmberAndAnyMoreIsRed) {
  EXPECT_EQ(bigger("76", "80"), Rating::amber);
  EXPECT_EQ(bigger("75.999", "80"), Rating::red);
  EXPECT_EQ(smaller("10.5", "10"), Rating::amber);
  EXPECT_EQ(smaller("10.501", "10"), Rating::red);
}

TEST(Rating, PublishedFiguresAgainstTheirTargets) {
  EXPECT_EQ(bigger("62.8", "70.0"), Rating::red);
  EXPECT_EQ(bigger("81.8", "88.0"), Rating::red);
  EXPECT_EQ(bigger("64.4", "70.0"), Rating::red);
  EXPECT_EQ(bigger("86.2", "88.0"), Rating::amber);
  EXPECT_EQ(bigger("78.10", "80"), Rating::amber);
  EXPECT_EQ(bigger("75", "83"), Rating::red);
  EXPECT_EQ(bigger("82.6", "95"), Rating::red);
  EXPECT_EQ(bigger("94", "95"), Rating::amber);
}

TEST(Rating, ATighterToleranceMakesTheForecastRedAsPrinted) {
  const Target target{{88, 1}, {}, {}};
  EXPECT_EQ(rate({862, 10}, target, Polarity::bigger, {{2, 1}, true}), Rating::red);
  EXPECT_EQ(rate({862, 10}, target, Polarity::bigger, {{3, 1}, true}), Rating::amber);
}

TEST(Rating, ToleranceInPointsDoesNotGrowWithTheTarget) {
  const Target target{{80, 1}, {}, {}};
  EXPECT_EQ(rate({75, 1}, target, Polarity::bigger, {{5, 1}, false}), Rating::amber);
  EXPECT_EQ(rate({7499, 100}, target, Polarity::bigger, {{5, 1}, false}), Rating::red);
}

TEST(Rating, ATargetsOwnToleranceReplacesTheGeneralOne) {
  const Target target{{80, 1}, Exact{10, 1}, {}};
  EXPECT_EQ(rate({72, 1}, target, Polarity::bigger), Rating::amber);
  EXPECT_EQ(rate({7199, 100}, target, Polarity::bigger), Rating::red);
}

TEST(Rating, ARedThresholdTakesThePlaceOfTheTolerance) {
  const Target at_least{{80, 1}, Exact{1, 1}, Exact{60, 1}};
  EXPECT_EQ(rate({60, 1}, at_least, Polarity::bigger), Rating::amber);
  EXPECT_EQ(rate({5999, 100}, at_least, Polarity::bigger), Rating::red);
  EXPECT_EQ(rate({80, 1}, at_least, Polarity::bigger), Rating::green);
  const Target at_most{{10, 1}, {}, Exact{15, 1}};
  EXPECT_EQ(rate({15, 1}, at_most, Polarity::smaller), Rating::amber);
  EXPECT_EQ(rate({1501, 100}, at_most, Polarity::smaller), Rating::red);
  EXPECT_EQ(rate({10, 1}, at_most, Polarity::smaller), Rating::green);
}

TEST(Rating, ATargetOfZeroHasNoAmber) {
  EXPECT_EQ(smaller("0", "0"), Rating::green);
  EXPECT_EQ(smaller("0.1", "0"), Rating::red);
}

TEST(Rating, NeutralIndicatorsAreNotRated) {
  EXPECT_EQ(rate({10, 1}, {{80, 1}, {}, {}}, Polarity::neutral), Rating::none);
}

TEST(Rating, UsesTheUnroundedValue) {
  // 69.96 prints as 70.0 and still misses 70.
  EXPECT_EQ(bigger("69.96", "70"), Rating::amber);
}

}  // namespace
}  // namespace bandstand
