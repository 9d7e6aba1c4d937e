// What the rest of the year needs for a target to be met. Definition: required run rate.
#pragma once

#include <cstdint>

#include "results/exact.h"
#include "results/polarity.h"

namespace bandstand {

struct RequiredRate {
  enum class Kind : std::uint8_t {
    minimum,          ///< `rate` or more in the rest of the year meets the target
    maximum,          ///< `rate` or less does
    not_reachable,    ///< above 100% or below 0%
    already_certain,  ///< the target is met whatever happens in the volume assumed
    not_applicable    ///< neutral polarity, or no volume left
  };
  Kind kind = Kind::not_applicable;
  Exact rate;  ///< percent points; for not_reachable the rate that would be needed
};

/// With counts: (T * (D + R) - N) / R for a target of T percent, N of D done so far and `remaining`
/// cases R still to come (recent volume times periods left). Counts below 10^9.
RequiredRate required_rate(Exact target, Polarity polarity, std::int64_t numerator,
                           std::int64_t denominator, std::int64_t remaining);

/// Without counts, halfway through a year of two equal halves: 2 T - the year to date, in percent.
RequiredRate required_rate_of_second_half(Exact target, Polarity polarity, Exact year_to_date);

}  // namespace bandstand
