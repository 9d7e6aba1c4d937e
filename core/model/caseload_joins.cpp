// Binds the columns that rules read to the lists in use, and puts each child's events in order.
#include <algorithm>

#include "lists/text.h"
#include "model/caseload.h"
#include "model/census_links.h"

namespace bandstand {

void Caseload::join_lists() {
  const ListTable& contact_table = *list(ListId::contacts).table;
  contacts.received = DateColumn(contact_table, Column::contact_date, as_at);
  contacts.outcome = ValueColumn(contact_table, Column::contact_outcome, 0);
  const ListTable& help_table = *list(ListId::early_help).table;
  early_help.started = DateColumn(help_table, Column::help_start, as_at);
  early_help.completed = DateColumn(help_table, Column::help_completion, as_at);
  const ListTable& referral_table = *list(ListId::referrals).table;
  referrals.received = DateColumn(referral_table, Column::referral_date, as_at);
  referrals.nfa = ValueColumn(referral_table, Column::referral_nfa, 0);
  referrals.supplied_count =
      ValueColumn(referral_table, Column::referrals_in_12_months, missing_value);
  const ListTable& assessment_table = *list(ListId::assessments).table;
  assessments.started = DateColumn(assessment_table, Column::assessment_start, as_at);
  assessments.authorised = DateColumn(assessment_table, Column::assessment_authorised, as_at);
  assessments.referred = DateColumn(assessment_table, Column::referral_date, as_at);
  if (in_use_[list_index(ListId::assessments)] == ListId::census_assessments) {
    census_referred_ = linked_referrals(assessment_table, Column::assessment_start,
                                        *table_view(ListId::census_referrals).table);
    assessments.referred = DateColumn(census_referred_, as_at);
  }
  assessments.type = ValueColumn(assessment_table, Column::assessment_type, 0);
  assessments.support_required = ValueColumn(assessment_table, Column::support_required, 0);

  const ListTable& enquiry_table = *list(ListId::section_47).table;
  enquiries.strategy = DateColumn(enquiry_table, Column::strategy_date, as_at);
  enquiries.conference = DateColumn(enquiry_table, Column::conference_date, as_at);
  enquiries.transfer_in = ValueColumn(enquiry_table, Column::transfer_in, 0);
  const ListTable& need_table = *list(ListId::children_in_need).table;
  const bool needs_from_census =
      in_use_[list_index(ListId::children_in_need)] == ListId::census_referrals;
  needs.started =
      DateColumn(need_table, needs_from_census ? Column::referral_date : Column::need_start, as_at);
  needs.closed = DateColumn(need_table, Column::need_closure, as_at);
  needs.status = ValueColumn(need_table, Column::case_status, 0);
  needs.worker = ValueColumn(need_table, Column::worker, 0);
  const ListTable& plan_table = *list(ListId::protection_plans).table;
  plans.started = DateColumn(plan_table, Column::plan_start, as_at);
  plans.ended = DateColumn(plan_table, Column::plan_end, as_at);
  const ListTable& census_plan_table = *list(ListId::census_plans).table;
  census_plans.started = DateColumn(census_plan_table, Column::plan_start, as_at);
  census_plans.ended = DateColumn(census_plan_table, Column::plan_end, as_at);
  plans.visited = DateColumn(plan_table, Column::plan_visit, as_at);
  plans.reviewed = DateColumn(plan_table, Column::plan_review, as_at);
  plans.previous = ValueColumn(plan_table, Column::previous_plans, missing_value);
  plans.worker = ValueColumn(plan_table, Column::worker, 0);
  const ListTable& care_table = *list(ListId::looked_after).table;
  care.started = DateColumn(care_table, Column::care_start, as_at);
  care.ended = DateColumn(care_table, Column::care_end, as_at);
  care.placed = DateColumn(care_table, Column::placement_start, as_at);
  care.reviewed = DateColumn(care_table, Column::care_review, as_at);
  care.visited = DateColumn(care_table, Column::social_work_visit, as_at);
  care.health_assessed = DateColumn(care_table, Column::health_assessment, as_at);
  care.dental_checked = DateColumn(care_table, Column::dental_check, as_at);
  care.first_health_assessed = DateColumn(care_table, Column::initial_health_assessment, as_at);
  care.born = DateColumn(care_table, Column::birth, as_at);
  care.age = ValueColumn(care_table, Column::age, missing_value);
  care.legal_status = ValueColumn(care_table, Column::legal_status, 0);
  care.end_reason = ValueColumn(care_table, Column::care_end_reason, 0);
  care.placements = ValueColumn(care_table, Column::placements_in_12_months, missing_value);
  care.distance = ValueColumn(care_table, Column::distance_from_home, missing_value);
  care.permanence = ValueColumn(care_table, Column::permanence_plan, 0);
  care.worker = ValueColumn(care_table, Column::worker, 0);
  const ListTable& leaver_table = *list(ListId::care_leavers).table;
  leavers.born = DateColumn(leaver_table, Column::birth, as_at);
  leavers.age = ValueColumn(leaver_table, Column::age, missing_value);
  leavers.in_touch = ValueColumn(leaver_table, Column::in_touch, 0);
  leavers.activity = ValueColumn(leaver_table, Column::activity, 0);
  leavers.suitability = ValueColumn(leaver_table, Column::suitability, 0);
  leavers.accommodation = ValueColumn(leaver_table, Column::accommodation, 0);
  const ListTable& adoption_table = *list(ListId::adoption).table;
  adoptions.decided = DateColumn(adoption_table, Column::adoption_decision, as_at);
  adoptions.placed = DateColumn(adoption_table, Column::adoption_placed, as_at);
  adoptions.ordered = DateColumn(adoption_table, Column::adoption_order, as_at);
}

void Caseload::join_events() {
  const std::uint32_t children = store_->children.size();
  std::vector<ChildDate> events;
  const auto collect = [&](ListId id, const DateColumn& date, auto&& wanted) {
    events.clear();
    const ListView& view = list(id);
    for (const Row row : view.rows) {
      if (date[row].known() && wanted(row)) {
        events.push_back({view.table->child[row], date[row], row});
      }
    }
    return ChildDates(children, events);
  };
  const auto any = [](Row) { return true; };
  const auto initial = [this](Row row) { return assessment_type(row) == AssessmentType::initial; };
  referral_dates = collect(ListId::referrals, referrals.received, any);
  // Only of a referral it is asked what came after it.
  if (list(ListId::referrals).loaded) {
    assessment_starts = collect(ListId::assessments, assessments.started, any);
  }
  if (list(ListId::assessments).has(Column::assessment_type)) {
    initial_starts = collect(ListId::assessments, assessments.started, initial);
    initial_authorisations = collect(ListId::assessments, assessments.authorised, initial);
  }
  strategy_discussions = collect(ListId::section_47, enquiries.strategy, any);
  help_starts = collect(ListId::early_help, early_help.started, any);
  plan_starts = collect(ListId::protection_plans, plans.started, any);
  care_ends = collect(ListId::looked_after, care.ended, any);
  const Interner& workers = store_->vocabulary(Vocabulary::worker);
  is_unqualified_.assign(workers.size(), 0);
  for (const std::string_view name : split(settings.unqualified_workers, ';')) {
    std::string scratch;
    const std::string wanted = lower_case(clean_text(name, scratch));
    for (std::uint32_t word = 0; word < workers.size(); ++word) {
      if (lower_case(workers.text(word)) == wanted) is_unqualified_[word] = 1;
    }
  }
  const DateColumn review(*table_view(ListId::census_reviews).table, Column::plan_review_date,
                          as_at);
  plan_reviews = collect(ListId::census_reviews, review, any);
  first_of_enquiry_ = first_rows(enquiries.strategy);
  first_of_conference_ = first_rows(enquiries.conference);

  const ListTable& referral_table = *list(ListId::referrals).table;
  if (referral_table.has(Column::referral_date)) {
    latest_referral_.assign(children, missing_value);
    for (Row row = 0; row < referral_table.rows(); ++row) {
      std::int32_t& latest = latest_referral_[referral_table.child[row]];
      latest = std::max(latest, referral_table.column(Column::referral_date)[row]);
    }
  }
}

// A row of list 5 may repeat the enquiry or the conference of another one that is also kept.
std::vector<std::uint8_t> Caseload::first_rows(const DateColumn& date) const {
  const ListView& view = list(ListId::section_47);
  if (view.rows.empty()) return {};
  std::vector<ChildDate> events;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const Row row = view.rows[i];
    if (date[row].known()) {
      events.push_back({view.table->child[row], date[row], static_cast<std::uint32_t>(i)});
    }
  }
  const ChildDates by_child(store_->children.size(), events);
  std::vector<std::uint8_t> first(view.table->rows(), 0);
  for (std::uint32_t child = 0; child < store_->children.size(); ++child) {
    Date before;
    for (const ChildDates::Entry& entry : by_child.of(child)) {
      if (entry.date != before) first[view.rows[entry.row]] = 1;
      before = entry.date;
    }
  }
  return first;
}

}  // namespace bandstand
