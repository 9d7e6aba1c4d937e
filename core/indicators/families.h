// The families of indicators, each defined in a file of its own name.
#pragma once

#include <span>
#include <string_view>

#include "indicators/definition.h"

namespace bandstand {

std::span<const Definition> contacts_and_referrals();
std::span<const Definition> early_help();
std::span<const Definition> assessments();
std::span<const Definition> open_assessments();
std::span<const Definition> section_47();
std::span<const Definition> children_in_need();
std::span<const Definition> census_reviews();
std::span<const Definition> protection_plans();
std::span<const Definition> care_checks();
std::span<const Definition> looked_after_children();
std::span<const Definition> leaving_care();
std::span<const Definition> care_leavers();
std::span<const Definition> workforce();
std::span<const Definition> comparisons();

/// The stages of the referrer by stage table, in the order of its columns.
std::span<const std::string_view> stage_names();

inline constexpr std::int32_t single_assessment_limit = 45;
inline constexpr Timescale single_assessment_timescales[] = {
    {single_assessment_limit, "45 working days", Date::from_ymd(2013, 4, 15), Date::none()}};

/// An assessment of any type except initial and core.
inline bool is_single_assessment(const Caseload& caseload, Row row) {
  const AssessmentType type = caseload.assessment_type(row);
  return type != AssessmentType::initial && type != AssessmentType::core;
}
/// Starts the clock at the referral instead, where the council counts from there.
CaseClock from_referral(CaseClock clock, const Caseload& caseload, Row row);
/// The clock of an open or finished single assessment, as the tracker and the 45-day rule read it;
/// its end is the authorisation, or none while it is open. Asked of every row of a long list.
[[gnu::always_inline]] inline CaseClock single_assessment_clock(const Caseload& caseload, Row row) {
  const CaseClock clock{.start = caseload.assessments.started[row],
                        .end = caseload.assessments.authorised[row],
                        .limit = single_assessment_limit};
  if (caseload.settings.clock == ClockStart::assessment_start) return clock;
  return from_referral(clock, caseload, row);
}
/// Started, not authorised by the as-at date, and not known to have ended unseen.
bool is_open_at_as_at_date(const Caseload& caseload, Row row);

}  // namespace bandstand
