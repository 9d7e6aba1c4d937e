// From one event of a child to the next: contact, referral, assessment, section 47 enquiry, initial
// conference, plan, care. Which events start each step and which one ends it is settled here.
// Definition: windows (day 0 and the last day count), event keys, referrals going to assessment.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "indicators/definition.h"

namespace bandstand {

enum class JourneyStage : std::uint8_t {
  contact,
  referral,
  assessment,
  section_47,
  conference,
  plan,
  care
};
inline constexpr std::size_t journey_stage_count = 7;

struct JourneyStageText {
  std::string_view id;     ///< `section-47`
  std::string_view title;  ///< `Section 47 enquiry`
  ListId list;
};
const JourneyStageText& stage_text(JourneyStage stage);

/// The steps, in order. Authorisation ends a step of its own and is no stage.
enum class JourneyStep : std::uint8_t {
  contact_to_referral,
  referral_to_assessment,
  assessment_to_authorisation,
  assessment_to_section_47,
  section_47_to_conference,
  conference_to_plan,
  plan_to_care
};
inline constexpr std::size_t journey_step_count = 7;

struct JourneyStepText {
  JourneyStage from;
  std::string_view to;  ///< a stage's id, or `authorisation`
  std::string_view title;
  std::string_view words;                   ///< what is counted, what ends the step and its window
  std::span<const ListId> lists;            ///< without which a number would be too low
  std::span<const std::string_view> bands;  ///< labels, in order
};
const JourneyStepText& step_text(JourneyStep step);
constexpr JourneyStep journey_step_at(std::size_t i) { return static_cast<JourneyStep>(i); }

/// How one case went on.
struct JourneyLink {
  /// `not_so_far`: its window runs past the as-at date, or past the last month the next list
  /// covers.
  Answer answer = Answer::no;
  Row next = 0;           ///< the row of the next event, if yes
  Date next_on;           ///< its date, if yes
  std::int32_t days = 0;  ///< working days to it as the settings count them, if yes
  std::size_t band = 0;   ///< position in the step's bands, if yes
};

/// Asks each step of each case. Keeps the caseload by address.
class JourneyLinks {
 public:
  explicit JourneyLinks(const Caseload& caseload);

  /// The day on which a row counts as an event of a stage, or none where it does not: a section 47
  /// and a conference count once, by the first row that tells of them, those of children who moved
  /// in under a plan elsewhere do not, nor does a conference of a child without any section 47.
  Date event_of(JourneyStage stage, Row row) const;
  /// `row` is an event of the step's first stage, on the day `from`.
  JourneyLink link(JourneyStep step, Row row, Date from) const;

 private:
  JourneyLink from_contact(Row contact, Date from) const;
  JourneyLink from_referral(Row referral, Date from) const;
  JourneyLink to_authorisation(Row assessment, Date from) const;
  JourneyLink to_section_47(Row assessment, Date start) const;
  JourneyLink to_conference(Row enquiry, Date from) const;
  JourneyLink to_plan(Row conference, Date from) const;
  JourneyLink to_care(Row plan, Date from) const;

  JourneyLink moved_on(JourneyStep step, Date from, Date to, Row next) const;
  Answer not_moved(Date window_end, ListId next) const;

  const Caseload* caseload_;
  ValueColumn conference_unnecessary_, conference_led_to_plan_;
  ChildDates care_starts_;
  std::array<Date, list_count> seen_until_;
};

}  // namespace bandstand
