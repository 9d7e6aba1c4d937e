// The tables of the children in need census, column by column.
// Definition: input formats (the flattened tables; the file of the census itself has the same
// fields). The numbers that flattening gives link rows within one file.
#include "lists/schema.h"

namespace bandstand {
namespace {

using enum Column;
using enum CellType;

constexpr ColumnSpec child_spec{.column = child, .header = "LAchildID", .type = child_id};
constexpr ColumnSpec need_number_spec{
    .column = need_number, .header = "CINdetailsID", .type = whole_number};

constexpr ColumnSpec date_of(Column column, std::string_view header, CellType type) {
  return {.column = column, .header = header, .type = type};
}
constexpr ColumnSpec code_of(Column column, std::string_view header,
                             Vocabulary vocabulary = Vocabulary::code) {
  return {.column = column, .header = header, .type = text, .vocabulary = vocabulary};
}
constexpr ColumnSpec unread_column(Column column, std::string_view header) {
  return {.column = column, .header = header};
}

constexpr ColumnSpec children[] = {
    child_spec,
    unread_column(pupil_number, "UPN"),
    unread_column(pupil_number, "FormerUPN"),
    unread_column(pupil_number, "UPNunknown"),
    date_of(birth, "PersonBirthDate", birth_date),
    unread_column(expected_birth, "ExpectedPersonBirthDate"),
    {.column = gender, .header = "Sex", .aliases = "GenderCurrent"},
    unread_column(death, "PersonDeathDate"),
};
constexpr ColumnSpec characteristics[] = {
    child_spec,
    unread_column(ethnicity, "Ethnicity"),
};
constexpr ColumnSpec disabilities[] = {
    child_spec,
    unread_column(disability, "Disability"),
};
constexpr ColumnSpec referrals[] = {
    child_spec,
    need_number_spec,
    date_of(referral_date, "CINreferralDate", first_date),
    code_of(referral_source, "ReferralSource", Vocabulary::source),
    code_of(primary_need, "PrimaryNeedCode", Vocabulary::primary_need),
    date_of(need_closure, "CINclosureDate", event_date),
    unread_column(closure_reason, "ReasonForClosure"),
    date_of(first_conference, "DateOfInitialCPC", other_date),
    {.column = referral_nfa, .header = "ReferralNFA", .type = yes_no},
};
constexpr ColumnSpec assessments[] = {
    child_spec,
    need_number_spec,
    unread_column(assessment_number, "AssessmentID"),
    date_of(assessment_start, "AssessmentActualStartDate", first_date),
    unread_column(internal_review, "AssessmentInternalReviewDate"),
    date_of(assessment_authorised, "AssessmentAuthorisationDate", event_date),
    unread_column(factors, "AssessmentFactors"),
};
constexpr ColumnSpec factor_rows[] = {
    child_spec,
    need_number_spec,
    unread_column(assessment_number, "AssessmentID"),
    unread_column(factor, "AssessmentFactor"),
};
constexpr ColumnSpec need_plans[] = {
    child_spec,
    need_number_spec,
    date_of(need_plan_start, "CINPlanStartDate", first_date),
    date_of(need_plan_end, "CINPlanEndDate", event_date),
};
constexpr ColumnSpec section_47[] = {
    child_spec,
    need_number_spec,
    date_of(strategy_date, "S47ActualStartDate", first_date),
    unread_column(conference_target, "InitialCPCtarget"),
    date_of(conference_date, "DateOfInitialCPC", event_date),
    {.column = conference_unnecessary, .header = "ICPCnotRequired", .type = yes_no},
};
constexpr ColumnSpec plans[] = {
    child_spec,
    need_number_spec,
    {.column = plan_number, .header = "CPPID", .type = whole_number},
    date_of(plan_start, "CPPstartDate", first_date),
    date_of(plan_end, "CPPendDate", event_date),
    unread_column(initial_abuse, "InitialCategoryOfAbuse"),
    unread_column(latest_abuse, "LatestCategoryOfAbuse"),
    {.column = previous_plans, .header = "NumberOfPreviousCPP", .type = whole_number},
};
constexpr ColumnSpec reviews[] = {
    child_spec,
    need_number_spec,
    {.column = plan_number, .header = "CPPID", .type = whole_number},
    date_of(plan_review_date, "CPPreviewDate", first_date),
};

constexpr ListSpec spec_of(ListId list, std::string_view title, std::span<const ColumnSpec> columns,
                           Column mark) {
  return {list, title, columns, {mark, mark}, ListSource::census};
}

constexpr ListSpec specs[] = {
    spec_of(ListId::census_children, "Child identifiers", children, birth),
    spec_of(ListId::census_characteristics, "Child characteristics", characteristics, ethnicity),
    spec_of(ListId::census_disabilities, "Disabilities", disabilities, disability),
    spec_of(ListId::census_referrals, "Referrals (CIN details)", referrals, referral_date),
    spec_of(ListId::census_assessments, "Assessments", assessments, assessment_start),
    spec_of(ListId::census_factors, "Assessment factors", factor_rows, factor),
    spec_of(ListId::census_need_plans, "Child in need plans", need_plans, need_plan_start),
    spec_of(ListId::census_section_47, "Section 47 enquiries", section_47, strategy_date),
    spec_of(ListId::census_plans, "Child protection plans", plans, plan_start),
    spec_of(ListId::census_reviews, "Child protection reviews", reviews, plan_review_date),
};
static_assert(std::size(specs) == census_count);

}  // namespace

std::span<const ListSpec> census_specs() { return specs; }

}  // namespace bandstand
