// The tables of the return of looked-after children (SSDA903), column by column.
// Definition: input formats (SSDA903 headings; upper case, matched as whole headings).
#include "lists/schema.h"

namespace bandstand {
namespace {

using enum Column;
using enum CellType;

constexpr ColumnSpec child_spec{.column = child, .header = "CHILD", .type = child_id};
constexpr ColumnSpec birth_spec{.column = birth, .header = "DOB", .type = birth_date};

constexpr ColumnSpec date_of(Column column, std::string_view header, CellType type) {
  return {.column = column, .header = header, .type = type};
}
constexpr ColumnSpec code_of(Column column, std::string_view header) {
  return {.column = column, .header = header, .type = text, .vocabulary = Vocabulary::code};
}
constexpr ColumnSpec sex_spec = code_of(gender, "SEX");
constexpr ColumnSpec flag_of(Column column, std::string_view header) {
  return {.column = column, .header = header, .type = yes_no};
}
constexpr ColumnSpec unread_column(Column column, std::string_view header) {
  return {.column = column, .header = header};
}
// Only in the returns of some years: its absence is not reported.
constexpr ColumnSpec sometimes(ColumnSpec spec) {
  spec.optional = true;
  return spec;
}

constexpr ColumnSpec children[] = {
    child_spec,
    sex_spec,
    birth_spec,
    unread_column(ethnicity, "ETHNIC"),
    unread_column(pupil_number, "UPN"),
    unread_column(mother, "MOTHER"),
    unread_column(mothers_child_birth, "MC_DOB"),
};
constexpr ColumnSpec episodes[] = {
    child_spec,
    date_of(episode_start, "DECOM", first_date),
    code_of(episode_reason, "RNE"),
    code_of(legal_status, "LS"),
    code_of(category_of_need, "CIN"),
    code_of(placement_type, "PLACE"),
    code_of(placement_provider, "PLACE_PROVIDER"),
    date_of(episode_end, "DEC", event_date),
    code_of(care_end_reason, "REC"),
    sometimes(unread_column(placement_change_reason, "REASON_PLACE_CHANGE")),
    unread_column(home_postcode, "HOME_POST"),
    unread_column(placement_postcode, "PL_POST"),
    unread_column(placement_urn, "URN"),
};
constexpr ColumnSpec reviews[] = {
    child_spec,
    birth_spec,
    date_of(review_date, "REVIEW", first_date),
    code_of(review_code, "REVIEW_CODE"),
};
constexpr ColumnSpec asylum[] = {
    child_spec,
    sometimes(sex_spec),
    birth_spec,
    date_of(asylum_ceased, "DUC", other_date),
};
constexpr ColumnSpec health[] = {
    child_spec,
    birth_spec,
    unread_column(difficulties_score, "SDQ_SCORE"),
    unread_column(difficulties_reason, "SDQ_REASON"),
    unread_column(convicted, "CONVICTED"),
    unread_column(health_check, "HEALTH_CHECK"),
    unread_column(immunisations, "IMMUNISATIONS"),
    flag_of(teeth_checked, "TEETH_CHECK"),
    flag_of(health_assessed, "HEALTH_ASSESSMENT"),
    unread_column(substance_misuse, "SUBSTANCE_MISUSE"),
    unread_column(intervention_received, "INTERVENTION_RECEIVED"),
    unread_column(intervention_offered, "INTERVENTION_OFFERED"),
};
constexpr ColumnSpec leavers[] = {
    child_spec,
    birth_spec,
    code_of(in_touch, "IN_TOUCH"),
    code_of(activity, "ACTIV"),
    code_of(accommodation, "ACCOM"),
};
constexpr ColumnSpec adoption[] = {
    child_spec,
    birth_spec,
    date_of(adoption_decision, "DATE_INT", first_date),
    date_of(adoption_matched, "DATE_MATCH", other_date),
    unread_column(foster_carer, "FOSTER_CARE"),
    unread_column(adopter_number, "NB_ADOPTR"),
    unread_column(adopter_sex, "SEX_ADOPTR"),
    unread_column(adopter_status, "LS_ADOPTR"),
};
constexpr ColumnSpec placed[] = {
    child_spec,
    birth_spec,
    date_of(placed_decision, "DATE_PLACED", first_date),
    date_of(placed_ceased, "DATE_PLACED_CEASED", event_date),
    code_of(placed_ceased_reason, "REASON_PLACED_CEASED"),
};
constexpr ColumnSpec permanence[] = {
    child_spec,
    birth_spec,
    unread_column(previous_permanence, "PREV_PERM"),
    unread_column(permanence_authority, "LA_PERM"),
    unread_column(permanence_date, "DATE_PERM"),
};
constexpr ColumnSpec missing[] = {
    child_spec,
    birth_spec,
    unread_column(missing_kind, "MISSING"),
    date_of(missing_start, "MIS_START", first_date),
    date_of(missing_end, "MIS_END", event_date),
};
constexpr ColumnSpec workers[] = {
    child_spec,
    birth_spec,
    unread_column(social_worker, "SW_ID"),
    date_of(worker_start, "SW_DECOM", first_date),
    date_of(worker_end, "SW_DEC", event_date),
    unread_column(worker_reason, "SW_REASON"),
};
constexpr ColumnSpec deprivation[] = {
    child_spec,
    birth_spec,
    date_of(deprivation_start, "DOLO_START", first_date),
    date_of(deprivation_end, "DOLO_END", event_date),
};

constexpr ColumnSpec periods[] = {
    child_spec,
    birth_spec,
    date_of(care_start, "Care started", first_date),
    date_of(care_end, "Care ended", event_date),
    code_of(care_end_reason, "Reason"),
    code_of(legal_status, "Legal status"),
    date_of(placement_start, "Placement started", other_date),
    code_of(placement_type, "Placement"),
};

constexpr ListSpec spec_of(ListId list, std::string_view title, std::span<const ColumnSpec> columns,
                           Column mark, Column other_mark) {
  return {list, title, columns, {mark, other_mark}, ListSource::ssda903};
}

constexpr ListSpec specs[] = {
    spec_of(ListId::return_children, "Header", children, pupil_number, mothers_child_birth),
    spec_of(ListId::return_episodes, "Episodes", episodes, episode_start, episode_start),
    spec_of(ListId::return_reviews, "Reviews", reviews, review_date, review_code),
    spec_of(ListId::return_asylum, "Unaccompanied asylum-seeking children", asylum, asylum_ceased,
            asylum_ceased),
    spec_of(ListId::return_health, "Health and development (OC2)", health, health_assessed,
            teeth_checked),
    spec_of(ListId::return_leavers, "Care leavers (OC3)", leavers, activity, in_touch),
    spec_of(ListId::return_adoption, "Adoption (AD1)", adoption, adoption_decision,
            adoption_matched),
    spec_of(ListId::return_placed, "Should be placed for adoption", placed, placed_decision,
            placed_ceased),
    spec_of(ListId::return_permanence, "Previous permanence", permanence, previous_permanence,
            permanence_date),
    spec_of(ListId::return_missing, "Missing", missing, missing_start, missing_kind),
    spec_of(ListId::return_workers, "Social worker episodes", workers, worker_start, worker_start),
    spec_of(ListId::return_deprivation, "Deprivation of liberty orders", deprivation,
            deprivation_start, deprivation_start),
};
static_assert(std::size(specs) == return_count);

constexpr ListSpec derived[] = {
    spec_of(ListId::care_periods, "Periods of care, from the episodes", periods, care_start,
            care_start),
};

}  // namespace

std::span<const ListSpec> derived_specs() { return derived; }

std::span<const ListSpec> return_specs() { return specs; }

}  // namespace bandstand
