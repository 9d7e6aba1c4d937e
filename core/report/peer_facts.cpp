// Gathering the facts from the comparison of the latest published year and the year before.
#include "report/peer_facts.h"

#include "report/compared_group.h"
#include "report/comparison_figures.h"
#include "report/standing.h"

namespace bandstand {

PeerFacts peer_facts(std::uint16_t indicator, const Settings& settings,
                     const CouncilData& council) {
  PeerFacts facts;
  const ComparedGroup group(indicator, settings, council);
  if (!group.problem().empty()) {
    facts.missing = group.problem();
    return facts;
  }
  const Polarity polarity = polarity_of(definition_at(indicator), settings.polarity);
  const std::int32_t year = group.latest_year();
  facts.year = reporting_year_text(year);
  facts.quartile = quarter_of(group, year, polarity).letter;
  const RankAmongNeighbours rank = rank_of(group, year, polarity);
  if (rank.rank) {
    facts.rank = rank.rank;
    if (rank.of > 0) facts.rank_of = rank.of;
  } else {
    facts.no_rank = rank.words;
  }
  facts.rank_a_year_before = rank_of(group, year - 1, polarity).rank;
  const auto value = [&group](const Participant& who, std::int32_t of_year) {
    const auto published = group.value(who, of_year);
    return published ? published->value : std::optional<Exact>();
  };
  facts.own = value(group.own(), year);
  facts.own_before = value(group.own(), year - 1);
  facts.england = value(group.england(), year);
  facts.england_before = value(group.england(), year - 1);
  return facts;
}

std::string peer_rank_words(std::uint16_t indicator, const Settings& settings,
                            const CouncilData& council) {
  return rank_words(indicator, settings, council);
}

std::string peer_comparison_words(std::uint16_t indicator, const Settings& settings,
                                  const CouncilData& council) {
  return comparison_words(indicator, settings, council);
}

}  // namespace bandstand
