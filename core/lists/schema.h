// The layout of every list as one table: columns, other spellings of their headings, types.
// Definition: input formats (Annex A lists 1 to 11, the tables of the looked-after return SSDA903
// and of the children in need census) and the optional extra columns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bandstand {

/// The first eleven are numbered as in Annex A; then the tables of the two returns.
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
  adopters,
  // the return of looked-after children, SSDA903
  return_children,
  return_episodes,
  return_reviews,
  return_asylum,
  return_health,
  return_leavers,
  return_adoption,
  return_placed,
  return_permanence,
  return_missing,
  return_workers,
  return_deprivation,
  // the children in need census
  census_children,
  census_characteristics,
  census_disabilities,
  census_referrals,
  census_assessments,
  census_factors,
  census_need_plans,
  census_section_47,
  census_plans,
  census_reviews,
  // put together from the episodes of the return; no file is one
  care_periods
};
inline constexpr std::size_t annex_a_count = 11;
inline constexpr std::size_t return_count = 12;
inline constexpr std::size_t census_count = 10;
inline constexpr std::size_t list_count = annex_a_count + return_count + census_count + 1;
constexpr std::size_t list_index(ListId list) { return static_cast<std::size_t>(list) - 1; }
constexpr ListId list_at(std::size_t index) { return static_cast<ListId>(index + 1); }

/// The list that files hold: the list itself; the episodes for the periods of care.
constexpr ListId list_in_files(ListId list) {
  return list == ListId::care_periods ? ListId::return_episodes : list;
}
/// Whether a file can be of the list, whatever it calls its columns.
constexpr bool comes_in_files(ListId list) { return list_in_files(list) == list; }

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
  pupil_number, mother, mothers_child_birth, episode_start, episode_reason, episode_end,
  placement_change_reason, home_postcode, review_date, review_code, asylum_ceased,
  difficulties_score, difficulties_reason, convicted, health_check, immunisations, teeth_checked,
  health_assessed, substance_misuse, intervention_received, intervention_offered, foster_carer,
  adopter_number, adopter_sex, adopter_status, placed_decision, placed_ceased, placed_ceased_reason,
  previous_permanence, permanence_authority, permanence_date, missing_kind, missing_start,
  missing_end, social_worker, worker_start, worker_end, worker_reason, deprivation_start,
  deprivation_end,
  expected_birth, death, need_number, assessment_number, plan_number, first_conference,
  internal_review, factors, factor, need_plan_start, need_plan_end, conference_target, plan_review_date,
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
  thousandths,  ///< a number with decimals, in thousandths
  text,         ///< a name or code kept as a category
  unread        ///< recognised, but no figure needs its cells
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
  primary_need,  ///< N0 to N9, or the council's own words
  code           ///< a code list, kept as the council writes it
};
inline constexpr std::size_t vocabulary_count = 11;

/// Where a list comes from.
enum class ListSource : std::uint8_t { annex_a, ssda903, census };

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
  ListSource source = ListSource::annex_a;
};

/// All lists, in order of ListId.
std::span<const ListSpec> list_specs();
const ListSpec& list_spec(ListId list);
const ColumnSpec* find_column(ListId list, Column column);
/// `Annex A list 4`, `SSDA903 return`, `CIN census`.
std::string list_source_text(ListId list);
/// Whether the rows of a list have an event of their own to date them by.
bool has_first_date(ListId list);
/// Whether a row may tell of two events, each with a date of its own: a section 47 enquiry and the
/// conference that followed it, or either alone.
constexpr bool tells_of_two_events(ListId list) {
  return list == ListId::section_47 || list == ListId::census_section_47;
}

/// The tables of the two returns; list_specs() has them after those of Annex A.
std::span<const ListSpec> return_specs();
std::span<const ListSpec> census_specs();
std::span<const ListSpec> derived_specs();

/// Columns that some list stores as a number, a date or a name (`type` other than unread, child).
inline constexpr std::size_t column_count = static_cast<std::size_t>(Column::plan_review_date) + 1;

}  // namespace bandstand
