// The numbers of journeys as figures, so that small ones are hidden together with the figures that
// count the same cases, across periods, bands and stages. Definition: sharing figures.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "report/journey_counts.h"
#include "results/disclosure.h"

namespace bandstand {

/// What a journey figure counts. Their indicators are numbers beyond those of the registry.
enum class JourneyCount : std::uint8_t {
  moved_on,    ///< numerator moved on, denominator started
  bands,       ///< moved on, by band
  not_so_far,  ///< may still move on
  ended,       ///< neither: known to whoever knows the others
  funnel       ///< numerator the next stage, denominator this one
};
std::uint16_t journey_indicator(JourneyCount count, JourneyStep step);
/// Cohorts from contacts and from referrals are apart.
std::uint16_t funnel_indicator(JourneyStage first, JourneyStage stage);

/// The quarters, years to date and years that journeys are shown for.
std::vector<Period> journey_periods(Basis basis, const Caseload& caseload);

/// The period cut to the months that are counted, which its figures are of: two periods that count
/// the same months have the same figures.
Period counted_period(const Period& period, const std::vector<Month>& months);

/// The figures of all periods.
std::vector<Figure> journey_figures(const JourneyCases& cases, const Caseload& caseload);

/// Adds to the rules what of journeys is the same as what. `figures` are all of a report and those
/// of its journeys, none hidden yet.
void add_journey_rules(std::span<const Figure* const> figures, DisclosureRules& rules);

}  // namespace bandstand
