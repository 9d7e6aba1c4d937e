// A value among others: place, mean, median and quarter.
// Definition: comparators (competition ranking; quartiles by linear interpolation, R type 7).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "results/exact.h"
#include "results/polarity.h"

namespace bandstand {

/// 1 and the number of values better than `own`; those that tie share the best place. Nothing where
/// polarity is neutral.
std::optional<std::int64_t> competition_rank(Exact own, std::span<const Exact> others,
                                             Polarity polarity);

/// The simple mean of at least one value, to nine decimals (exact for anything printed in a
/// published table). Values below 10^9.
Exact mean_of(std::span<const Exact> values);
/// The middle value, or the mean of the two in the middle. Same limits.
Exact median_of(std::span<const Exact> values);

/// Where a quarter of the values ends, by linear interpolation (R type 7), to nine decimals.
struct Quartiles {
  Exact first, second, third;
};
/// Nothing for fewer than four values.
std::optional<Quartiles> quartiles_of(std::span<const Exact> values);

/// A is the best quarter, D the worst. A value on an edge goes to the lower-valued side: where
/// smaller is better up to the first quartile is A; where bigger is better it is D. 0 where
/// neutral.
char quarter_of_value(Exact value, const Quartiles& quartiles, Polarity polarity);

}  // namespace bandstand
