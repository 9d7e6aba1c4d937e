// Where an authority stands in one year: among its neighbours, and among all authorities.
// Definition: comparators (competition ranking, quartile bands, mean and median named apart).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/compared_group.h"
#include "results/polarity.h"

namespace bandstand {

/// A published value as text, with its decimals; empty where there is none.
std::string published_text(const PublishedValue& value);

/// The place among the neighbours, with why there is none. A tie shares the best place.
struct RankAmongNeighbours {
  std::optional<std::int64_t> rank;
  std::int64_t of = 0;  ///< the authority and those neighbours that have a value
  std::string words;
  std::string source;
};
RankAmongNeighbours rank_of(const ComparedGroup& group, std::int32_t year, Polarity polarity);

/// The quarter of all authorities with a value, with why there is none.
struct QuarterOfAll {
  char letter = 0;
  std::string words;
};
QuarterOfAll quarter_of(const ComparedGroup& group, std::int32_t year, Polarity polarity);

/// The neighbours' mean or median; nothing where none has a value, or where a council's own table
/// names only some of them and states no average.
std::optional<PublishedValue> middle_of(const ComparedGroup& group, std::int32_t year,
                                        ComparedKind mean_or_median);

/// The authority and its neighbours, best first by polarity (highest first where neutral), those
/// without a value last.
struct ComparedBar {
  Participant who;
  PublishedValue value;
};
std::vector<ComparedBar> bars_of(const ComparedGroup& group, std::int32_t year, Polarity polarity);

}  // namespace bandstand
