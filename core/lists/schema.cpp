// Every Annex A list, column by column, in the order of the standard layout (2019 and later).
#include "lists/schema.h"

#include <algorithm>
#include <vector>

namespace bandstand {
namespace {

using enum Column;
using enum CellType;

constexpr std::string_view any_child_id =
    "child id|child identifier|id child|identifier child|childs id|childs identifier";

constexpr ColumnSpec child_spec{
    .column = child, .header = "Child Unique ID", .type = child_id, .loose = any_child_id};
constexpr ColumnSpec gender_spec{.column = gender, .header = "Gender", .aliases = "Sex"};
constexpr ColumnSpec ethnicity_spec{.column = ethnicity, .header = "Ethnicity"};
constexpr ColumnSpec birth_of(CellType type) {
  return {.column = birth,
          .header = "Date of Birth",
          .type = type,
          .aliases = "DOB",
          .loose = "date birth"};
}
constexpr ColumnSpec age_of(CellType type) {
  return {.column = age,
          .header = "Age of Child (Years)",
          .type = type,
          .aliases = "Age",
          .loose = "age"};
}
// Ages matter only where a definition has an age limit: looked-after children and care leavers.
constexpr ColumnSpec birth_spec = birth_of(unread);
constexpr ColumnSpec age_spec = age_of(unread);
constexpr ColumnSpec disability_spec{.column = disability,
                                     .header = "Does the Child have a Disability",
                                     .aliases = "Disability",
                                     .loose = "disability"};
constexpr ColumnSpec team_spec{.column = team,
                               .header = "Allocated Team",
                               .type = text,
                               .vocabulary = Vocabulary::team,
                               .loose = "allocated team"};
constexpr ColumnSpec worker_spec{.column = worker,
                                 .header = "Allocated Worker",
                                 .type = text,
                                 .vocabulary = Vocabulary::worker,
                                 .loose = "allocated worker"};
constexpr ColumnSpec locality_spec{.column = locality,
                                   .header = "Locality",
                                   .type = text,
                                   .vocabulary = Vocabulary::locality,
                                   .aliases = "Area",
                                   .optional = true};

constexpr ColumnSpec date_of(Column column, std::string_view header, CellType type,
                             std::string_view aliases = {}, std::string_view loose = {}) {
  return {.column = column, .header = header, .type = type, .aliases = aliases, .loose = loose};
}
constexpr ColumnSpec extra(Column column, std::string_view header, CellType type,
                           Vocabulary vocabulary = Vocabulary::none) {
  return {
      .column = column, .header = header, .type = type, .vocabulary = vocabulary, .optional = true};
}
constexpr ColumnSpec unread_column(Column column, std::string_view header,
                                   std::string_view aliases = {}, std::string_view loose = {}) {
  return {.column = column, .header = header, .aliases = aliases, .loose = loose};
}
constexpr ColumnSpec source_of(Column column, std::string_view header, std::string_view loose) {
  return {.column = column,
          .header = header,
          .type = text,
          .vocabulary = Vocabulary::source,
          .loose = loose};
}

constexpr ColumnSpec contacts[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    date_of(contact_date, "Date of Contact", first_date, {}, "date contact"),
    source_of(contact_source, "Contact Source", "contact source"),
    extra(contact_outcome, "Contact Outcome", text, Vocabulary::contact_outcome),
    locality_spec,
};

constexpr ColumnSpec early_help[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    date_of(help_start, "Assessment start date", first_date, {}, "assessment start date"),
    date_of(help_completion, "Assessment completion date", event_date, {},
            "assessment completion date"),
    {.column = organisation,
     .header = "Organisation completing assessment",
     .type = text,
     .vocabulary = Vocabulary::organisation,
     .loose = "organisation completing assessment|organisation assessment"},
    locality_spec,
};

constexpr ColumnSpec referrals[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    date_of(referral_date, "Date of referral", first_date, {}, "date referral"),
    source_of(referral_source, "Referral Source", "referral source"),
    {.column = referral_nfa,
     .header = "Referral NFA?",
     .type = yes_no,
     .loose = "referral nfa|referral no further action"},
    {.column = referrals_in_12_months,
     .header = "Number of Referrals in Last 12 Months",
     .type = whole_number,
     .loose = "number referrals 12 months"},
    team_spec,
    worker_spec,
    locality_spec,
};

constexpr ColumnSpec assessments[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    disability_spec,
    date_of(assessment_start, "Continuous Assessment Start Date", first_date, {},
            "continuous assessment start date"),
    unread_column(child_seen, "Child Seen During Continuous Assessment", {},
                  "child seen assessment"),
    date_of(assessment_authorised, "Continuous Assessment Date of Authorisation", event_date, {},
            "assessment date authorisation|assessment authorisation date"),
    {.column = support_required,
     .header = "Was the child assessed as requiring LA children's social care support?",
     .type = yes_no,
     .aliases = "Was the child assessed as being in need at assessment?",
     .loose = "assessed requiring social care support|assessed in need"},
    team_spec,
    worker_spec,
    extra(assessment_type, "Assessment Type", text, Vocabulary::assessment_type),
    extra(referral_date, "Date of Referral", other_date),
    extra(assessment_outcome, "Assessment Outcome", text, Vocabulary::outcome),
    locality_spec,
};

constexpr ColumnSpec section_47[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    disability_spec,
    date_of(strategy_date, "Strategy discussion initiating Section 47 Enquiry Start Date",
            first_date, "Section 47 Enquiry Start Date",
            "strategy discussion date|section 47 start date"),
    {.column = conference_unnecessary,
     .header = "Was an Initial Child Protection Conference deemed unnecessary?",
     .type = yes_no,
     .aliases = "Initial Child Protection Conference Not Required",
     .loose = "child protection conference unnecessary|child protection conference not required"},
    date_of(conference_date, "Date of Initial Child Protection Conference", event_date,
            "Date of ICPC", "date initial child protection conference"),
    {.column = conference_led_to_plan,
     .header = "Did the Initial Child Protection Conference Result in a Child Protection Plan",
     .type = yes_no,
     .loose = "conference result child protection plan"},
    {.column = section_47s_in_12_months,
     .header = "Number of Section 47 Enquiries in the last 12 months",
     .type = whole_number,
     .loose = "number section 47 12 months"},
    {.column = conferences_in_12_months,
     .header = "Number of ICPCs in the last 12 months",
     .type = whole_number,
     .loose = "number icpcs 12 months|number icpc 12 months"},
    team_spec,
    worker_spec,
    extra(transfer_in, "Transfer In", yes_no),
    locality_spec,
};

constexpr ColumnSpec children_in_need[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    disability_spec,
    date_of(need_start, "CIN Start Date", first_date, {}, "cin start date"),
    {.column = primary_need,
     .header = "Primary Need Code",
     .type = text,
     .vocabulary = Vocabulary::primary_need,
     .loose = "primary need"},
    date_of(last_seen, "Date Child Was Last Seen", other_date, {}, "date child last seen"),
    date_of(need_closure, "CIN Closure Date", event_date, {}, "cin closure date"),
    unread_column(closure_reason, "Reason for Closure", {}, "reason closure"),
    {.column = case_status,
     .header = "Case Status",
     .type = text,
     .vocabulary = Vocabulary::code,
     .loose = "case status"},
    team_spec,
    worker_spec,
    locality_spec,
};

constexpr ColumnSpec protection_plans[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    disability_spec,
    date_of(plan_start, "Child Protection Plan Start Date", first_date, {}, "plan start date"),
    unread_column(initial_abuse, "Initial Category of Abuse", {}, "initial category abuse"),
    unread_column(latest_abuse, "Latest Category of Abuse", {}, "latest category abuse"),
    date_of(plan_visit, "Date of the Last Statutory Visit", other_date, {},
            "date last statutory visit"),
    unread_column(seen_alone, "Was the Child Seen Alone?", {}, "seen alone"),
    date_of(plan_review, "Date of latest review conference", other_date, {},
            "date latest review conference|date of review"),
    date_of(plan_end, "Child Protection Plan End Date", event_date, {}, "plan end date"),
    unread_column(emergency_protection,
                  "Subject to Emergency Protection Order or Protected Under Police Powers in Last "
                  "Six Months (Y/N)",
                  {}, "emergency protection order"),
    {.column = previous_plans,
     .header = "Number of Previous Child Protection Plans",
     .type = whole_number,
     .loose = "number previous plans"},
    team_spec,
    worker_spec,
    locality_spec,
};

constexpr ColumnSpec looked_after[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_of(birth_date),
    age_of(whole_number),
    unread_column(asylum_seeking,
                  "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", {},
                  "unaccompanied asylum seeking child"),
    disability_spec,
    date_of(care_start, "Date Started to be Looked After", first_date, {},
            "date started looked after"),
    unread_column(category_of_need, "Child's Category of Need", {}, "category of need"),
    unread_column(second_period,
                  "Is this a second or subsequent period of being a Looked After Child within the "
                  "last 12 months (Y/N)",
                  {}, "second subsequent period|second subsequent episode"),
    date_of(legal_status_start, "Start date of current legal status", other_date, {},
            "start date legal status"),
    {.column = legal_status,
     .header = "Child's Legal Status",
     .type = text,
     .vocabulary = Vocabulary::code,
     .loose = "legal status"},
    date_of(care_review, "Date of Latest Statutory Review", other_date, {},
            "date latest statutory review"),
    date_of(social_work_visit, "Date of Last Social Work Visit", other_date, {},
            "date last social work visit"),
    {.column = permanence_plan,
     .header = "What is the permanence plan for this child?",
     .type = text,
     .vocabulary = Vocabulary::code,
     .aliases = "Plan for Child to be Reunified with Their Family",
     .loose = "permanence plan"},
    date_of(reviewing_officer_visit, "Date of Last IRO Visit / Contact to the Child", other_date,
            {}, "date last iro visit"),
    date_of(health_assessment, "Date of Last Health Assessment", other_date, {},
            "date last health assessment"),
    date_of(dental_check, "Date of Last Dental Check", other_date, {}, "date last dental check"),
    {.column = placements_in_12_months,
     .header = "Number of Placements in the Last 12 months",
     .type = whole_number,
     .loose = "number placements 12 months"},
    date_of(care_end, "Date Ceased to be Looked After", event_date, {}, "date ceased looked after"),
    {.column = care_end_reason,
     .header = "Reason Ceased to be Looked After",
     .type = text,
     .vocabulary = Vocabulary::code,
     .loose = "reason ceased looked after"},
    date_of(placement_start, "Start Date of Most Recent Placement", other_date, {},
            "start date recent placement"),
    unread_column(placement_type, "Placement Type", {}, "placement type"),
    unread_column(placement_provider, "Placement Provider", {}, "placement provider"),
    unread_column(placement_postcode, "Placement postcode", {}, "placement postcode"),
    unread_column(placement_urn, "URN of Placement", {}, "urn placement"),
    unread_column(placement_location, "Placement Location", {}, "placement location"),
    unread_column(placement_authority, "LA of Placement", {}, "la of placement"),
    unread_column(missing_episodes,
                  "Number of Episodes the Child has been 'Missing' from their Placement in the "
                  "last 12 months",
                  {}, "number episodes missing"),
    unread_column(absent_episodes,
                  "Number of Episodes the Child has been 'Absent' from their Placement in the last "
                  "12 months",
                  {}, "number episodes absent"),
    unread_column(interview_offered,
                  "Was the child offered a Return Interview after their last missing episode "
                  "(Y/N)?",
                  {}, "offered return interview"),
    unread_column(interview_accepted,
                  "Did the child accept a Return Interview after their last missing episode "
                  "(Y/N)?",
                  {}, "accept return interview"),
    team_spec,
    worker_spec,
    extra(initial_health_assessment, "Date Initial Health Assessment", other_date),
    extra(distance_from_home, "Distance From Home", thousandths),
    locality_spec,
};

constexpr ColumnSpec care_leavers[] = {
    child_spec,
    gender_spec,
    ethnicity_spec,
    birth_of(birth_date),
    age_of(whole_number),
    unread_column(asylum_seeking,
                  "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
                  {}, "unaccompanied asylum seeking child"),
    disability_spec,
    team_spec,
    worker_spec,
    unread_column(personal_adviser, "Allocated Personal Advisor", "Allocated Personal Adviser"),
    {.column = eligibility,
     .header = "Eligibility Category",
     .type = text,
     .vocabulary = Vocabulary::code,
     .aliases = "Eligibity Category",
     .loose = "eligibility"},
    date_of(pathway_review, "Latest Pathway Plan Review Date", other_date, {},
            "pathway plan review date"),
    {.column = in_touch,
     .header = "LA in Touch",
     .type = text,
     .vocabulary = Vocabulary::code,
     .loose = "in touch"},
    date_of(latest_contact, "Latest Date of Contact", other_date),
    {.column = accommodation,
     .header = "Type of Accommodation",
     .type = text,
     .vocabulary = Vocabulary::code,
     .aliases = "Type of Accomodation",
     .loose = "type accommodation"},
    {.column = suitability,
     .header = "Suitability of Accommodation",
     .type = text,
     .vocabulary = Vocabulary::code,
     .aliases = "Suitability of Accomodation",
     .loose = "suitability"},
    {.column = activity,
     .header = "Activity Status",
     .type = text,
     .vocabulary = Vocabulary::code,
     .loose = "activity status"},
    locality_spec,
};

constexpr ColumnSpec adoption[] = {
    child_spec,
    unread_column(family, "Family identifier"),
    gender_spec,
    ethnicity_spec,
    birth_spec,
    age_spec,
    disability_spec,
    date_of(care_entry, "Date the Child Entered Care", other_date, {}, "date child entered care"),
    date_of(adoption_decision, "Date of Decision that Child Should be Placed for Adoption",
            first_date, {}, "date decision should be placed for adoption"),
    date_of(placement_order, "Date of Placement Order", other_date, {}, "date placement order"),
    date_of(adoption_matched, "Date of Matching Child and Prospective Adopters", other_date, {},
            "date matching"),
    date_of(adoption_placed, "Date Placed for Adoption", event_date),
    date_of(adoption_order, "Date of Adoption Order", event_date, {}, "date adoption order"),
    date_of(adoption_reversed,
            "Date of Decision that Child Should No Longer be Placed for Adoption", other_date, {},
            "date decision no longer placed"),
    unread_column(reversal_reason, "Reason Why Child No Longer Placed for Adoption", {},
                  "reason no longer placed"),
    unread_column(concurrent_placement,
                  "Date the child was placed for fostering in FFA or concurrent planning placement",
                  {}, "placed for fostering"),
    locality_spec,
};

constexpr ColumnSpec adopters[] = {
    {.column = child,
     .header = "Individual adopter identifier",
     .type = child_id,
     .loose = "adopter identifier|adopter id"},
    unread_column(family, "Family identifier"),
    gender_spec,
    ethnicity_spec,
    unread_column(disability, "Disability"),
    unread_column(fostering_for_adoption, "Is the (prospective) adopter fostering for adoption?",
                  {}, "fostering for adoption"),
    date_of(enquiry_received, "Date enquiry received", other_date, {}, "date enquiry received"),
    unread_column(stage_1_started, "Date Stage 1 started"),
    unread_column(stage_1_ended, "Date Stage 1 ended"),
    unread_column(stage_2_started, "Date Stage 2 started"),
    unread_column(stage_2_ended, "Date Stage 2 ended"),
    unread_column(application_submitted, "Date application submitted"),
    unread_column(application_approved, "Date application approved"),
    unread_column(adopter_matched, "Date adopter matched with child(ren)", {}, "date matched"),
    unread_column(children_placed_date, "Date child/children placed with adopter(s)", {},
                  "date placed with"),
    unread_column(children_placed, "No. of children placed", {}, "children placed"),
    unread_column(adoption_order, "Date of Adoption Order"),
    unread_column(left_process, "Date of leaving adoption process", {}, "date leaving"),
    unread_column(leaving_reason, "Reason for leaving adoption process", {}, "reason leaving"),
    locality_spec,
};

constexpr ListSpec specs[] = {
    {ListId::contacts, "Contacts", contacts, {contact_date, contact_date}},
    {ListId::early_help, "Early help", early_help, {help_start, help_start}},
    {ListId::referrals, "Referrals", referrals, {referral_date, referral_date}},
    {ListId::assessments, "Assessments", assessments, {assessment_start, assessment_start}},
    {ListId::section_47,
     "Section 47 enquiries and initial child protection conferences",
     section_47,
     {strategy_date, conference_date}},
    {ListId::children_in_need, "Children in need", children_in_need, {need_start, case_status}},
    {ListId::protection_plans,
     "Child protection plans",
     protection_plans,
     {plan_start, plan_start}},
    {ListId::looked_after, "Children looked after", looked_after, {care_start, care_start}},
    {ListId::care_leavers, "Care leavers", care_leavers, {eligibility, activity}},
    {ListId::adoption, "Adoption", adoption, {adoption_decision, adoption_decision}},
    {ListId::adopters, "Adopters", adopters, {enquiry_received, fostering_for_adoption}},
};
static_assert(std::size(specs) == annex_a_count);

std::vector<ListSpec> all_specs() {
  std::vector<ListSpec> all(std::begin(specs), std::end(specs));
  for (const auto more : {return_specs(), census_specs(), derived_specs()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace

std::span<const ListSpec> list_specs() {
  static const std::vector<ListSpec> all = all_specs();
  return all;
}

const ListSpec& list_spec(ListId list) { return list_specs()[list_index(list)]; }

const ColumnSpec* find_column(ListId list, Column column) {
  for (const ColumnSpec& spec : list_spec(list).columns) {
    if (spec.column == column) return &spec;
  }
  return nullptr;
}

std::string list_source_text(ListId list) {
  switch (list_spec(list).source) {
    case ListSource::annex_a:
      return "Annex A list " + std::to_string(static_cast<int>(list));
    case ListSource::ssda903:
      return "SSDA903 return";
    case ListSource::census:
      return "CIN census";
  }
  return {};
}

bool has_first_date(ListId list) {
  const auto columns = list_spec(list).columns;
  return std::any_of(columns.begin(), columns.end(),
                     [](const ColumnSpec& spec) { return spec.type == CellType::first_date; });
}

}  // namespace bandstand
