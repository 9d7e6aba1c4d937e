// The layout of every Annex A list as one table: columns, other spellings of their headings, types.
// Definition: input formats (Annex A lists 1 to 11) and the optional extra columns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace bandstand {

/// Numbered as in Annex A.
enum class ListId : std::uint8_t {
  contacts = 1,
  early_help,
  referrals,
  assessments,
  section_47,
  children_in_need,
  protection_plans,
  looked_after,
  care_leavers,
  adoption,
  adopters
};
inline constexpr std::size_t list_count = 11;
constexpr std::size_t list_index(ListId list) { return static_cast<std::size_t>(list) - 1; }
constexpr ListId list_at(std::size_t index) { return static_cast<ListId>(index + 1); }

/// Every column that some list has. One name per meaning: a team is a team in all lists.
enum class Column : std::uint8_t {
  // clang-format off
  child, gender, ethnicity, birth, age, disability, team, worker, locality,
  contact_date, contact_source, contact_outcome,
  help_start, help_completion, organisation,
  referral_date, referral_source, referral_nfa, referrals_in_12_months,
  assessment_start, child_seen, assessment_authorised, support_required, assessment_type,
  assessment_outcome,
  strategy_date, conference_unnecessary, conference_date, conference_led_to_plan,
  section_47s_in_12_months, conferences_in_12_months, transfer_in,
  need_start, primary_need, last_seen, need_closure, closure_reason, case_status,
  plan_start, initial_abuse, latest_abuse, plan_visit, seen_alone, plan_review, plan_end,
  emergency_protection, previous_plans,
  asylum_seeking, care_start, category_of_need, second_period, legal_status_start, legal_status,
  care_review, social_work_visit, permanence_plan, reviewing_officer_visit, health_assessment,
  dental_check, placements_in_12_months, care_end, care_end_reason, placement_start,
  placement_type, placement_provider, placement_postcode, placement_urn, placement_location,
  placement_authority, missing_episodes, absent_episodes, interview_offered, interview_accepted,
  initial_health_assessment, distance_from_home,
  personal_adviser, eligibility, pathway_review, in_touch, latest_contact, accommodation,
  suitability, activity,
  family, care_entry, adoption_decision, placement_order, adoption_matched, adoption_placed,
  adoption_order, adoption_reversed, reversal_reason, concurrent_placement,
  fostering_for_adoption, enquiry_received, stage_1_started, stage_1_ended, stage_2_started,
  stage_2_ended, application_submitted, application_approved, adopter_matched,
  children_placed_date, children_placed, left_process, leaving_reason,
  // clang-format on
};

/// How the cells of a column are read.
enum class CellType : std::uint8_t {
  child_id,    ///< the row's person
  first_date,  ///< the row's own event: without it the row is set aside
  event_date,  ///< a later event of the row: it shows how far an extract runs
  other_date,  ///< a date that says nothing about how far an extract runs
  birth_date,  ///< may be before 1990
  yes_no,      ///< Yes, No; anything else is not recorded
  whole_number,
  text,   ///< a name or code kept as a category
  unread  ///< recognised, but no figure needs its cells
};

/// Which spellings are counted together and what a value means.
enum class Vocabulary : std::uint8_t {
  none,
  team,
  worker,
  locality,
  source,  ///< DfE contact and referral source codes, or the council's own words
  organisation,
  outcome,  ///< assessment outcomes
  contact_outcome,
  assessment_type,
  code  ///< a code list no figure reads yet
};
inline constexpr std::size_t vocabulary_count = 10;

struct ColumnSpec {
  Column column;
  std::string_view header;  ///< as the standard layout prints it
  CellType type = CellType::unread;
  Vocabulary vocabulary = Vocabulary::none;
  /// Other full headings seen in councils' files, separated by `|`.
  std::string_view aliases = {};
  /// Loose match, tried after all exact ones: alternatives separated by `|`, each a set of whole
  /// words that occur in this order, with any words between them.
  std::string_view loose = {};
  /// Not in the standard layout: its absence is not reported.
  bool optional = false;
};

struct ListSpec {
  ListId id;
  std::string_view title;  ///< `Assessments`
  std::span<const ColumnSpec> columns;
  /// A file is this list only if it has at least one of these columns (and a person column).
  std::array<Column, 2> marks;
};

/// All eleven lists, in order of their numbers.
std::span<const ListSpec> list_specs();
const ListSpec& list_spec(ListId list);
const ColumnSpec* find_column(ListId list, Column column);

/// Columns that some list stores as a number, a date or a name (`type` other than unread, child).
inline constexpr std::size_t column_count = static_cast<std::size_t>(Column::leaving_reason) + 1;

}  // namespace bandstand
