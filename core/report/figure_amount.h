// How many, as a sentence says it: `81 of every 100`, `none of the 524`, `about 55`.
#pragma once

#include <cstdint>
#include <string>

#include "results/figure.h"

namespace bandstand {

/// How many there are, in words, and whether more than one.
struct Amount {
  std::string text;
  bool plural = true;
  bool says_counts = false;  ///< the counts need not follow in brackets
};

/// The number a sentence starts with. It agrees with the value as printed, and never rounds a few
/// to none nor nearly all to all. No text without a value.
Amount amount_of(const Figure& figure);

/// The number where it stands inside the sentence: `28` enquiries for every 100 referrals.
Amount number_within(const Figure& figure);

/// One of the figure's counts: `1,642`, `44.2` full-time equivalents.
std::string count_text(std::int64_t count, const Figure& figure);

/// Whether a rate is that of fewer than twelve months: more than its counts give.
bool is_scaled_up(const Figure& figure);

}  // namespace bandstand
