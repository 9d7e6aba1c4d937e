// How far a team or an authority may lie from the value of all of them by chance alone, given how
// few or many cases it has. Definition: statistical additions (Wilson, Byar), turned round.
#pragma once

#include <cstdint>

namespace bandstand {

/// Limits at one denominator: 95 of 100 values lie between the inner ones by chance, 998 of 1,000
/// between the outer ones. In the unit of the centre.
struct FunnelLimits {
  double low_95 = 0;
  double high_95 = 0;
  double low_998 = 0;
  double high_998 = 0;
};

/// Proportions (0 to 1) around the pooled one, for n > 0 cases:
/// centre +/- z * sqrt(centre * (1 - centre) / n), cut at 0 and 1.
///
/// This is Wilson's interval turned round: a place lies outside exactly where its own Wilson
/// interval does not hold the pooled value, so that the plot and the interval printed beside each
/// figure cannot disagree. It needs no exact binomial sums and calls fewer places unusual by
/// mistake than Wilson's interval drawn around the pooled value, whose limits lean towards one
/// half.
FunnelLimits proportion_limits(double centre, double n);

/// Rates (events per person) around the pooled one, for `people` > 0: the rates whose own Byar
/// interval just touches the pooled rate. Down to 0 where even no event is within chance.
FunnelLimits rate_limits(double centre, double people);

enum class FunnelSide : std::uint8_t { within, below, above };

/// Where a value lies against limits; on a limit is within.
FunnelSide outside_95(double value, const FunnelLimits& limits);
FunnelSide outside_998(double value, const FunnelLimits& limits);

}  // namespace bandstand
