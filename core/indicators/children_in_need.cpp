// Children in need who are neither on a plan nor looked after, and why children were referred.
// Definition: outputs of list 6 (case status alone decides); referral reasons.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr ListId need_list[] = {ListId::children_in_need};

std::span<const ListId> lists(const Caseload&) { return need_list; }

Date started(const Caseload& caseload, Row row) { return caseload.needs.started[row]; }

bool is_in_need(const Caseload& caseload, Row row, Date day) {
  const CaseStatus status = caseload.meanings.case_status[caseload.needs.status[row]];
  if (status != CaseStatus::need_plan && status != CaseStatus::open_assessment) return false;
  return caseload.is_open(ListId::children_in_need, row, started(caseload, row),
                          caseload.needs.closed, day);
}

constexpr StateRule in_need{.counted = ListId::children_in_need,
                            .columns = {Column::case_status, Column::case_status},
                            .counts = is_in_need,
                            .open = is_in_need,
                            .started = started};

constexpr Definition family[] = {
    {.id = "referral-reasons",
     .title = "Referral reasons",
     .plain = "Why children were referred.",
     .sentence = {.total = {"[episodes|episode] of need", "started {in}"},
                  .part = {"[episodes|episode] of need", "started {in} for the reason {category}"},
                  .unrecorded = "started {in} without a recorded reason"},
     .numerator_words = "Episodes of need started in the period, by primary need code.",
     .caveats = "Codes: N1 abuse or neglect, N2 child's disability, N3 parental disability or "
                "illness, N4 family in acute stress, N5 family dysfunction, N6 socially "
                "unacceptable behaviour, N7 low income, N8 absent parenting, N9 other, N0 not "
                "stated.|List 6 has each child's latest episode only.",
     .sources = "List 6 (children in need)|Measures",
     .table_category = "reason",
     .rule = CaseRule{.counted = ListId::children_in_need,
                      .lists = lists,
                      .columns = {Column::primary_need, Column::primary_need},
                      .counts_on = started,
                      .category_column = Column::primary_need,
                      .category_breakdown = "category"}},
    {.id = "cin-number",
     .title = "CIN excluding CP and LAC",
     .group = Group::outputs,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "How many children in need there are who are neither on a child protection plan nor "
              "looked after.",
     .sentence = {.total = {"[children|child]",
                            "[were|was] in need, not counting those on a child protection plan or "
                            "looked after"}},
     .numerator_words = "Children whose case status is child in need plan or open assessment, not "
                        "closed on or before the day.",
     .caveats = "National figures of children in need include those on plans, looked after and "
                "leaving care: do not compare.",
     .sources = "List 6 (children in need)|Measures",
     .state = in_need},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> children_in_need() { return family; }

}  // namespace bandstand
