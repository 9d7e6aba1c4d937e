// 95% intervals: how far chance alone may have moved a percentage, a count or a rate.
// Definition: statistical additions (Wilson; Byar, exact Poisson below 10; two proportions).
#pragma once

#include <cstdint>
#include <optional>

namespace bandstand {

/// Both ends included. For a proportion 0 to 1; for a count in cases.
struct Interval {
  double low = 0;
  double high = 0;
};

/// Wilson's interval of x in n as a proportion. Exactly 0 below for x = 0 and exactly 1 above for
/// x = n. Nothing where x of n is no proportion: n = 0, or x above n as in a ratio of two
/// populations.
std::optional<Interval> wilson_interval(std::int64_t x, std::int64_t n);

/// The interval of a count: Byar's from 10 upwards, exact Poisson below; 0 to 3.69 for no case.
/// For a rate, scale both ends as the count was scaled.
Interval count_interval(std::int64_t x);

/// The cautious test of two values: clearly different only where the intervals do not touch.
bool intervals_apart(Interval a, Interval b);

/// The two-proportion test (pooled, 5%): are x1 of n1 and x2 of n2 different beyond chance? n > 0.
bool proportions_differ(std::int64_t x1, std::int64_t n1, std::int64_t x2, std::int64_t n2);

}  // namespace bandstand
