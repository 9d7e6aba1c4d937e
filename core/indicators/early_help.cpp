// Early help assessments (also called CAFs).
// Definition: inputs, early help. List 2 has one row for each assessment.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr ListId early_help_list[] = {ListId::early_help};

std::span<const ListId> lists(const Caseload&) { return early_help_list; }

Date opened(const Caseload& caseload, Row row) { return caseload.early_help.started[row]; }

constexpr ListId plans_and_early_help[] = {ListId::protection_plans, ListId::early_help};
constexpr std::int32_t step_down_days = 30;

std::span<const ListId> lists_for_step_down(const Caseload&) { return plans_and_early_help; }

Date plan_ended(const Caseload& caseload, Row plan) { return caseload.plans.ended[plan]; }

Answer stepped_down(const Caseload& caseload, Row plan) {
  const Date end = plan_ended(caseload, plan);
  const Date last = end + Days{step_down_days};
  const ChildDates::Entry* help =
      caseload.help_starts.first_on_or_after(caseload.child(ListId::protection_plans, plan), end);
  if (help != nullptr && help->date <= last) return Answer::yes;
  return last > caseload.as_at ? Answer::not_so_far : Answer::no;
}

constexpr Definition family[] = {
    {.id = "early-help-opened",
     .title = "Early help assessments opened",
     .default_basis = Basis::ytd,
     .plain = "How many early help assessments were started.",
     .sentence = {.total = {"early help [assessments|assessment]", "[were|was] started {in}"}},
     .numerator_words = "Early help assessments (list 2) started in the period.",
     .caveats = "List 2 covers the months from its first completed assessment.",
     .sources = "List 2 (early help)|Measures",
     .rule = CaseRule{.counted = ListId::early_help, .lists = lists, .counts_on = opened}},
    {.id = "early-help-by-agency",
     .title = "Early help assessments by agency",
     .default_basis = Basis::ytd,
     .plain = "Which organisations started early help assessments.",
     .sentence = {.total = {"early help [assessments|assessment]", "[were|was] started {in}"}},
     .numerator_words = "Early help assessments started in the period, by organisation.",
     .caveats = "Rows without an organisation are shown as not recorded, so the parts add up.",
     .sources = "List 2 (early help)|Measures",
     .table_category = "organisation",
     .rule = CaseRule{.counted = ListId::early_help,
                      .lists = lists,
                      .columns = {Column::organisation, Column::organisation},
                      .counts_on = opened,
                      .category_column = Column::organisation,
                      .category_breakdown = "agency",
                      .by_team = false}},
    {.id = "step-down",
     .title = "Stepping down from plan to early help",
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "The share of ended child protection plans followed by early help.",
     .sentence = {.total = {"child protection plans that ended {in}",
                            "[were|was] followed by early help within 30 days"}},
     .numerator_words =
         "Of these, plans after which an early help assessment of the child started 0 "
         "to 30 days after the end.",
     .denominator_words = "Child protection plans that ended in the period.",
     .clock_words = "30 days from the end of the plan.",
     .caveats = "A plan whose 30 days run past the as-at date counts as not so far; the note says "
                "how many.",
     .sources = "Lists 7 and 2 (child protection plans, early help)|Measures",
     .rule = CaseRule{.counted = ListId::protection_plans,
                      .lists = lists_for_step_down,
                      .counts_on = plan_ended,
                      .holds = stepped_down}},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> early_help() { return family; }

}  // namespace bandstand
