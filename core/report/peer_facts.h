// What the checklist needs to know of an indicator beside other authorities.
// Definition: questions 4 to 6 of the checklist; comparators.
#pragma once

#include <cstdint>

#include "report/checklist.h"

namespace bandstand {

/// Quartile, rank now and a year before, own and England's published values of two years. What
/// cannot be known is none, and `missing` says why.
PeerFacts peer_facts(std::uint16_t indicator, const Settings& settings, const CouncilData& council);

/// The rank and the values of others in one line each; empty where they are not known.
std::string peer_rank_words(std::uint16_t indicator, const Settings& settings,
                            const CouncilData& council);
std::string peer_comparison_words(std::uint16_t indicator, const Settings& settings,
                                  const CouncilData& council);

}  // namespace bandstand
