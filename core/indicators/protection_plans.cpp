// Child protection plans: how many, how long, how often again, visited and reviewed.
// Definition: processes and outputs of list 7. A plan that ends on a day is not open on it; an end
// before the start fails every measure of the plan's length and is never open.
#include "indicators/families.h"
#include "indicators/state_dates.h"

namespace bandstand {
namespace {

constexpr ListId plan_list[] = {ListId::protection_plans};
constexpr std::int32_t two_years = 730;  // more than 729 days

std::span<const ListId> lists(const Caseload&) { return plan_list; }

Date started(const Caseload& caseload, Row row) { return caseload.plans.started[row]; }
Date ended(const Caseload& caseload, Row row) { return caseload.plans.ended[row]; }

bool is_open(const Caseload& caseload, Row row, Date day) {
  return caseload.is_open(ListId::protection_plans, row, started(caseload, row),
                          caseload.plans.ended, day);
}

Answer had_a_plan_before(const Caseload& caseload, Row row) {
  return caseload.plans.previous[row] > 0 ? Answer::yes : Answer::no;
}

// An earlier plan that ended no more than 24 months before this one started.
Answer had_a_plan_within_2_years(const Caseload& caseload, Row row) {
  const Date start = started(caseload, row);
  for (const ChildDates::Entry& earlier :
       caseload.plan_starts.of(caseload.child(ListId::protection_plans, row))) {
    if (earlier.date >= start) break;
    const Date end = ended(caseload, earlier.row);
    if (end.known() && end <= start && add_months(end, 24) >= start) return Answer::yes;
  }
  return Answer::no;
}

Answer lasted_2_years(const Caseload& caseload, Row row) {
  return ended(caseload, row) - started(caseload, row) >= Days{two_years} ? Answer::yes
                                                                          : Answer::no;
}
bool has_lasted_2_years(const Caseload& caseload, Row row, Date day) {
  return day - started(caseload, row) >= Days{two_years};
}

// A plan younger than the limit is left out until its first visit.
bool is_open_and_visit_is_due(const Caseload& caseload, Row row, Date day) {
  if (!is_open(caseload, row, day)) return false;
  if (by(caseload.plans.visited[row], day).known()) return true;
  return working_days(caseload, started(caseload, row), day) >= caseload.settings.visit_days_plan;
}
bool is_visited(const Caseload& caseload, Row row, Date day) {
  const Date visit = by(caseload.plans.visited[row], day);
  const Date since = visit.known() ? visit : started(caseload, row);
  return working_days(caseload, since, day) <= caseload.settings.visit_days_plan;
}

bool is_open_for_3_months(const Caseload& caseload, Row row, Date day) {
  return is_open(caseload, row, day) && add_months(started(caseload, row), 3) <= day;
}
bool is_reviewed(const Caseload& caseload, Row row, Date day) {
  return latest_review_holds(caseload.plans.reviewed[row], day);
}

bool is_allocated(const Caseload& caseload, Row row, Date) {
  return caseload.is_qualified_worker(caseload.plans.worker[row]);
}

constexpr CaseRule starts_rule{
    .counted = ListId::protection_plans, .lists = lists, .counts_on = started};
constexpr CaseRule second_ever = [] {
  CaseRule rule = starts_rule;
  rule.holds = had_a_plan_before;
  rule.answers_from = Column::previous_plans;
  return rule;
}();
constexpr CaseRule second_within_2_years = [] {
  CaseRule rule = starts_rule;
  rule.holds = had_a_plan_within_2_years;
  rule.look_back_months = 24;
  return rule;
}();
constexpr CaseRule ended_after_2_years{.counted = ListId::protection_plans,
                                       .lists = lists,
                                       .counts_on = ended,
                                       .holds = lasted_2_years};

constexpr StateRule open_plans{.counted = ListId::protection_plans,
                               .counts = is_open,
                               .only_on_extract_dates = false,
                               .open = is_open,
                               .started = started};
constexpr StateRule plan_rate = [] {
  StateRule rule = open_plans;
  rule.per_10000 = true;
  return rule;
}();

constexpr StateRule on_extract_dates(bool (*counts)(const Caseload&, Row, Date),
                                     bool (*holds)(const Caseload&, Row, Date), Column column) {
  StateRule rule{.counted = ListId::protection_plans, .counts = counts, .holds = holds};
  rule.columns = {column, column};
  return rule;
}

constexpr StateRule visits_rule = [] {
  StateRule rule = on_extract_dates(is_open_and_visit_is_due, is_visited, Column::plan_visit);
  rule.open = is_open;
  rule.started = started;
  return rule;
}();

constexpr Definition family[] = {
    {.id = "cpp-review-not-overdue",
     .title = "CP plans with no overdue review",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of children on a plan whose latest review is not overdue.",
     .sentence = {.total = {"child protection plans open for at least 3 months",
                            "[were|was] up to date with reviews"}},
     .numerator_words = "Of these, plans whose latest review is no more than 6 months ago.",
     .denominator_words = "Child protection plans open on the day for at least 3 months.",
     .clock_words = "6 calendar months from the latest review. Without a review, not in time.",
     .timescales = plan_review_timescales,
     .caveats = "The weaker form of reviews in time: earlier late reviews do not show.",
     .sources = "List 7 (child protection plans)|Measures",
     .state = on_extract_dates(is_open_for_3_months, is_reviewed, Column::plan_review)},
    {.id = "cpp-review-attendance",
     .title = "Children attending CP reviews",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "The share of children who attended their child protection reviews.",
     .sentence = {.total = {"children with a child protection review {in}", "attended it"}},
     .caveats = "No national list or return records attendance at these reviews, so it comes from "
                "a measures file: children who attended over reviews held.",
     .sources = "Measures"},
    {.id = "cp-visits",
     .title = "CP children seen in timescale",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of children on a plan who were visited in time.",
     .sentence = {.total = {"children on a child protection plan", "had been visited in time"}},
     .numerator_words = "Of these, children whose last statutory visit (without one, whose plan's "
                        "start) is no more than the limit ago (10 working days unless set "
                        "otherwise).",
     .denominator_words =
         "Children with a plan open on the day (by their latest one), except where "
         "it is younger than the limit and has had no visit yet.",
     .clock_words = "Working days from the last visit; the limit is local, there is no national "
                    "one.",
     .caveats = "The list has the last visit only, so this is true on the extract's own day.",
     .sources = "List 7 (child protection plans)|Measures",
     .state = visits_rule},
    {.id = "cpp-allocated",
     .title = "CP plans allocated to a qualified social worker",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of child protection plans allocated to a qualified social worker.",
     .sentence = {.total = {"child protection plans", "had a qualified social worker"}},
     .numerator_words = "Of these, plans with an allocated worker who is not in the list of "
                        "unqualified workers.",
     .denominator_words = "Child protection plans open on the day.",
     .caveats = "Everyone counts as qualified who is not named in the settings as unqualified.",
     .sources = "List 7 (child protection plans)|Measures",
     .state = on_extract_dates(is_open, is_allocated, Column::worker)},
    {.id = "cpp-number",
     .title = "Children on a plan",
     .group = Group::outputs,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "How many children are on a child protection plan.",
     .sentence = {.total = {"[children|child]", "[were|was] on a child protection plan"}},
     .numerator_words = "Children with a child protection plan started on or before the day and "
                        "not ended by it.",
     .caveats = "A plan that ends on the day is not counted.",
     .sources = "List 7 (child protection plans)|Measures",
     .state = open_plans},
    {.id = "cpp-rate",
     .title = "Children on a plan per 10000",
     .group = Group::outputs,
     .unit = Unit::rate_per_10000,
     .decimals = 1,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "Children on a child protection plan for every 10,000 children.",
     .sentence = {.total = {"[children|child] in every 10,000",
                            "[were|was] on a child protection plan"}},
     .numerator_words = "Children with a child protection plan open on the day.",
     .denominator_words = "Children aged 0 to 17: the mid-year estimate of the year in which the "
                          "financial year starts.",
     .sources = "List 7 (child protection plans) and a population file|Measures",
     .state = plan_rate},
    {.id = "cpp-second-ever",
     .title = "Second or subsequent plan, ever",
     .codes = "NI65;A3",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "The share of new child protection plans for children who had one before, ever.",
     .sentence = {.total = {"child protection plans started {in}",
                            "[were|was] for a child who had been on a plan before"}},
     .numerator_words = "Of these, plans of children whose Number of Previous Child Protection "
                        "Plans is above 0.",
     .denominator_words = "Child protection plans started in the period; a child may count twice.",
     .caveats =
         "Rests on the supplied count of earlier plans in the same council.|A very low share "
         "is not good by itself: plans may end too late.",
     .sources = "List 7 (child protection plans)|Measures",
     .rule = second_ever},
    {.id = "cpp-second-2y",
     .title = "Second or subsequent plan within 2 years",
     .codes = "CSC011",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain =
         "The share of new child protection plans that start within two years of the last one.",
     .sentence =
         {.total = {"child protection plans started {in}",
                    "[were|was] for a child whose earlier plan had ended in the 2 years before"}},
     .numerator_words =
         "Of these, plans that start no more than 24 months after an earlier plan of "
         "the child ended.",
     .denominator_words = "Child protection plans started in the period; a child may count twice.",
     .clock_words = "24 calendar months from the end of the earlier plan.",
     .caveats = "The lists must go back 24 months before the period.",
     .sources = "List 7 (child protection plans)|Measures",
     .rule = second_within_2_years},
    {.id = "cpp-2y-ceased",
     .title = "Plans of 2 years or more that ended",
     .codes = "NI64;C21",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "The share of ended child protection plans that had lasted two years or more.",
     .sentence = {.total = {"child protection plans that ended {in}",
                            "had lasted 2 years or more"}},
     .numerator_words = "Of these, plans that lasted 730 days or more.",
     .denominator_words = "Child protection plans that ended in the period.",
     .sources = "List 7 (child protection plans)|Measures",
     .rule = ended_after_2_years},
    {.id = "cpp-2y-current",
     .title = "Plans of 2 years or more still open",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "The share of open child protection plans that have lasted two years or more.",
     .sentence = {.total = {"open child protection plans", "had lasted 2 years or more"}},
     .numerator_words = "Of these, plans that started 730 days ago or more.",
     .denominator_words = "Child protection plans open on the day.",
     .sources = "List 7 (child protection plans)|Measures",
     .state = StateRule{.counted = ListId::protection_plans,
                        .counts = is_open,
                        .holds = has_lasted_2_years,
                        .only_on_extract_dates = false}},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> protection_plans() { return family; }

}  // namespace bandstand
