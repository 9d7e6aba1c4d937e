// The required run rate: published examples, both polarities, what cannot be or is already certain.
#include "results/required_rate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace bandstand {
namespace {

using Kind = RequiredRate::Kind;
constexpr Exact hundred{100, 1};

TEST(RequiredRate, OfTheSecondHalfWithoutCountsAsPublished) {
  const RequiredRate initial = required_rate_of_second_half({70, 1}, Polarity::bigger, {644, 10});
  EXPECT_EQ(initial.kind, Kind::minimum);
  EXPECT_EQ(rounded_text(initial.rate, 1), "75.6");
  const RequiredRate core = required_rate_of_second_half({88, 1}, Polarity::bigger, {862, 10});
  EXPECT_EQ(core.kind, Kind::minimum);
  EXPECT_EQ(rounded_text(core.rate, 1), "89.8");
}

TEST(RequiredRate, WithCountsLeavesExactlyTheTarget) {
  // 221 of 343 done, 376 to come: 70% of 719 is 503.3, so 282.3 of 376.
  const RequiredRate needed = required_rate({70, 1}, Polarity::bigger, 221, 343, 376);
  EXPECT_EQ(needed.kind, Kind::minimum);
  EXPECT_EQ(needed.rate, (Exact{28230, 376}));
  EXPECT_EQ(rounded_text(needed.rate, 1), "75.1");
}

TEST(RequiredRate, OfEqualHalvesIsTheFormWithoutCounts) {
  EXPECT_EQ(required_rate({88, 1}, Polarity::bigger, 94, 109, 109).rate,
            required_rate_of_second_half({88, 1}, Polarity::bigger, percent_of(94, 109)).rate);
}

TEST(RequiredRate, OfAPublishedYearNeededNinetyTwoToNinetySevenPercent) {
  // Known: October 32 of 42, November 50 of 58, the first half about 71%, to November 75%, target
  // 83, and four months to go at the mean volume of the two: 200 cases.
  std::vector<Exact> needed;
  for (std::int64_t d = 50; d < 900; ++d) {
    for (std::int64_t n = d / 2; n <= d; ++n) {
      if (rounded_text(percent_of(n, d), 0) != "71") continue;
      if (rounded_text(percent_of(n + 82, d + 100), 0) != "75") continue;
      const RequiredRate rate = required_rate({83, 1}, Polarity::bigger, n + 82, d + 100, 200);
      EXPECT_EQ(rate.kind, Kind::minimum);
      needed.push_back(rate.rate);
    }
  }
  ASSERT_FALSE(needed.empty());
  EXPECT_EQ(rounded_text(*std::min_element(needed.begin(), needed.end()), 0), "92");
  EXPECT_EQ(rounded_text(*std::max_element(needed.begin(), needed.end()), 0), "97");
}

TEST(RequiredRate, IsAMaximumWhereSmallerIsBetter) {
  const RequiredRate rate = required_rate({10, 1}, Polarity::smaller, 15, 100, 100);
  EXPECT_EQ(rate.kind, Kind::maximum);
  EXPECT_EQ(rate.rate, (Exact{5, 1}));
}

TEST(RequiredRate, ExactlyAHundredPercentCanStillBeReached) {
  // 80% of 200 is 160: 60 done leaves 100 of 100, 59 done leaves 101.
  EXPECT_EQ(required_rate({80, 1}, Polarity::bigger, 60, 100, 100).kind, Kind::minimum);
  EXPECT_EQ(required_rate({80, 1}, Polarity::bigger, 60, 100, 100).rate, hundred);
  EXPECT_EQ(required_rate({80, 1}, Polarity::bigger, 59, 100, 100).kind, Kind::not_reachable);
  EXPECT_EQ(required_rate({80, 1}, Polarity::bigger, 59, 100, 100).rate, (Exact{101, 1}));
}

TEST(RequiredRate, ExactlyNoneCanStillBeReachedWhereSmallerIsBetter) {
  EXPECT_EQ(required_rate({10, 1}, Polarity::smaller, 20, 100, 100).kind, Kind::maximum);
  EXPECT_EQ(required_rate({10, 1}, Polarity::smaller, 21, 100, 100).kind, Kind::not_reachable);
}

TEST(RequiredRate, IsAlreadyCertainWhereTheRestCannotSpoilIt) {
  // 40% of 200 is 80: with 80 in time so far even none of the rest will do.
  EXPECT_EQ(required_rate({40, 1}, Polarity::bigger, 80, 100, 100).kind, Kind::already_certain);
  EXPECT_EQ(required_rate({40, 1}, Polarity::bigger, 79, 100, 100).kind, Kind::minimum);
  EXPECT_EQ(required_rate({60, 1}, Polarity::smaller, 20, 100, 100).kind, Kind::already_certain);
  EXPECT_EQ(required_rate({60, 1}, Polarity::smaller, 21, 100, 100).kind, Kind::maximum);
}

TEST(RequiredRate, DoesNotApplyToNeutralIndicatorsOrWithoutVolume) {
  EXPECT_EQ(required_rate({40, 1}, Polarity::neutral, 80, 100, 100).kind, Kind::not_applicable);
  EXPECT_EQ(required_rate({40, 1}, Polarity::bigger, 80, 100, 0).kind, Kind::not_applicable);
  EXPECT_EQ(required_rate_of_second_half({40, 1}, Polarity::neutral, {30, 1}).kind,
            Kind::not_applicable);
}

TEST(RequiredRate, HoldsForVeryLargeCounts) {
  const RequiredRate rate =
      required_rate({825, 10}, Polarity::bigger, 700'000'000, 900'000'000, 999'999'999);
  EXPECT_EQ(rate.kind, Kind::minimum);
  EXPECT_EQ(rounded_text(rate.rate, 2), "86.75");
}

}  // namespace
}  // namespace bandstand
