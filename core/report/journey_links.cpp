// The rules of each step, and the words that state them.
#include "report/journey_links.h"

#include <algorithm>

namespace bandstand {
namespace {

constexpr std::int32_t assessment_days = 45;  // working days an assessment may take
constexpr std::int32_t conference_days = 15;  // working days to an initial conference
constexpr std::int32_t after_plan_days = 30;

constexpr JourneyStageText stage_texts[] = {
    {"contact", "Contact", ListId::contacts},
    {"referral", "Referral", ListId::referrals},
    {"assessment", "Assessment", ListId::assessments},
    {"section-47", "Section 47 enquiry", ListId::section_47},
    {"conference", "Initial conference", ListId::section_47},
    {"plan", "Child protection plan", ListId::protection_plans},
    {"care", "Looked after", ListId::looked_after},
};

constexpr ListId contact_lists[] = {ListId::contacts, ListId::referrals};
constexpr ListId referral_lists[] = {ListId::referrals, ListId::assessments};
constexpr ListId assessment_lists[] = {ListId::assessments};
constexpr ListId section_47_lists[] = {ListId::assessments, ListId::section_47};
constexpr ListId conference_lists[] = {ListId::section_47};
constexpr ListId plan_lists[] = {ListId::section_47, ListId::protection_plans};
constexpr ListId care_lists[] = {ListId::protection_plans, ListId::looked_after};

// DfE's bands of assessment durations; those of shorter windows are cut from them.
constexpr std::string_view assessment_bands[] = {
    "Same day",      "1 to 10 days",  "11 to 20 days", "21 to 30 days",  "31 to 40 days",
    "41 to 45 days", "46 to 50 days", "51 to 60 days", "61 days or more"};
constexpr std::int32_t assessment_band_ends[] = {0, 10, 20, 30, 40, 45, 50, 60};
constexpr std::string_view contact_bands[] = {"Same day", "1 to 10 days", "11 to 20 days",
                                              "21 days or more"};
constexpr std::int32_t contact_band_ends[] = {0, 10, 20};
constexpr std::string_view section_47_bands[] = {"Same day or before", "1 to 10 days",
                                                 "11 to 20 days",      "21 to 30 days",
                                                 "31 to 40 days",      "41 to 45 days"};
constexpr std::int32_t section_47_band_ends[] = {0, 10, 20, 30, 40};
// DfE's bands from section 47 to conference.
constexpr std::string_view conference_bands[] = {"0 to 10 days", "11 to 15 days", "16 to 20 days",
                                                 "21 days or more"};
constexpr std::int32_t conference_band_ends[] = {10, 15, 20};
constexpr std::string_view plan_bands[] = {"Same day", "1 to 10 days", "11 to 15 days",
                                           "16 to 20 days", "21 days or more"};
constexpr std::int32_t plan_band_ends[] = {0, 10, 15, 20};
// DfE's bands of the length of plans.
constexpr std::string_view care_bands[] = {"3 months or less", "More than 3 months, up to 6",
                                           "More than 6 months, less than a year",
                                           "1 year, less than 2", "2 years or more"};

constexpr JourneyStepText step_texts[] = {
    {JourneyStage::contact, "referral", "Contact to referral",
     "Each contact, to the child's first referral on or after it within the follow-up of the "
     "settings (30 days, both ends included). Several contacts may lead to one referral. No bands "
     "are published for this; they are cut from those of assessments.",
     contact_lists, contact_bands},
    {JourneyStage::referral, "assessment", "Referral to assessment",
     "Each referral, to the child's first assessment of any type started on or after it and before "
     "the child's next referral. Without one it is not so far for 45 working days, unless marked "
     "no further action. Bands of assessment durations.",
     referral_lists, assessment_bands},
    {JourneyStage::assessment, "authorisation", "Assessment start to authorisation",
     "Each assessment started, of any type, to its own authorisation. Not so far while it is open. "
     "DfE's bands of assessment durations.",
     assessment_lists, assessment_bands},
    {JourneyStage::assessment, "section-47", "Assessment to section 47 enquiry",
     "Each assessment started, to the child's first strategy discussion from the referral it "
     "follows (its own, else the latest on or before its start, else the start) to 45 working days "
     "after the start, and before the child's next referral. A discussion before the start counts "
     "as 0 days. No bands are published for this; they are cut from those of assessments.",
     section_47_lists, section_47_bands},
    {JourneyStage::section_47, "conference", "Section 47 enquiry to initial conference",
     "Each section 47 enquiry, by its strategy discussion, to the initial conference in its own "
     "row, however late. Without one it is not so far for 15 working days, unless the conference "
     "was not needed. Children who moved in under a plan are left out. DfE's bands.",
     conference_lists, conference_bands},
    {JourneyStage::conference, "plan", "Initial conference to plan",
     "Each initial conference of a child with a section 47 enquiry, to the child's first plan "
     "started on or after it within one month. No bands are published for this; they are those "
     "of conferences with the same day apart.",
     plan_lists, plan_bands},
    {JourneyStage::plan, "care", "Plan to care",
     "Each plan started, to the child's first start of being looked after (short breaks left out) "
     "on or after it, while the plan runs or up to 30 days after its end. DfE's bands of the "
     "length "
     "of plans, in calendar months; the median is in working days.",
     care_lists, care_bands},
};

JourneyLink without(Answer answer) {
  JourneyLink link;
  link.answer = answer;
  return link;
}

std::span<const std::int32_t> band_ends(JourneyStep step) {
  switch (step) {
    case JourneyStep::contact_to_referral:
      return contact_band_ends;
    case JourneyStep::referral_to_assessment:
    case JourneyStep::assessment_to_authorisation:
      return assessment_band_ends;
    case JourneyStep::assessment_to_section_47:
      return section_47_band_ends;
    case JourneyStep::section_47_to_conference:
      return conference_band_ends;
    case JourneyStep::conference_to_plan:
      return plan_band_ends;
    case JourneyStep::plan_to_care:
      return {};
  }
  return {};
}

std::size_t band_of_days(JourneyStep step, std::int32_t days) {
  // Once a row, where days of every band follow each other: a search would go astray each time.
  std::size_t band = 0;
  for (const std::int32_t end : band_ends(step)) band += days > end ? 1 : 0;
  return band;
}

std::size_t band_of_months(Date from, Date to) {
  if (to <= add_months(from, 3)) return 0;
  if (to <= add_months(from, 6)) return 1;
  if (to < add_months(from, 12)) return 2;
  return to < add_months(from, 24) ? 3 : 4;
}

}  // namespace

const JourneyStageText& stage_text(JourneyStage stage) {
  return stage_texts[static_cast<std::size_t>(stage)];
}

const JourneyStepText& step_text(JourneyStep step) {
  return step_texts[static_cast<std::size_t>(step)];
}

JourneyLinks::JourneyLinks(const Caseload& caseload) : caseload_(&caseload) {
  for (const JourneyStageText& stage : stage_texts) {
    const auto last = caseload.list(stage.list).coverage.last();
    seen_until_[list_index(stage.list)] =
        last ? std::min(caseload.as_at, last->last_day()) : caseload.as_at;
  }
  const ListTable& enquiries = *caseload.list(ListId::section_47).table;
  conference_unnecessary_ = ValueColumn(enquiries, Column::conference_unnecessary, 0);
  conference_led_to_plan_ = ValueColumn(enquiries, Column::conference_led_to_plan, 0);
  std::vector<ChildDate> starts;
  for (const Row row : caseload.list(ListId::looked_after).rows) {
    const Date start = event_of(JourneyStage::care, row);
    if (start.known()) starts.push_back({caseload.child(ListId::looked_after, row), start, row});
  }
  care_starts_ = ChildDates(caseload.store().children.size(), starts);
}

Date JourneyLinks::event_of(JourneyStage stage, Row row) const {
  const Caseload& c = *caseload_;
  const auto moved_in = [&c](Row r) { return c.answer(c.enquiries.transfer_in, r) == YesNo::yes; };
  switch (stage) {
    case JourneyStage::contact:
      return c.contacts.received[row];
    case JourneyStage::referral:
      return c.referrals.received[row];
    case JourneyStage::assessment:
      return c.assessments.started[row];
    case JourneyStage::section_47:
      if (!c.is_first_of_enquiry(row) || moved_in(row)) return Date::none();
      return c.enquiries.strategy[row];
    case JourneyStage::conference:
      if (!c.is_first_of_conference(row) || moved_in(row)) return Date::none();
      if (c.strategy_discussions.of(c.child(ListId::section_47, row)).empty()) return Date::none();
      return c.enquiries.conference[row];
    case JourneyStage::plan:
      return c.plans.started[row];
    case JourneyStage::care: {
      const LegalStatus status = c.meanings.legal_status[c.care.legal_status[row]];
      return status == LegalStatus::short_break ? Date::none() : c.care.started[row];
    }
  }
  return Date::none();
}

JourneyLink JourneyLinks::link(JourneyStep step, Row row, Date from) const {
  switch (step) {
    case JourneyStep::contact_to_referral:
      return from_contact(row, from);
    case JourneyStep::referral_to_assessment:
      return from_referral(row, from);
    case JourneyStep::assessment_to_authorisation:
      return to_authorisation(row, from);
    case JourneyStep::assessment_to_section_47:
      return to_section_47(row, from);
    case JourneyStep::section_47_to_conference:
      return to_conference(row, from);
    case JourneyStep::conference_to_plan:
      return to_plan(row, from);
    case JourneyStep::plan_to_care:
      return to_care(row, from);
  }
  return {};
}

JourneyLink JourneyLinks::moved_on(JourneyStep step, Date from, Date to, Row next) const {
  JourneyLink link;
  link.answer = Answer::yes;
  link.next = next;
  link.next_on = to;
  link.days = to < from ? 0 : caseload_->calendar.between(from, to).count;
  if (step == JourneyStep::plan_to_care) {
    link.band = band_of_months(from, to);
  } else {
    // The same day is day 1 where the council counts both ends.
    link.band = band_of_days(step, to <= from ? 0 : link.days);
  }
  return link;
}

Answer JourneyLinks::not_moved(Date window_end, ListId next) const {
  return window_end > seen_until_[list_index(next)] ? Answer::not_so_far : Answer::no;
}

JourneyLink JourneyLinks::from_contact(Row contact, Date from) const {
  const Caseload& c = *caseload_;
  const Date window_end = from + Days{c.settings.follow_up_days};
  const ChildDates::Entry* next =
      c.referral_dates.first_on_or_after(c.child(ListId::contacts, contact), from);
  if (next != nullptr && next->date <= window_end) {
    return moved_on(JourneyStep::contact_to_referral, from, next->date, next->row);
  }
  return without(not_moved(window_end, ListId::referrals));
}

JourneyLink JourneyLinks::from_referral(Row referral, Date from) const {
  const Caseload& c = *caseload_;
  const std::uint32_t child = c.child(ListId::referrals, referral);
  const ChildDates::Entry* assessment = c.assessment_starts.first_on_or_after(child, from);
  const ChildDates::Entry* again = c.referral_dates.first_on_or_after(child, from + Days{1});
  if (assessment != nullptr && (again == nullptr || assessment->date < again->date)) {
    return moved_on(JourneyStep::referral_to_assessment, from, assessment->date, assessment->row);
  }
  const bool closed = again != nullptr || c.answer(c.referrals.nfa, referral) == YesNo::yes;
  const Date window_end = c.calendar.due(from, WorkingDays{assessment_days});
  return without(closed ? Answer::no : not_moved(window_end, ListId::assessments));
}

JourneyLink JourneyLinks::to_authorisation(Row assessment, Date from) const {
  const Caseload& c = *caseload_;
  const Date to = c.assessments.authorised[assessment];
  if (to.known() && to >= from) {
    return moved_on(JourneyStep::assessment_to_authorisation, from, to, assessment);
  }
  const bool open =
      c.is_open(ListId::assessments, assessment, from, c.assessments.authorised, c.as_at);
  return without(open ? Answer::not_so_far : Answer::no);
}

JourneyLink JourneyLinks::to_section_47(Row assessment, Date start) const {
  const Caseload& c = *caseload_;
  const std::uint32_t child = c.child(ListId::assessments, assessment);
  Date from = c.assessments.referred[assessment];
  if (!from.known() || from > start) {
    const ChildDates::Entry* referral = c.referral_dates.latest_on_or_before(child, start);
    from = referral == nullptr ? start : referral->date;
  }
  const Date window_end = c.calendar.due(start, WorkingDays{assessment_days});
  const ChildDates::Entry* again = c.referral_dates.first_on_or_after(child, start + Days{1});
  const ChildDates::Entry* enquiry = c.strategy_discussions.first_on_or_after(child, from);
  const bool in_window = enquiry != nullptr && enquiry->date <= window_end &&
                         (again == nullptr || enquiry->date < again->date);
  if (in_window) {
    return moved_on(JourneyStep::assessment_to_section_47, start, enquiry->date, enquiry->row);
  }
  return without(again != nullptr ? Answer::no : not_moved(window_end, ListId::section_47));
}

JourneyLink JourneyLinks::to_conference(Row enquiry, Date from) const {
  const Caseload& c = *caseload_;
  // Of several rows that tell of one enquiry any may have its conference.
  const ChildDates::Entry* first = nullptr;
  for (const ChildDates::Entry& entry :
       c.strategy_discussions.of(c.child(ListId::section_47, enquiry))) {
    if (entry.date != from) continue;
    const Date conference = c.enquiries.conference[entry.row];
    if (!conference.known() || conference < from) continue;
    if (first == nullptr || conference < c.enquiries.conference[first->row]) first = &entry;
  }
  if (first != nullptr) {
    return moved_on(JourneyStep::section_47_to_conference, from, c.enquiries.conference[first->row],
                    first->row);
  }
  const bool closed = c.answer(conference_unnecessary_, enquiry) == YesNo::yes;
  const Date window_end = c.calendar.due(from, WorkingDays{conference_days});
  return without(closed ? Answer::no : not_moved(window_end, ListId::section_47));
}

JourneyLink JourneyLinks::to_plan(Row conference, Date from) const {
  const Caseload& c = *caseload_;
  const Date window_end = add_months(from, 1);
  const ChildDates::Entry* plan =
      c.plan_starts.first_on_or_after(c.child(ListId::section_47, conference), from);
  if (plan != nullptr && plan->date <= window_end) {
    return moved_on(JourneyStep::conference_to_plan, from, plan->date, plan->row);
  }
  const bool closed = c.answer(conference_led_to_plan_, conference) == YesNo::no;
  return without(closed ? Answer::no : not_moved(window_end, ListId::protection_plans));
}

JourneyLink JourneyLinks::to_care(Row plan, Date from) const {
  const Caseload& c = *caseload_;
  const Date ended = c.plans.ended[plan];
  // A plan that ends before it starts never ran.
  if (ended.known() && ended < from) return {};
  const ChildDates::Entry* care =
      care_starts_.first_on_or_after(c.child(ListId::protection_plans, plan), from);
  const bool in_window =
      care != nullptr && (!ended.known() || care->date <= ended + Days{after_plan_days});
  if (in_window) return moved_on(JourneyStep::plan_to_care, from, care->date, care->row);
  if (ended.known()) {
    return without(not_moved(ended + Days{after_plan_days}, ListId::looked_after));
  }
  const bool open = c.is_open(ListId::protection_plans, plan, from, c.plans.ended, c.as_at);
  return without(open ? Answer::not_so_far : Answer::no);
}

}  // namespace bandstand
